import { z } from "zod";
import { isTimeZone } from "./calendar-date";
import { requiredLine, textBlock, textLine } from "./text-input";
import { paperSizes } from "./vocabulary";

/** The letterhead and the habits of a clinic. */
export const clinicInput = z.object({
  name: requiredLine(120, "the name of the clinic"),
  phone: textLine(40, "the phone number"),
  address: textBlock(300, "the address"),
  paperSize: z.enum(paperSizes, "Choose a paper size."),
  timeZone: z.string("Choose a time zone.").max(64, "Choose a time zone.").refine(isTimeZone, "Choose a time zone."),
});
export type ClinicInput = z.output<typeof clinicInput>;
