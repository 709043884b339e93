import "server-only";
import { eq } from "drizzle-orm";
import { tables } from "@/db";
import { read } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import type { HandoutInput } from "../handout/handout-input";
import type { Actor } from "../policy";
import { pictureIdsOf, picturesOf } from "../sharing/shared-program";
import type { PaperSize } from "../vocabulary";
import { getDraftView } from "./versions";

const { clinics } = tables;

/** What the handout of a draft is drawn from, marked as a draft and without a link; null where there is no such draft of yours. */
export async function previewDraft(actor: Actor, versionId: string, paper?: PaperSize): Promise<HandoutInput | null> {
  const draft = await getDraftView(actor, versionId);
  if (!draft) return null;
  const { view } = draft;
  return read(actor, "program:read", async (tx) => {
    const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
    const pictures = await picturesOf(tx, actor.clinicId, pictureIdsOf(view));
    return {
      view,
      link: null,
      printedOn: dateIn(clinic?.timeZone ?? "UTC", now()),
      paper: paper ?? view.clinic.paperSize,
      pictures: Object.fromEntries(pictures.map(({ id, ...picture }) => [id, picture])),
      draft: true,
    };
  });
}
