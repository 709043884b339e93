import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Brand, pageColours } from "@/lib/brand";
import { altText } from "@/lib/figure/alt-text";
import { clothes, type PaletteChoice, skins } from "@/lib/figure/palette";
import { phasesOf } from "@/lib/figure/panel";
import { sampleView } from "@/lib/handout/sample-view";
import { programDay } from "@/lib/programs/program-day";
import type { ProgramView } from "@/lib/programs/program-view";
import type { Side } from "@/lib/vocabulary";
import { AbsentPage, NotYetPage, UnavailablePage } from "./message-page";
import { dialable } from "./phone";
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

function page(view: ProgramView = sampleView(), props: Partial<ProgramPageProps> = {}) {
  const own = { view, day: programDay(view, [], today), large: false, guidance: guidanceFor(view, today), paper: null };
  return renderToStaticMarkup(ProgramPage({ ...own, base: "/p/token", linkId: "link", assets, ...props }));
}
/** What a person reads: no tags, no attributes. */
const words = (html: string) =>
  html
    .replace(/<head>.*<\/head>|<script.*?<\/script>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? "");

describe("The patient's page", () => {
  it("says who it is for, where the program stands, and all that there is to do", () => {
    const view = sampleView();
    const text = words(page(view));
    expect(text).toContain("María José, your exercises");
    expect(text).toContain("Week 1 of 6, until January 3, 2027");
    expect(text).toMatch(/Today Wednesday, November 25, 2026 6 exercises, about \d+ minutes Time 1 of 2 today/);
    for (const item of view.phases[0]?.items ?? [])
      for (const part of [item.name, item.why ?? "", item.dosageSentence, ...item.steps, item.note, ...item.cautions])
        expect(text).toContain(part);
    for (const sign of view.stopSigns) expect(text).toContain(sign);
    expect(text).toContain("Dana Okafor, PT, DPT, OCS");
  });

  it("has a way to every exercise, to the stop signs and to the telephone from everywhere", () => {
    const html = page();
    const targets = all(html, /href="#([^"]+)"/g);
    expect(targets).toEqual(expect.arrayContaining(["exercises", "exercise-1", "exercise-6", "stop"]));
    for (const target of targets) expect(html).toContain(`id="${target}"`);
    expect(html).toContain('href="tel:5035550142"');
  });

  it("says beside the stop signs which number to call when it is bad: the clinic's where it gave one", () => {
    const view = sampleView();
    const stop = (emergency: string) =>
      words(page(view, { guidance: { ...guidanceFor(view, today), emergency } }).split('id="stop"')[1] ?? "");
    expect(stop("")).toContain("call your emergency number.");
    expect(stop("911")).toContain("Then call your clinic: (503) 555-0142. If it is bad or nobody answers, call 911.");
  });

  it("loads nothing from elsewhere and has no script or style of its own inside", () => {
    const html = page();
    for (const address of all(html, /(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^(\/built\/|\/p\/token\/|#|tel:|data:,)/);
    expect(html).not.toMatch(/<style|style=|<script(?! src="\/built| type="application\/json)| on\w+="/);
    expect(html.match(/<script src/g)).toHaveLength(1);
  });

  it("shows what therapists typed as text, whatever it is", () => {
    const view = sampleView(1);
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>`;
    const item = view.phases[0]?.items[0];
    if (item)
      Object.assign(item, { note: evil, name: evil, why: evil, steps: [evil], cautions: [evil], dosageSentence: evil, equipment: [evil] });
    const html = page({
      ...view,
      title: evil,
      goals: evil,
      patientFirstName: evil,
      stopSigns: [evil],
      clinic: { ...view.clinic, name: evil },
    });
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img src=x");
    expect(all(html, /(?:src|href)="([^"]+)"/g).filter((address) => address.includes("alert"))).toEqual([]);
  });

  it("keeps the address of the link out of everything but what belongs to it", () => {
    expect(all(page(), /"([^"]*\/p\/token[^"]*)"/g)).toEqual([
      "/p/token/manifest.webmanifest",
      "/p/token/handout.pdf",
      "/p/token/calendar",
      "/p/token",
    ]);
  });

  it("names nobody in the title, which the browser's history keeps", () => {
    expect(page()).toContain("<title>Your exercises</title>");
  });

  it("has one first heading, no level left out, and landmarks", () => {
    const html = page();
    const levels = all(html, /<h([1-6])/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const landmark of ["<header", "<main", "<footer", "<nav"]) expect(html.split(landmark)).toHaveLength(2);
  });

  it("gives words without a letter of their own language their own direction", () => {
    expect(page({ ...sampleView(1), patientFirstName: "مريم" })).toContain('<h1 dir="auto">');
  });
});

describe("The looks of the clinic", () => {
  const logo = { pictureId: "0199-logo", width: 360, height: 120 };
  const branded = (brand: Brand) => page({ ...sampleView(1), clinic: { ...sampleView(1).clinic, brand } });

  it("are its logo, from below the link itself, and its colour in a style sheet that the page's policy knows by its hash", () => {
    const html = branded({ colour: "#b0413e", logo });
    expect(html).toContain('<img class="logo" src="/p/token/pictures/0199-logo" alt="" width="360" height="120"/>');
    expect(html).toContain(`<style>${pageColours("#b0413e")}</style>`);
    expect(html).not.toMatch(/style=/);
  });

  it("change nothing where there are none", () => {
    expect(branded({ colour: "", logo: null })).toBe(page(sampleView(1)));
  });
});

describe("The figures of a page", () => {
  const drawn = (poseId: string, side: Side = "none") => {
    const view = sampleView(1);
    for (const item of view.phases[0]?.items ?? [])
      Object.assign(item, { figure: { poseId, revision: 1 }, dosage: { ...item.dosage, side } });
    return view;
  };
  /** The ring of the guided session is one too. */
  const svgs = (html: string) => html.split('id="session"')[0]?.match(/<svg/g)?.length ?? 0;

  it("stand in the markup, from start to finish, with what they show in words", () => {
    const html = page(drawn("prone-w"));
    expect(svgs(html)).toBe(phasesOf("prone-w").length);
    expect(html).toContain(`aria-label="${altText("prone-w", "none", "en")}"`);
    expect(html).toContain('src="/built/figures.js"');
    expect(html).not.toMatch(/style=/);
  });

  it("are mirrored for the right side", () => {
    const [left, right] = (["left", "right"] as const).map((side) => page(drawn("side-lying-thoracic-rotation", side)));
    expect(left?.match(/ d="[^"]+"/)?.[0]).not.toBe(right?.match(/ d="[^"]+"/)?.[0]);
    expect(right).toContain("right");
  });

  it("are coloured as the clinic chose, also when an old version names a colour that is gone", () => {
    const view = drawn("prone-w");
    const inColours = (palette: unknown) => page({ ...view, clinic: { ...view.clinic, palette: palette as PaletteChoice } });
    expect(inColours({ skin: "deep", hair: "grey", clothing: "plum" })).toContain(clothes.plum.shirt);
    expect(inColours({ skin: "green", hair: "grey", clothing: "plum" })).toContain(skins.tan);
    expect(page(view)).toContain(clothes.teal.shirt);
  });

  it.each(["no-such-pose", "constructor", "", "../../etc"])("are left out where the pose is not known: %j", (poseId) => {
    const html = page(drawn(poseId));
    expect(svgs(html)).toBe(0);
    expect(html).not.toContain("figures.js");
    expect(words(html)).toContain("Sitting");
  });
});

describe("A paper in the patient's hand", () => {
  const view = sampleView(3);
  it("is said to be right where it is", () => {
    expect(words(page(view, { paper: "current" }))).toContain("Your paper is up to date.");
  });
  it("is said to be old, with all that is different", () => {
    const old = structuredClone(view);
    const item = old.phases[0]?.items[0];
    if (item) item.dosageSentence = "Do this once a day.";
    const text = words(page(view, { paper: old }));
    expect(text).toContain("Your paper is out of date. There is a newer program from November 20, 2026");
    expect(text).toContain("Upper back extension over a chair is different now.");
  });
  it("is said to be old but the same where nothing changed", () => {
    expect(words(page(view, { paper: structuredClone(view) }))).toContain("all the exercises on it are the same");
  });
});

describe("Where the program stands", () => {
  const at = (day: string, view = sampleView(1)) => words(page(view, { day: programDay(view, [], day) }));
  it("is said plainly before it begins and after it has ended", () => {
    expect(at("2026-11-20")).toContain("Starts on November 23, 2026.");
    expect(at("2027-03-01")).toContain("This program ended on January 3, 2027. Call your clinic before you go on with it.");
    const view = sampleView(1);
    expect(words(page(view, { day: programDay(view, [{ kind: "pause", on: "2026-11-24", weeks: null }], today) }))).toContain("on a break");
    expect(at(today, { ...sampleView(1), startsOn: null })).toContain("For 6 weeks");
  });
  it("does not hinder a program without exercises, phone, weeks or start", () => {
    const bare = { ...sampleView(0), phases: [], weeks: null, startsOn: null, goals: "", clinic: { ...sampleView().clinic, phone: "" } };
    expect(at(today, bare)).toContain("There are no exercises in this program.");
    expect(page(bare)).not.toContain("tel:");
  });
});

describe("Pages without a program", () => {
  it("name no patient and no clinic where the link opens nothing", () => {
    const text = words(renderToStaticMarkup(AbsentPage({ assets })));
    expect(text).toContain("Call your clinic and ask for a new link.");
    expect(text).not.toMatch(/Riverside|María/);
  });
  it("say whom to call where nothing is published yet", () => {
    const html = renderToStaticMarkup(NotYetPage({ assets, clinic: { name: "Riverside", phone: "(503) 555-0142" } }));
    expect(words(html)).toContain("Your therapist is still writing your program.");
    expect(html).toContain('href="tel:5035550142"');
  });
  it("have no script but the one that removes what a device kept of a link that is gone", () => {
    expect(renderToStaticMarkup(UnavailablePage({ assets }))).not.toContain("<script");
    expect(all(renderToStaticMarkup(AbsentPage({ assets })), /<script ([^>]*)>/g)).toEqual([`src="${assets.gone}" defer=""`]);
  });
});

describe("A telephone number", () => {
  it.each([
    ["(503) 555-0142", "tel:5035550142"],
    ["+49 30 / 123 456", "tel:+4930123456"],
    ["555-0142 ext. 12", "tel:5550142;ext=12"],
    ["555-0142 x12", "tel:5550142;ext=12"],
    ["112", "tel:112"],
    ["at the front desk", null],
    ["", null],
    ["javascript:alert(1)", null],
  ])("%s", (phone, href) => expect(dialable(phone)).toBe(href));
});

describe("Every text", () => {
  const css = readFileSync(new URL("./page.css", import.meta.url), "utf8");
  const tokens = readFileSync(new URL("../ui/tokens.css", import.meta.url), "utf8");
  const [light = "", dark = ""] = tokens.split("@media (prefers-color-scheme: dark)");
  const colours = (block: string) => Object.fromEntries(all(block, /(--[\w-]+: #[0-9a-f]{6});/g).map((line) => line.slice(2).split(": ")));

  /** Each colour of text, with the grounds on which the style sheet sets it. */
  const grounds: Record<string, string[]> = {
    ink: ["paper", "surface", "sunken", "teal-wash", "amber-wash", "red-wash"],
    soft: ["paper", "surface"],
    "teal-ink": ["paper", "surface"],
    "red-ink": ["red-wash"],
    "on-teal": ["teal-ink"],
    "on-red": ["red-ink"],
  };

  it("is set in a colour that this test knows", () => {
    const screen = css.split("@media print")[0] ?? "";
    const used = all(screen, /[^-]color: var\(--([\w-]+)\)/g).concat(all(screen, /^\s*color: var\(--([\w-]+)\)/gm));
    expect([...new Set(used)].filter((colour) => !grounds[colour])).toEqual([]);
  });

  it.each([
    ["light", light],
    ["dark", dark],
  ])("has a contrast of 7 to 1 at least, in %s mode", (_mode, block) => {
    const values = colours(block);
    const poor = Object.entries(grounds).flatMap(([front, backs]) =>
      backs.map((back) => ({ front, back, ratio: contrast(values[front], values[back]) })).filter(({ ratio }) => !(ratio >= 7)),
    );
    expect(poor).toEqual([]);
  });
});

function contrast(a = "", b = "") {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
