"use server";
import { action } from "@/lib/action";
import { updateLetterhead } from "@/lib/clinic/letterhead";
import { letterheadInput } from "@/lib/clinic/letterhead-input";

export const changeLetterhead = action(letterheadInput, (actor, input) => updateLetterhead(actor, input));
