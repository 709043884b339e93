import { beforeEach, describe, expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { dateIn } from "@/lib/calendar-date";
import { now } from "@/lib/clock";
import { sampleView } from "@/lib/handout/sample-view";
import { inLanguage } from "@/lib/handout/testing/in-language";
import type { Actor } from "@/lib/policy";
import { createShareLink } from "@/lib/sharing/sharing";
import { GET as getHandout } from "./[token]/handout.pdf/route";
import { POST as postOpen } from "./[token]/open/route";
import { GET as getPage } from "./[token]/route";

const home = "http://localhost:3000";
const today = dateIn("America/New_York", now());
const at = (token: string) => ({ params: Promise.resolve({ token }) });
const page = async (token: string, query = "") => (await getPage(new Request(`${home}/p/${token}${query}`), at(token))).text();

let actor: Actor;
beforeEach(async () => {
  actor = await makeActor();
});

/** Two versions for a patient who reads Spanish, the first from before there was anything but English. */
async function shared() {
  const patient = await makePatient(actor, { language: "es" });
  const view = (number: number) => ({ ...inLanguage(sampleView(2), "en"), startsOn: today, version: { number, publishedOn: today } });
  const others = (["es", "ar"] as const).map((language) => inLanguage({ ...view(2), weeks: 8 }, language));
  const { programId } = await makeProgram(actor, patient.id, [view(1), { ...view(2), weeks: 8 }], others);
  return (await createShareLink(actor, programId, { name: "Maria" })).url.split("/p/")[1] ?? "";
}

describe("The page of a link", () => {
  it("is in the patient's language, in another on request, and stays in it", async () => {
    const token = await shared();
    const usual = await page(token);
    expect(usual).toContain('<html lang="es" dir="ltr"');
    expect(await page(token, "?lang=xx")).toBe(usual);
    const asked = await page(token, "?lang=ar");
    expect(asked).toContain('<html lang="ar" dir="rtl"');
    expect(asked).toContain(`href="/p/${token}/handout.pdf?language=ar"`);
    const pdf = await getHandout(new Request(`${home}/p/${token}/handout.pdf?language=ar`), at(token));
    expect(pdf.status).toBe(200);
  });

  it("says in that language what changed since a paper from before it, and nothing that did not", async () => {
    const token = await shared();
    const onPaper = await page(token, "?v=1");
    expect(onPaper).toContain("El programa dura ahora 8 semanas.");
    expect(onPaper.match(/<section class="news".*?<\/section>/s)?.[0].match(/<li/g)).toHaveLength(1);
    const body = JSON.stringify({ seen: 1 });
    const headers = { origin: home, "content-type": "application/json", "content-length": `${body.length}` };
    const opened = await postOpen(new Request(`${home}/p/${token}/open?lang=en`, { method: "POST", body, headers }), at(token));
    expect(await opened.json()).toEqual({ changes: [{ kind: "program", itemKey: null, text: "The program now lasts 8 weeks." }] });
  });
});
