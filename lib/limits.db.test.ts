import { describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor } from "@/db/factories";
import { addLogo, previewLetterhead } from "./clinic/letterhead";
import type { LetterheadInput } from "./clinic/letterhead-input";
import { addPicture } from "./exercises/pictures";
import { newId } from "./ids";
import { type MeasureName, measures, spend, spendOne, withinMeasure } from "./limits";
import { findPatients } from "./patients/find-patients";
import { mintActor } from "./policy";
import { startPrintJob } from "./print-jobs/print-jobs";
import { printVersion } from "./sharing/printing";
import { stoppedClock } from "./testing/clock";
import { asOwner, refusal } from "./testing/people";

const clock = stoppedClock();
const sweep = async (at: string) => (await asOwner("select sweep_limits($1) as gone", [at]))[0]?.gone;

describe("A measure", () => {
  it.each(Object.keys(measures) as MeasureName[])(
    "of %s lets a burst through, then one more each time it has filled up again",
    async (name) => {
      const { burst, seconds } = measures[name];
      const whose = newId();
      const answers = await inClinic(null, async (tx) => {
        const all: Array<Date | null> = [];
        for (let i = 0; i < burst + 1; i++) all.push(await spend(tx, name, whose));
        return all;
      });
      expect(answers.slice(0, burst).every((answer) => answer === null)).toBe(true);
      expect(answers.at(-1)).toBeInstanceOf(Date);
      clock.advance(seconds);
      expect(await spendOne(name, whose)).toBe(null);
      expect(await spendOne(name, whose)).not.toBe(null);
      expect(await spendOne(name, newId())).toBe(null);
      clock.advance(burst * seconds);
      expect(await spendOne(name, whose)).toBe(null);
    },
  );

  it("is one for several processes: of many at once no more go through than there are", async () => {
    const whose = newId();
    const answers = await Promise.all(Array.from({ length: 30 }, () => spendOne("mail to one address", whose)));
    expect(answers.filter((answer) => answer === null)).toHaveLength(measures["mail to one address"].burst);
  });

  it("says in a sentence and in seconds when to come back", async () => {
    const whose = newId();
    for (let i = 0; i < measures["mail to one address"].burst; i++) await withinMeasure("mail to one address", whose);
    expect(await refusal(withinMeasure("mail to one address", whose))).toBe("This was asked for very often. Try again in 10 minutes.");
    await expect(withinMeasure("mail to one address", whose)).rejects.toMatchObject({
      code: "too_many",
      detail: { retryAfterSeconds: 600 },
    });
  });

  it("is kept under a digest that names nobody, and is swept when it is full again", async () => {
    await spendOne("mail", "dana@example.test");
    const keys = (await asOwner("select key from rates")).map((row) => String(row.key));
    expect(keys.filter((key) => !/^[\w-]{22}$/.test(key))).toEqual([]);
    await asOwner(
      "insert into attempts (key, failures, last_failed_at) values ('old', 3, '2026-11-01T00:00:00Z'), ('new', 3, '2031-01-01T00:00:00Z')",
    );
    expect(Number(await sweep("2031-01-01T12:00:00Z"))).toBeGreaterThan(keys.length);
    expect(await asOwner("select key from rates")).toHaveLength(0);
    expect((await asOwner("select key from attempts")).map((row) => row.key)).toEqual(["new"]);
  });
});

describe("A member of staff", () => {
  it("is slowed in searching and printing by a script, not a colleague", async () => {
    const [busy, calm] = [await makeActor(), await makeActor()];
    for (const name of ["search", "pdf of a person", "print of several", "picture"] as const)
      await inClinic(null, async (tx) => {
        for (let i = 0; i < measures[name].burst; i++) await spend(tx, name, busy.staffId);
      });
    expect(await refusal(findPatients(busy, "a"))).toMatch(/Try again in 1 second/);
    expect(await refusal(printVersion(busy, newId(), 1))).toMatch(/Try again/);
    expect(await refusal(startPrintJob(busy, [], plainPrint))).toMatch(/Try again/);
    const owner = mintActor({ ...busy, role: "owner" });
    expect(await refusal(previewLetterhead(owner, letterhead))).toMatch(/Try again/);
    for (const upload of [addPicture, addLogo]) expect(await refusal(upload(owner, new Uint8Array()))).toMatch(/Try again/);
    expect(await findPatients(calm, "a")).toEqual([]);
    expect(await printVersion(calm, newId(), 1)).toBe(null);
  });
});

const letterhead: LetterheadInput = { brandColour: "", logoId: null, handoutLayout: "standard", handoutParts: [] };
const plainPrint = { paper: "a4", layout: null, isDoubleSided: false, withSlips: false, withCodes: true } as const;
