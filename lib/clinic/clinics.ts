import "server-only";
import { eq } from "drizzle-orm";
import { tables } from "@/db/index";
import { read, write } from "../access";
import type { PaletteChoice } from "../figure/palette";
import type { Actor } from "../policy";
import type { ClinicInput } from "./clinic-input";

const { clinics } = tables;

export type Clinic = ClinicInput & { id: string; idleLockMinutes: number };

/** The actor's own clinic. */
export const getClinic = (actor: Actor): Promise<Clinic> =>
  read(actor, "patient:read", async (tx) => {
    const [row] = await tx.select().from(clinics).where(eq(clinics.id, actor.clinicId));
    if (!row) throw new Error("An actor's clinic is gone.");
    const { createdAt: _, handoutLayout: __, handoutParts: ___, brandColour: ____, logoId: _____, ...clinic } = row;
    return clinic;
  });

/** The colours in which the clinic's pictures are drawn. */
export async function getPalette(actor: Actor): Promise<PaletteChoice> {
  return paletteOf(await getClinic(actor));
}

const paletteOf = ({ figureSkin, figureHair, figureClothing }: Clinic): PaletteChoice => ({
  skin: figureSkin,
  hair: figureHair,
  clothing: figureClothing,
});

/** Changes the letterhead of what is printed from now on; what was published stays as it is. @throws AppError `forbidden` */
export const updateClinic = (actor: Actor, input: ClinicInput): Promise<void> =>
  write(actor, { permission: "clinic:manage", action: "clinic.update", about: () => ({ subjectId: actor.clinicId }) }, async (tx) => {
    await tx.update(clinics).set(input).where(eq(clinics.id, actor.clinicId));
  });
