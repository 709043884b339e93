"use server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { caller, startSession } from "@/lib/auth";
import { addSampleCaseload } from "@/lib/patients/sample-caseload";
import { setUpClinic } from "@/lib/staff/setup";
import { setupInput } from "@/lib/staff/staff-input";

export const setUp = publicAction(setupInput, async (input) => {
  const owner = await setUpClinic(input, await caller());
  await startSession(owner, input.email);
  if (input.withSample) await addSampleCaseload(owner);
  redirect("/");
});
