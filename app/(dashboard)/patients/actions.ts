"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { action } from "@/lib/action";
import { erasePatient } from "@/lib/patients/erase";
import { eraseInput } from "@/lib/patients/erase-input";
import { patientChangeInput, patientIdInput, patientInput } from "@/lib/patients/patient-input";
import { archivePatient, createPatient, restorePatient, updatePatient } from "@/lib/patients/patients";
import { createProgram } from "@/lib/programs/programs";

export const addPatient = action(patientInput, async (actor, input) => {
  const { patientId } = await createPatient(actor, input);
  redirect(`/patients/${patientId}` as Route);
});

export const changePatient = action(patientChangeInput, async (actor, { patientId, seen, ...input }) => {
  await updatePatient(actor, patientId, input, new Date(seen));
  redirect(`/patients/${patientId}` as Route);
});

export const archive = action(patientIdInput, (actor, { patientId }) => archivePatient(actor, patientId));

export const restore = action(patientIdInput, (actor, { patientId }) => restorePatient(actor, patientId));

export const erase = action(eraseInput, async (actor, input) => {
  await erasePatient(actor, input);
  redirect("/patients");
});

export const startProgram = action(patientIdInput, async (actor, { patientId }) => {
  const { programId } = await createProgram(actor, patientId);
  redirect(`/programs/${programId}` as Route);
});
