import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { sampleView } from "@/lib/handout/sample-view";
import { type ProgramEvent, programDay } from "@/lib/programs/program-day";
import type { ItemView, ProgramView } from "@/lib/programs/program-view";
import { ProgramPage, type ProgramPageProps } from "./program-page";
import { guidanceFor } from "./testing/guidance";

const assets = {
  style: "/built/page.css",
  script: "/built/page.js",
  figures: "/built/figures.js",
  gone: "/built/gone.js",
  icon: "/built/icon.png",
  fonts: ["/built/font.woff2"],
};
const today = "2026-11-25";

function page(view: ProgramView, props: Partial<ProgramPageProps> = {}) {
  const own = { view, day: programDay(view, [], today), large: false, guidance: guidanceFor(view, today), paper: null };
  return renderToStaticMarkup(ProgramPage({ ...own, base: "/p/token", linkId: "link", assets, ...props }));
}
/** What a person reads: no tags, no attributes. */
const words = (html: string) =>
  html
    .replace(/<head>.*<\/head>|<script.*?<\/script>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? "");

describe("Several phases", () => {
  const [one, two, three] = sampleView(3).phases[0]?.items ?? [];
  if (!one || !two || !three) throw new Error("the sample has too few exercises");
  const view: ProgramView = {
    ...sampleView(3),
    phases: [
      { phaseId: "a", title: "Gentle start", fromWeek: 1, toWeek: 2, items: [one] },
      { phaseId: "b", title: "", fromWeek: 3, toWeek: 4, items: [two] },
      { phaseId: "c", title: "Keep it up", fromWeek: 5, toWeek: null, items: [three] },
    ],
  };
  it("begin with the one for today; each exercise keeps the number that it has on paper", () => {
    const inWeek3 = page(view, { day: programDay(view, [], "2026-12-08") });
    const text = words(inWeek3);
    expect(all(inWeek3, /id="exercise-(\d)"/g)).toEqual(["2", "3", "1"]);
    expect(text).toMatch(/Now: Weeks 3 to 4 .*Later: Keep it up, from week 5 .*Before: Gentle start, weeks 1 to 2/);
    expect(text).toContain("One exercise, about");
    expect(text).toContain("Week 3 of 6, phase 2 of 3, until January 3, 2027");
    expect(all(inWeek3, /<summary dir[^>]*>(.*?)<\/summary>/g).map(words)).toEqual([
      expect.stringContaining("Later: Keep it up, from week 5 (One exercise)"),
      expect.stringContaining("Before: Gentle start, weeks 1 to 2 (One exercise)"),
    ]);
    expect(all(inWeek3, /<(details|article)(?= (?:id|class)="(?:exercise|phase))/g)).toEqual([
      "article",
      "details",
      "article",
      "details",
      "article",
    ]);
  });

  it("count the exercises of today in the overview as below and on paper", () => {
    const html = page(view, { day: programDay(view, [], "2026-12-08"), guidance: guidanceFor(view, "2026-12-08") });
    expect(all(html, /<li data-item="[^"]+">(.*?)<\/li>/g).map(words)).toEqual([expect.stringMatching(/^ ?2 /)]);
  });

  const pause: ProgramEvent = { kind: "pause", on: "2026-12-08", weeks: null };
  const end: ProgramEvent = { kind: "end", on: "2026-12-08", weeks: null };
  it.each<[string, string, ProgramEvent[], string, RegExp]>([
    [
      "before it starts",
      "2026-11-20",
      [],
      "1",
      /Starts on November 23, 2026\. .*First: Gentle start.*Later: Weeks 3 to 4.*Later: Keep it up/,
    ],
    ["on its first day", "2026-11-23", [], "1", /Week 1 of 6, phase 1 of 3, .*Now: Gentle start.*Later: Weeks 3 to 4/],
    ["on the last day of a phase", "2026-12-06", [], "1", /Week 2 of 6, phase 1 of 3/],
    ["on the first day of the next", "2026-12-07", [], "2", /Week 3 of 6, phase 2 of 3/],
    [
      "in the last phase",
      "2026-12-25",
      [],
      "3",
      /Week 5 of 6, phase 3 of 3, .*Now: Keep it up.*Before: Gentle start.*Before: Weeks 3 to 4/,
    ],
    ["during a pause", "2026-12-25", [pause], "2", /on a break.*Where you stopped: Weeks 3 to 4.*Later: Keep it up.*Before: Gentle start/],
    ["after a therapist ended it", "2027-02-01", [end], "2", /ended on December 8, 2026.*Last: Weeks 3 to 4/],
    ["after its end", "2027-02-01", [], "3", /ended on January 3, 2027.*Last: Keep it up.*Before: Gentle start/],
  ])("are shown right %s", (_when, today, events, first, text) => {
    const html = page(view, { day: programDay(view, events, today) });
    expect(words(html)).toMatch(text);
    expect(all(html, /id="exercise-(\d)"/g)[0]).toBe(first);
  });

  it("are none for now where nothing says when the program began, nor in a gap between two", () => {
    const undated = { ...view, startsOn: null };
    expect(words(page(undated, { day: programDay(undated, [], today) }))).toMatch(/For 6 weeks .*First: Gentle start/);
    const gap = { ...view, phases: view.phases.filter(({ phaseId }) => phaseId !== "b") };
    const text = words(page(gap, { day: programDay(gap, [], "2026-12-08") }));
    expect(text).toMatch(/Week 3 of 6, until .*Next: Keep it up.*Before: Gentle start/);
    const short = { ...view, phases: view.phases.slice(0, 2) };
    expect(words(page(short, { day: programDay(short, [], "2026-12-25") }))).toMatch(/Week 5 of 6, until .*Last: Weeks 3 to 4/);
  });

  it("say when to move on, as text whatever it is, and an old version that has no such words says nothing", () => {
    expect(words(page(view))).not.toContain("When to move on");
    const [first, ...rest] = view.phases;
    if (!first) throw new Error("there is no phase");
    const html = page({ ...view, phases: [{ ...first, criteria: "<b>You can sit</b> for an hour." }, ...rest] });
    expect(words(html)).toMatch(/Now: Gentle start, weeks 1 to 2 When to move on &lt;b&gt;You can sit&lt;\/b&gt; for an hour\./);
    const one = page({ ...view, phases: [{ ...first, criteria: "Call after week 6." }] });
    expect(words(one)).toContain("When to move on Call after week 6.");
    expect(words(one)).not.toContain("Now:");
  });

  it("say of an exercise that comes again whether it is different then", () => {
    const again = (more: Partial<ItemView>) => ({
      ...view,
      phases: view.phases.map((phase) => (phase.phaseId === "c" ? { ...phase, items: [{ ...one, itemKey: "again", ...more }] } : phase)),
    });
    expect(words(page(again({})))).not.toContain("This is different");
    expect(words(page(again({ dosageSentence: "Do it 20 times." })))).toContain("Do it 20 times. This is different from weeks 1 to 2.");
    expect(words(page(again({ name: "A harder way" })))).toContain("This is different from weeks 1 to 2.");
  });
});
