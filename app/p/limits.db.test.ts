import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "@/lib/handout/sample-view";
import { type MeasureName, measures, spend } from "@/lib/limits";
import { addressHeader, placeOf } from "@/lib/network-address";
import type { Actor } from "@/lib/policy";
import { countOpen } from "@/lib/sharing/share-opens";
import { createShareLink } from "@/lib/sharing/sharing";
import { stoppedClock } from "@/lib/testing/clock";
import { GET as getHandout } from "./[token]/handout.pdf/route";
import { GET } from "./[token]/route";

const clock = stoppedClock();
const wrongToken = () => `${randomBytes(32).toString("base64url").slice(0, 42)}A`;

let actor: Actor;
let link: { id: string; token: string };
beforeEach(async () => {
  actor = await makeActor();
  const view = { ...sampleView(1), startsOn: null, weeks: null, version: { number: 1, publishedOn: "2026-11-20" } };
  const { programId } = await makeProgram(actor, (await makePatient(actor)).id, [view]);
  const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
  link = { id, token: url.split("/p/")[1] ?? "" };
});

const open = (token: string, from: string) =>
  GET(new Request(`http://localhost:3000/p/${token}`, { headers: { [addressHeader]: from } }), { params: Promise.resolve({ token }) });
/** All of a measure but so many. */
const use = (name: MeasureName, whose: string, left = 0) =>
  inClinic(null, async (tx) => {
    for (let i = 0; i < measures[name].burst - left; i++) await spend(tx, name, whose);
  });

describe("Somebody who tries addresses of share links", () => {
  it("is told to wait after very many, and a patient behind the same address opens theirs all the same", async () => {
    await use("wrong link", placeOf("203.0.113.9"), 1);
    expect((await open(wrongToken(), "203.0.113.9")).status).toBe(404);
    const refused = await open(wrongToken(), "203.0.113.9");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await open(link.token, "203.0.113.9")).status).toBe(200);
    expect((await open(wrongToken(), "203.0.113.10")).status).toBe(404);
    clock.advance(measures["wrong link"].seconds);
    expect((await open(wrongToken(), "203.0.113.9")).status).toBe(404);
  });

  it("is one place with a whole home of IPv6 addresses", async () => {
    await use("wrong link", placeOf("2001:db8:1:2::1"));
    expect((await open(wrongToken(), "2001:db8:1:2:ffff::9")).status).toBe(429);
    expect((await open(wrongToken(), "2001:db8:1:3::1")).status).toBe(404);
  });

  it("is answered at no cost where it cannot be a link at all", async () => {
    await use("wrong link", placeOf("203.0.113.11"));
    expect((await open("short", "203.0.113.11")).status).toBe(404);
  });
});

describe("One link", () => {
  it("counts so many opens and no more, and puts each on record with a shortened address", async () => {
    await use("counted open", link.id, 2);
    expect(await countOpen(link.token, "203.0.113.77")).toEqual({ counted: true });
    expect(await countOpen(link.token, "203.0.113.77")).toEqual({ counted: true });
    expect(await countOpen(link.token, "203.0.113.77")).toEqual({ counted: false });
    const entries = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.auditEvents));
    const opens = entries.filter(({ action }) => action === "share.open");
    expect(opens.map(({ address, staffId, subjectId }) => [address, staffId, subjectId])).toEqual([
      ["203.0.113.0", null, link.id],
      ["203.0.113.0", null, link.id],
    ]);
  });

  it("prints so many sheets, then says in words when to come back", async () => {
    await use("pdf of a link", link.id);
    const request = new Request(`http://localhost:3000/p/${link.token}/handout.pdf`);
    const response = await getHandout(request, { params: Promise.resolve({ token: link.token }) });
    expect(response.status).toBe(429);
    expect(await response.text()).toMatch(/Try again in \d+ seconds\.$/);
  });
});
