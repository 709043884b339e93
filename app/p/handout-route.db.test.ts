import { describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { now } from "@/lib/clock";
import { renderHandout } from "@/lib/handout/render";
import { sampleInput, sampleView } from "@/lib/handout/sample-view";
import { plain, readPdf, readQrCode } from "@/lib/handout/testing/read-pdf";
import { newId } from "@/lib/ids";
import type { Actor } from "@/lib/policy";
import type { ItemView } from "@/lib/programs/program-view";
import { createShareLink, revokeShareLink } from "@/lib/sharing/sharing";
import { GET } from "./[token]/handout.pdf/route";
import { GET as getPage } from "./[token]/route";

async function shared() {
  const actor = await makeActor();
  const view = { ...sampleView(1), version: { number: 1, publishedOn: "2026-11-20" } };
  const { programId } = await makeProgram(actor, (await makePatient(actor)).id, [view]);
  const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
  const token = url.split("/p/")[1] ?? "";
  const get = () => GET(new Request(`http://localhost:3000/p/${token}/handout.pdf`), { params: Promise.resolve({ token }) });
  return { actor, programId, id, get };
}

const codeOf = (error: unknown) => (error as { code?: string }).code;

describe("The sheet behind a share link", { timeout: 120_000 }, () => {
  it("asks to come back in so many seconds while too many are being made, and is there then", async () => {
    const { get } = await shared();
    const others: Promise<unknown>[] = [];
    const another = () =>
      others.push(renderHandout(sampleInput({ ...sampleView(1), title: `Program ${others.length}` }), null).catch(codeOf));
    while (others.length < 60) another();
    expect(await others.at(-1)).toBe("too_many");
    // As soon as one is made the next is asked for.
    let isAnswered = false;
    const answer = get().finally(() => {
      isAnswered = true;
    });
    while (!isAnswered) {
      another();
      await new Promise(setImmediate);
    }
    const refused = await answer;
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(await refused.text()).toContain(`Try again in ${seconds} second`);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    await Promise.all(others);
    expect((await get()).headers.get("content-type")).toBe("application/pdf");
  });

  it("is not given from memory once the link is revoked", async () => {
    const { actor, id, get } = await shared();
    expect((await get()).status).toBe(200);
    await revokeShareLink(actor, id);
    expect((await get()).status).toBe(404);
  });

  it("has a code that knows the paper: opened later, the page says whether it is current, and what changed about the phases", async () => {
    const { actor, programId, get } = await shared();
    const paper = new Uint8Array(await (await get()).arrayBuffer());
    expect((await readPdf(paper)).pages[0]?.texts.map(({ text }) => text).join(" ")).toContain("Version 1, November 20, 2026");
    const address = new URL((await readQrCode(paper, 1)) ?? "");
    expect(address.search).toBe("?v=1");
    const token = address.pathname.split("/p/")[1] ?? "";
    const open = async () => plain(textOf(await (await getPage(new Request(address), { params: Promise.resolve({ token }) })).text()));
    expect(await open()).toContain("Your paper is up to date.");
    await publishInPhases(actor, programId);
    const later = await open();
    expect(later).toContain("Your paper is out of date.");
    expect(later).toContain("Your program now has 2 phases: weeks 1 to 2 and week 3 and later.");
  });
});

const textOf = (html: string): string => html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");

/** The next version: the same exercise, then another one from the third week on. */
async function publishInPhases(actor: Actor, programId: string) {
  const [first, second] = sampleView(2).phases[0]?.items ?? [];
  const phase = (phaseId: string, fromWeek: number, toWeek: number | null, items: (ItemView | undefined)[]) => ({
    ...{ phaseId, title: "", fromWeek, toWeek },
    items: items.filter((item) => item !== undefined),
  });
  const view = {
    ...{ ...sampleView(1), version: { number: 2, publishedOn: "2026-11-21" } },
    phases: [phase("a", 1, 2, [first]), phase("b", 3, null, [second])],
  };
  const { title, goals, startsOn, weeks } = view;
  const own = {
    clinicId: actor.clinicId,
    programId,
    createdBy: actor.staffId,
    publishedBy: actor.staffId,
    createdAt: now(),
    publishedAt: now(),
  };
  await inClinic(actor.clinicId, (tx) =>
    tx
      .insert(tables.versions)
      .values({ ...own, ...{ title, goals, startsOn, weeks }, id: newId(), revision: 0, stopSigns: [], number: 2, views: { en: view } }),
  );
}
