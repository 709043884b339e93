import fc from "fast-check";
import { expect, test } from "vitest";
import { type Dosage, dosageSchema, parseDosage } from "../dosage";
import { anyDosage, pathsIn, pathsOf } from "../testing/arbitrary";
import { parseShorthand, readShorthand, type Shorthand } from "./shorthand";
import { shorthandPhrases, writeShorthand } from "./write";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`Properties of the shorthand: seed ${seed} (set SEED to run the same again).`);
const settings = { seed, numRuns: 1000 };

const expectAllRead = ({ parts }: Shorthand) => expect(parts.filter(({ kind }) => kind !== "read")).toEqual([]);

test("a thousand dosages written as shorthand and read again are the same, and show every field and every choice", () => {
  const seen = new Set<string>();
  const property = fc.property(anyDosage, anyDosage, (dosage, last) => {
    const text = writeShorthand(dosage);
    const read = parseShorthand(text);
    expectAllRead(read);
    expect(read.dosage, text).toEqual(dosage);
    expect(readShorthand(text, last).dosage, text).toEqual(dosage);
    expect(writeShorthand(read.dosage)).toBe(text);
    for (const path of pathsIn(dosageSchema, dosage)) seen.add(path);
  });
  fc.assert(property, settings);
  expect([...seen].sort()).toEqual([...new Set(pathsOf(dosageSchema))].sort());
});

test("the order of the phrases does not matter", () => {
  const shuffled = anyDosage.chain((dosage) => {
    const phrases = shorthandPhrases(dosage);
    return fc.tuple(fc.constant(dosage), fc.shuffledSubarray(phrases, { minLength: phrases.length }));
  });
  const property = fc.property(shuffled, ([dosage, phrases]) => {
    const read = parseShorthand(phrases.join(" "));
    expectAllRead(read);
    expect(read.dosage, phrases.join(" ")).toEqual(dosage);
  });
  fc.assert(property, settings);
});

/** Capitals and spaces wherever a person might put them; the name of a band is a name and stays. */
const loosely = (text: string, coin: () => boolean) =>
  text
    .split(/("[^"]*")/)
    .map((piece) => (piece.startsWith('"') ? piece : loosen(piece, coin)))
    .join("");
const loosen = (piece: string, coin: () => boolean) =>
  piece
    .replace(/[a-z]/g, (letter) => (coin() ? letter.toUpperCase() : letter))
    .replace(/ /g, () => (coin() ? " \t\u00a0 " : " "))
    .replace(/(?<=\d)(?=[a-z])|(?<=x)(?=\d)|(?<=[\d])(?=-)|(?<=-)(?=\d)|(?<=[a-z])(?=\/)|(?<=\/)(?=[a-z])/gi, () => (coin() ? "  " : ""));

test("capitals and spaces do not matter", () => {
  const property = fc.property(anyDosage, fc.infiniteStream(fc.boolean()), (dosage, coins) => {
    const text = loosely(writeShorthand(dosage), () => coins.next().value === true);
    const read = parseShorthand(text);
    expectAllRead(read);
    expect(read.dosage, text).toEqual(dosage);
  });
  fc.assert(property, settings);
});

const expectCovered = (text: string, { parts }: Shorthand) => {
  let at = 0;
  for (const { from, to, kind, sentence } of parts) {
    expect(text.slice(at, from).trim()).toBe("");
    expect(to).toBeGreaterThan(from);
    expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
    expect(sentence === undefined).toBe(kind === "read");
    at = to;
  }
  expect(text.slice(at).trim()).toBe("");
};
const expectSound = (text: string, read: Shorthand) => {
  expectCovered(text, read);
  expect(parseDosage(read.dosage)).toEqual({ ok: true, data: read.dosage });
};

test("any text at all is read without breaking, every character of it is in one part, and the dosage stays valid", () => {
  const scraps = fc.array(
    fc.constantFrom(..."0123456789xX×-–/.,:;½ \t\"'“”@#()≤smhdklwr".split(""), "hold ", "each ", "up to ", "band", "🙂"),
    { maxLength: 40 },
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: "grapheme", maxLength: 80 }),
    scraps.map((s) => s.join("")),
  );
  const property = fc.property(anyText, anyDosage, (text, base) => {
    expectSound(text, parseShorthand(text, base));
    expectSound(text, readShorthand(text, base));
  });
  fc.assert(property, settings);
});

test("a very long text is read in a moment", () => {
  for (const text of [
    "3x10 ".repeat(2_000),
    " ".repeat(20_000),
    "x".repeat(20_000),
    "1".repeat(20_000),
    "up to ".repeat(3_000),
    "mon ".repeat(3_000),
  ]) {
    const started = performance.now();
    expectCovered(text, parseShorthand(text));
    expect(performance.now() - started).toBeLessThan(5_000);
  }
});

type Mutation = (text: string, at: number, other: string) => string;
const mutations: Mutation[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, other) => text.slice(0, at) + other + text.slice(at),
  (text, at, other) => text.slice(0, at) + other + text.slice(at + 1),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at) => text + text.slice(at),
];

test("shorthand with slips of the hand never breaks, and most of it is still read", () => {
  let reached = 0;
  const slip = fc.tuple(fc.constantFrom(...mutations), fc.nat(80), fc.constantFrom(..."0159xs/- .,'ß½🙂"));
  const property = fc.property(anyDosage, fc.array(slip, { minLength: 1, maxLength: 6 }), anyDosage, (dosage, slips, base) => {
    const text = slips.reduce((typed, [mutate, at, other]) => mutate(typed, at % (typed.length + 1), other), writeShorthand(dosage));
    const read = readShorthand(text, base);
    expectSound(text, read);
    if (read.parts.some(({ kind, field }) => kind === "read" && field !== null)) reached += 1;
  });
  fc.assert(property, settings);
  expect(reached / settings.numRuns).toBeGreaterThan(0.3);
});

test("what stands in two views of one dosage agrees: a text that says nothing of the amount keeps it", () => {
  const property = fc.property(anyDosage, (dosage: Dosage) => {
    const { sets, reps, hold } = dosage;
    expect(readShorthand("", dosage).dosage).toMatchObject({ sets, reps, hold, side: "none" });
    expect(parseShorthand("", dosage).dosage).toEqual(dosage);
  });
  fc.assert(property, settings);
});
