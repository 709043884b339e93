import { z } from "zod";
import { isTimeZone } from "../calendar-date";
import { clothes, hairs, skins } from "../figure/palette";
import { requiredLine, textBlock, textLine } from "../text-input";
import { paperSizes } from "../vocabulary";

const keys = <T extends object>(values: T) => Object.keys(values) as [keyof T & string];

/** What patients call when it cannot wait. */
export const emergencyNumber = textLine(20, "the emergency number").refine(
  (text) => /^[\d+ ()-]*$/.test(text),
  "Type the number as one dials it, such as 911, 112 or 999.",
);

/** Name, address and habits of a clinic, and the person on its pictures. */
export const clinicInput = z.object({
  name: requiredLine(120, "the name of the clinic"),
  phone: textLine(40, "the phone number"),
  address: textBlock(300, "the address"),
  emergencyNumber: emergencyNumber.optional().default(""),
  paperSize: z.enum(paperSizes, "Choose a paper size."),
  timeZone: z.string("Choose a time zone.").max(64, "Choose a time zone.").refine(isTimeZone, "Choose a time zone."),
  figureSkin: z.enum(keys(skins), "Choose a skin."),
  figureHair: z.enum(keys(hairs), "Choose a colour of hair."),
  figureClothing: z.enum(keys(clothes), "Choose clothes."),
});
export type ClinicInput = z.output<typeof clinicInput>;
