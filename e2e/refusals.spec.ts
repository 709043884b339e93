import { type APIRequestContext, request as requests } from "@playwright/test";
import { sql } from "drizzle-orm";
import { inClinic } from "../db";
import { makeClinic, makeStaff } from "../db/factories";
import { lockSession } from "../lib/sign-in/sessions";
import { callAction } from "./enumerate/call-action";
import { actionCases, filled, ids, routeCases, signInRoutes } from "./enumerate/cases";
import { publicPages, restrictedPages, staffPages } from "./enumerate/page-cases";
import { tokenRoutes } from "./enumerate/token-routes";
import { actions, pages, routes } from "./enumerate/tree";
import { makeStranger, makeVictim, planted, type World } from "./enumerate/world";
import { expect, sessionCookie, test } from "./fixtures";
import { forgetWrongLinks } from "./forget-wrong-links";

/**
 * This suite is only about refusing. Everything that can be reached from outside, read from the file tree, is tried with the ids of another
 * clinic, without signing in, in the wrong role, and from another site. Afterwards the other clinic is as it was, to the last row.
 */
const allRoutes = routes.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`));

// In this order, in one worker: the last test looks at what all others have left.
test.describe.configure({ mode: "default" });

let victim: World;
let stranger: World;
let before: string;
const origin = () => process.env.E2E_URL ?? "";

test.beforeAll(async () => {
  victim = await makeVictim();
  stranger = await makeStranger();
  before = await rowsOf(victim);
});

/** Every row of the clinic that could change, as one text. What is written about the clinic's own people is left out. */
async function rowsOf(world: World): Promise<string> {
  const tables = [
    "clinics",
    "staff",
    "patients",
    "pictures",
    "clinic_exercises",
    "exercise_defaults",
    "templates",
    "programs",
    "versions",
    "phases",
    "items",
    "share_links",
    "program_events",
    "draft_operations",
    "flags",
    "red_flag_screens",
    "gate_overrides",
    "gate_rules",
    "private_notes",
  ];
  const parts: string[] = [];
  for (const table of tables) {
    const rows = await inClinic(world.owner.clinicId, (tx) =>
      tx.execute<{ rows: string }>(
        sql`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as rows from ${sql.identifier(table)} t`,
      ),
    );
    parts.push(`${table}: ${rows[0]?.rows}`);
  }
  const accounts = await inClinic(world.owner.clinicId, (tx) => tx.execute(sql`select * from list_accounts() order by email`));
  return [...parts, `accounts: ${JSON.stringify(accounts)}`].join("\n");
}

test.afterAll(forgetWrongLinks);

const as = async (world: World, role: "owner" | "assistant" | "nobody"): Promise<APIRequestContext> => {
  const cookie = role === "nobody" ? null : await sessionCookie(world[role].staffId);
  return withCookie(cookie);
};

const withCookie = (cookie: { name: string; value: string } | null) =>
  requests.newContext({ baseURL: origin(), extraHTTPHeaders: cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {} });

const leaks = (text: string) => planted.filter((word) => text.includes(word));

test("every page, route and action has its case here", () => {
  expect([...Object.keys(publicPages), ...staffPages].sort()).toEqual([...pages].sort());
  expect([...Object.keys(routeCases), ...tokenRoutes, ...signInRoutes].sort()).toEqual([...allRoutes].sort());
  expect(Object.keys(actionCases).sort()).toEqual([...actions].sort());
});

test("no page shows another clinic anything", async () => {
  const request = await as(stranger, "owner");
  for (const page of staffPages) {
    const response = await request.get(filled(page, ids(victim)), { maxRedirects: 0 });
    expect.soft(response.status(), page).toBe(page.includes("[") ? 404 : 200);
    expect.soft(leaks(await response.text()), page).toEqual([]);
  }
});

test("no page or route shows anything to somebody who is not signed in", async () => {
  const request = await as(victim, "nobody");
  for (const page of staffPages) {
    const response = await request.get(filled(page, ids(victim)), { maxRedirects: 0 });
    expect.soft(response.status(), page).toBe(307);
    expect.soft(response.headers().location, page).toMatch(/^\/login/);
    expect.soft(leaks(await response.text()), page).toEqual([]);
  }
  for (const [route, { body, upload }] of Object.entries(routeCases)) {
    const response = await send(request, route, victim, body?.(victim), { upload });
    expect.soft([401, 404], `${route} answers ${response.status()}`).toContain(response.status());
    expect.soft(leaks(await response.text()), route).toEqual([]);
  }
});

/** What there is to do for who lacks a second factor: to set one up. */
const setUp = ["app/account/actions.ts#beginFactor", "app/account/actions.ts#confirmFactor"];

for (const { who, door, code, make, mayDo } of [
  { who: "has locked the screen", door: "/locked", code: "locked", make: lockedOwner, mayDo: [] },
  {
    who: "lacks the second factor that is asked for",
    door: "/account/second-factor",
    code: "signed_out",
    make: lackingOwner,
    mayDo: setUp,
  },
])
  test(`no page, route or action is for somebody who ${who}`, async () => {
    const request = await make();
    for (const page of staffPages.filter((path) => path !== door)) {
      const response = await request.get(filled(page, ids(victim)), { maxRedirects: 0 });
      expect.soft(response.status(), page).toBe(307);
      expect.soft(response.headers().location, page).toMatch(new RegExp(`^${door}(\\?|$)`));
      expect.soft(leaks(await response.text()), page).toEqual([]);
    }
    for (const [route, { body, upload }] of Object.entries(routeCases)) {
      const response = await send(request, route, victim, body?.(victim), { upload });
      expect.soft([401, 404, 423], `${route} answers ${response.status()}`).toContain(response.status());
      expect.soft(leaks(await response.text()), route).toEqual([]);
    }
    for (const [name, { input, for: who }] of Object.entries(actionCases)) {
      if (who === "public" || mayDo.includes(name)) continue;
      const { result } = await callAction(request, name, input(victim), origin());
      expect.soft(result, name).toMatchObject({ ok: false, code });
    }
  });

async function lockedOwner() {
  const { sessionId, ...cookie } = await sessionCookie(victim.owner.staffId);
  await lockSession({ clinicId: victim.owner.clinicId, sessionId });
  return withCookie(cookie);
}

async function lackingOwner() {
  const { id: clinicId } = await makeClinic({ requiresSecondFactor: true });
  const { staffId } = await makeStaff({ clinicId, role: "owner" });
  return withCookie(await sessionCookie(staffId));
}

test("pages for people without an account tell strangers nothing", async () => {
  const request = await as(victim, "nobody");
  for (const [page, status] of Object.entries(publicPages)) {
    const response = await request.get(filled(page, { token: "x".repeat(43) }));
    expect.soft(response.status(), page).toBe(status);
    expect.soft(leaks(await response.text()), page).toEqual([]);
  }
});

test("links that open nothing answer alike, byte for byte", async () => {
  const request = await as(stranger, "owner");
  const answers = new Set<string>();
  for (const route of tokenRoutes.filter((candidate) => candidate.startsWith("GET"))) {
    for (const token of ["x".repeat(43), "short", victim.shareLinkId]) {
      const response = await request.get(filled(route.slice(4), { token, pictureId: victim.pictureId }));
      expect.soft(response.status(), `${route} with ${token}`).toBe(404);
      answers.add(await response.text());
    }
  }
  expect(answers.size).toBe(1);
  const theirs = await request.get(`/p/${stranger.shareToken}/pictures/${victim.pictureId}`);
  expect(theirs.status()).toBe(404);
});

test("no route answers for another clinic", async () => {
  const request = await as(stranger, "owner");
  for (const [route, { body, upload, mayBeOpen }] of Object.entries(routeCases)) {
    const response = await send(request, route, victim, body?.(victim), { upload });
    if (mayBeOpen) {
      expect.soft(response.status(), route).toBe(mayBeOpen === true ? 200 : mayBeOpen);
    } else {
      expect.soft(response.status(), route).toBe(404);
    }
    expect.soft(leaks(await response.text()), route).toEqual([]);
  }
});

test("no action takes another clinic's ids", async () => {
  const request = await as(stranger, "owner");
  for (const [name, { input, ownOnly, for: who }] of Object.entries(actionCases)) {
    if (who === "public" || ownOnly) continue;
    const { status, result, redirectedTo } = await callAction(request, name, input(victim), origin());
    expect.soft(status, name).toBe(200);
    expect.soft(redirectedTo, name).toBeNull();
    expect.soft(result, name).toMatchObject({ ok: false, code: expect.stringMatching(/^(not_found|invalid|forbidden)$/) });
    expect.soft(leaks(JSON.stringify(result)), name).toEqual([]);
  }
});

test("no action runs for somebody who is not signed in", async () => {
  const request = await as(victim, "nobody");
  for (const [name, { input, for: who }] of Object.entries(actionCases)) {
    if (who === "public") continue;
    const { result } = await callAction(request, name, input(victim), origin());
    expect.soft(result, name).toMatchObject({ ok: false, code: "signed_out" });
  }
});

test("no action runs in a role that may not", async () => {
  const request = await as(victim, "assistant");
  for (const [name, { input, for: who }] of Object.entries(actionCases)) {
    if (who !== "prescribers" && who !== "owners") continue;
    const { result } = await callAction(request, name, input(victim), origin());
    expect.soft(result, name).toMatchObject({ ok: false, code: "forbidden" });
  }
  const change = await send(
    request,
    "POST /api/drafts/[versionId]",
    victim,
    routeCases["POST /api/drafts/[versionId]"]?.body?.(victim),
    {},
  );
  expect(change.status()).toBe(403);
  const picture = await send(request, "POST /api/pictures", victim, undefined, { upload: true });
  expect(picture.status()).toBe(403);
});

test("no page opens in a role that may not", async () => {
  const request = await as(victim, "assistant");
  for (const page of Object.keys(restrictedPages)) {
    const response = await request.get(filled(page, ids(victim)));
    const text = await response.text();
    expect.soft(text, page).not.toContain("<form");
    expect.soft(text, page).not.toContain(victim.invitedEmail);
    expect.soft(response.status() === 404 || text.includes("Only an owner"), page).toBe(true);
  }
});

test("no write is taken from another site, nor from nowhere", async () => {
  const request = await as(victim, "owner");
  for (const from of ["https://evil.example", "null", null]) {
    for (const [name, { input }] of Object.entries(actionCases)) {
      const { status, result } = await callAction(request, name, input(victim), from);
      const refused = status >= 400 || (result as { code?: string } | null)?.code === "forbidden";
      expect.soft(refused, `${name} from ${from}: ${status} ${JSON.stringify(result)}`).toBe(true);
    }
    for (const route of [...allRoutes].filter((candidate) => candidate.startsWith("POST"))) {
      const { body, upload } = routeCases[route] ?? {};
      const response = await send(request, route, victim, body?.(victim) ?? { seen: null }, { upload, from });
      expect.soft(response.status(), `${route} from ${from}`).toBe(403);
    }
  }
});

test("after all this the other clinic is as it was", async () => {
  expect(await rowsOf(victim)).toBe(before);
});

/** With the right origin unless told otherwise. */
async function send(
  request: APIRequestContext,
  route: string,
  world: World,
  body: unknown,
  { upload, from = origin() }: { upload?: true; from?: string | null },
) {
  const [method = "GET", path = ""] = route.split(" ");
  const address = filled(path.replace("[...nextauth]", "signout"), { ...ids(world), token: world.shareToken });
  // As a browser does: what comes from another page says so.
  const site = from === origin() ? "same-origin" : "cross-site";
  const headers: Record<string, string> = from === null ? {} : { Origin: from, "Sec-Fetch-Site": site };
  if (upload) return request.post(address, { headers, multipart: { picture: { name: "a.png", mimeType: "image/png", buffer: onePixel } } });
  return request.fetch(address, { method, headers, maxRedirects: 0, ...(body === undefined ? {} : { data: body }) });
}

const onePixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
