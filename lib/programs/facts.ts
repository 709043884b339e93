import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { describeExercise, getBuiltIn } from "../catalog/catalog";
import { stopSigns } from "../catalog/stop-signs";
import { texts } from "../catalog/texts";
import { brandColumns, brandOf, isLogo } from "../clinic/brand-rows";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { can } from "../policy";
import type { Language } from "../vocabulary";
import type { DraftContent, DraftItem } from "./operations";
import type { VersionRow } from "./rows";
import type { ExerciseWords, ViewFacts } from "./view";

const { clinicExercises, clinics, patients, pictures, staff } = tables;

/**
 * What a view needs beside the draft, as it is now. The handout is signed by whoever publishes: while it is a draft that is the person who
 * looks at it, or its author where that person may not prescribe.
 */
export async function loadViewFacts(tx: Transaction, actor: Actor, version: VersionRow, content: DraftContent): Promise<ViewFacts> {
  const signer = can(actor, "program:write") ? actor.staffId : version.createdBy;
  const own = await ownExercises(tx, actor, content.items);
  return {
    ...(await letterhead(tx, actor, version.patientId, signer)),
    version: null,
    exercise: (item, language) => (isId(item.exerciseId) ? ownWords(own.get(item.exerciseId), language) : builtInWords(item, language)),
    builtInStopSigns: stopSigns,
  };
}

async function letterhead(tx: Transaction, { clinicId }: Actor, patientId: string, staffId: string) {
  const [clinic] = await tx
    .select({
      ...{ name: clinics.name, phone: clinics.phone, address: clinics.address, paperSize: clinics.paperSize },
      palette: { skin: clinics.figureSkin, hair: clinics.figureHair, clothing: clinics.figureClothing },
      brand: brandColumns,
    })
    .from(clinics)
    .leftJoin(pictures, isLogo)
    .where(eq(clinics.id, clinicId));
  const [patient] = await tx
    .select({ firstName: patients.firstName })
    .from(patients)
    .where(and(eq(patients.clinicId, clinicId), eq(patients.id, patientId)));
  const [therapist] = await tx
    .select({ name: staff.name, credentials: staff.credentials })
    .from(staff)
    .where(and(eq(staff.clinicId, clinicId), eq(staff.id, staffId)));
  if (!clinic || !patient || !therapist) throw new Error("A version lacks its clinic, its patient or its therapist.");
  return { clinic: withBrand(clinic), patientFirstName: patient.firstName, therapist };
}

/** A clinic with neither a colour nor a logo has no brand. */
function withBrand<T extends { brand: Parameters<typeof brandOf>[0] }>({ brand: row, ...clinic }: T) {
  const brand = brandOf(row);
  return brand.colour || brand.logo ? { ...clinic, brand } : clinic;
}

async function ownExercises(tx: Transaction, { clinicId }: Actor, items: readonly DraftItem[]) {
  const ids = items.map((item) => item.exerciseId).filter(isId);
  if (ids.length === 0) return new Map<string, OwnRow>();
  const rows = await tx
    .select({
      id: clinicExercises.id,
      name: clinicExercises.name,
      why: clinicExercises.why,
      steps: clinicExercises.steps,
      cautions: clinicExercises.cautions,
      position: clinicExercises.position,
      equipment: clinicExercises.equipment,
      pictureId: pictures.id,
      width: pictures.width,
      height: pictures.height,
    })
    .from(clinicExercises)
    .leftJoin(pictures, and(eq(pictures.clinicId, clinicExercises.clinicId), eq(pictures.id, clinicExercises.pictureId)))
    .where(and(eq(clinicExercises.clinicId, clinicId), inArray(clinicExercises.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

type OwnRow = Pick<typeof clinicExercises.$inferSelect, "id" | "name" | "why" | "steps" | "cautions" | "position" | "equipment"> & {
  pictureId: string | null;
  width: number | null;
  height: number | null;
};

function ownWords(row: OwnRow | undefined, language: Language): ExerciseWords | null {
  if (!row) return null;
  const { name, why, steps, cautions, position, equipment, pictureId, width, height } = row;
  const picture = pictureId && width && height ? { pictureId, width, height } : null;
  const things = equipment.map((thing) => texts[language].equipment[thing]);
  return { name, why, steps, cautions, position, equipment: things, picture, figure: null };
}

function builtInWords({ exerciseId, variationSlug }: DraftItem, language: Language): ExerciseWords | null {
  const exercise = getBuiltIn(exerciseId);
  const words = exercise && describeExercise(exercise, variationSlug, language);
  return words && { ...words, picture: null };
}
