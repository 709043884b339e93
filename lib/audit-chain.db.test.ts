import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor } from "@/db/factories";
import { openAs } from "@/db/roles";
import { record } from "./audit";
import { sealAudit } from "./audit-sealer";
import { newId } from "./ids";
import type { Actor } from "./policy";
import { secrets } from "./secrets";
import { refusal } from "./testing/people";
import { verifyAudit } from "./verify-audit";

const put = (actor: Actor, count: number) =>
  inClinic(actor.clinicId, async (tx) => {
    const entry = { clinicId: actor.clinicId, staffId: actor.staffId, address: "203.0.113.0", action: "patient.view" as const };
    for (let i = 0; i < count; i++) await record(tx, { ...entry, patientId: newId(), detail: { i, words: "é — 中" } });
  });

async function sealedClinic(entries = 5): Promise<Actor> {
  const actor = await makeActor({ role: "owner" });
  await put(actor, entries);
  await sealAudit();
  return actor;
}

/** As somebody would who has the database and its triggers in hand. */
async function asIntruder(...statements: string[]) {
  const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
  const both = (verb: string) => [`alter table audit_events ${verb} trigger user`, `alter table audit_heads ${verb} trigger user`];
  for (const statement of [...both("disable"), ...statements, ...both("enable")]) await owner.run(statement, [], false);
  await owner.close();
}

async function verify(noted: string[] = [], keys = secrets()) {
  const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
  return verifyAudit(owner, keys, noted).finally(() => owner.close());
}

const verdictOf = async ({ clinicId }: Actor) => (await verify()).verdicts.find((verdict) => verdict.clinicId === clinicId);
const breaksOf = async (actor: Actor) => (await verdictOf(actor))?.breaks;

describe("The chain of the audit log", () => {
  it("holds every entry, in the order of sealing, and says where it ends", async () => {
    const actor = await sealedClinic(5);
    await put(actor, 3);
    expect(await verdictOf(actor)).toMatchObject({ entries: 5, waiting: 3, breaks: [] });
    await sealAudit();
    const verdict = await verdictOf(actor);
    expect(verdict).toMatchObject({ entries: 8, waiting: 0, breaks: [], note: expect.stringMatching(/^8:[0-9a-f]{16}$/) });
    expect((await verify([verdict?.note ?? ""])).lostNotes).toEqual([]);
  });

  it("is one chain when several processes seal while entries come in", async () => {
    const actor = await makeActor({ role: "owner" });
    await Promise.all([...Array.from({ length: 4 }, () => put(actor, 40)), ...Array.from({ length: 6 }, () => sealAudit())]);
    await Promise.all(Array.from({ length: 4 }, () => sealAudit()));
    expect(await verdictOf(actor)).toMatchObject({ entries: 160, waiting: 0, breaks: [] });
  });

  it("is sealed in batches, without a gap between them", async () => {
    const actor = await makeActor({ role: "owner" });
    for (let i = 0; i < 6; i++) await put(actor, 100);
    await put(actor, 1);
    await sealAudit();
    expect(await verdictOf(actor)).toMatchObject({ entries: 601, breaks: [] });
  });
});

describe("Tampering shows, even by who may do anything in the database:", () => {
  const mine = ({ clinicId }: Actor) => `clinic_id = '${clinicId}'`;
  const copy =
    "insert into audit_events select clinic_id, gen_random_uuid(), at, staff_id, action, patient_id, subject_id, detail, address";

  it.each<[string, (actor: Actor) => string[], RegExp]>([
    ["another person", (a) => [`update audit_events set staff_id = null where ${mine(a)} and sequence = 3`], /^Entry 3 was changed/],
    ["another patient", (a) => [`update audit_events set patient_id = null where ${mine(a)} and sequence = 1`], /^Entry 1 was changed/],
    ["another time", (a) => [`update audit_events set at = at + interval '1 second' where ${mine(a)} and sequence = 5`], /^Entry 5 was/],
    ["another detail", (a) => [`update audit_events set detail = '{}' where ${mine(a)} and sequence = 2`], /^Entry 2 was changed/],
    ["a row removed", (a) => [`delete from audit_events where ${mine(a)} and sequence in (2, 3)`], /^Entries 2 to 3 are missing\.$/],
    ["the first row removed", (a) => [`delete from audit_events where ${mine(a)} and sequence = 1`], /^Entry 1 is missing\.$/],
    ["the end cut off", (a) => [`delete from audit_events where ${mine(a)} and sequence > 3`], /^Entries 4 to 5 are missing at the end/],
    [
      "the end cut off and the mark with it",
      (a) => [
        `delete from audit_events where ${mine(a)} and sequence > 3`,
        `update audit_heads h set sequence = 3, hash = (select hash from audit_events where ${mine(a)} and sequence = 3) where h.${mine(a)}`,
      ],
      /^The mark of where the log ends was not made with the keys/,
    ],
    ["everything removed", (a) => [`delete from audit_events where ${mine(a)}`], /^Entries 1 to 5 are missing at the end/],
    ["the mark removed", (a) => [`delete from audit_heads where ${mine(a)}`], /^The mark of where the log ends is gone/],
    [
      "a row put in at the end",
      (a) => [`${copy}, 6, hash, sha256(hash) from audit_events where ${mine(a)} and sequence = 5`],
      /^Entry 6 was changed/,
    ],
    [
      "a row put in between",
      (a) => [
        `update audit_events set sequence = -sequence where ${mine(a)} and sequence > 2`,
        `update audit_events set sequence = 1 - sequence where ${mine(a)} and sequence < 0`,
        `${copy}, 3, hash, sha256(hash) from audit_events where ${mine(a)} and sequence = 2`,
      ],
      /^Entry 3 was changed/,
    ],
    ["a row without a number", (a) => [`${copy}, null, hash, hash from audit_events where ${mine(a)} and sequence = 5`], /put in by hand/],
    [
      "an old row put in before sealing",
      (a) => [
        `insert into audit_events (clinic_id, id, at, action, detail) values ('${a.clinicId}', gen_random_uuid(), '2020-01-01', 'x', '{}')`,
      ],
      /^Entry 6 says that it is older/,
    ],
    [
      "everything from a change on made anew",
      (a) => [
        `update audit_events set staff_id = null where ${mine(a)} and sequence = 2`,
        `do $$ declare e audit_events; before bytea; begin
           select hash into before from audit_events where ${mine(a)} and sequence = 1;
           for e in select * from audit_events where ${mine(a)} and sequence > 1 order by sequence loop
             update audit_events u set previous_hash = before, hash = sha256(before || audit_content(e)) where u.clinic_id = e.clinic_id and u.id = e.id
               returning hash into before;
           end loop;
           update audit_heads h set hash = before where h.${mine(a)};
         end $$`,
      ],
      /^The mark of where the log ends was not made with the keys/,
    ],
  ])("%s", async (_what, statements, sentence) => {
    const actor = await sealedClinic();
    await asIntruder(...statements(actor));
    await sealAudit();
    expect((await breaksOf(actor))?.[0]).toMatch(sentence);
    expect(await breaksOf(await sealedClinic())).toEqual([]);
  });

  it("an end that somebody noted is missed, whatever was made to fit", async () => {
    const actor = await sealedClinic();
    const { note } = (await verdictOf(actor)) ?? {};
    await asIntruder(
      `delete from audit_events where clinic_id = '${actor.clinicId}'`,
      `delete from audit_heads where clinic_id = '${actor.clinicId}'`,
    );
    expect(await breaksOf(actor)).toBe(undefined);
    expect((await verify([note ?? ""])).lostNotes).toEqual([note]);
  });

  it("a mark that was made with other keys", async () => {
    const actor = await sealedClinic();
    const others = { fieldKey: Buffer.alloc(32, 7).toString("base64") };
    const verdict = (await verify([], { ...secrets(), ...others })).verdicts.find(({ clinicId }) => clinicId === actor.clinicId);
    expect(verdict?.breaks).toEqual([expect.stringContaining("not made with the keys")]);
  });
});

describe("The app itself", () => {
  it.each([
    ["change an entry", "update audit_events set action = 'x'"],
    ["seal an entry by hand", "update audit_events set sequence = 1, hash = 'x', previous_hash = 'x'"],
    ["delete an entry", "delete from audit_events"],
    ["empty the log", "truncate audit_events"],
    ["empty the log with what hangs on it", "truncate audit_events cascade"],
    ["move the mark of the end", "update audit_heads set sequence = 0"],
    ["remove the mark of the end", "delete from audit_heads"],
    ["make a mark", "insert into audit_heads (clinic_id, sequence, hash, sealed_at, stamp) values (app_clinic(), 1, 'x', now(), '')"],
    ["switch the triggers off", "alter table audit_events disable trigger user"],
  ])("may not %s", async (_what, statement) => {
    const actor = await sealedClinic(1);
    const cause = await inClinic(actor.clinicId, (tx) => tx.execute(sql.raw(statement))).catch((error: Error) => error.cause as Error);
    expect(String(cause)).toMatch(/permission denied|must be owner/);
  });

  it("may not put an entry in that looks sealed", async () => {
    const actor = await sealedClinic(1);
    const forged = sql`insert into audit_events (clinic_id, id, at, action, detail, sequence, previous_hash, hash)
      values (${actor.clinicId}, ${newId()}, now(), 'patient.view', '{}', 2, '\\x00', '\\x00')`;
    expect(await refusal(inClinic(actor.clinicId, (tx) => tx.execute(forged)))).not.toBe("nothing was refused");
    expect(await verdictOf(actor)).toMatchObject({ entries: 1, breaks: [] });
  });

  it("may not even as the owner of the tables change or empty the log while its triggers stand", async () => {
    const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
    const actor = await sealedClinic(1);
    for (const statement of [
      `update audit_events set action = 'x' where clinic_id = '${actor.clinicId}'`,
      `delete from audit_events where clinic_id = '${actor.clinicId}'`,
      "truncate audit_events",
      `update audit_heads set sequence = 0 where clinic_id = '${actor.clinicId}'`,
      "truncate audit_heads",
    ])
      expect(await refusal(owner.run(statement, [], false)), statement).toMatch(/append-only|never emptied|only moves on/);
    await owner.close();
  });
});
