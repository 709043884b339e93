import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "@/lib/handout/sample-view";
import { newId } from "@/lib/ids";
import { setLinkPin } from "@/lib/sharing/safeguards";
import { createShareLink } from "@/lib/sharing/sharing";
import { stoppedClock } from "@/lib/testing/clock";
import { POST as postPin } from "./[token]/pin/route";

const clock = stoppedClock();
const home = "http://localhost:3000";
const folder = join(import.meta.dirname, "[token]");

/** Everything below a share link, read from the file tree: so no door is forgotten because nobody thought of it. */
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)route\.tsx?$/.test(file));
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Where the PIN itself is typed. */
const pinRoute = "pin/route.ts";

let token = "";
let unlock = "";

beforeAll(async () => {
  const actor = await makeActor();
  const patient = await makePatient(actor, { firstName: "Wilhelmina", language: "en" });
  const { programId } = await makeProgram(actor, patient.id, [sampleView(1)]);
  const link = await createShareLink(actor, programId, { name: "Planted link name" });
  token = link.url.split("/p/")[1] ?? "";
  await setLinkPin(actor, link.id, "4821");
  unlock = cookieOf(await typed("4821"));
});

const at = (more: Record<string, string> = {}) => ({ params: Promise.resolve({ token, ...more }) });

function typed(pin: string, { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {}) {
  const body = new URLSearchParams({ pin }).toString();
  const sent = { "content-type": "application/x-www-form-urlencoded", "content-length": `${body.length}`, origin: home, ...headers };
  return postPin(new Request(`${home}/p/${token}/pin${query}`, { method: "POST", body, headers: sent }), at());
}

const cookieOf = (response: Response) => (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** Asks each method of each route, as a browser does: with a small body where there is one. */
async function answers(cookie: string | null) {
  const all: { door: string; response: Response; text: string }[] = [];
  for (const file of files.filter((name) => name !== pinRoute)) {
    const route = (await import(/* @vite-ignore */ join(folder, file))) as Record<string, Handler>;
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      const handler = route[method];
      if (!handler) continue;
      const path = relative(".", file).replace(/\/?route\.tsx?$/, "");
      const body = method === "GET" ? {} : { body: "{}" };
      const headers = { origin: home, "content-type": "application/json", "content-length": "2", ...(cookie ? { cookie } : {}) };
      const request = new Request(`${home}/p/${token}/${path}`, { method, headers, ...body });
      const ids = Object.fromEntries([...path.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = ""]) => [name, newId()]));
      const response = await handler(request, at(ids));
      all.push({ door: `${method} /${path}`, response, text: await response.clone().text() });
    }
  }
  return all;
}

describe("Behind a PIN", () => {
  it("is every address below the link, and none says whose program it is", async () => {
    const all = await answers(null);
    expect(all.map(({ door }) => door)).toEqual(
      expect.arrayContaining(["GET /", "GET /handout.pdf", "GET /pictures/[pictureId]", "POST /open"]),
    );
    expect(all.filter(({ response }) => response.status !== 401).map(({ door }) => door)).toEqual([]);
    expect(all.filter(({ text }) => /Wilhelmina|Planted|Neck/.test(text)).map(({ door }) => door)).toEqual([]);
    expect(all.filter(({ response }) => response.headers.get("cache-control") !== "no-store").map(({ door }) => door)).toEqual([]);
  });

  it("each address answers once the PIN was typed", async () => {
    const all = await answers(unlock);
    expect(all.filter(({ response }) => response.status === 401).map(({ door }) => door)).toEqual([]);
    expect(all.find(({ door }) => door === "GET /")?.text).toContain("Your exercises");
  });
});

describe("The page where it is typed", () => {
  it("works without script, and names the clinic, its phone and nobody else", async () => {
    const [page] = await answers(null).then((all) => all.filter(({ door }) => door === "GET /"));
    expect(page?.text).toContain('method="post"');
    expect(page?.text).toContain("Riverside Physical Therapy");
    expect(page?.text).toContain("tel:5550142");
    expect(page?.text).not.toContain("<script");
    expect(page?.response.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect(page?.response.headers.get("referrer-policy")).toBe("strict-origin");
    expect(page?.text).toContain('content="strict-origin"');
  });

  it("leads to the program with the paper and the language that one came with", async () => {
    const response = await typed("4821", { query: "?v=1&lang=es&other=x" });
    expect([response.status, response.headers.get("location")]).toEqual([303, `/p/${token}?v=1&lang=es`]);
  });

  it("remembers the device by a cookie that scripts cannot read, no other site sends and no other link gets", async () => {
    const cookie = (await typed("4821")).headers.get("set-cookie") ?? "";
    expect(cookie.split("; ").slice(1)).toEqual([`Path=/p/${token}`, "Max-Age=43200", "HttpOnly", "SameSite=Strict"]);
    expect(cookie).not.toContain("4821");
  });

  it("says what is not right, in the language of the page, and how long to wait", async () => {
    const first = await typed("1111");
    expect([first.status, await first.text()]).toEqual([422, expect.stringContaining("That PIN is not right.")]);
    for (let i = 0; i < 3; i++) await typed("1111");
    const waiting = await typed("1111", { query: "?lang=es" });
    expect([waiting.status, waiting.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await waiting.text()).toContain("Espere 1 minuto.");
    const right = await typed("4821");
    expect(right.status).toBe(429);
    clock.advance(60);
    expect((await typed("4821")).status).toBe(303);
  });

  it("takes forms from our own pages alone", async () => {
    const status = async (headers: Record<string, string>) => (await typed("4821", { headers })).status;
    expect(await status({ origin: "https://elsewhere.example" })).toBe(403);
    expect(await status({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(403);
    expect(await status({ origin: home })).toBe(303);
  });

  it("is the page of every other dead link for a token that opens nothing", async () => {
    const right = token;
    token = "A".repeat(43);
    const response = await typed("4821");
    token = right;
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("This link does not open a program")]);
  });
});
