import { createCanvas } from "@napi-rs/canvas";
import type { ItemView, ProgramView } from "../../programs/program-view";
import { handoutLayouts } from "../../vocabulary";
import type { ColleagueAppendix } from "../colleague-appendix";
import { type Content, contentParts } from "../content";
import type { HandoutInput } from "../handout-input";
import { sampleView, withFigures } from "../sample-view";

/** Some exercises, the first of them changed. */
export const withItem = (change: Partial<ItemView>, count = 3): ProgramView => {
  const view = sampleView(count);
  return {
    ...view,
    phases: view.phases.map((phase) => ({ ...phase, items: phase.items.map((item, i) => (i ? item : { ...item, ...change })) })),
  };
};

/** The same in two phases, one half in each. */
export const inPhases = (view: ProgramView): ProgramView => {
  const items = view.phases[0]?.items ?? [];
  const half = Math.ceil(items.length / 2);
  const phase = { criteria: "You can turn your head without pain.", toWeek: 2 };
  return {
    ...view,
    phases: [
      { ...phase, phaseId: "a", title: "Loosen up", fromWeek: 1, items: items.slice(0, half) },
      { ...phase, phaseId: "b", title: "Strengthen", fromWeek: 3, toWeek: null, items: items.slice(half) },
    ],
  };
};

/** What the sheet says itself in another language; what was typed stays. */
export const inLanguage = (view: ProgramView, language: ProgramView["language"]): ProgramView => ({ ...view, language });

export const appendix: ColleagueAppendix = {
  phases: [
    {
      title: "",
      minutes: "about 14 min",
      exercises: Array.from({ length: 40 }, (_, i) => ({
        name: `Exercise ${i}`,
        dosage: "10 times",
        minutes: "3 min",
        sources: `Source ${i}`,
      })),
      muscles: [
        { name: "Neck", session: "60 s", week: "7 min", days: "7 days" },
        { name: "Chest", session: "90 s", week: "6 min", days: "4 days" },
      ],
    },
  ],
  cert: Array.from({ length: 16 }, (_, i) => ({ number: i + 1, name: `Question ${i + 1}`, says: `Answer ${i + 1}` })),
  sources: ["Slade 2016", "Ingram 2025"],
};

export const notes = "Breathe out slowly and let your shoulders sink. ";
const picture = { pictureId: "p1", width: 320, height: 240 };
const bytes = new Uint8Array(createCanvas(320, 240).toBuffer("image/png"));

const everything = Object.fromEntries(contentParts.map((part) => [part, true])) as Content;
const inFull = { view: withFigures(sampleView(5)), second: inLanguage(withFigures(sampleView(5)), "es"), content: everything };

/** Sheets of every kind that there is. */
export const samples: Record<string, Partial<HandoutInput>> = {
  "without an exercise": { view: sampleView(0) },
  "of one exercise": { view: sampleView(1) },
  "of six exercises": { view: sampleView(6) },
  "of six exercises with pictures": { view: withFigures(sampleView(6)) },
  "of twenty exercises with pictures": { view: withFigures(sampleView(20)) },
  "of two phases": { view: inPhases(withFigures(sampleView(6))) },
  "of the second of two phases": { view: inPhases(sampleView(6)), phases: [1] },
  "with long names": { view: { ...withItem({ name: "x".repeat(80) }), patientFirstName: "Wolfeschlegelstein ".repeat(5) } },
  "with a note of many pages": { view: withItem({ note: notes.repeat(400).trim() }) },
  "with sixty steps": { view: withItem({ steps: Array.from({ length: 60 }, (_, i) => `Step number ${i + 1} goes a little further.`) }) },
  "with the clinic's own picture": { view: withItem({ picture }), pictures: { p1: { bytes, width: 320, height: 240 } } },
  "with the clinic's logo and colour": {
    view: { ...sampleView(2), clinic: { ...sampleView(2).clinic, brand: { colour: "#b0413e", logo: picture } } },
    pictures: { p1: { bytes, width: 320, height: 240 } },
  },
  "that is a draft": { view: { ...sampleView(6), version: null }, draft: true },
  "without a link": { view: sampleView(2), link: null },
  "on A4 paper": { view: withFigures(sampleView(6)), paper: "a4" },
  "with pages for a colleague": { view: sampleView(6), appendix },
  "in Spanish with pages for a colleague": { view: inLanguage(withFigures(sampleView(4)), "es"), appendix },
  "in Arabic": { view: inLanguage(withFigures(sampleView(6)), "ar") },
  "in two languages": { view: withFigures(sampleView(6)), second: inLanguage(withFigures(sampleView(6)), "es") },
  "in two languages that read in two directions": { view: inLanguage(sampleView(4), "ar"), second: sampleView(4) },
  ...Object.fromEntries(
    handoutLayouts.flatMap((layout) => [
      [`in the ${layout} layout`, { view: inPhases(withFigures(sampleView(6))), layout }],
      [`in the ${layout} layout with all that can be printed, in two languages`, { ...inFull, layout }],
      [`in the ${layout} layout in Arabic`, { view: inLanguage(withFigures(sampleView(5)), "ar"), layout, content: everything }],
    ]),
  ),
};
