import { z } from "zod";
import { readColour } from "../brand";
import type { Colour } from "../figure/palette";
import { handoutLayouts, handoutParts } from "../vocabulary";

/** How what a clinic hands out looks: its colour and logo, and the sheet that is usual there. */
export const letterheadInput = z.object({
  brandColour: z
    .string("Choose a colour.")
    .max(40, "Write a colour as six digits, such as #0b6664.")
    .transform((text, context): Colour | "" => {
      if (text.trim() === "") return "";
      const colour = readColour(text);
      if (!colour) context.addIssue("Write a colour as six digits, such as #0b6664.");
      return colour ?? "";
    }),
  logoId: z.union([z.literal("").transform(() => null), z.uuid("Choose the logo again.")], "Choose the logo again."),
  handoutLayout: z.enum(handoutLayouts, "Choose a layout."),
  handoutParts: z.array(z.enum(handoutParts, "There is no such part of a handout.")).max(handoutParts.length).optional().default([]),
});
export type LetterheadInput = z.output<typeof letterheadInput>;
