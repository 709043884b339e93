import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { usualContent } from "./content";
import type { Handout, HandoutInput } from "./handout-input";
import { type HandoutOwner, handoutKey, KeptHandouts } from "./kept";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView } from "./sample-view";

const owner: HandoutOwner = { clinicId: "riverside", linkId: "maria" };
const handout = (bytes: number): Handout => ({ pdf: new Uint8Array(bytes), pages: 1, keys: [], sha256: "" });
const picture = { bytes: new Uint8Array([1, 2, 3]), width: 3, height: 1 };

/** One change for each thing that a handout is drawn from: a new field of the input must be listed here. */
const changes: Record<keyof HandoutInput, Partial<HandoutInput>> = {
  view: { view: { ...sampleView(), version: { number: 3, publishedOn: "2026-11-20" } } },
  link: { link: { url: "https://home.riverside-pt.example/p/other", thisComputerOnly: false } },
  printedOn: { printedOn: "2026-11-21" },
  paper: { paper: "a4" },
  pictures: { pictures: { stretch: picture } },
  draft: { draft: true },
  has: { has: ["key"] },
  appendix: { appendix: { dosages: [], stretch: [], cert: [] } as unknown as NonNullable<HandoutInput["appendix"]> },
  course: { course: { weeks: 9, endsOn: null, isOver: false } },
  emergencyNumber: { emergencyNumber: "112" },
  second: { second: { ...sampleView(), language: "es" } },
  phases: { phases: [0] },
  layout: { layout: "compact" },
  content: { content: { ...usualContent.standard, notes: false } },
  diaryWeeks: { diaryWeeks: 3 },
};

describe("The key of a handout", () => {
  it("is the same for the same input", () => {
    expect(handoutKey(owner, sampleInput())).toBe(handoutKey({ ...owner }, structuredClone(sampleInput())));
  });

  it.each(Object.entries(changes))("changes with: %s", (_name, change) => {
    expect(handoutKey(owner, { ...sampleInput(), ...change })).not.toBe(handoutKey(owner, sampleInput()));
  });

  it.each([
    ["the language", { language: "es" as const }],
    ["the day of publishing", { version: { number: 2, publishedOn: "2026-11-19" } }],
    ["the letterhead", { clinic: { ...sampleView().clinic, phone: "555 0143" } }],
    ["another phase", { phases: [...sampleView().phases, { phaseId: "b", title: "", fromWeek: 7, toWeek: null, items: [] }] }],
  ])("changes with %s", (_name, change) => {
    const other = sampleInput({ ...sampleView(), ...change } as ReturnType<typeof sampleView>);
    expect(handoutKey(owner, other)).not.toBe(handoutKey(owner, sampleInput()));
  });

  it("changes with the clinic and with the link, however equal the rest is", () => {
    const own = handoutKey(owner, sampleInput());
    expect(handoutKey({ ...owner, clinicId: "harbor" }, sampleInput())).not.toBe(own);
    expect(handoutKey({ ...owner, linkId: "carer" }, sampleInput())).not.toBe(own);
    expect(handoutKey({ ...owner, linkId: null }, sampleInput())).not.toBe(own);
  });

  it("tells pictures apart whose bytes together are the same, and those of another size", () => {
    const key = (pictures: HandoutInput["pictures"]) => handoutKey(owner, { ...sampleInput(), pictures });
    const of = (...bytes: number[]) => ({ ...picture, bytes: new Uint8Array(bytes) });
    expect(key({ a: of(1, 2), b: of(3) })).not.toBe(key({ a: of(1), b: of(2, 3) }));
    expect(key({ a: picture })).not.toBe(key({ a: { ...picture, height: 2 } }));
    expect(key({ a: of(1), b: of(2) })).toBe(key({ b: of(2), a: of(1) }));
  });

  it("stands for the very same bytes, whose hash comes with the handout", async () => {
    const [one, again] = [await handoutPdf(sampleInput(sampleView(2))), await handoutPdf(structuredClone(sampleInput(sampleView(2))))];
    expect(Buffer.from(one.pdf).equals(again.pdf)).toBe(true);
    expect(one.sha256).toBe(createHash("sha256").update(again.pdf).digest("hex"));
  });
});

describe("Handouts that are kept", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const keep = (kept: KeptHandouts, key: string, bytes: number, of = owner) => kept.promise(key, of)(handout(bytes));

  it("take no more memory than they may: those that nobody asked for go first", () => {
    const kept = new KeptHandouts(100, 1000);
    keep(kept, "a", 40);
    keep(kept, "b", 40);
    expect(kept.get("a")).toBeDefined();
    keep(kept, "c", 40);
    expect([kept.get("a"), kept.get("b"), kept.get("c")].map(Boolean)).toEqual([true, false, true]);
    expect(kept.bytes).toBe(80);
    keep(kept, "too large", 101);
    expect([kept.get("too large"), kept.bytes]).toEqual([undefined, 0]);
  });

  it("go when their link is revoked or replaced; those of other links and clinics stay", () => {
    const kept = new KeptHandouts(100, 1000);
    keep(kept, "a", 10);
    keep(kept, "carer", 10, { ...owner, linkId: "carer" });
    keep(kept, "elsewhere", 10, { ...owner, clinicId: "harbor" });
    kept.forget(owner);
    expect([kept.get("a"), kept.get("carer"), kept.get("elsewhere")].map(Boolean)).toEqual([false, true, true]);
  });

  it("are not kept where a link was revoked while the handout was being made", () => {
    const kept = new KeptHandouts(100, 1000);
    const made = kept.promise("a", owner);
    kept.forget(owner);
    made(handout(10));
    expect(kept.get("a")).toBeUndefined();
  });

  it("go after a while, as another process may have revoked the link", () => {
    const kept = new KeptHandouts(100, 1000);
    keep(kept, "a", 10);
    vi.advanceTimersByTime(1001);
    expect([kept.get("a"), kept.bytes]).toEqual([undefined, 0]);
  });
});
