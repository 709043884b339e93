import http from "node:http";
import type { AddressInfo } from "node:net";
import { type APIRequestContext, expect, request as requests, test } from "@playwright/test";
import { freePort } from "../../db/embedded";
import { makeStaff } from "../../db/factories";
import { newId } from "../../lib/ids";
import { hashPassword } from "../../lib/sign-in/passwords";
import { leaksIn } from "../../lib/testing/log-leaks";
import { callAction } from "../enumerate/call-action";
import { makeStranger, type World } from "../enumerate/world";
import { sessionCookie } from "../session";
import { type Product, startProduct } from "./product";

// Two web processes of one installation, behind one address that sends each request to the next one in turn.
test.describe.configure({ mode: "serial" });

let products: Product[] = [];
let ports: number[] = [];
let front: http.Server;
let url: string;
let world: World;
let request: APIRequestContext;
let turn = 0;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  front = http.createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const port = ports[turn++ % ports.length];
    const forwarded = { ...headers, "x-forwarded-for": incoming.socket.remoteAddress ?? "" };
    const passed = http.request({ host: "127.0.0.1", port, method, path, headers: forwarded }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, "x-served-by": String(port) });
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((listening) => front.listen(0, "127.0.0.1", listening));
  url = `http://localhost:${(front.address() as AddressInfo).port}`;
  ports = [await freePort(), await freePort()];
  // Both find the database at the same moment, and one of them brings it up to date.
  products = await Promise.all(ports.map((port) => startProduct({ PORT: String(port), PUBLIC_URL: url, TRUST_PROXY: "1" })));
  world = await makeStranger();
  request = await signedIn(world.owner.staffId);
});
test.afterAll(async () => {
  await request.dispose();
  await Promise.all(products.map((product) => product.stop()));
  front.close();
  expect(products.flatMap((product) => leaksIn(product.output()))).toEqual([]);
});

async function signedIn(staffId: string) {
  const { name, value } = await sessionCookie(staffId);
  return requests.newContext({ baseURL: url, extraHTTPHeaders: { Cookie: `${name}=${value}`, Origin: url } });
}

/** The same question to each of the two. */
const twice = async <T>(ask: () => Promise<T>): Promise<[T, T]> => [await ask(), await ask()];

test("who signs in at one is signed in at both, and signed out at both", async () => {
  const password = "a quiet walk at dusk";
  const { email } = await makeStaff({ passwordHash: await hashPassword(password) });
  const browser = await requests.newContext({ baseURL: url });
  const { redirectedTo } = await callAction(browser, "app/login/actions.ts#signIn", { email, password }, url);
  expect(redirectedTo).toBeTruthy();
  const pages = await twice(() => browser.get("/patients", { maxRedirects: 0 }));
  expect(pages.map((page) => page.status())).toEqual([200, 200]);
  expect(new Set(pages.map((page) => page.headers()["x-served-by"])).size).toBe(2);
  await callAction(browser, "app/login/actions.ts#signOut", null, url);
  expect((await twice(() => browser.get("/patients", { maxRedirects: 0 }))).map((page) => page.status())).toEqual([307, 307]);
  await browser.dispose();
});

test("wrong passwords are counted together", async () => {
  const stranger = await requests.newContext({ baseURL: url });
  const email = `${newId()}@example.test`;
  const said: string[] = [];
  for (let i = 0; i < 7; i++) {
    const { result } = await callAction(stranger, "app/login/actions.ts#signIn", { email, password: "a wrong one entirely" }, url);
    said.push((result as { message?: string } | null)?.message ?? "");
  }
  expect(said.slice(0, 5).filter((sentence) => /Try again/.test(sentence))).toEqual([]);
  expect(said.at(-1)).toMatch(/too many tries.*Try again/);
  await stranger.dispose();
});

test("what is saved through one is seen through the other at the next look", async () => {
  const look = (etag = "") => request.get(`/api/drafts/${world.draftId}`, { headers: etag ? { "If-None-Match": etag } : {} });
  const [first] = await twice(() => look());
  const { revision } = ((await first.json()) as { data: { revision: number } }).data;
  const operations = [{ id: newId(), kind: "program.set", changes: { title: "From the other" } }];
  const saved = await request.post(`/api/drafts/${world.draftId}`, { data: { baseRevision: revision, operations } });
  expect(saved.status()).toBe(200);
  const seen = await twice(() => look(first.headers().etag));
  for (const answer of seen) expect(await answer.json()).toMatchObject({ data: { content: { title: "From the other" } } });
  expect((await twice(() => look(seen[0].headers().etag))).map((answer) => answer.status())).toEqual([304, 304]);
});

test("a sheet is the same from both", async () => {
  const sheets = await twice(async () => (await request.get(`/api/programs/${world.programId}/versions/1/handout.pdf`)).body());
  expect(sheets[0].subarray(0, 5).toString()).toBe("%PDF-");
  expect(sheets[0].equals(sheets[1])).toBe(true);
});

test("a print of several that one makes is followed and taken at either", async () => {
  const options = { paper: "a4", layout: null, isDoubleSided: false, withSlips: true, withCodes: true };
  const begun = await request.post("/api/print-jobs", { data: { patientIds: [world.patientId], ...options } });
  const { jobId } = ((await begun.json()) as { data: { jobId: string } }).data;
  const stateOf = async () => ((await (await request.get(`/api/print-jobs/${jobId}`)).json()) as { data: { state: string } }).data.state;
  await expect.poll(stateOf, { timeout: 60_000 }).toBe("ready");
  expect(await twice(stateOf)).toEqual(["ready", "ready"]);
  const files = await twice(async () => (await request.get(`/api/print-jobs/${jobId}/file.pdf`)).body());
  expect(files[0].subarray(0, 5).toString()).toBe("%PDF-");
  expect(files[0].equals(files[1])).toBe(true);
});

test("one that is told to stop finishes the sheets that it is making, and the other goes on", async () => {
  const [stayingPort = 0, leavingPort = 0] = ports;
  const layouts = ["standard", "compact", "large", "pictures", "summary", "diary"];
  const path = `/api/programs/${world.programId}/versions/1/handout.pdf`;
  const { name, value } = await sessionCookie(world.owner.staffId);
  const headers = { Cookie: `${name}=${value}` };
  const asked = layouts.map((layout) => fetch(`http://127.0.0.1:${leavingPort}${path}?layout=${layout}&paper=letter`, { headers }));
  await Promise.race(asked);
  const stopped = products[1]?.stop();
  const answers = await Promise.all(asked);
  expect(answers.map((answer) => answer.status)).toEqual(layouts.map(() => 200));
  for (const answer of answers)
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(-6)
        .toString(),
    ).toContain("%%EOF");
  await stopped;
  ports = [stayingPort];
  expect((await twice(() => request.get("/patients"))).map((page) => page.status())).toEqual([200, 200]);
});
