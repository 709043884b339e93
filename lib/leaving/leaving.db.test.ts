import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connection } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { openAs } from "@/db/roles";
import { addressOf } from "@/db/testing/address";
import { dropDatabase } from "@/db/testing/drop-database";
import { makeStranger, makeVictim, planted, type World } from "@/e2e/enumerate/world";
import { noteCall } from "../logs/calls";
import { mintActor } from "../policy";
import { recordOf, refusal } from "../testing/people";
import { archiveOf } from "./archive";
import { exportClinic, exportPatient, type Part } from "./export";
import type { ExportFile } from "./format";
import { importClinic } from "./import";

const folder = mkdtempSync(join(tmpdir(), "homestretch-leaving-"));
const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
const appUrl = process.env.DATABASE_URL ?? "";
const name = `imported_${randomBytes(6).toString("hex")}`;
const there = { ownerUrl: addressOf(ownerUrl, { database: name }), appUrl: addressOf(appUrl, { database: name }) };
const at = new Date("2026-11-20T18:00:00Z");

const onServer = async (statement: string) => {
  const owner = await openAs(addressOf(ownerUrl, { database: "postgres" }), "DATABASE_OWNER_URL");
  await owner.run(statement, [], false).finally(() => owner.close());
};

async function entriesOf(parts: AsyncGenerator<Part> | null) {
  if (!parts) return null;
  const bytes = new Uint8Array(await new Response(archiveOf(parts, at)).arrayBuffer());
  const entries = unzipSync(bytes);
  const file = JSON.parse(new TextDecoder().decode(entries["homestretch.json"])) as ExportFile;
  return { bytes, entries, file, names: Object.keys(entries) };
}

let ours: World;
let other: World;
beforeAll(async () => {
  ours = await makeVictim();
  other = await makeStranger();
  await noteCall(ours.owner, { programId: ours.programId, answersTo: Date.now() });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase(ownerUrl, name);
});

describe("The export of one patient", () => {
  it("holds the record, every published handout, the pictures on them and tables for a spreadsheet", async () => {
    const taken = await entriesOf(await exportPatient(ours.owner, ours.patientId));
    expect(taken?.file.tables.patients).toHaveLength(1);
    for (const table of [
      "programs",
      "versions",
      "items",
      "flags",
      "share_links",
      "program_events",
      "patient_calls",
      "audit_events",
      "pictures",
    ])
      expect(taken?.file.tables[table]?.length, table).toBeGreaterThan(0);
    expect(taken?.names.filter((one) => /^handouts\/.+\.pdf$/.test(one))).toHaveLength(1);
    expect(taken?.names.filter((one) => one.startsWith("pictures/"))).toHaveLength(1);
    expect(taken?.names).toContain("csv/items.csv");
  });

  it("holds nothing of any other patient or clinic", async () => {
    const taken = await entriesOf(await exportPatient(ours.owner, ours.patientId));
    for (const [table, rows] of Object.entries(taken?.file.tables ?? {})) {
      expect(
        rows.filter((row) => "patient_id" in row && row.patient_id !== ours.patientId),
        table,
      ).toEqual([]);
      expect(
        rows.filter((row) => (row.clinic_id ?? row.id) !== ours.owner.clinicId && table !== "clinics"),
        table,
      ).toEqual([]);
    }
    const strangers = await entriesOf(await exportPatient(other.owner, other.patientId));
    expect(planted.filter((word) => JSON.stringify(strangers?.file).includes(word))).toEqual([]);
  });

  it("is there for an owner of that clinic alone, and on record", async () => {
    expect(await exportPatient(other.owner, ours.patientId)).toBeNull();
    expect(await exportPatient(ours.owner, "no id")).toBeNull();
    const therapist = mintActor({ ...ours.owner, role: "therapist" });
    expect(await refusal(exportPatient(therapist, ours.patientId))).toContain("Your role in this clinic does not allow this.");
    expect(await refusal(exportClinic(ours.assistant))).toContain("Your role in this clinic does not allow this.");
    const taken = await entriesOf(await exportPatient(ours.owner, ours.patientId));
    const actions = taken?.file.tables.audit_events?.map((row) => row.action);
    expect(actions).toContain("patient.export");
  });
});

describe("The export of a clinic", () => {
  const same = ({ tables: { audit_events: _, ...tables }, people, schema }: ExportFile) => ({ tables, people, schema });

  it("is imported into an empty installation so that the export of that is the same", async () => {
    const before = await entriesOf(await exportClinic(ours.owner));
    if (!before) throw new Error("There is no export.");
    expect(await recordOf(ours.owner.clinicId)).toContain("clinic.export");
    const archive = join(folder, "clinic.zip");
    writeFileSync(archive, before.bytes);
    await onServer(`create database ${name}`);
    await migrate(there.ownerUrl, there.appUrl);
    const imported = await importClinic(there.ownerUrl, archive, at);
    expect(imported).toMatchObject({ clinicId: ours.owner.clinicId, clinic: "Quillfeather" });
    expect(imported.owners.length).toBeGreaterThan(0);
    process.env.DATABASE_URL = there.appUrl;
    try {
      const after = await entriesOf(await exportClinic(ours.owner));
      expect(after && same(after.file)).toEqual(same(before.file));
      expect(after?.names.sort()).toEqual(before.names.sort());
      const events = after?.file.tables.audit_events ?? [];
      expect(events).toEqual(expect.arrayContaining(before.file.tables.audit_events ?? []));
      expect(events.map((row) => row.action)).toContain("clinic.import");
      for (const picture of before.names.filter((one) => one.startsWith("pictures/")))
        expect(after?.entries[picture]).toEqual(before.entries[picture]);
    } finally {
      await connection().close();
      process.env.DATABASE_URL = appUrl;
    }
    expect(await refusal(importClinic(there.ownerUrl, archive, at))).toBe("This clinic is here already.");
  });

  it.each([
    ["a letter", () => Buffer.from("Dear clinic"), "cannot be read as an export"],
    ["another archive", () => zipSync({ "a.txt": new Uint8Array(3) }), "is no export of Homestretch"],
    [
      "the export of one patient",
      () => zipSync({ "homestretch.json": Buffer.from(JSON.stringify({ format: "homestretch export 1", tables: {}, people: [] })) }),
      "only a whole clinic",
    ],
    [
      "the export of another version",
      () =>
        zipSync({
          "homestretch.json": Buffer.from(
            JSON.stringify({ format: "homestretch export 1", schema: 1, people: [], tables: { clinics: [{ id: ours.owner.clinicId }] } }),
          ),
        }),
      "another version of Homestretch",
    ],
  ])("is not mistaken for %s", async (_, bytes, sentence) => {
    const archive = join(folder, "other.zip");
    writeFileSync(archive, bytes());
    expect(await refusal(importClinic(ownerUrl, archive, at))).toContain(sentence);
  });
});
