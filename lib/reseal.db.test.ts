import { randomBytes } from "node:crypto";
import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor, makePatient } from "@/db/factories";
import { openAs } from "@/db/roles";
import * as schema from "@/db/schema";
import { record } from "./audit";
import { sealAudit } from "./audit-sealer";
import { addPrivateNote, notePlace } from "./patients/private-notes";
import { resealAll, sealedColumns } from "./reseal";
import { unseal } from "./sealed";
import { secrets } from "./secrets";
import { asOwner } from "./testing/people";
import { verifyAudit } from "./verify-audit";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

it("knows every column that holds something sealed", () => {
  const tables = Object.values<unknown>({ ...schema }).filter((value): value is PgTable => is(value, Table));
  const columns = tables.flatMap((table) =>
    Object.entries(getTableColumns(table))
      .filter(([name, column]) => /sealed$|^stamp$/i.test(name) && column.dataType === "string")
      .map(([name]) => `${getTableName(table)}.${snake(name)}`),
  );
  expect(sealedColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(columns.sort());
});

it("seals everything anew under the new key; after that the former one opens nothing any more", async () => {
  const actor = await makeActor();
  const { id: patientId } = await makePatient(actor);
  const { noteId } = await addPrivateNote(actor, { patientId, text: "Lives alone." });
  await inClinic(actor.clinicId, (tx) => record(tx, { ...actor, action: "patient.view", patientId }));
  await sealAudit();
  const fieldKey = randomBytes(32).toString("base64");
  const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
  expect(await resealAll(owner, { fieldKey, formerFieldKeys: [secrets().fieldKey] })).toEqual({ sealed: 2, lost: 0 });
  const [note] = await asOwner("select sealed from private_notes where id = $1", [noteId]);
  const place = notePlace(actor.clinicId, patientId, noteId);
  expect(unseal(place, String(note?.sealed), { fieldKey })).toBe("Lives alone.");
  expect(unseal(place, String(note?.sealed))).toBe(null);
  expect((await verifyAudit(owner, { fieldKey })).verdicts.flatMap(({ breaks }) => breaks)).toEqual([]);
  expect(await resealAll(owner, { fieldKey: secrets().fieldKey })).toEqual({ sealed: 0, lost: 2 });
  await owner.close();
});
