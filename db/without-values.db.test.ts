import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inClinic, tables } from ".";
import { makeActor, makePatient } from "./factories";

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing failed",
    (error: unknown) => inspect(error, { depth: 6 }),
  );

test("what is logged of a broken constraint names the constraint and nobody", async () => {
  const actor = await makeActor();
  const patient = await makePatient(actor, { firstName: "Quintessa" });
  const said = await failure(inClinic(actor.clinicId, (tx) => tx.insert(tables.patients).values(patient)));
  expect(said).toContain("patients_pkey");
  expect(said).toContain("23505");
  expect(said).not.toContain("Quintessa");
});

test("what is logged of a row that breaks a rule does not hold the row", async () => {
  const actor = await makeActor();
  const said = await failure(makePatient(actor, { firstName: "Quintessa", lastName: "" }));
  expect(said).toContain("patients_named");
  expect(said).not.toContain("Quintessa");
});

test("what is logged of a value that cannot be read does not quote it", async () => {
  const said = await failure(inClinic(null, (tx) => tx.execute(sql`select ${"Quintessa"}::date`)));
  expect(said).toContain("22007");
  expect(said).not.toContain("Quintessa");
});
