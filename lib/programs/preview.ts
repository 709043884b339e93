import "server-only";
import { eq } from "drizzle-orm";
import { tables } from "@/db";
import { read } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import type { ChosenSheet } from "../handout/content";
import type { HandoutInput } from "../handout/handout-input";
import { choosePhases } from "../handout/phases";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { pictureIdsOf, picturesOf } from "../sharing/shared-program";
import type { PaperSize } from "../vocabulary";
import { readOperation } from "./operations";
import { programDay } from "./program-day";
import { loadDraftView } from "./versions";

const { clinics } = tables;

type Asked = {
  paper?: PaperSize | undefined;
  phases?: string | null;
  /** See `chooseSheet`; the standard one where nothing is asked for. */
  sheet?: ChosenSheet;
  /** Changes of an open composer that are not saved yet. Those that cannot be read are left out, as saving would leave them out. */
  unsaved?: readonly unknown[];
  /** Keys of the pages that are on the screen already. */
  has?: string[];
};

/**
 * What the handout of a draft is drawn from, marked as a draft and without a link; null where there is no such draft of yours. Nothing is
 * saved by it.
 * @throws AppError `invalid` for phases that it does not have
 */
export async function previewDraft(
  actor: Actor,
  versionId: string,
  { paper, phases, sheet = {}, unsaved = [], has = [] }: Asked = {},
): Promise<HandoutInput | null> {
  if (!isId(versionId)) return null;
  const operations = unsaved.flatMap((candidate) => readOperation(candidate).data ?? []);
  return read(actor, "program:read", async (tx) => {
    const draft = await loadDraftView(tx, actor, versionId, operations);
    if (!draft) return null;
    const { view } = draft;
    const { timeZone, emergencyNumber } = clinics;
    const [clinic] = await tx.select({ timeZone, emergencyNumber }).from(clinics).where(eq(clinics.id, actor.clinicId));
    const pictures = await picturesOf(tx, actor.clinicId, pictureIdsOf(view));
    const printedOn = dateIn(clinic?.timeZone ?? "UTC", now());
    return {
      view,
      link: null,
      printedOn,
      paper: paper ?? view.clinic.paperSize,
      pictures: Object.fromEntries(pictures.map(({ id, ...picture }) => [id, picture])),
      draft: true,
      emergencyNumber: clinic?.emergencyNumber ?? "",
      ...sheet,
      has,
      phases: choosePhases(phases, view.phases.length, programDay(view, [], printedOn).phase),
    };
  });
}
