"use server";
import { action } from "@/lib/action";
import { clinicInput } from "@/lib/clinic-input";
import { updateClinic } from "@/lib/clinics";

export const changeClinic = action(clinicInput, (actor, input) => updateClinic(actor, input));
