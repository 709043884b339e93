import sharp from "sharp";
import type { Brand } from "../../lib/brand";
import { drawLogo } from "../../lib/clinic/logo";
import { type Content, contentParts } from "../../lib/handout/content";
import type { HandoutInput } from "../../lib/handout/handout-input";
import { sampleInput, sampleView, withFigures } from "../../lib/handout/sample-view";
import { inLanguage } from "../../lib/handout/testing/in-language";
import { stresses } from "../../lib/handout/testing/stresses";
import type { ProgramView } from "../../lib/programs/program-view";
import { handoutLayouts, languages, paperSizes } from "../../lib/vocabulary";

/** One handout to look at, and under which heading. */
export type Case = { group: string; name: string; input: HandoutInput };

const everything = Object.fromEntries(contentParts.map((part) => [part, true])) as Content;

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="58" fill="#b0413e"/><path d="M20 78 Q60 30 100 78" fill="none" stroke="#ffffff" stroke-width="12" stroke-linecap="round"/></svg>`;
const wide = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 80"><rect width="80" height="80" rx="18" fill="#2457a6"/><rect x="110" y="14" width="290" height="20" fill="#2457a6"/><rect x="110" y="48" width="210" height="14" fill="#7d9ccb"/></svg>`;
/** A mark, and a long line of letters. */
const logos = { mark, wide };

type Branded = Pick<HandoutInput, "view" | "pictures">;

async function branded(view: ProgramView, colour: Brand["colour"], logo: keyof typeof logos): Promise<Branded> {
  const { bytes, width, height } = await drawLogo(await sharp(Buffer.from(logos[logo])).resize(900).png().toBuffer());
  const brand: Brand = { colour, logo: { pictureId: logo, width, height } };
  return { view: { ...view, clinic: { ...view.clinic, brand } }, pictures: { [logo]: { bytes, width, height } } };
}

const six = withFigures(sampleView(6));
const inPhases = (view: ProgramView): ProgramView => {
  const items = view.phases[0]?.items ?? [];
  const phase = { criteria: "You can turn your head without pain.", toWeek: 2 };
  return {
    ...view,
    phases: [
      { ...phase, phaseId: "a", title: "Loosen up", fromWeek: 1, items: items.slice(0, 3) },
      { ...phase, phaseId: "b", title: "Strengthen", fromWeek: 3, toWeek: null, items: items.slice(3) },
    ],
  };
};

/** Every layout with every paper, language, kind of content, brand and stress. */
export async function galleryCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const layout of handoutLayouts) {
    const add = (name: string, change: Partial<HandoutInput> & { view: ProgramView }) =>
      cases.push({ group: layout, name: `${layout}, ${name}`, input: { ...sampleInput(change.view), layout, ...change } });
    for (const paper of paperSizes)
      for (const language of languages) add(`${paper}, ${language}`, { view: inLanguage(six, language), paper });
    for (const [first, second, paper] of [
      ["en", "es", "letter"],
      ["es", "ar", "a4"],
      ["ar", "en", "letter"],
    ] as const)
      add(`${first} and ${second}`, { view: inLanguage(six, first), second: inLanguage(six, second), paper });
    const inTwo = { view: inPhases(inLanguage(six, "es")), second: inPhases(inLanguage(six, "en")) };
    add("all that there is, es and en", { ...inTwo, content: everything });
    add("all that there is", { view: inPhases(six), content: everything });
    add("a round logo", await branded(six, "#b0413e", "mark"));
    add("a wide logo", await branded(six, "#ffcc00", "wide"));
    for (const [name, view] of Object.entries(stresses)) add(name, { view });
  }
  return cases;
}
