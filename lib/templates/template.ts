import type { DraftContent } from "../programs/operations";

/**
 * What a template holds: a draft without a patient and without a date. Phases and items have ids of their own, which stay in the template;
 * whoever starts a program from it makes new ones.
 */
export type TemplateContent = Omit<DraftContent, "startsOn">;
