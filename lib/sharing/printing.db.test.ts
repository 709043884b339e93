import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { addDays, dateIn } from "../calendar-date";
import { usualContent } from "../handout/content";
import { sampleView } from "../handout/sample-view";
import { inLanguage } from "../handout/testing/in-language";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { refusalOf } from "../programs/testing/drafts";
import { recordOf } from "../testing/people";
import type { Language } from "../vocabulary";
import { listLanguagesToPrint, listPhasesToPrint } from "./choices-to-print";
import { handoutFileName, prepareShared, prepareVersion, printShared, printVersion } from "./printing";
import { setLinkPin } from "./safeguards";
import { createShareLink, replaceShareLink, revokeShareLink } from "./sharing";

const view = (number: number) => ({ ...sampleView(2), version: { number, publishedOn: "2026-11-20" } });
let actor: Actor;
let programId: string;

beforeEach(async () => {
  actor = await makeActor({ role: "assistant" });
  programId = (await makeProgram(actor, (await makePatient(actor)).id, [view(1), view(2)])).programId;
});

describe("Printing a published version", () => {
  it("gives the sheet of that very version, with the code of the link that was chosen, and is on record", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    const prepared = await prepareVersion(actor, programId, 1, { paper: "a4", linkId: id });
    expect(prepared?.input).toMatchObject({
      view: { version: { number: 1 } },
      paper: "a4",
      link: { url: `${url}?v=1`, thisComputerOnly: true },
      draft: false,
    });
    expect(await recordOf(actor.clinicId)).toEqual(["share.create"]);
    const print = await printVersion(actor, programId, 1, { linkId: id });
    expect(print).toMatchObject({ fileName: "home-exercises-maria-jose-v1.pdf" });
    expect(await recordOf(actor.clinicId)).toEqual(["handout.print", "share.create"]);
  });

  it("prints the PIN of the link only where somebody chose that, and says so on record", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    await setLinkPin(actor, id, "482163");
    expect(JSON.stringify((await prepareVersion(actor, programId, 1, { linkId: id }))?.input)).not.toContain("482163");
    const chosen = await prepareVersion(actor, programId, 1, { linkId: id, withPin: true });
    expect([chosen?.input.link?.pin, chosen?.about.detail?.pin]).toEqual(["482163", true]);
    const key = { token: url.split("/p/")[1] ?? "", unlock: null };
    await setLinkPin(actor, id, null);
    expect((await prepareShared(key))?.input.link).not.toHaveProperty("pin");
    expect((await prepareVersion(actor, programId, 1, { linkId: id, withPin: true }))?.input.link).not.toHaveProperty("pin");
  });

  it("notes the hash of the file with the print: the same input twice is the same file", async () => {
    const prints = [await printVersion(actor, programId, 2), await printVersion(actor, programId, 2)];
    const hashes = prints.map((print) =>
      createHash("sha256")
        .update(print?.pdf ?? "")
        .digest("hex"),
    );
    expect(new Set(hashes).size).toBe(1);
    const rows = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.auditEvents));
    expect(rows.map(({ action, detail }) => [action, detail])).toEqual(
      hashes.map((sha256) => ["handout.print", { number: 2, link: null, sha256 }]),
    );
  });

  it("says which number to call in an emergency as the clinic says it today, to whoever prints", async () => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    await inClinic(actor.clinicId, (tx) => tx.update(tables.clinics).set({ emergencyNumber: "911" }));
    const [forStaff, shared] = [await prepareVersion(actor, programId, 1), await prepareShared(url.split("/p/")[1] ?? "")];
    expect([forStaff?.input.emergencyNumber, shared?.input.emergencyNumber]).toEqual(["911", "911"]);
  });

  it("names the characters that no font has, before it is printed and on record", async () => {
    const odd = { ...view(1), goals: "Walk 明" };
    const id = (await makeProgram(actor, (await makePatient(actor)).id, [odd])).programId;
    expect(await listLanguagesToPrint(actor, id, 1)).toMatchObject({ missing: "明" });
    expect((await prepareVersion(actor, id, 1))?.about.detail).toMatchObject({ missing: "明" });
  });

  it("takes the clinic's paper and no code where nothing was chosen", async () => {
    expect((await prepareVersion(actor, programId, 2))?.input).toMatchObject({ paper: "letter", link: null });
  });

  it("is laid out as the clinic does, large for weak sight, and as somebody asks", async () => {
    const layoutOf = async (id: string, sheet = {}) => (await prepareVersion(actor, id, 1, { sheet }))?.input.layout;
    expect(await layoutOf(programId)).toBe("standard");
    await inClinic(actor.clinicId, (tx) => tx.update(tables.clinics).set({ handoutLayout: "compact" }));
    expect(await layoutOf(programId)).toBe("compact");
    expect(await layoutOf(programId, { layout: "summary" })).toBe("summary");
    const weakSight = await makePatient(actor, { printSize: "large" });
    const theirs = (await makeProgram(actor, weakSight.id, [view(1)])).programId;
    expect(await layoutOf(theirs)).toBe("large");
    const { url } = await createShareLink(actor, theirs, { name: "Maria" });
    expect((await prepareShared(url.split("/p/")[1] ?? ""))?.input.layout).toBe("large");
    expect((await prepareShared(url.split("/p/")[1] ?? "", { sheet: { layout: "diary", diaryWeeks: 2 } }))?.input).toMatchObject({
      layout: "diary",
      diaryWeeks: 2,
    });
  });

  it("notes a layout and a choice of parts that are not the usual ones", async () => {
    const content = { ...usualContent.compact, notes: false, diary: true };
    const prepared = await prepareVersion(actor, programId, 1, { sheet: { layout: "compact", content } });
    expect(prepared?.about.detail).toMatchObject({ layout: "compact", content: "pictures, steps, dosage, goals, cautions, code, diary" });
    expect((await prepareVersion(actor, programId, 1))?.about.detail).toEqual({ number: 1, link: null });
  });

  it("notes characters that no font has, each of which is an empty box on the sheet", async () => {
    const plain = view(1);
    const odd = { ...plain, goals: "Sit tall. 你好", phases: plain.phases };
    const { programId: theirs } = await makeProgram(actor, (await makePatient(actor)).id, [odd]);
    expect((await prepareVersion(actor, theirs, 1))?.about.detail).toMatchObject({ missing: "你 好" });
  });

  it("finds nothing for a stranger, a version or a link that is not there, and leaves no trace", async () => {
    const { id } = await createShareLink(actor, programId, { name: "Maria" });
    const stranger = await makeActor();
    const theirs = await makeProgram(actor, (await makePatient(actor)).id, [view(1)]);
    expect(await printVersion(stranger, programId, 1)).toBeNull();
    for (const number of [0, 3, -1, 1.5, Number.NaN, 1e12]) expect(await printVersion(actor, programId, number)).toBeNull();
    for (const linkId of ["x", newId()]) expect(await printVersion(actor, programId, 1, { linkId })).toBeNull();
    expect(await printVersion(actor, theirs.programId, 1, { linkId: id })).toBeNull();
    await revokeShareLink(actor, id);
    expect(await printVersion(actor, programId, 1, { linkId: id })).toBeNull();
    expect(await recordOf(stranger.clinicId)).toEqual([]);
    expect(await recordOf(actor.clinicId)).toEqual(["share.create", "share.revoke"]);
  });
});

describe("The phases of a sheet", () => {
  const [first, second] = sampleView(2).phases[0]?.items ?? [];
  const inPhases = (startsOn: string) => ({
    ...{ ...view(1), startsOn, weeks: 4 },
    phases: [
      { phaseId: "a", title: "Start", fromWeek: 1, toWeek: 2, items: first ? [first] : [] },
      { phaseId: "b", title: "", fromWeek: 3, toWeek: null, items: second ? [second] : [] },
    ],
  });
  const made = async (startedDaysAgo: number) => {
    const startsOn = addDays(dateIn("America/New_York", new Date()), -startedDaysAgo);
    const patient = await makePatient(actor);
    return (await makeProgram(actor, patient.id, [inPhases(startsOn)])).programId;
  };

  it("are all of them, those that were chosen, or the one of today", async () => {
    const id = await made(15);
    const asked = async (phases: string | null) => (await prepareVersion(actor, id, 1, { phases }))?.input.phases;
    expect(await asked(null)).toBeNull();
    expect(await asked("1")).toEqual([0]);
    expect(await asked("today")).toEqual([1]);
    expect(await refusalOf(printVersion(actor, id, 1, { phases: "3" }))).toMatchObject({ code: "invalid" });
    const { url } = await createShareLink(actor, id, { name: "Maria" });
    const token = url.split("/p/")[1] ?? "";
    expect((await prepareShared(token, { phases: "today" }))?.input.phases).toEqual([1]);
    expect(await refusalOf(printShared(token, { phases: "x" }))).toMatchObject({ code: "invalid" });
  });

  it("can be chosen by name, the one of today only while the program runs", async () => {
    const listed = async (daysAgo: number) => (await listPhasesToPrint(actor, await made(daysAgo), 1)).map(({ isToday }) => isToday);
    expect(await listPhasesToPrint(actor, await made(15), 1)).toEqual([
      { number: 1, title: "Weeks 1 to 2: Start", isToday: false },
      { number: 2, title: "From week 3", isToday: true },
    ]);
    expect(await listed(-3)).toEqual([false, false]);
    expect(await listed(0)).toEqual([true, false]);
    expect(await listed(60)).toEqual([false, false]);
    expect(await listPhasesToPrint(actor, programId, 1)).toEqual([]);
    expect(await listPhasesToPrint(await makeActor(), await made(0), 1)).toEqual([]);
  });
});

describe("The language of a sheet", () => {
  const others = (["es", "ar"] as const).map((language) => inLanguage(view(1), language));
  const published = async (language: Language, translations = others) =>
    (await makeProgram(actor, (await makePatient(actor, { language })).id, [view(1)], translations)).programId;

  it("is the patient's, another on request, or two at once, and is on record", async () => {
    const id = await published("es");
    const asked = async (options: Parameters<typeof prepareVersion>[3]) => {
      const prepared = await prepareVersion(actor, id, 1, options);
      return [prepared?.input.view.language, prepared?.input.second?.language, prepared?.about.detail];
    };
    expect(await asked({})).toEqual(["es", undefined, { number: 1, link: null }]);
    expect(await asked({ language: "ar" })).toMatchObject(["ar", undefined, { language: "ar" }]);
    expect(await asked({ second: "en" })).toMatchObject(["es", "en", { second: "en" }]);
    expect(await asked({ second: "es" })).toMatchObject(["es", undefined, {}]);
    expect(await listLanguagesToPrint(actor, id, 1)).toEqual({ usual: "es", available: ["en", "es", "ar"], missing: "" });
    expect(await listLanguagesToPrint(await makeActor(), id, 1)).toBeNull();
    const { url } = await createShareLink(actor, id, { name: "Maria" });
    const token = url.split("/p/")[1] ?? "";
    expect((await prepareShared(token))?.input.view.language).toBe("es");
    expect((await prepareShared(token, { language: "ar" }))?.input.view.language).toBe("ar");
  });

  it("is English for a version from before there was another, and staff read why", async () => {
    const id = await published("ar", []);
    expect((await prepareVersion(actor, id, 1))?.input.view.language).toBe("en");
    expect(await refusalOf(printVersion(actor, id, 1, { language: "ar" }))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("Arabic"),
    });
  });
});

describe("Pages for a colleague", () => {
  it("come after the sheet only where staff ask for them, and are on record", async () => {
    expect((await prepareVersion(actor, programId, 1))?.input).not.toHaveProperty("appendix");
    const prepared = await prepareVersion(actor, programId, 1, { withAppendix: true });
    expect(prepared?.input.appendix?.cert).toHaveLength(16);
    expect(prepared?.about.detail).toMatchObject({ appendix: true });
    expect(await printVersion(await makeActor(), programId, 1, { withAppendix: true })).toBeNull();
  });

  it("cannot be had through a share link", async () => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    const asked = { withAppendix: true, appendix: "colleague" };
    const prepared = await prepareShared(url.split("/p/")[1] ?? "", asked as Parameters<typeof printShared>[1]);
    expect(prepared?.input).toMatchObject({ view: { version: { number: 2 } } });
    expect(prepared?.input).not.toHaveProperty("appendix");
  });
});

describe("The sheet that a patient prints", () => {
  it("is the newest version, with the code of the patient's own link", async () => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    const prepared = await prepareShared(url.split("/p/")[1] ?? "");
    expect(prepared?.input).toMatchObject({ view: { version: { number: 2 } }, link: { url: `${url}?v=2` } });
    expect(await prepareShared("x")).toBeNull();
  });

  it("is made once while the link opens; never given again once it is revoked or replaced", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    const token = url.split("/p/")[1] ?? "";
    const made = await printShared(token);
    expect((await printShared(token))?.pdf).toBe(made?.pdf);
    const next = await replaceShareLink(actor, id, 1);
    expect(await printShared(token)).toBeNull();
    const anew = await printShared(next.url.split("/p/")[1] ?? "");
    expect(anew?.pdf).toBeDefined();
    expect((await printVersion(actor, programId, 2, { linkId: id }))?.pdf).toBe(anew?.pdf);
    await revokeShareLink(actor, id);
    expect(await printShared(next.url.split("/p/")[1] ?? "")).toBeNull();
    expect(await printVersion(actor, programId, 2, { linkId: id })).toBeNull();
  });
});

describe("The name of the file", () => {
  it.each([
    ["María José", "home-exercises-maria-jose-v1.pdf"],
    ['../../"; x', "home-exercises-x-v1.pdf"],
    ["王", "home-exercises-v1.pdf"],
    ["", "home-exercises-v1.pdf"],
  ])("for %s is %s", (patientFirstName, name) => expect(handoutFileName({ ...view(1), patientFirstName })).toBe(name));
});
