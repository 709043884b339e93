import type { Pull, Side } from "../../vocabulary";
import { range, rangeOf } from "./amounts";
import { nothing, type Phrase, phrase, type Said } from "./phrase";

const side = (value: Side) => (): Said => ({ values: { side: value } });
const pull = (level: Pull) => (): Said => ({ values: { intensity: { kind: "pull", level } } });
const effort = ([text = ""]: readonly string[]): Said => {
  const { min, max, upTo } = rangeOf(text);
  return { values: { intensity: { kind: "effort", min: upTo ? 0 : min, max } } };
};
const band = ([text = ""]: readonly string[]): Said => ({ values: { load: { kind: "band", colour: text } } });
const named = ([text = ""]: readonly string[]): Said | null => (taken.has(text.toLowerCase()) ? null : band([text.toLowerCase()]));

const limb = "(?:\\s*(?:sides?|arms?|legs?|shoulders?|hands?)(?!\\p{L}))?";
const only = "(?:\\s*only(?!\\p{L}))?";
const both = "\\s*(?:/|&|\\+|and(?!\\p{L}))\\s*";
const left = "(?:left|lt|l)(?!\\p{L})\\.?";
const right = "(?:right|rt|r)(?!\\p{L})\\.?";
const feel = "\\s*(?:pull|stretch|tension)(?!\\p{L})";
const rubber = "(?:bands?|thera-?\\s?bands?|tubing|tube|tb)";

/** The colours that are written without quotation marks. */
export const plainColours = [
  ...["red", "blue", "green", "yellow", "black", "white", "silver", "gold", "orange", "purple", "pink", "grey", "gray", "tan", "brown"],
  ...["thin", "thick", "medium", "heavy"],
] as const;

/** Words of the shorthand itself: no band is called so without quotation marks. */
const taken = new Set(
  "a an and at band bands by d day days each effort every for h hold holds in kg l lb left max no not of on or other pull r rep reps rest right s sec second seconds set sets side sides stretch tempo times to up week weeks with without wk x".split(
    " ",
  ),
);

/** Which side, how strong, with what; and the small words and marks that say nothing. */
export const how: readonly Phrase[] = [
  phrase("side", `\\(?${left}\\)?${limb}${only}`, side("left")),
  phrase("side", `\\(?${right}\\)?${limb}${only}`, side("right")),
  phrase("side", `${left}${both}${right}|${right}${both}${left}`, side("each")),
  phrase(
    "side",
    "(?:each|ea\\.?|per|both|every|/)\\s*(?:sides?|arms?|legs?|shoulders?|hands?)|each|both|bilat(?:eral(?:ly)?)?|b/l|e/s|ea\\.?",
    side("each"),
  ),
  phrase(
    "side",
    "(?:alt(?:ernat(?:e|ing))?|switch(?:ing)?|change|changing)\\.?\\s*(?:sides?|arms?|legs?|l/r|r/l)|alt(?:ernat(?:e|ing))?\\.?|sides\\s+in\\s+turn",
    side("alternating"),
  ),
  phrase("intensity", `(?:light|gentle|mild|easy)${feel}|light|gentle|mild`, pull("light")),
  phrase("intensity", `(?:moderate|medium|mod)\\.?${feel}|moderate|mod\\.?`, pull("moderate")),
  phrase("intensity", `(?:strong|firm)(?:\\s*(?:but|,)?\\s*comfortable)?${feel}|strong(?:\\s+but\\s+comfortable)?|firm`, pull("strong")),
  phrase("intensity", `(?:effort|rpe|intensity)\\s*(?:level\\s*)?[:=]?\\s*(${range})(?:\\s*(?:/|of|out\\s+of)\\s*10)?`, effort),
  phrase("intensity", `(${range})\\s*(?:/|out\\s+of)\\s*10(?:\\s*(?:effort|rpe|intensity))?`, effort),
  phrase("intensity", `(${range})\\s*(?:effort|rpe)(?!\\s*[:=]?\\s*${range})`, effort),
  phrase(null, `pain\\s*(?:up\\s*to\\s*|<=?\\s*|≤\\s*)?[:=]?\\s*${range}(?:\\s*/\\s*10)?|${range}\\s*/\\s*10\\s*pain`, () => ({
    problem: "Pain is no part of the dosage: write it in a note.",
  })),
  phrase("load", `["“”]([^"“”]*)["“”]\\s*${rubber}|${rubber}\\s*[:=]?\\s*["“”]([^"“”]*)["“”]`, ([a = "", b = ""]) => band([a || b])),
  phrase("load", `((?:light|dark|extra|super)\\s+\\p{L}+|\\p{L}+)\\s*-?\\s*${rubber}`, named),
  phrase("load", "no\\s+(?:load|weights?)|body\\s*-?\\s*weight(?:\\s+only)?", () => ({ values: { load: null } })),
  phrase("load", `${rubber}\\s*[:=]?\\s*(${plainColours.join("|")})`, named),
  phrase(null, "and|with|w/|for|do|at|please|then|[x×](?=\\s+[\\d\\p{L}])", () => nothing),
  { field: null, pattern: /(?:[,;|·•:()[\]+&.@]|[-–—](?![\d½¼¾.]))+/uy, say: () => nothing },
  phrase(null, `(${range})(?=[\\s,;]|$)`, ([text = ""]) => ({
    problem: `Say what ${text} counts: ${text} reps, hold ${text}s, ${text}x/day.`,
  })),
];
