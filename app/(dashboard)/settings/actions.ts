"use server";
import { z } from "zod";
import { action } from "@/lib/action";
import { clinicInput } from "@/lib/clinic/clinic-input";
import { updateClinic } from "@/lib/clinic/clinics";
import { removeSampleCaseload } from "@/lib/patients/sample-caseload";

export const changeClinic = action(clinicInput, (actor, input) => updateClinic(actor, input));

export const removeSample = action(z.unknown(), async (actor) => ({ removed: await removeSampleCaseload(actor) }));
