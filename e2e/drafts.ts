import { makePatient } from "../db/factories";
import type { Actor } from "../lib/policy";
import { getDraft } from "../lib/programs/drafts";
import { createProgram } from "../lib/programs/programs";

/** A program with an empty draft, for a patient of its own. */
export const makeProgram = async (actor: Actor) => createProgram(actor, (await makePatient(actor)).id);

/** What the server holds of a program's draft. */
export const contentOf = async (actor: Actor, programId: string) => (await getDraft(actor, { programId }))?.content;
