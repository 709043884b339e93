import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "@/lib/handout/sample-view";
import type { Actor } from "@/lib/policy";
import { changeLifecycle } from "@/lib/programs/lifecycle";
import { setLinkPin } from "@/lib/sharing/safeguards";
import { createShareLink, replaceShareLink, revokeShareLink } from "@/lib/sharing/sharing";
import { stoppedClock } from "@/lib/testing/clock";
import { asOwner } from "@/lib/testing/people";
import { GET as getPage } from "./[token]/calendar/route";
import { GET as getFile } from "./[token]/calendar.ics/route";
import { POST as postOpen } from "./[token]/open/route";
import { GET as getProgram } from "./[token]/route";
import { GET as getSubscribed } from "./calendar/[token]/exercises.ics/route";

stoppedClock("2026-11-20T15:00:00Z");
const home = "http://localhost:3000";
const at = (token: string) => ({ params: Promise.resolve({ token }) });
const tokenIn = (url: string) => url.split("/p/")[1] ?? "";
let actor: Actor;
let programId: string;
let linkId: string;
let token: string;

beforeEach(async () => {
  actor = await makeActor();
  const patient = await makePatient(actor, { firstName: "Wilhelmina" });
  const view = { ...sampleView(2), startsOn: "2026-11-16", weeks: 2, version: { number: 1, publishedOn: "2026-11-16" } };
  programId = (await makeProgram(actor, patient.id, [view])).programId;
  const link = await createShareLink(actor, programId, { name: "Maria" });
  linkId = link.id;
  token = tokenIn(link.url);
});

const page = async (query = "") => (await getPage(new Request(`${home}/p/${token}/calendar${query}`), at(token))).text();
/** The token of the calendar, as the page tells it. */
const calendarToken = async () => /\/p\/calendar\/([\w-]{43})\/exercises\.ics/.exec(await page())?.[1] ?? "";
const subscribed = (calendar: string, query = "") =>
  getSubscribed(new Request(`${home}/p/calendar/${calendar}/exercises.ics${query}`), at(calendar));
const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

describe("The calendar of a link", () => {
  it("is a file to take along, at the times that were chosen", async () => {
    const response = await getFile(new Request(`${home}/p/${token}/calendar.ics?at=07:15`), at(token));
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="exercises.ics"');
    const [first] = events(await response.text());
    expect(`${first?.startDate}`).toBe("2026-11-16T07:15:00");
    expect(await page("?at=07:15")).toContain(`/p/${token}/calendar.ics?at=07:15`);
  });

  it("is an address that a calendar looks up, which opens nothing else", async () => {
    const calendar = await calendarToken();
    expect(calendar).not.toBe(token);
    expect((await subscribed(calendar)).status).toBe(200);
    expect((await getProgram(new Request(`${home}/p/${calendar}`), at(calendar))).status).toBe(404);
    expect((await getFile(new Request(`${home}/p/${calendar}/calendar.ics`), at(calendar))).status).toBe(404);
    expect((await subscribed(token)).status).toBe(404);
  });

  it("says nothing of health, no name, no clinic and no address of the program", async () => {
    const response = await subscribed(await calendarToken());
    const text = await response.text();
    expect(text).not.toMatch(/Wilhelmina|Riverside|Dana|http|neck|\bstretch|pain/i);
    expect(text).not.toContain(token);
    expect(new Set(events(text).map(({ summary }) => summary))).toEqual(new Set(["Exercises"]));
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("ends with its link: revoked, replaced, or past its last day", async () => {
    const calendar = await calendarToken();
    const { url } = await replaceShareLink(actor, linkId, 1);
    expect((await subscribed(calendar)).status).toBe(404);
    token = tokenIn(url);
    const next = await calendarToken();
    expect((await subscribed(next)).status).toBe(200);
    await inClinic(actor.clinicId, (tx) => tx.update(tables.shareLinks).set({ expiresOn: "2026-11-19" }));
    expect((await subscribed(next)).status).toBe(404);
    await inClinic(actor.clinicId, (tx) => tx.update(tables.shareLinks).set({ expiresOn: "2026-12-19" }));
    await revokeShareLink(actor, linkId);
    expect((await subscribed(next)).status).toBe(404);
  });

  it("is told only after the PIN, and goes on without it: a calendar cannot type one", async () => {
    const calendar = await calendarToken();
    await setLinkPin(actor, linkId, "4821");
    expect(await page()).not.toContain(calendar);
    expect((await getFile(new Request(`${home}/p/${token}/calendar.ics`), at(token))).status).toBe(401);
    expect((await subscribed(calendar)).status).toBe(200);
  });

  it("changes with a pause, and its entries say that they are newer", async () => {
    const read = async () => events(await (await subscribed(await calendarToken())).text());
    const before = await read();
    await changeLifecycle(actor, programId, { kind: "pause", on: "2026-11-23", resumesOn: "2026-11-30" });
    const after = await read();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.some(({ uid }) => uid === before[0]?.uid)).toBe(true);
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0);
  });

  it("comes to a link that is older than calendars when it is opened", async () => {
    await asOwner("delete from share_tokens where purpose = 'calendar'");
    const calendar = await calendarToken();
    expect((await subscribed(calendar)).status).toBe(404);
    const body = JSON.stringify({ seen: null });
    const headers = { origin: home, "content-type": "application/json", "content-length": `${body.length}` };
    await postOpen(new Request(`${home}/p/${token}/open`, { method: "POST", body, headers }), at(token));
    expect((await subscribed(calendar)).status).toBe(200);
  });

  it("keeps only the hash of its token", async () => {
    const calendar = await calendarToken();
    const rows = await asOwner("select encode(token_hash, 'hex') as hash, purpose::text from share_tokens where share_link_id = $1", [
      linkId,
    ]);
    expect(rows.map(({ purpose }) => purpose).sort()).toEqual(["calendar", "page"]);
    expect(JSON.stringify(rows)).not.toContain(calendar);
  });
});
