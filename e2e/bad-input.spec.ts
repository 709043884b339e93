import { type APIRequestContext, type Page, request as requests } from "@playwright/test";
import { getBuiltIn } from "../lib/catalog/catalog";
import { newId } from "../lib/ids";
import { getDraft } from "../lib/programs/drafts";
import { listShareLinks } from "../lib/sharing/sharing";
import { together } from "../torture/stage";
import { callAction } from "./enumerate/call-action";
import { actionCases, filled, ids, routeCases } from "./enumerate/cases";
import { fewMutations, mutations } from "./enumerate/mutations";
import { staffPages } from "./enumerate/page-cases";
import { tokenRoutes } from "./enumerate/token-routes";
import { makeStranger, type World } from "./enumerate/world";
import { expect, sessionCookie, test } from "./fixtures";
import { forgetWrongLinks } from "./forget-wrong-links";

/** Whatever is sent, the answer is a sentence or a 404: never a fault. */
const malformed = ["x", "..%2F..%2Fetc", "%00", "null", "-1", "1e3", "%F0%9F%A4%B8", "a".repeat(2_000), newId()];

let world: World;
const origin = () => process.env.E2E_URL ?? "";

test.beforeAll(async () => {
  world = await makeStranger();
});

const asOwner = () => asStaff(world.owner.staffId);

async function asStaff(staffId: string): Promise<APIRequestContext> {
  const { name, value } = await sessionCookie(staffId);
  return requests.newContext({ baseURL: origin(), extraHTTPHeaders: { Cookie: `${name}=${value}` } });
}

test("malformed and unknown ids are pages that are not there", async () => {
  const request = await asOwner();
  for (const page of staffPages) {
    for (const name of [...page.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? "")) {
      for (const wrong of malformed) {
        const path = filled(page.replace(`[${name}]`, "WRONG"), ids(world)).replace("WRONG", wrong);
        const response = await request.get(path, { maxRedirects: 0 });
        expect.soft(response.status(), path).toBe(404);
      }
    }
  }
});

test("malformed ids and tokens are routes that are not there", async () => {
  const request = await asOwner();
  for (const route of [...Object.keys(routeCases), ...tokenRoutes]) {
    const [method = "GET", path = ""] = route.split(" ");
    for (const name of [...path.matchAll(/\[((?:\.\.\.)?\w+)\]/g)].map((match) => match[1] ?? "")) {
      for (const wrong of malformed) {
        const address = filled(path.replace(`[${name}]`, "WRONG"), { ...ids(world), token: world.shareToken }).replace("WRONG", wrong);
        const body = routeCases[route]?.body?.(world) ?? { seen: null };
        const response = await request.fetch(address, {
          method,
          headers: { Origin: origin() },
          ...(method === "POST" ? { data: body } : {}),
        });
        expect.soft(response.status(), `${method} ${address}`).toBe(404);
      }
    }
  }
  await forgetWrongLinks();
});

test("odd words in an address are only words", async () => {
  const request = await asOwner();
  for (const word of ["<script>", "%00", "a".repeat(3_000), "%E0%A4%A", "[]", "'; --"]) {
    for (const path of [
      `/patients?q=${word}`,
      `/patients?q=${word}&q=b&archived=${word}`,
      `/login?next=${word}`,
      `/?x=${word}`,
      `/p/${world.shareToken}?v=${word}`,
    ]) {
      const response = await request.get(path, { maxRedirects: 0 });
      expect.soft(response.status(), path).toBeLessThan(405);
    }
  }
});

for (const [name, { input }] of Object.entries(actionCases)) {
  test(`${name} answers anything with a sentence`, async () => {
    const wrongs = fewMutations(input(world));
    let request = await asOwner();
    await together(wrongs.length, 4, async (at) => {
      const wrong = wrongs[at];
      const sent = JSON.stringify(wrong)?.slice(0, 300);
      const call = () => callAction(request, name, wrong, origin());
      let answer = await call();
      // Some actions sign out: what comes after them begins signed in again.
      if (isSignedOut(answer.result)) {
        request = await asOwner();
        answer = await call();
      }
      const { status, result, redirectedTo } = answer;
      expect.soft(status, sent).toBeLessThan(400);
      if (redirectedTo) return;
      expect.soft(result, sent).toMatchObject({ ok: expect.any(Boolean) });
      const { ok, message } = result as { ok: boolean; message?: string };
      if (!ok) expect.soft(message, sent).toMatch(/^[A-Z“].{8,}[.!?)]/s);
    });
  });
}

const isSignedOut = (result: unknown) => /^(signed_out|locked)$/.test((result as { code?: string } | null)?.code ?? "");

test("the draft takes what is right of anything, and says what is not", async () => {
  test.setTimeout(120_000);
  const request = await asOwner();
  const post = (data: unknown) => request.post(`/api/drafts/${world.draftId}`, { headers: { Origin: origin() }, data: data as object });
  const dosage = {
    sets: { min: 1, max: 1 },
    reps: { min: 10, max: 12 },
    hold: null,
    rest: 30,
    tempo: null,
    side: "each",
    perDay: { kind: "times", times: { min: 1, max: 2 } },
    days: { kind: "weekdays", weekdays: ["mon"] },
    intensity: { kind: "effort", min: 3, max: 4 },
    load: { kind: "weight", amount: 2, unit: "kg" },
  };
  const item = { itemKey: world.itemKey, phaseId: world.phaseId };
  const operations = [
    { id: newId(), kind: "program.set", changes: { title: "A", goals: "B", startsOn: "2026-11-20", weeks: 6, stopSigns: ["C"] } },
    {
      id: newId(),
      kind: "item.add",
      ...item,
      itemKey: newId(),
      exerciseId: "chin-tuck",
      variationSlug: null,
      dosage,
      patientNote: "",
      staffNote: "",
      before: null,
    },
    { id: newId(), kind: "item.set", itemKey: world.itemKey, changes: { dosage, patientNote: "D", staffNote: "E", variationSlug: null } },
    { id: newId(), kind: "item.move", ...item, before: null },
  ];
  // One that cannot be read is refused by itself, so that many fit into one request.
  const wrongs = operations.flatMap((operation) => mutations(operation));
  for (let at = 0; at < wrongs.length; at += 40) {
    const response = await post({ baseRevision: 0, operations: wrongs.slice(at, at + 40) });
    expect.soft([200, 409, 422], `${at}: ${response.status()}`).toContain(response.status());
    expect.soft(await response.json()).toMatchObject({ ok: expect.any(Boolean) });
  }
  for (const wrong of mutations({ baseRevision: 0, operations: [] })) expect.soft((await post(wrong)).status()).toBeLessThan(500);
  for (const text of ["", "{", "[1,", "\u0000", "a".repeat(900_000)]) {
    const response = await request.post(`/api/drafts/${world.draftId}`, {
      headers: { Origin: origin(), "Content-Type": "application/json" },
      data: Buffer.from(text),
    });
    expect.soft(response.status(), text.slice(0, 20)).toBe(422);
  }
});

test("what is too large is refused before it is read, with a sentence", async () => {
  const request = await asOwner();
  const data = Buffer.alloc(7_000_000, "a");
  for (const path of [`/api/drafts/${world.draftId}`, "/api/pictures", "/login", `/p/${world.shareToken}/open`]) {
    const response = await request.post(path, { headers: { Origin: origin() }, data });
    expect.soft(response.status(), path).toBe(413);
    expect.soft(await response.text(), path).toMatch(/large/);
  }
});

test("a picture that is none is refused with a sentence", async () => {
  const request = await asOwner();
  const send = (buffer: Buffer, name = "a.png", mimeType = "image/png") =>
    request.post("/api/pictures", { headers: { Origin: origin() }, multipart: { picture: { name, mimeType, buffer } } });
  for (const text of ["", "hello", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "%PDF-1.7", "GIF89a"]) {
    const response = await send(Buffer.from(text));
    expect.soft(response.status(), text).toBe(422);
    expect.soft(await response.json(), text).toMatchObject({ ok: false, message: expect.stringMatching(/picture/) });
  }
  for (const body of [{ picture: "not a file" }, { other: "x" }] as Record<string, string>[]) {
    const response = await request.post("/api/pictures", { headers: { Origin: origin() }, multipart: body });
    expect.soft(response.status()).toBe(422);
  }
  expect((await request.post("/api/pictures", { headers: { Origin: origin() }, data: { picture: 1 } })).status()).toBe(422);
});

/** Text that runs where it is taken for HTML; every place has its own, so that each is looked for. */
const hostile = (where: string) => `<img src=x onerror=alert(1)> ${where} <script>alert(2)</script>`;

/** Somebody's whole program, with such a text in everything that a person can write. */
async function plantHostile(clinic: World) {
  const { owner } = clinic;
  const request = await asStaff(owner.staffId);
  const call = (name: string, input: object) =>
    callAction(request, name, { ...(actionCases[name]?.input(clinic) as object), ...input }, origin());
  const led = async (name: string, input: object) => (await call(name, input)).redirectedTo?.split(";")[0]?.split("/").at(-1) ?? "";
  const told = async (name: string, input: object) => expect((await call(name, input)).result, name).toMatchObject({ ok: true });
  await told("app/(dashboard)/settings/actions.ts#changeClinic", { name: hostile("clinic"), address: hostile("address") });
  const names = { firstName: hostile("first"), lastName: hostile("last"), therapistId: owner.staffId };
  const patientId = await led("app/(dashboard)/patients/actions.ts#addPatient", names);
  const own = { name: hostile("exercise"), why: hostile("why"), steps: hostile("step"), cautions: hostile("caution"), pictureId: "" };
  const exerciseId = await led("app/(dashboard)/exercises/actions.ts#createExercise", own);
  const programId = await led("app/(dashboard)/patients/actions.ts#startProgram", { patientId });
  const draft = await getDraft(owner, { programId });
  const versionId = draft?.versionId ?? "";
  const changes = { title: hostile("title"), goals: hostile("goal"), stopSigns: [hostile("sign")] };
  const item = { itemKey: newId(), phaseId: draft?.content.phases[0]?.id, exerciseId, variationSlug: null, before: null };
  const dosage = getBuiltIn("shoulder-rolls")?.defaultDosage;
  const written = { dosage, patientNote: hostile("patient's note"), staffNote: hostile("staff's note") };
  const operations = [
    { id: newId(), kind: "program.set", changes },
    { id: newId(), kind: "item.add", ...item, ...written },
  ];
  const data = { baseRevision: draft?.revision, operations };
  const saved = await request.post(`/api/drafts/${versionId}`, { headers: { Origin: origin() }, data });
  expect(await saved.json()).toMatchObject({ ok: true });
  const expectedRevision = (await getDraft(owner, { programId }))?.revision;
  await told("app/(dashboard)/programs/actions.ts#publish", { versionId, expectedRevision });
  await told("app/(dashboard)/programs/actions.ts#continueDraft", { programId, number: 1 });
  await told("app/(dashboard)/programs/[programId]/share-actions.ts#createLink", { programId, name: hostile("link") });
  const [link] = (await listShareLinks(owner, programId)) ?? [];
  await request.dispose();
  return { patientId, exerciseId, programId, versionNumber: 1, shareToken: link?.url?.split("/p/")[1] ?? "" };
}

/** What stands on a page of the text that was planted. Fields hold it too: theirs is looked for by value. */
const reads: Record<string, string[]> = {
  "/": ["first", "last"],
  "/patients": ["first", "last"],
  "/patients/[patientId]": ["first", "last", "title"],
  "/programs/[programId]": ["exercise", "patient's note", "staff's note"],
  "/programs/[programId]/versions/[number]": ["title", "goal", "sign", "exercise", "why", "step", "patient's note", "staff's note", "link"],
  "/exercises": ["exercise"],
  "/exercises/[exerciseId]": ["exercise", "why", "step", "caution"],
};
const holds: Record<string, string[]> = {
  "/patients/[patientId]/edit": ["first", "last"],
  "/programs/[programId]": ["title", "goal", "sign"],
  "/exercises/[exerciseId]/edit": ["exercise", "why", "step", "caution"],
  "/settings": ["clinic", "address"],
};
/** What a patient's own page shows: nothing of it may be for staff. */
const readsPatient = ["clinic", "title", "goal", "sign", "exercise", "why", "step", "patient's note"];

test("HTML and script in a text are text, wherever it is read", async ({ page, context }) => {
  test.setTimeout(120_000);
  // Its own clinic: the tests above do what they like with theirs.
  const stranger = await makeStranger();
  const planted = { ...stranger, ...(await plantHostile(stranger)) };
  const { name, value } = await sessionCookie(stranger.owner.staffId);
  await context.addCookies([{ name, value, url: origin() }]);
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const expectRead = async (where: string, at: string) =>
    expect.soft(page.getByText(hostile(where)).filter({ visible: true }).first(), `${where} on ${at}`).toBeVisible();
  for (const address of staffPages) {
    await page.goto(filled(address, ids(planted)));
    await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
    for (const where of reads[address] ?? []) await expectRead(where, address);
    for (const where of holds[address] ?? [])
      await expect.soft.poll(() => heldIn(page), `${where} on ${address}`).toContain(hostile(where));
    // The page of the second factor stands alone, also for who may see nothing else.
    if (address === "/account/second-factor") continue;
    await page.getByRole("button", { name: /^Account of/ }).click();
    await expectRead("clinic", address);
  }
  await page.goto(`/p/${planted.shareToken}`);
  for (const where of readsPatient) await expectRead(where, "the patient's page");
  expect(ran, "scripts of a text that ran").toEqual([]);
});

/** Everything that the fields of a page hold, whether or not it is folded away. */
const heldIn = async (page: Page) =>
  (await page.locator("input, textarea").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).join("\n");
