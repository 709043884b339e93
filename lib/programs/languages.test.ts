import { describe, expect, it } from "vitest";
import { sampleView } from "../handout/sample-view";
import { inLanguage } from "../handout/testing/in-language";
import { languages } from "../vocabulary";
import { changesBetween } from "./changes";
import { phaseTitle, weeksInSentence } from "./phase-words";
import type { ProgramView } from "./program-view";
import { writtenIn } from "./written-in";

const others = languages.filter((language) => language !== "en");
const english = inLanguage(sampleView(3), "en");

const changed = (view: ProgramView): ProgramView => {
  const [first, ...rest] = view.phases[0]?.items ?? [];
  if (!first) return view;
  return {
    ...view,
    weeks: 8,
    stopSigns: [...view.stopSigns, "A rash"],
    phases: [{ ...view.phases[0], items: [{ ...first, note: "Slowly." }, ...rest] }] as ProgramView["phases"],
  };
};

describe.each(others)("What changed, in %s", (language) => {
  const view = inLanguage(sampleView(3), language);

  it("is said in that language, with the therapist's own words as they are", () => {
    const changes = changesBetween(view, changed(view)).map(({ text }) => text);
    expect(changes).toHaveLength(3);
    expect(changes[0]).toContain("Slowly.");
    const inEnglish = changesBetween(english, changed(english)).map(({ text }) => text);
    for (const [i, text] of changes.entries()) expect(text).not.toBe(inEnglish[i]);
  });

  it("counts nothing as new because an older version is there in English only", () => {
    expect(changesBetween(english, view)).toEqual([]);
    expect(changesBetween(english, changed(view))).toHaveLength(3);
  });

  it("says that a picture shows another movement", () => {
    const at = (revision: number, shown = view): ProgramView => {
      const items = shown.phases[0]?.items.map((item) => ({ ...item, figure: { poseId: "doorway-chest-stretch", revision } })) ?? [];
      return { ...shown, phases: [{ ...shown.phases[0], items }] as ProgramView["phases"] };
    };
    const [text] = changesBetween(at(2), at(3)).map((change) => change.text);
    expect(text).toContain(view.phases[0]?.items[0]?.name);
    expect(changesBetween(at(2, english), at(3))[0]?.text).toBe(text);
  });

  it("tells in which language a therapist wrote", () => {
    const languageOf = writtenIn(view);
    expect([view.title, view.goals, view.phases[0]?.items[0]?.note ?? ""].map(languageOf)).toEqual(["en", "en", "en"]);
    expect(languageOf("Xyz")).toBe("en");
    const spanish = { ...view, goals: "Trabajar sentado sin dolor de espalda, y mirar hacia atrás." };
    expect(writtenIn(spanish)(spanish.goals)).toBe("es");
  });
});

describe("The weeks of a phase", () => {
  it.each([
    ["es", { fromWeek: 1, toWeek: 2 }, "Semanas 1 a 2: Neck", "las semanas 1 a 2"],
    ["es", { fromWeek: 3, toWeek: 3 }, "Semana 3: Neck", "la semana 3"],
    ["es", { fromWeek: 5, toWeek: null }, "Desde la semana 5: Neck", "la semana 5 y después"],
    ["ar", { fromWeek: 1, toWeek: 2 }, "الأسبوعان 1 و2: Neck", "الأسبوعين 1 و2"],
    ["ar", { fromWeek: 1, toWeek: 4 }, "الأسابيع من 1 إلى 4: Neck", "الأسابيع من 1 إلى 4"],
    ["ar", { fromWeek: 5, toWeek: null }, "من الأسبوع 5: Neck", "الأسبوع 5 وما بعده"],
  ] as const)("in %s: %j", (language, weeks, title, sentence) => {
    expect(phaseTitle({ ...weeks, title: "Neck" }, language)).toBe(title);
    expect(weeksInSentence(weeks, language)).toBe(sentence);
  });
});
