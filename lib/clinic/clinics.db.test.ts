import { expect, test } from "vitest";
import { makeActor } from "@/db/factories";
import { recordOf, refusal } from "../testing/people";
import { getClinic, updateClinic } from "./clinics";

const changed = {
  name: "Harbor Clinic",
  phone: "555 0100",
  emergencyNumber: "112",
  address: "1 Quay\nHarbor",
  paperSize: "a4",
  timeZone: "Europe/Madrid",
  figureSkin: "deep",
  figureHair: "grey",
  figureClothing: "plum",
} as const;

test("the owner changes the letterhead, and it goes on record", async () => {
  const owner = await makeActor({ role: "owner" });
  await updateClinic(owner, changed);
  expect(await getClinic(owner)).toMatchObject({ id: owner.clinicId, ...changed });
  expect(await recordOf(owner.clinicId)).toEqual(["clinic.update"]);
});

test.each(["therapist", "assistant"] as const)("a %s reads it and may not change it", async (role) => {
  const actor = await makeActor({ role });
  const before = await getClinic(actor);
  expect(await refusal(updateClinic(actor, changed))).toBe("Your role in this clinic does not allow this.");
  expect(await getClinic(actor)).toEqual(before);
  expect(await recordOf(actor.clinicId)).toEqual([]);
});

test("no other clinic is touched", async () => {
  const bystander = await makeActor();
  const before = await getClinic(bystander);
  await updateClinic(await makeActor({ role: "owner" }), changed);
  expect(await getClinic(bystander)).toEqual(before);
});
