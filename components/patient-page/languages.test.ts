import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { sampleView, withFigures } from "@/lib/handout/sample-view";
import { inLanguage } from "@/lib/handout/testing/in-language";
import { newId } from "@/lib/ids";
import { directionOf } from "@/lib/language";
import { programDay } from "@/lib/programs/program-day";
import type { ProgramView } from "@/lib/programs/program-view";
import { languages } from "@/lib/vocabulary";
import { guideWords } from "./guide-words";
import { AbsentPage, NotYetPage, UnavailablePage } from "./message-page";
import { ProgramPage, type ProgramPageProps } from "./program-page";
import { guidanceFor } from "./testing/guidance";
import { pageWords } from "./words";

const assets = {
  style: "/built/page.css",
  script: "/built/page.js",
  figures: "/built/figures.js",
  gone: "/built/gone.js",
  icon: "/built/icon.png",
  fonts: [],
};
const page = (view: ProgramView, props: Partial<ProgramPageProps> = {}) =>
  renderToStaticMarkup(
    ProgramPage({
      ...{ view, day: programDay(view, [], "2026-11-25"), guidance: guidanceFor(view, "2026-11-25"), large: false, base: "/p/token" },
      ...{ linkId: "link", paper: null, assets },
      ...props,
    }),
  );
/** What a person reads: no tags, no attributes. */
const words = (html: string) =>
  html
    .replace(/<head>.*<\/head>|<script.*?<\/script>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");

describe.each(languages.filter((language) => language !== "en"))("The patient's page in %s", (language) => {
  const view = withFigures(inLanguage(sampleView(3), language));
  const html = page(view);
  const text = words(html);

  it("says so, reads in its direction, and has every step, dosage, caution and stop sign", () => {
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}"`);
    for (const item of view.phases[0]?.items ?? [])
      for (const part of [item.name, item.why ?? "", item.dosageSentence, ...item.steps, ...item.cautions]) expect(text).toContain(part);
    for (const sign of view.stopSigns) expect(text).toContain(sign);
    const { heading, stopTitle, published, date } = pageWords(language);
    const { today } = guideWords(language);
    for (const said of [heading("María José"), today, stopTitle, published(2, date("2026-11-20"))]) expect(text).toContain(said);
  });

  it("says nothing of its own in English", () => {
    for (const said of ["your exercises", "Nobody watches", "Take care", "When to stop", "Questions?", "1 Start", "Week 1"])
      expect(text.replace(view.goals, "")).not.toContain(said);
    expect(html).not.toContain('aria-label="A person');
  });

  it("marks what the therapist wrote in English, for eyes and for screen readers", () => {
    expect(html).toContain(`<p class="title" dir="auto" lang="en">${view.title}</p>`);
    const note = view.phases[0]?.items[0]?.note ?? "";
    expect(html).toContain(`<p dir="auto" lang="en">${note}</p><p class="written-in">${pageWords(language).writtenIn("en")}</p>`);
    expect(page(inLanguage(sampleView(3), "en"))).not.toContain("written-in");
  });

  it("marks an exercise of the clinic's own, and none of the catalog's", () => {
    const [first, ...rest] = view.phases[0]?.items ?? [];
    const own = {
      ...first,
      exerciseId: newId(),
      name: "Towel slide",
      why: "This can help you reach up.",
      cautions: [],
      steps: ["Slide the towel up the wall with your hands."],
    } as NonNullable<typeof first>;
    const marked = page({ ...view, phases: view.phases.map((phase) => ({ ...phase, items: [own, ...rest] })) });
    expect(marked).toContain('<h3 id="name-1" dir="auto" lang="en">');
    expect(marked).toContain('<h3 id="name-2" dir="auto">');
    expect(marked).toContain('<p class="why" dir="auto" lang="en">This can help you reach up.</p>');
    expect(marked).toContain('<li dir="auto" lang="en">Slide the towel up the wall');
  });

  it("keeps the language that was asked for when one prints or comes back", () => {
    const asked = page(view, { asked: language, languages, query: "v=1&" });
    expect(asked).toContain(`href="/p/token/handout.pdf?language=${language}"`);
    expect(asked).toContain(`"base":"/p/token","asked":"${language}"`);
    for (const each of languages) expect(asked).toContain(`href="?v=1&amp;lang=${each}" lang="${each}"`);
    expect(asked.match(/aria-current/g)).toHaveLength(1);
  });

  it("is said before anything is published, too", () => {
    const early = renderToStaticMarkup(NotYetPage({ assets, clinic: { name: "Riverside", phone: "(503) 555-0142" }, language }));
    expect(early).toContain(`dir="${directionOf(language)}"`);
    expect(early).toContain(pageWords(language).notYet.title);
  });
});

describe("A page for nobody in particular", () => {
  it.each([AbsentPage, UnavailablePage])("says its one thing in every language, each marked as such", (Page) => {
    const html = renderToStaticMarkup(Page({ assets }));
    for (const language of languages) expect(html).toContain(`<section lang="${language}" dir="${directionOf(language)}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("offers no choice of languages where there is one", () => {
    expect(page(sampleView(1))).not.toContain('class="languages');
  });
});
