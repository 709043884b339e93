import { z } from "zod";
import { isId } from "../ids";
import { requiredLine } from "../text-input";

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
export const revokeLinkInput = z.object({ linkId });
