import "server-only";
import { and, eq } from "drizzle-orm";
import { tables } from "@/db/index";
import type { Brand } from "../brand";

const { clinics, pictures } = tables;

/** What of a clinic's row is its brand, where its logo is joined on `isLogo`. */
export const brandColumns = {
  brandColour: clinics.brandColour,
  logoId: clinics.logoId,
  logoWidth: pictures.width,
  logoHeight: pictures.height,
} as const;

export const isLogo = and(eq(pictures.clinicId, clinics.id), eq(pictures.id, clinics.logoId));

type BrandRow = { brandColour: string; logoId: string | null; logoWidth: number | null; logoHeight: number | null };

export function brandOf({ brandColour, logoId, logoWidth, logoHeight }: BrandRow): Brand {
  const logo = logoId && logoWidth && logoHeight ? { pictureId: logoId, width: logoWidth, height: logoHeight } : null;
  return { colour: brandColour as Brand["colour"], logo };
}
