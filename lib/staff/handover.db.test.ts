import { expect, it } from "vitest";
import { makeActor, makePatient, makeStaff } from "@/db/factories";
import { asOwner, refusal } from "../testing/people";
import { handOver } from "./handover";
import { listStaff, suspend } from "./staff";

const ownersOf = async (clinicId: string) =>
  (await asOwner("select therapist_id from patients where clinic_id = $1 order by id", [clinicId])).map((row) => row.therapist_id);

it("A suspended therapist's patients are handed over in one step, and each record says so", async () => {
  const owner = await makeActor({ role: "owner" });
  const leaving = await makeStaff({ clinicId: owner.clinicId });
  const { staffId: taker } = await makeStaff({ clinicId: owner.clinicId });
  const patients = [await makePatient(leaving), await makePatient(leaving), await makePatient(owner)];
  await suspend(owner, leaving.staffId);
  expect((await listStaff(owner)).find(({ id }) => id === leaving.staffId)).toMatchObject({ patients: 2 });
  expect(await handOver(owner, leaving.staffId, taker)).toBe(2);
  expect((await ownersOf(owner.clinicId)).toSorted()).toEqual([taker, taker, owner.staffId].toSorted());
  const said = await asOwner("select action, patient_id from audit_events where clinic_id = $1", [owner.clinicId]);
  const handed = said.filter(({ action }) => action === "patient.handed_over").map((row) => row.patient_id);
  expect(said.map(({ action }) => action)).toContain("staff.caseload_handed_over");
  expect(handed.toSorted()).toEqual([patients[0]?.id, patients[1]?.id].toSorted());
});

it("A caseload goes to nobody who cannot have one, and to nobody of another clinic, and then stays as it was", async () => {
  const owner = await makeActor({ role: "owner" });
  const stranger = await makeActor({ role: "owner" });
  const { staffId: assistant } = await makeStaff({ clinicId: owner.clinicId, role: "assistant" });
  const { staffId: gone } = await makeStaff({ clinicId: owner.clinicId });
  await makePatient(owner);
  await suspend(owner, gone);
  for (const to of [assistant, gone, owner.staffId]) expect(await refusal(handOver(owner, owner.staffId, to))).toMatch(/^Choose/);
  expect(await refusal(handOver(owner, owner.staffId, stranger.staffId))).toBe("This person is not in your clinic.");
  expect(await refusal(handOver(stranger, owner.staffId, stranger.staffId))).toBe("This person is not in your clinic.");
  expect(await ownersOf(owner.clinicId)).toEqual([owner.staffId]);
});
