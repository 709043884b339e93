import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { sampleView } from "../handout/sample-view";
import { plain, readPdf } from "../handout/testing/read-pdf";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { changeLifecycle } from "../programs/lifecycle";
import { createShareLink, revokeShareLink } from "../sharing/sharing";
import { stoppedClock } from "../testing/clock";
import { asOwner, recordOf, refusal } from "../testing/people";
import { keepJob } from "./kept-jobs";
import { printsAreDone } from "./line";
import { planPrint } from "./plan";
import { cancelPrintJob, getPrintJob, type PrintJobState, type PrintOptions, startPrintJob, takePrintJobFile } from "./print-jobs";

const options: PrintOptions = { paper: "letter", layout: null, isDoubleSided: false, withSlips: false, withCodes: true };
const view = (patientFirstName: string, number = 1, change = {}) => ({
  ...{ ...sampleView(1), patientFirstName, startsOn: null, weeks: null, version: { number, publishedOn: "2026-11-20" } },
  ...change,
});

let actor: Actor;
beforeEach(async () => {
  actor = await makeActor({ role: "assistant" });
});
afterEach(() => vi.useRealTimers());

async function patientWith(firstName: string, change = {}, values: Parameters<typeof makePatient>[1] = {}) {
  const { id } = await makePatient(actor, { firstName, lastName: `Quorvash-${firstName}`, ...values });
  const { programId } = await makeProgram(actor, id, [view(firstName, 1, change)]);
  return { id, programId };
}

async function over(jobId: string, by = actor): Promise<PrintJobState> {
  const state = await vi.waitFor(
    async () => {
      const seen = await getPrintJob(by, jobId);
      if (seen?.state === "waiting" || seen?.state === "running") throw new Error("It goes on.");
      return seen;
    },
    { timeout: 50_000, interval: 20 },
  );
  if (!state) throw new Error("The job is not there.");
  return state;
}

async function print(ids: string[], change: Partial<PrintOptions> = {}) {
  const { jobId } = await startPrintJob(actor, ids, { ...options, ...change });
  const state = await over(jobId);
  const pdf = new Uint8Array(Buffer.concat((await takePrintJobFile(actor, jobId)) ?? []));
  const pages = pdf.byteLength === 0 ? [] : (await readPdf(pdf)).pages.map(({ texts }) => plain(texts.map(({ text }) => text).join(" ")));
  return { jobId, state, pdf, pages };
}

describe("What is printed for several patients", () => {
  it("is the newest version of each program that has not ended, in the order in which they were chosen", async () => {
    const ana = await makePatient(actor, { firstName: "Ana" });
    const two = await makeProgram(actor, ana.id, [view("Ana", 1), view("Ana", 2)]);
    const bo = await patientWith("Bo");
    const second = await makeProgram(actor, bo.id, [view("Bo")]);
    const { sheets, problems } = await planPrint(actor, [bo.id, ana.id, bo.id]);
    expect(problems).toEqual([]);
    expect(sheets.map(({ patientId, number }) => [patientId, number])).toEqual([
      [bo.id, 1],
      [bo.id, 1],
      [ana.id, 2],
    ]);
    expect(new Set(sheets.map(({ programId }) => programId))).toEqual(new Set([bo.programId, second.programId, two.programId]));
  });

  it("leaves out a program that is not wanted, of these patients only, and says where none is left", async () => {
    const bo = await patientWith("Bo");
    const second = await makeProgram(actor, bo.id, [view("Bo")]);
    const cy = await patientWith("Cy");
    const { sheets, problems } = await planPrint(actor, [bo.id, cy.id], [second.programId, newId(), "x"]);
    expect(sheets.map(({ programId }) => programId)).toEqual([bo.programId, cy.programId]);
    expect(problems).toEqual([]);
    const none = await planPrint(actor, [bo.id], [bo.programId, second.programId]);
    expect(none).toMatchObject({ sheets: [], problems: [{ patientId: bo.id, reason: "None of the programs was chosen." }] });
    const { jobId } = await startPrintJob(actor, [bo.id, cy.id], options, [bo.programId]);
    expect((await over(jobId)).file).toMatchObject({ sheets: 2 });
  });

  it("says of each of the others why nothing is", async () => {
    const ended = await patientWith("Ended", { startsOn: "2020-01-01", weeks: 2 });
    const archived = await patientWith("Archived", {}, { archivedAt: new Date() });
    const draft = await makePatient(actor, { firstName: "Draft" });
    await makeProgram(actor, draft.id, []);
    const none = await makePatient(actor, { firstName: "None" });
    const plan = await planPrint(actor, [ended.id, archived.id, draft.id, none.id, newId(), "x"]);
    expect(plan.sheets).toEqual([]);
    expect(plan.problems.map(({ reason }) => reason)).toEqual([
      "The program has ended.",
      "Archived. Bring the patient back first.",
      "The program is still a draft. Publish it first.",
      "There is no program yet.",
    ]);
  });

  it("knows an extension, and a link that opens; one that was revoked stands on no paper", async () => {
    const therapist = await makeActor({ clinicId: actor.clinicId });
    const { id, programId } = await patientWith("Ana", { startsOn: addDays(dateIn("America/New_York", now()), -10), weeks: 1 });
    expect((await planPrint(actor, [id])).sheets).toEqual([]);
    await changeLifecycle(therapist, programId, { kind: "extend", weeks: 4 });
    expect((await planPrint(actor, [id])).sheets).toHaveLength(1);
    const bo = await patientWith("Bo");
    const first = await createShareLink(actor, bo.programId, { name: "Bo" });
    const second = await createShareLink(actor, bo.programId, { name: "Carer" });
    const linkOf = async () => (await planPrint(actor, [bo.id])).sheets[0]?.linkId;
    expect(await linkOf()).toBe(first.id);
    await revokeShareLink(actor, first.id);
    expect(await linkOf()).toBe(second.id);
    await revokeShareLink(actor, second.id);
    expect(await linkOf()).toBeNull();
  });

  it("is nothing of another clinic", async () => {
    const { id } = await patientWith("Ana");
    const stranger = await makeActor();
    expect(await planPrint(stranger, [id])).toEqual({ sheets: [], problems: [] });
    expect(await refusal(startPrintJob(stranger, [id], options))).toBe("None of these patients is there.");
  });
});

describe("A print of several patients", { timeout: 120_000 }, () => {
  it("is one file with the sheets in order, says what it lacks, and each patient's record has the print with the file's hash", async () => {
    const [ana, bo, cy] = [await patientWith("Ana"), await patientWith("Bo", { goals: "much ".repeat(100_000) }), await patientWith("Cy")];
    const none = await makePatient(actor, { firstName: "Dee", lastName: "Quorvash" });
    const link = await createShareLink(actor, ana.programId, { name: "Ana" });
    const before = (await recordOf(actor.clinicId)).length;
    const { jobId, state, pdf, pages } = await print([ana.id, bo.id, none.id, cy.id]);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain("For Ana");
    expect(pages[1]).toContain("For Cy");
    expect(pages.join()).not.toContain("Quorvash");
    expect(state).toMatchObject({ state: "ready", done: 3, total: 3, withoutCode: ["Cy Quorvash-Cy"] });
    expect(state.file).toEqual({ sheets: 2, pages: 2, bytes: pdf.byteLength });
    expect(state.problems).toEqual([
      { patientId: none.id, name: "Dee Quorvash", reason: "There is no program yet." },
      { patientId: bo.id, name: "Bo Quorvash-Bo", reason: expect.stringContaining("too long to print") },
    ]);
    const rows = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.auditEvents));
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    const prints = rows.filter(({ action }) => action === "handout.print");
    expect(rows).toHaveLength(before + 2);
    expect(new Map(prints.map(({ patientId, detail }) => [patientId, detail]))).toEqual(
      new Map([
        [ana.id, { number: 1, link: link.id, batch: jobId, pages: "1-1", sha256 }],
        [cy.id, { number: 1, link: null, batch: jobId, pages: "2-2", sha256 }],
      ]),
    );
  });

  it("names whose sheets have an empty box, and for which characters", async () => {
    const [ana, bo] = [await patientWith("Ana"), await patientWith("Bo", { goals: "Walk 明 to the park" })];
    const { state } = await print([ana.id, bo.id]);
    expect(state.boxes).toEqual([{ patientId: bo.id, name: "Bo Quorvash-Bo", characters: "明" }]);
    expect((await print([ana.id])).state).not.toHaveProperty("boxes");
  });

  it("has slips for staff and fresh sheets of paper where they are asked for, and the same bytes when it is made again", async () => {
    const ids = [(await patientWith("Ana")).id, (await patientWith("Bo")).id];
    const asked = { withSlips: true, isDoubleSided: true };
    const [one, again] = [await print(ids, asked), await print(ids, asked)];
    expect(one.pages.map((text) => text.includes("Quorvash"))).toEqual([true, false, false, false, true, false, false]);
    expect(one.pages[2]).toContain("For Ana");
    expect(Buffer.from(one.pdf).equals(again.pdf)).toBe(true);
  });

  it("has each patient's own layout, or one for all", async () => {
    const ids = [(await patientWith("Ana")).id, (await patientWith("Bo", {}, { printSize: "large" })).id];
    const layoutsOf = async (batch: string) => {
      const rows = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.auditEvents));
      const own = rows.filter(({ detail }) => detail.batch === batch);
      return ids.map((id) => own.find(({ patientId }) => patientId === id)?.detail.layout ?? "standard");
    };
    expect(await layoutsOf((await print(ids)).jobId)).toEqual(["standard", "large"]);
    expect(await layoutsOf((await print(ids, { layout: "compact" })).jobId)).toEqual(["compact", "compact"]);
  });

  it("has a sheet without a code where codes are left out", async () => {
    const ana = await patientWith("Ana");
    await createShareLink(actor, ana.programId, { name: "Ana" });
    const { state } = await print([ana.id], { withCodes: false });
    expect(state.withoutCode).toEqual([]);
    const rows = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.auditEvents));
    expect(rows.find(({ action }) => action === "handout.print")?.detail).toMatchObject({ link: null });
  });

  it("belongs to whoever began it alone", async () => {
    const { jobId } = await startPrintJob(actor, [(await patientWith("Ana")).id], options);
    const colleague = await makeActor({ clinicId: actor.clinicId });
    for (const other of [colleague, await makeActor()]) {
      expect(await getPrintJob(other, jobId)).toBeNull();
      expect(await takePrintJobFile(other, jobId)).toBeNull();
      expect(await refusal(cancelPrintJob(other, jobId))).toBe("This print is not there any more.");
    }
    expect((await over(jobId)).state).toBe("ready");
  });

  it("leaves no file and no print on record when it is cancelled, and the next one is made", async () => {
    const ids = [(await patientWith("Ana")).id, (await patientWith("Bo")).id];
    const { jobId } = await startPrintJob(actor, ids, options);
    expect((await cancelPrintJob(actor, jobId)).state).toBe("cancelled");
    expect(await takePrintJobFile(actor, jobId)).toBeNull();
    const next = await print(ids);
    expect(next.state.state).toBe("ready");
    expect(await getPrintJob(actor, jobId)).toBeNull();
    expect(await recordOf(actor.clinicId)).toEqual(["handout.print", "handout.print"]);
  });

  it("makes no file where nothing can be printed", async () => {
    const { id } = await makePatient(actor);
    expect((await print([id])).state).toMatchObject({ state: "nothing", file: null, done: 0, total: 0 });
    expect(await recordOf(actor.clinicId)).toEqual([]);
  });

  it("is gone a minute after it was taken, and a quarter of an hour after it was made", async () => {
    const clock = stoppedClock(new Date().toISOString());
    const { id } = await patientWith("Ana");
    const { jobId } = await startPrintJob(actor, [id], options);
    await over(jobId);
    expect(await takePrintJobFile(actor, jobId)).not.toBeNull();
    clock.advance(59);
    expect(await takePrintJobFile(actor, jobId)).not.toBeNull();
    clock.advance(2);
    expect(await takePrintJobFile(actor, jobId)).toBeNull();
    expect(await getPrintJob(actor, jobId)).toBeNull();
    const { jobId: untaken } = await startPrintJob(actor, [id], options);
    await over(untaken);
    clock.advance(15 * 60 - 1);
    expect(await getPrintJob(actor, untaken)).toMatchObject({ state: "ready" });
    clock.advance(2);
    expect(await getPrintJob(actor, untaken)).toBeNull();
    await asOwner("select forget_print_jobs($1)", [new Date(Date.now() + 3_600_000).toISOString()]);
    expect(await asOwner("select from print_job_parts")).toHaveLength(0);
  });

  it("is kept sealed: the database alone gives nobody the file", async () => {
    const { id } = await patientWith("Ana");
    const { jobId } = await startPrintJob(actor, [id], options);
    await over(jobId);
    const parts = await asOwner("select sealed from print_job_parts where job_id = $1", [jobId]);
    expect(parts.length).toBeGreaterThan(0);
    for (const { sealed } of parts) expect(Buffer.from(sealed as Uint8Array).includes("%PDF")).toBe(false);
  });

  it("has failed where the process that made it is gone, and can be begun anew", async () => {
    const { id } = await patientWith("Ana");
    await keepJob(actor, newId(), { state: "running", done: 1, total: 2, problems: [], withoutCode: [], file: null });
    const [job] = await asOwner("select id from print_jobs where staff_id = $1", [actor.staffId]);
    expect(await getPrintJob(actor, String(job?.id))).toMatchObject({ state: "running" });
    await asOwner("update print_jobs set heard_at = heard_at - interval '31 seconds' where id = $1", [job?.id]);
    expect(await getPrintJob(actor, String(job?.id))).toMatchObject({ state: "failed" });
    expect((await print([id])).state.state).toBe("ready");
  });

  it("ends where another process was told that it is not wanted, and leaves nothing on record", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async (_, at) => (await patientWith(`P${at}`)).id));
    const { jobId } = await startPrintJob(actor, ids, options);
    await asOwner("update print_jobs set cancelled_at = now() where id = $1", [jobId]);
    await printsAreDone();
    expect(await getPrintJob(actor, jobId)).toMatchObject({ state: "cancelled", file: null });
    expect(await recordOf(actor.clinicId)).toEqual([]);
  });
});
