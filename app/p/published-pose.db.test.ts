import { beforeAll, describe, expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { dateIn } from "@/lib/calendar-date";
import { now } from "@/lib/clock";
import type { DrawnId } from "@/lib/figure/drawn";
import { figurePicture } from "@/lib/figure/figure-picture";
import { defaultPalette } from "@/lib/figure/palette";
import { panel } from "@/lib/figure/panel";
import { sampleView } from "@/lib/handout/sample-view";
import type { Actor } from "@/lib/policy";
import { compare } from "@/lib/programs/compare";
import { getCompared } from "@/lib/programs/compared";
import { createShareLink } from "@/lib/sharing/sharing";
import { POST as postOpen } from "./[token]/open/route";
import { GET as getPage } from "./[token]/route";

const home = "http://localhost:3000";
const today = dateIn("America/New_York", now());
const poseId = "doorway-chest-stretch";

/** A version whose exercise was published with a pose as it was at a revision. */
function version(number: number, revision: number) {
  const view = sampleView(1);
  for (const item of view.phases[0]?.items ?? []) Object.assign(item, { figure: { poseId, revision } });
  return { ...view, version: { number, publishedOn: today } };
}
const name = version(1, 2).phases[0]?.items[0]?.name ?? "";

let actor: Actor;
beforeAll(async () => {
  actor = await makeActor();
});

async function publish(...revisions: number[]) {
  const patient = await makePatient(actor);
  const views = revisions.map((revision, i) => version(i + 1, revision));
  const { programId } = await makeProgram(actor, patient.id, views);
  const { url } = await createShareLink(actor, programId, { name: "" });
  const token = url.split("/p/")[1] ?? "";
  return { programId, token, at: { params: Promise.resolve({ token }) } };
}

/** Which of the two a page shows. */
function drawnIn(html: string): DrawnId[] {
  const shows = (id: DrawnId) => panel(id, { at: "finish" }).shapes.every(({ d }) => html.includes(d));
  return (["doorway-chest-stretch@2", "doorway-chest-stretch"] as const).filter(shows);
}

const page = async ({ token, at }: Awaited<ReturnType<typeof publish>>, query = "") =>
  (await getPage(new Request(`${home}/p/${token}${query}`), at)).text();

describe("A movement that was published", () => {
  it("stays on the patient's page, though the pose is another by now", async () => {
    expect(drawnIn(await page(await publish(2)))).toEqual(["doorway-chest-stretch@2"]);
  });

  it("gives way to the present one with a new version, and the patient is told to look again", async () => {
    const link = await publish(2, 3);
    const html = await page(link, "?v=1");
    const said = `The picture of ${name} has changed. Look at how it is done now.`;
    expect(drawnIn(html)).toEqual([poseId]);
    expect(html).toContain(said);
    const body = JSON.stringify({ seen: 1 });
    const headers = { origin: home, "content-type": "application/json", "content-length": `${body.length}` };
    const opened = await postOpen(new Request(`${home}/p/${link.token}/open`, { method: "POST", body, headers }), link.at);
    expect((await opened.json()).changes).toEqual([expect.objectContaining({ kind: "changed", text: said })]);
  });

  it("is what staff see of that version, and what they compare", async () => {
    const { programId } = await publish(2, 3);
    const [before, after] = [await getCompared(actor, programId, 1), await getCompared(actor, programId, 2)];
    if (!before || !after) throw new Error("A version is missing.");
    const addresses = [before, after].map(({ view }) => figurePicture(view.phases[0]?.items[0]?.figure, defaultPalette)?.src);
    expect(addresses.map((src) => src?.split("?")[0])).toEqual([`/api/figures/${poseId}@2`, `/api/figures/${poseId}@3`]);
    expect(compare(before, after).items[0]?.fields).toEqual([
      expect.objectContaining({
        name: "Picture",
        before: ["Drawing of doorway chest stretch, as it was (revision 2)"],
        after: ["Drawing of doorway chest stretch"],
      }),
    ]);
  });
});
