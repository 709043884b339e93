import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingOf } from "../reading/grade";
import { type Language, languages } from "../vocabulary";
import type { Dosage } from "./dosage";
import { exactly as one, between as range, upTo } from "./range";
import { dosageClauses, dosageSentence } from "./sentence";
import { anyDosage } from "./testing/arbitrary";
import { dosageWith } from "./testing/plain-dosage";

type Case = [changes: Partial<Dosage>, spanish: string, arabic: string];

const cases: Case[] = [
  [{}, "Hágalo 10 veces, una vez al día.", "افعل هذا 10 مرات، مرة واحدة في اليوم."],
  [{ reps: one(1) }, "Hágalo una vez, una vez al día.", "افعل هذا مرة واحدة، مرة واحدة في اليوم."],
  [{ reps: one(2) }, "Hágalo 2 veces, una vez al día.", "افعل هذا مرتين، مرة واحدة في اليوم."],
  [{ reps: one(3) }, "Hágalo 3 veces, una vez al día.", "افعل هذا 3 مرات، مرة واحدة في اليوم."],
  [{ reps: one(11) }, "Hágalo 11 veces, una vez al día.", "افعل هذا 11 مرة، مرة واحدة في اليوم."],
  [{ reps: one(21) }, "Hágalo 21 veces, una vez al día.", "افعل هذا 21 مرة، مرة واحدة في اليوم."],
  [{ reps: one(100) }, "Hágalo 100 veces, una vez al día.", "افعل هذا 100 مرة، مرة واحدة في اليوم."],
  [
    { reps: range(10, 15), side: "each" },
    "Hágalo de 10 a 15 veces en cada lado, una vez al día.",
    "افعل هذا من 10 إلى 15 مرة في كل جهة، مرة واحدة في اليوم.",
  ],
  [{ reps: range(1, 2) }, "Hágalo de 1 a 2 veces, una vez al día.", "افعل هذا من 1 إلى 2 مرة، مرة واحدة في اليوم."],
  [{ reps: upTo(10) }, "Hágalo hasta 10 veces, una vez al día.", "افعل هذا حتى 10 مرات، مرة واحدة في اليوم."],
  [
    { reps: upTo(2), side: "left" },
    "Hágalo hasta 2 veces solo en el lado izquierdo, una vez al día.",
    "افعل هذا حتى مرتين في الجهة اليسرى فقط، مرة واحدة في اليوم.",
  ],
  [
    { side: "right" },
    "Hágalo 10 veces solo en el lado derecho, una vez al día.",
    "افعل هذا 10 مرات في الجهة اليمنى فقط، مرة واحدة في اليوم.",
  ],
  [
    { side: "alternating" },
    "Hágalo 10 veces en cada lado, cambiando de lado cada vez, una vez al día.",
    "افعل هذا 10 مرات في كل جهة مع تبديل الجهة كل مرة، مرة واحدة في اليوم.",
  ],
  [
    { reps: one(2), hold: one(30) },
    "Mantenga la postura 30 segundos, 2 veces, una vez al día.",
    "اثبت 30 ثانية، مرتين، مرة واحدة في اليوم.",
  ],
  [
    { reps: null, hold: one(1), side: "each" },
    "Mantenga la postura 1 segundo en cada lado, una vez al día.",
    "اثبت ثانية واحدة في كل جهة، مرة واحدة في اليوم.",
  ],
  [
    { reps: range(2, 3), hold: upTo(30) },
    "Mantenga la postura hasta 30 segundos, de 2 a 3 veces, una vez al día.",
    "اثبت حتى 30 ثانية، من 2 إلى 3 مرات، مرة واحدة في اليوم.",
  ],
  [
    { reps: one(3), hold: range(30, 60) },
    "Mantenga la postura de 30 a 60 segundos, 3 veces, una vez al día.",
    "اثبت من 30 إلى 60 ثانية، 3 مرات، مرة واحدة في اليوم.",
  ],
  [{ reps: one(1), hold: one(60) }, "Mantenga la postura 1 minuto, una vez al día.", "اثبت دقيقة واحدة، مرة واحدة في اليوم."],
  [{ reps: null, hold: one(90) }, "Mantenga la postura 90 segundos, una vez al día.", "اثبت 90 ثانية، مرة واحدة في اليوم."],
  [
    { reps: null, hold: range(60, 120) },
    "Mantenga la postura de 1 a 2 minutos, una vez al día.",
    "اثبت من 1 إلى 2 دقيقة، مرة واحدة في اليوم.",
  ],
  [
    { reps: null, hold: range(30, 150) },
    "Mantenga la postura de 30 segundos a 2 minutos y 30 segundos, una vez al día.",
    "اثبت من 30 ثانية إلى دقيقتين و30 ثانية، مرة واحدة في اليوم.",
  ],
  [{ sets: one(3) }, "Haga 3 series de 10 veces, una vez al día.", "افعل 3 مجموعات، في كل مجموعة 10 مرات، مرة واحدة في اليوم."],
  [
    { sets: one(2), reps: one(11), rest: 30 },
    "Haga 2 series de 11 veces, una vez al día; descanse 30 segundos entre series.",
    "افعل مجموعتين، في كل مجموعة 11 مرة، مرة واحدة في اليوم؛ استرح 30 ثانية بين المجموعات.",
  ],
  [
    { sets: range(2, 3), reps: range(8, 12), hold: range(2, 3) },
    "Haga de 2 a 3 series de 8 a 12 veces, y mantenga la postura de 2 a 3 segundos cada vez, una vez al día.",
    "افعل من 2 إلى 3 مجموعات، في كل مجموعة من 8 إلى 12 مرة، واثبت من 2 إلى 3 ثوانٍ كل مرة، مرة واحدة في اليوم.",
  ],
  [
    { sets: upTo(3), reps: upTo(10), side: "each", rest: 60 },
    "Haga hasta 3 series de hasta 10 veces en cada lado, una vez al día; descanse 1 minuto entre series.",
    "افعل حتى 3 مجموعات، في كل مجموعة حتى 10 مرات في كل جهة، مرة واحدة في اليوم؛ استرح دقيقة واحدة بين المجموعات.",
  ],
  [
    { sets: one(3), reps: null, hold: one(30), side: "each" },
    "Haga 3 series en cada lado, y mantenga la postura 30 segundos cada vez, una vez al día.",
    "افعل 3 مجموعات في كل جهة، واثبت 30 ثانية كل مرة، مرة واحدة في اليوم.",
  ],
  [{ sets: one(2), reps: one(1) }, "Haga 2 series, una vez al día.", "افعل مجموعتين، مرة واحدة في اليوم."],
  [
    { tempo: { out: 2, pause: 1, back: 3 } },
    "Hágalo 10 veces, una vez al día; tarde 2 segundos en ir, espere 1 segundo y tarde 3 segundos en volver.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ تحرّك في ثانيتين، وانتظر ثانية واحدة، وعُد في 3 ثوانٍ.",
  ],
  [
    { tempo: { out: 1, pause: 0, back: 11 } },
    "Hágalo 10 veces, una vez al día; tarde 1 segundo en ir y 11 segundos en volver.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ تحرّك في ثانية واحدة وعُد في 11 ثانية.",
  ],
  [
    { intensity: { kind: "pull", level: "light" } },
    "Hágalo 10 veces, una vez al día; siga hasta notar que estira un poco, sin dolor.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ استمر حتى تشعر بشدّ خفيف، لا بألم.",
  ],
  [
    { intensity: { kind: "pull", level: "strong" } },
    "Hágalo 10 veces, una vez al día; siga hasta notar que estira mucho pero sin molestar, sin dolor.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ استمر حتى تشعر بشدّ قوي لكنه مريح، لا بألم.",
  ],
  [
    { intensity: { kind: "effort", min: 4, max: 4 } },
    "Hágalo 10 veces, una vez al día; debe sentirse como un esfuerzo fácil (4 sobre 10).",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ الجهد المطلوب: جهد سهل (4 من 10).",
  ],
  [
    { intensity: { kind: "effort", min: 3, max: 7 } },
    "Hágalo 10 veces, una vez al día; debe sentirse como un esfuerzo fácil, hasta un esfuerzo duro (de 3 a 7 sobre 10).",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ الجهد المطلوب: جهد سهل، حتى جهد شاق (من 3 إلى 7 من 10).",
  ],
  [
    { load: { kind: "weight", amount: 1, unit: "kg" } },
    "Hágalo 10 veces, una vez al día; use un peso de 1 kilo.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ استعمل وزنًا قدره كيلوغرام واحد.",
  ],
  [
    { load: { kind: "weight", amount: 2.5, unit: "lb" } },
    "Hágalo 10 veces, una vez al día; use un peso de 2.5 libras.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ استعمل وزنًا قدره 2.5 رطلًا.",
  ],
  [
    { load: { kind: "weight", amount: 2, unit: "kg" } },
    "Hágalo 10 veces, una vez al día; use un peso de 2 kilos.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ استعمل وزنًا قدره كيلوغرامين.",
  ],
  [
    { load: { kind: "weight", amount: 11, unit: "lb" } },
    "Hágalo 10 veces, una vez al día; use un peso de 11 libras.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ استعمل وزنًا قدره 11 رطلًا.",
  ],
  [
    { load: { kind: "band", colour: "red" } },
    "Hágalo 10 veces, una vez al día; use la banda roja.",
    "افعل هذا 10 مرات، مرة واحدة في اليوم؛ استعمل الشريط الأحمر.",
  ],
  [
    { perDay: { kind: "times", times: range(2, 3) } },
    "Hágalo 10 veces, de 2 a 3 veces al día.",
    "افعل هذا 10 مرات، من 2 إلى 3 مرات في اليوم.",
  ],
  [{ perDay: { kind: "times", times: upTo(2) } }, "Hágalo 10 veces, hasta 2 veces al día.", "افعل هذا 10 مرات، حتى مرتين في اليوم."],
  [
    { perDay: { kind: "every-hours", hours: 1 } },
    "Hágalo 10 veces, cada hora mientras esté despierto.",
    "افعل هذا 10 مرات، كل ساعة وأنت مستيقظ.",
  ],
  [
    { perDay: { kind: "every-hours", hours: 2 } },
    "Hágalo 10 veces, cada 2 horas mientras esté despierto.",
    "افعل هذا 10 مرات، كل ساعتين وأنت مستيقظ.",
  ],
  [
    { perDay: { kind: "every-hours", hours: 3 } },
    "Hágalo 10 veces, cada 3 horas mientras esté despierto.",
    "افعل هذا 10 مرات، كل 3 ساعات وأنت مستيقظ.",
  ],
  [{ days: { kind: "every-other-day" } }, "Hágalo 10 veces, un día sí y otro no.", "افعل هذا 10 مرات، يومًا بعد يوم."],
  [{ days: { kind: "days-a-week", count: one(1) } }, "Hágalo 10 veces, 1 día por semana.", "افعل هذا 10 مرات، يومًا واحدًا في الأسبوع."],
  [
    { days: { kind: "days-a-week", count: range(3, 4) } },
    "Hágalo 10 veces, de 3 a 4 días por semana.",
    "افعل هذا 10 مرات، من 3 إلى 4 أيام في الأسبوع.",
  ],
  [
    { days: { kind: "days-a-week", count: upTo(2) } },
    "Hágalo 10 veces, hasta 2 días por semana.",
    "افعل هذا 10 مرات، حتى يومين في الأسبوع.",
  ],
  [{ days: { kind: "weekdays", weekdays: ["mon"] } }, "Hágalo 10 veces, los lunes.", "افعل هذا 10 مرات، أيام الاثنين."],
  [
    { days: { kind: "weekdays", weekdays: ["mon", "wed", "sat"] } },
    "Hágalo 10 veces, los lunes, miércoles y sábados.",
    "افعل هذا 10 مرات، أيام السبت والاثنين والأربعاء.",
  ],
  [
    { perDay: { kind: "times", times: one(2) }, days: { kind: "weekdays", weekdays: ["sun", "thu"] } },
    "Hágalo 10 veces, 2 veces al día, los jueves y domingos.",
    "افعل هذا 10 مرات، مرتين في اليوم، أيام الأحد والخميس.",
  ],
];

describe("What a patient reads of a dosage", () => {
  test.each(cases)("%j is in Spanish: %s", (changes, spanish) => {
    expect(dosageSentence(dosageWith(changes), "es")).toBe(spanish);
    expect(readingOf(spanish, "es").isHard).toBe(false);
  });

  test.each(cases)("%j is in Arabic, after the Spanish: %s %s", (changes, _spanish, arabic) => {
    expect(dosageSentence(dosageWith(changes), "ar")).toBe(arabic);
  });
});

/** The numbers that a patient has to know. What is left out of a sentence on purpose: the least of "up to", once, and a rest of one set. */
function numbersIn({ sets, reps, hold, rest, tempo, perDay, days, intensity, load }: Dosage): number[] {
  const ranges = [sets, reps, hold, perDay.kind === "times" ? perDay.times : null, days.kind === "days-a-week" ? days.count : null];
  const inMinutes = (seconds: number) =>
    seconds < 60 || (seconds < 120 && seconds % 60) ? [seconds] : [Math.floor(seconds / 60), seconds % 60];
  const timed = [hold, ...(hold && !hold.upTo && hold.min !== hold.max ? [{ min: hold.min, max: hold.min }] : [])];
  const isEachSecond = hold !== null && !hold.upTo && hold.min !== hold.max && hold.max < 120;
  return [
    ...ranges.filter((each) => each && each !== hold).flatMap((each) => (each ? (each.upTo ? [each.max] : [each.min, each.max]) : [])),
    ...(isEachSecond && hold.max !== 60 ? [hold.min, hold.max] : timed.flatMap((each) => (each ? inMinutes(each.max) : []))),
    ...(rest && sets.max > 1 ? inMinutes(rest) : []),
    ...(tempo ? [tempo.out, tempo.pause, tempo.back] : []),
    ...(perDay.kind === "every-hours" ? [perDay.hours] : []),
    ...(intensity?.kind === "effort" ? [intensity.min, intensity.max, 10] : []),
    ...(load?.kind === "weight" ? [load.amount] : []),
  ];
}

/** One and two may be said in a word: "once", "una vez", and the dual of Arabic. */
const isSaid = (sentence: string, n: number) =>
  n <= 2 || new RegExp(`(?<![\\d.])${`${n}`.replace(".", "\\.")}(?![\\d.]\\d)`).test(sentence);

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`Dosages in every language: seed ${seed} (set SEED to run the same again).`);

describe.each(languages)("Every dosage in %s", (language: Language) => {
  test("is one whole sentence that leaves out no number", () => {
    const property = fc.property(anyDosage, (dosage) => {
      const sentence = dosageSentence(dosage, language);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|#| {2}|\s[.,;،؛]|^\s|\s$|function/);
      expect(sentence).toMatch(/\.$/);
      expect(numbersIn(dosage).filter((n) => !isSaid(sentence, n))).toEqual([]);
      expect(dosageClauses(dosage, language).length).toBeGreaterThan(0);
    });
    fc.assert(property, { seed, numRuns: 1000 });
  });
});

test("a band with a name that is no colour keeps its name", () => {
  for (const language of languages)
    for (const colour of ["constructor", "Ana's 2"])
      expect(dosageSentence(dosageWith({ load: { kind: "band", colour } }), language)).toContain(colour);
});
