import { z } from "zod";
import { isId } from "../ids";
import { emailAddress, requiredLine } from "../text-input";
import { agreementWays } from "../vocabulary";
import { isEasyToGuess, readPin } from "./pin";

const id = (sentence: string) => z.string(sentence).refine(isId, sentence);
const programId = id("There is no such program.");
const linkId = id("There is no such link.");
const name = requiredLine(60, "for whom the link is");
const day = z.iso.date("Choose a day.");

/** Without a day the link lasts as long as the program, and two weeks more. */
export const newLinkInput = z.object({
  programId,
  name,
  expiresOn: z.preprocess((value) => (value === "" ? undefined : value), day.optional()),
});
export const changeLinkInput = z.object({ linkId, name, expiresOn: day });
/** `generation` is the one that was on the screen. */
export const replaceLinkInput = z.object({ linkId, generation: z.coerce.number("There is no such link.").int().min(1).max(1_000_000) });
/** A new PIN, or none where it is empty. */
export const pinInput = z.object({
  linkId,
  pin: z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : value),
    z
      .string("Type 4 to 8 digits.")
      .transform((typed, context) => {
        const pin = readPin(typed);
        const problem =
          pin === null ? "Type 4 to 8 digits." : isEasyToGuess(pin) ? "That is what everybody tries first. Choose another." : null;
        if (problem) context.addIssue(problem);
        return pin ?? z.NEVER;
      })
      .nullable(),
  ),
});
export const agreementInput = z.object({ linkId, how: z.enum(agreementWays, "Say how it was given."), on: day });
export const mailLinkInput = z.object({ linkId, to: emailAddress });
export const revokeLinkInput = z.object({ linkId });
