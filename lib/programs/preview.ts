import "server-only";
import { eq } from "drizzle-orm";
import { tables } from "@/db";
import { read } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import type { HandoutInput } from "../handout/handout-input";
import { choosePhases } from "../handout/phases";
import type { Actor } from "../policy";
import { pictureIdsOf, picturesOf } from "../sharing/shared-program";
import type { PaperSize } from "../vocabulary";
import { programDay } from "./program-day";
import { getDraftView } from "./versions";

const { clinics } = tables;

type Asked = { paper?: PaperSize | undefined; phases?: string | null };

/** What the handout of a draft is drawn from, marked as a draft and without a link; null where there is no such draft of yours. @throws AppError `invalid` for phases that it does not have */
export async function previewDraft(actor: Actor, versionId: string, { paper, phases }: Asked = {}): Promise<HandoutInput | null> {
  const draft = await getDraftView(actor, versionId);
  if (!draft) return null;
  const { view } = draft;
  return read(actor, "program:read", async (tx) => {
    const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
    const pictures = await picturesOf(tx, actor.clinicId, pictureIdsOf(view));
    const printedOn = dateIn(clinic?.timeZone ?? "UTC", now());
    return {
      view,
      link: null,
      printedOn,
      paper: paper ?? view.clinic.paperSize,
      pictures: Object.fromEntries(pictures.map(({ id, ...picture }) => [id, picture])),
      draft: true,
      phases: choosePhases(phases, view.phases.length, programDay(view, [], printedOn).phase),
    };
  });
}
