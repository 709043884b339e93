import { blend, type Colour, contrast } from "./figure/palette";

/** What a clinic's sheets and pages look like beside its name: as it was when a version was published. */
export type Brand = {
  /** As it was chosen, or empty. */
  colour: Colour | "";
  logo: { pictureId: string; width: number; height: number } | null;
};

/** Least contrast of text after WCAG: on paper as on staff screens AA, on what patients read on a screen AAA. */
const [aa, aaa] = [4.5, 7];

const black = "#000000";
const white = "#ffffff";

/** A colour as people write it (`#0b6`, `0B6664`) as six digits with a hash; null where it is none. */
export function readColour(text: string): Colour | null {
  const digits = /^\s*#?((?:[0-9a-f]{3}){1,2})\s*$/i.exec(text)?.[1]?.toLowerCase();
  if (!digits) return null;
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((digit) => digit + digit).join("")}`;
}

/** The nearest colour towards black or white that has this contrast with a ground; the colour itself where it has it. */
function readableOn(colour: Colour, ground: string, least: number): Colour {
  const end = contrast(black, ground) > contrast(white, ground) ? black : white;
  for (let step = 0; step < 50; step++) {
    const nearer = blend(colour, end, step / 50);
    if (contrast(nearer, ground) >= least) return nearer;
  }
  return end;
}

/** What is printed in a clinic's colour: dark enough to be read on white, and on a printer without colours. */
export const inkOf = (colour: Colour): Colour => readableOn(colour, white, aa);

/** The grounds of the patient's page on which its own colour is text: the darkest of the light ones, the lightest of the dark ones. */
const grounds = { light: "#f1ebdf", dark: "#2a2723" } as const;
const words = { light: "#1b2330", dark: "#f3ede2" } as const;

/** A ground with a breath of the colour, on which the page's own words keep their contrast. */
function washOf(colour: Colour, mode: "light" | "dark"): Colour {
  const [base, share] = mode === "light" ? [white, 0.14] : (["#161513", 0.22] as const);
  for (const part of [share, share / 2]) {
    const wash = blend(base, colour, part);
    if (contrast(words[mode], wash) >= aaa + 1) return wash;
  }
  return base as Colour;
}

/** The colours of the patient's page in place of its own, by the names of its tokens. */
function tokensOf(colour: Colour, mode: "light" | "dark"): Record<string, Colour> {
  const wash = washOf(colour, mode);
  const onGround = readableOn(colour, grounds[mode], aaa);
  const ink = contrast(onGround, wash) >= aaa ? onGround : readableOn(onGround, wash, aaa);
  const on = mode === "light" ? white : black;
  return { teal: ink, "teal-ink": ink, "teal-hover": ink, focus: ink, "teal-wash": wash, "on-teal": on };
}

const block = (tokens: Record<string, Colour>): string =>
  `:root{${Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";")}}`;

/** The same as a style sheet. */
export const pageColours = (colour: Colour): string =>
  `${block(tokensOf(colour, "light"))}@media (prefers-color-scheme:dark){${block(tokensOf(colour, "dark"))}}`;
