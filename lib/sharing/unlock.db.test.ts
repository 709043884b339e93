import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { now } from "../clock";
import { sampleView } from "../handout/sample-view";
import type { Actor } from "../policy";
import { stoppedClock } from "../testing/clock";
import { asOwner, recordOf, refusal } from "../testing/people";
import { setLinkPin } from "./safeguards";
import { createShareLink, replaceShareLink } from "./sharing";
import { unlockLink, wrongPins } from "./unlock";
import { findVisitor, LinkLocked } from "./visitor";

const clock = stoppedClock();
const minute = 60;
const hour = 60 * minute;
let actor: Actor;
let linkId: string;
let token: string;

beforeEach(async () => {
  actor = await makeActor();
  const { programId } = await makeProgram(actor, (await makePatient(actor, { language: "es" })).id, [sampleView(1)]);
  const link = await createShareLink(actor, programId, { name: "Maria" });
  linkId = link.id;
  token = link.url.split("/p/")[1] ?? "";
  await setLinkPin(actor, linkId, "4821");
});

/** Seconds to wait after a try; `open` where it was right. */
async function tryPin(pin: string, address = "192.0.2.7") {
  const unlocking = await unlockLink(token, pin, address);
  if (!unlocking) return "nothing";
  return unlocking.opened ? "open" : unlocking.waitSeconds;
}
const wrong = async (times: number) => {
  for (let i = 0; i < times; i++) await tryPin("1111");
};
/** The value of the cookie that a right PIN gives. */
async function unlocked(pin = "4821") {
  const unlocking = await unlockLink(token, pin, null);
  return unlocking?.opened ? (/=([^;]+)/.exec(unlocking.cookie ?? "")?.[1] ?? "") : "";
}
const opens = async (unlock: string | null) =>
  findVisitor({ token, unlock }).then(
    (visitor) => visitor !== null,
    (error: unknown) => (error instanceof LinkLocked ? "asks" : error),
  );

describe("A link with a PIN", () => {
  it("tells nothing but whom to call, in the patient's language, until the PIN is typed", async () => {
    const error: unknown = await findVisitor(token).catch((reason: unknown) => reason);
    expect(error instanceof LinkLocked && error.facts).toEqual({
      language: "es",
      clinic: { name: "Riverside Physical Therapy", phone: "555 0142" },
    });
    expect(await opens("")).toBe("asks");
    expect(await opens(await unlocked())).toBe(true);
  });

  it("takes the digits of an Arabic keyboard", async () => expect(await tryPin("٤ ٨٢١")).toBe("open"));

  it("stays open on this device for half a day, and asks again then", async () => {
    const cookie = await unlocked();
    clock.advance(12 * hour - 1);
    expect(await opens(cookie)).toBe(true);
    clock.advance(1);
    expect(await opens(cookie)).toBe("asks");
  });

  it("opens neither by a cookie that was changed nor by that of another link", async () => {
    const cookie = await unlocked();
    const [seconds = "", digest = ""] = cookie.split(".");
    const first = digest.startsWith("A") ? "B" : "A";
    for (const forged of [`${Number(seconds) + 1}.${digest}`, `${seconds}.${first}${digest.slice(1)}`, seconds, `${cookie}A`, "x"])
      expect(await opens(forged)).toBe("asks");
    const other = await makeProgram(actor, (await makePatient(actor)).id, [sampleView(1)]);
    const link = await createShareLink(actor, other.programId, { name: "Ken" });
    await setLinkPin(actor, link.id, "4821");
    token = link.url.split("/p/")[1] ?? "";
    expect(await opens(cookie)).toBe("asks");
  });

  it("asks again once it has another PIN, and no more once it has none", async () => {
    const cookie = await unlocked();
    await setLinkPin(actor, linkId, "7350");
    expect(await opens(cookie)).toBe("asks");
    expect(await tryPin("4821")).toBe(0);
    await setLinkPin(actor, linkId, null);
    expect(await opens(null)).toBe(true);
    expect(await unlockLink(token, "", null)).toEqual({ opened: true, cookie: null });
    await setLinkPin(actor, linkId, "4821");
    expect(await opens(cookie)).toBe("asks");
  });

  it("keeps its PIN at a new address, where nothing is unlocked yet", async () => {
    const cookie = await unlocked();
    const { url } = await replaceShareLink(actor, linkId, 1);
    expect(await recordOf(actor.clinicId)).toContain("share.replace");
    expect(await opens(cookie)).toBe(false);
    token = url.split("/p/")[1] ?? "";
    expect(await opens(cookie)).toBe("asks");
    expect(await tryPin("4821")).toBe("open");
  });

  it("stays locked where the key that sealed its PIN is gone", async () => {
    await inClinic(actor.clinicId, (tx) => tx.update(tables.shareLinks).set({ pinSealed: "00000000.AAAA" }));
    expect(await tryPin("4821")).toBe(0);
    expect(await opens("")).toBe("asks");
  });

  it("keeps no PIN where somebody who reads the database finds it", async () => {
    await tryPin("1111");
    const kept = await asOwner("select pin_sealed as text from share_links union all select detail::text from audit_events");
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.filter(({ text }) => /4821|1111/.test(`${text}`))).toEqual([]);
  });
});

describe("Wrong PINs", () => {
  it("make one wait after the fifth, twice as long each time, up to a day", async () => {
    await wrong(4);
    const waits: unknown[] = [];
    for (let i = 0; i < 13; i++) {
      const seconds = await tryPin("1111");
      waits.push(seconds);
      clock.advance(Number(seconds));
    }
    expect(waits).toEqual([...[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].map((n) => n * minute), 24 * hour, 24 * hour]);
  });

  it("make everybody wait, whatever address they come from, and the right PIN waits too", async () => {
    await wrong(5);
    expect(await tryPin("1111", "198.51.100.3")).toBe(minute);
    expect(await tryPin("4821", "2001:db8::1")).toBe(minute);
    clock.advance(minute - 1);
    expect(await tryPin("4821")).toBe(1);
    clock.advance(1);
    expect(await tryPin("4821")).toBe("open");
  });

  it("are not forgotten by a process that starts anew: they are counted in the database", async () => {
    await wrong(5);
    const { pinGeneration, count, until } = await inClinic(actor.clinicId, async (tx) => {
      const [link] = await tx.select().from(tables.shareLinks);
      return { pinGeneration: link?.pinGeneration, ...(await wrongPins(tx, linkId, 1)) };
    });
    expect({ pinGeneration, count, until }).toEqual({ pinGeneration: 1, count: 5, until: new Date(now().getTime() + 60_000) });
  });

  it("cannot be tried many at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => tryPin(`${5000 + i}`)));
    expect(answers.filter((answer) => answer === 0)).toHaveLength(4);
  });

  it("count no more for the patient who types the right one, and go on counting for the link", async () => {
    for (let day = 0; day < 15; day++) {
      await wrong(4);
      expect(await tryPin("4821")).toBe("open");
    }
    expect(await tryPin("1111")).toBe(hour);
    expect(await tryPin("4821")).toBe(hour);
  });

  it("are forgotten with a new PIN, which staff can give at once", async () => {
    await wrong(6);
    await setLinkPin(actor, linkId, "7350");
    expect(await tryPin("7350")).toBe("open");
  });

  it("go on record without what was typed, and with no more of the address than the log keeps", async () => {
    await tryPin("1111", "192.0.2.77");
    expect(await recordOf(actor.clinicId)).toEqual(["share.create", "share.pin_refused", "share.pin_set"]);
    const rows = await inClinic(actor.clinicId, (tx) =>
      tx.execute(sql`select staff_id, subject_id, address, detail from audit_events where action = 'share.pin_refused'`),
    );
    expect([...rows]).toEqual([{ staff_id: null, subject_id: linkId, address: "192.0.2.0", detail: {} }]);
  });
});

describe("Who may set a PIN", () => {
  it("is everybody of the clinic, and nobody else", async () => {
    const stranger = await makeActor({ role: "owner" });
    expect(await refusal(setLinkPin(stranger, linkId, "7350"))).toBe("There is no such link.");
    await setLinkPin(await makeActor({ role: "assistant", clinicId: actor.clinicId }), linkId, "7350");
    expect(await tryPin("7350")).toBe("open");
    expect(await recordOf(stranger.clinicId)).toEqual([]);
  });
});
