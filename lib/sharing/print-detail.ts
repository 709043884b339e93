import { contentFor, contentParts, usualContent } from "../handout/content";
import type { HandoutInput } from "../handout/handout-input";
import { unprintableInAny } from "../handout/texts";
import type { ProgramView } from "../programs/program-view";

/** What the audit log says of how a sheet was printed: only what is out of the ordinary. */
export const printDetail = (input: HandoutInput): Record<string, string> => ({
  ...chosenPhases(input),
  ...chosenSheet(input),
  ...emptyBoxes(input),
});

/** On record as one counts them: "1, 3". */
const chosenPhases = ({ phases }: HandoutInput): Record<string, string> =>
  phases ? { phases: phases.map((place) => place + 1).join(", ") } : {};

/** Characters that no font has, with spaces between them. */
export const boxesIn = (views: readonly ProgramView[]): string =>
  [...new Set(unprintableInAny(views).map(({ character }) => character))].join(" ");

/** The sheet has an empty box for each character that no font has, and the record says for which. */
function emptyBoxes({ view, second }: HandoutInput): Record<string, string> {
  const missing = boxesIn(second ? [view, second] : [view]);
  return missing ? { missing } : {};
}

function chosenSheet(input: HandoutInput): Record<string, string> {
  const { layout = "standard" } = input;
  const content = contentFor(input);
  const isUsual = contentParts.every((part) => content[part] === usualContent[layout][part]);
  return {
    ...(layout === "standard" ? {} : { layout }),
    ...(isUsual ? {} : { content: contentParts.filter((part) => content[part]).join(", ") }),
  };
}
