import "server-only";
import { eq } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import type { Brand } from "../brand";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { oneAtATime } from "../exercises/one-picture";
import { keepPicture, mayUpload } from "../exercises/pictures";
import { contentParts, usualContent, usualSheet } from "../handout/content";
import type { HandoutInput } from "../handout/handout-input";
import { sampleView, withFigures } from "../handout/sample-view";
import { isId } from "../ids";
import { withinMeasure } from "../limits";
import { type Actor, authorize } from "../policy";
import { pictureIdsOf, picturesOf } from "../sharing/shared-program";
import type { HandoutLayout, HandoutPart } from "../vocabulary";
import { brandColumns, brandOf, isLogo } from "./brand-rows";
import type { LetterheadInput } from "./letterhead-input";
import { drawLogo } from "./logo";

const { clinics, pictures } = tables;

/** `handoutParts`: what is printed on sheets of that layout; null: what is usual for it. */
export type Letterhead = { brand: Brand; handoutLayout: HandoutLayout; handoutParts: HandoutPart[] | null };

async function rowOf(tx: Transaction, { clinicId }: Actor) {
  const { name, phone, address, emergencyNumber, paperSize, timeZone, handoutLayout, handoutParts } = clinics;
  const [row] = await tx
    .select({ name, phone, address, emergencyNumber, paperSize, timeZone, handoutLayout, handoutParts, ...brandColumns })
    .from(clinics)
    .leftJoin(pictures, isLogo)
    .where(eq(clinics.id, clinicId));
  if (!row) throw new Error("An actor's clinic is gone.");
  return row;
}

export const getLetterhead = (actor: Actor): Promise<Letterhead> =>
  read(actor, "patient:read", async (tx) => {
    const row = await rowOf(tx, actor);
    return { brand: brandOf(row), handoutLayout: row.handoutLayout, handoutParts: row.handoutParts };
  });

/** Keeps a logo, drawn anew; it stands on nothing until `updateLetterhead` says so. @throws AppError `forbidden`, or as `drawLogo` */
export async function addLogo(actor: Actor, upload: Uint8Array): Promise<{ pictureId: string; width: number; height: number }> {
  await mayUpload(actor, "clinic:manage");
  const logo = await oneAtATime(() => drawLogo(upload));
  return keepPicture(actor, "clinic:manage", { ...logo, mime: "image/png" });
}

/**
 * Changes the looks of what is published from now on; what was published stays as it is.
 * @throws AppError `forbidden`, `invalid` where the logo is none of the clinic's pictures
 */
export const updateLetterhead = (actor: Actor, input: LetterheadInput): Promise<void> =>
  write(actor, { permission: "clinic:manage", action: "clinic.update", about: () => ({ subjectId: actor.clinicId }) }, async (tx) => {
    const { logoId, brandColour, handoutLayout } = input;
    if (logoId && (await picturesOf(tx, actor.clinicId, [logoId])).length === 0)
      throw new AppError("invalid", "This logo is not there any more. Choose it again.");
    const change = { logoId, brandColour, handoutLayout, handoutParts: habitOf(input) };
    await tx.update(clinics).set(change).where(eq(clinics.id, actor.clinicId));
  });

/** What is usual for a layout is no habit of the clinic's own: it follows where the usual changes. */
function habitOf({ handoutLayout, handoutParts }: LetterheadInput): HandoutPart[] | null {
  const usual = usualContent[handoutLayout];
  return contentParts.every((part) => handoutParts.includes(part) === usual[part]) ? null : handoutParts;
}

/**
 * A handout as it would look with what somebody is choosing, of a program that nobody has. Nothing is saved by it.
 * @throws AppError `forbidden`, `too_many`
 */
export async function previewLetterhead(actor: Actor, input: LetterheadInput): Promise<HandoutInput> {
  authorize(actor, "clinic:manage");
  await withinMeasure("pdf of a person", actor.staffId);
  return read(actor, "clinic:manage", async (tx) => {
    const { timeZone, handoutLayout: _, handoutParts: __, ...row } = await rowOf(tx, actor);
    const ids = isId(input.logoId ?? "") && input.logoId ? [input.logoId] : [];
    const [logo] = await picturesOf(tx, actor.clinicId, ids);
    const brand = brandOf({ ...input, logoWidth: logo?.width ?? null, logoHeight: logo?.height ?? null });
    const sample = withFigures(sampleView(3));
    const { name, phone, address, emergencyNumber, paperSize } = row;
    const printedOn = dateIn(timeZone, now());
    const view = {
      ...sample,
      version: { number: 1, publishedOn: printedOn },
      clinic: { ...sample.clinic, name, phone, address, paperSize, brand },
    };
    const shown = await picturesOf(tx, actor.clinicId, pictureIdsOf(view));
    return {
      view,
      link: null,
      printedOn,
      paper: paperSize,
      pictures: Object.fromEntries(shown.map(({ id, ...picture }) => [id, picture])),
      draft: false,
      emergencyNumber,
      ...usualSheet({ printSize: "standard", handoutLayout: input.handoutLayout, handoutParts: habitOf(input) }),
    };
  });
}
