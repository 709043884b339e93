import type { Language } from "../vocabulary";
import { texts } from "./texts";

/** The built-in signs, one sentence each, on every handout and every patient page: a therapist may add some, nobody can switch them off. */
export const stopSigns = (language: Language = "en"): readonly string[] => texts[language].stopSigns.signs;

/** What stands above the signs and says what to do. */
export const stopSignsLead = (language: Language = "en"): string => texts[language].stopSigns.lead;

/** That the program supports clinical judgement and does not replace it. */
export const supportStatement = (language: Language = "en"): string => texts[language].stopSigns.support;
