import "server-only";
import type { Actor } from "../policy";
import type { ComparedSide } from "./compare";
import { type Draft, getDraft } from "./drafts";
import { getDraftView, getVersion } from "./versions";

/** A published version by its number, or the draft. */
export type Which = number | "draft";

/** One side of a comparison, with who published it and when; both null for the draft. */
export type Compared = ComparedSide & {
  which: Which;
  publishedAt: Date | null;
  publisher: string | null;
  patient: Pick<Draft["patient"], "id" | "firstName" | "lastName" | "archived">;
};

/** A version or the draft of a program, to be put beside another; null where it is not there or not yours. */
export async function getCompared(actor: Actor, programId: string, which: Which): Promise<Compared | null> {
  if (which === "draft") return comparedDraft(actor, programId);
  const version = await getVersion(actor, programId, which);
  if (!version) return null;
  const { view, staffNotes, publishedAt, publisher, patient } = version;
  return { which, view, staffNotes, publishedAt, publisher, patient };
}

async function comparedDraft(actor: Actor, programId: string): Promise<Compared | null> {
  const draft = await getDraft(actor, { programId });
  const shown = draft && (await getDraftView(actor, draft.versionId));
  if (!shown) return null;
  const noted = draft.content.items.filter((item) => item.staffNote);
  const staffNotes = Object.fromEntries(noted.map((item) => [item.itemKey, item.staffNote]));
  return { which: "draft", view: shown.view, staffNotes, publishedAt: null, publisher: null, patient: draft.patient };
}
