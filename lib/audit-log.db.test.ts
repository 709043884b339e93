import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor, makePatient } from "@/db/factories";
import { type AuditLine, type AuditQuery, auditPageSize, exportAudit, listAudit } from "./audit-log";
import { auditQuery } from "./audit-query";
import { sealAudit } from "./audit-sealer";
import { now } from "./clock";
import { getPatient } from "./patients/patients";
import { addPrivateNote } from "./patients/private-notes";
import type { Actor } from "./policy";
import { stoppedClock } from "./testing/clock";
import { recordOf, refusal } from "./testing/people";

const clock = stoppedClock();

async function clinicWithLooks() {
  const owner = await makeActor({ role: "owner", name: "Olga Owner" });
  const dana = await makeActor({ clinicId: owner.clinicId, name: "Dana Okafor" });
  const maria = await makePatient(owner);
  const ken = await makePatient(owner, { firstName: "Ken", lastName: "Ito", nameFolded: " ito ken" });
  await getPatient(dana, maria.id);
  clock.advance(60);
  await getPatient(owner, ken.id);
  clock.advance(60);
  await addPrivateNote(dana, { patientId: ken.id, text: "Lives alone." });
  return { owner, dana, maria, ken };
}

const read = async (actor: Actor, query: AuditQuery = {}) =>
  (await listAudit(actor, query)).lines.map(({ who, what, patient }) => `${who} ${what}${patient ? ` (${patient.name})` : ""}`);

describe("The page of what is on record", () => {
  it("tells in sentences who did what to whose record, the newest first, and that somebody looked", async () => {
    const { owner } = await clinicWithLooks();
    expect(await read(owner)).toEqual([
      "Dana Okafor wrote a private note (Ken Ito)",
      "Olga Owner looked at a patient's record (Ken Ito)",
      "Dana Okafor looked at a patient's record (María López)",
    ]);
    const own = (await listAudit(owner, { staffId: owner.staffId })).lines.map(({ what }) => what);
    expect(own).toContain("looked at this record");
    expect(await recordOf(owner.clinicId)).toContain("audit.view");
    expect((await listAudit(owner, {})).lines[0]).toMatchObject({ address: "127.0.0.0" });
  });

  it.each<[string, (world: Awaited<ReturnType<typeof clinicWithLooks>>) => AuditQuery, number]>([
    ["a person", ({ dana }) => ({ staffId: dana.staffId }), 2],
    ["a patient", ({ ken }) => ({ patientId: ken.id }), 2],
    ["the beginning of a patient's name", () => ({ patient: "lóp" }), 1],
    ["a kind", () => ({ group: "looks" }), 2],
    ["a person and a kind", ({ dana }) => ({ staffId: dana.staffId, group: "looks" }), 1],
    ["a person of another clinic", () => ({ staffId: "0198c0de-0000-7000-8000-000000000000" }), 0],
    ["what is no id", () => ({ patientId: "x" }), 0],
    ["a name that nobody has", () => ({ patient: "zz" }), 0],
    ["a name that would be a pattern", () => ({ patient: "%" }), 0],
  ])("is searched by %s", async (_by, query, count) => {
    const world = await clinicWithLooks();
    expect(await read(world.owner, query(world))).toHaveLength(count);
  });

  it("is searched by days of the clinic's own zone, both included", async () => {
    const owner = await makeActor({ role: "owner" });
    const at = (instant: string) =>
      inClinic(owner.clinicId, (tx) =>
        tx.execute(sql`insert into audit_events (clinic_id, id, at, action, detail)
          values (${owner.clinicId}, gen_random_uuid(), ${instant}, 'staff.signed_in', '{}')`),
      );
    // Midnight in New York is 04:00 or 05:00 UTC.
    for (const instant of ["2026-03-08T04:59:00Z", "2026-03-08T05:00:00Z", "2026-03-09T03:59:00Z", "2026-03-09T04:00:00Z"])
      await at(instant);
    const on = async (query: AuditQuery) => (await listAudit(owner, { ...query, group: "people" })).lines.length;
    expect(await on({ from: "2026-03-08", to: "2026-03-08" })).toBe(2);
    expect(await on({ from: "2026-03-09" })).toBe(1);
    expect(await on({ to: "2026-03-07" })).toBe(1);
  });

  it("goes from page to page without losing or repeating an entry, though many are of one moment", async () => {
    const owner = await makeActor({ role: "owner" });
    await inClinic(owner.clinicId, (tx) =>
      tx.execute(sql`insert into audit_events (clinic_id, id, at, action, detail)
        select ${owner.clinicId}, gen_random_uuid(), ${now().toISOString()}, 'staff.signed_in', '{}' from generate_series(1, ${auditPageSize * 2 + 7})`),
    );
    const seen: string[] = [];
    for (let before: string | null | undefined; before !== null; ) {
      const page = await listAudit(owner, { group: "people", before: before ?? undefined });
      seen.push(...page.lines.map(({ id }) => id));
      before = page.next;
    }
    expect(seen).toHaveLength(auditPageSize * 2 + 7);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("is for owners alone, and shows nothing of another clinic", async () => {
    const { owner, dana, ken } = await clinicWithLooks();
    expect(await refusal(listAudit(dana, {}))).toMatch(/does not allow/);
    expect(await refusal(exportAudit(dana, {}))).toMatch(/does not allow/);
    const stranger = await makeActor({ role: "owner" });
    expect(await read(stranger, { patientId: ken.id })).toEqual([]);
    expect((await read(owner)).length).toBeGreaterThan(0);
  });

  it("keeps what was done to an erased patient, without the name", async () => {
    const { owner, ken } = await clinicWithLooks();
    await inClinic(owner.clinicId, (tx) => tx.execute(sql`select erase_patient(${ken.id}, ${owner.staffId}, ${now().toISOString()})`));
    const { lines } = await listAudit(owner, { patientId: ken.id });
    expect(lines.map(({ patient }) => patient)).toEqual([
      { id: ken.id, name: null },
      { id: ken.id, name: null },
    ]);
  });

  it("says where the chain ends", async () => {
    const { owner } = await clinicWithLooks();
    await sealAudit();
    expect((await listAudit(owner, {})).end).toMatch(/^3:[0-9a-f]{16}$/);
  });
});

describe("The log as a file", () => {
  it("holds everything that fits, in portions, and is on record before it is handed out", async () => {
    const { owner } = await clinicWithLooks();
    const portions = await exportAudit(owner, { group: "looks" }, 1);
    expect(await recordOf(owner.clinicId)).toContain("audit.export");
    const all: AuditLine[][] = [];
    for await (const portion of portions) all.push(portion);
    expect(all.map((portion) => portion.length)).toEqual([1, 1]);
  });
});

describe("What is asked in an address", () => {
  it("is as if it were not asked where it cannot be read", () => {
    const odd = { staffId: ["a", "b"], group: "nonsense", from: "2026-02-31", to: "x", patient: "\0 ", before: undefined, more: "1" };
    expect(auditQuery.parse(odd)).toEqual({ staffId: "a" });
  });
});
