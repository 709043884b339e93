import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makeClinic, makePatient, makeProgram } from "@/db/factories";
import { addDays, dateIn } from "@/lib/calendar-date";
import { now } from "@/lib/clock";
import { clothes } from "@/lib/figure/palette";
import { sampleView } from "@/lib/handout/sample-view";
import { newId } from "@/lib/ids";
import type { Actor } from "@/lib/policy";
import { getDraft } from "@/lib/programs/drafts";
import { createProgram } from "@/lib/programs/programs";
import { publishVersion } from "@/lib/programs/publish";
import { add, change, loadBuiltIns, set, stretch } from "@/lib/programs/testing/drafts";
import { newDraft } from "@/lib/programs/versions";
import { shareToken } from "@/lib/sharing/share-token";
import { createShareLink, listShareLinks, replaceShareLink, revokeShareLink } from "@/lib/sharing/sharing";
import { GET as getHandout } from "./[token]/handout.pdf/route";
import { POST as postOpen } from "./[token]/open/route";
import { GET as getPicture } from "./[token]/pictures/[pictureId]/route";
import { GET as getPage } from "./[token]/route";

const home = "http://localhost:3000";
const today = dateIn("America/New_York", now());
const tokenIn = (url: string) => url.split("/p/")[1] ?? "";
const at = (token: string) => ({ params: Promise.resolve({ token }) });

const page = (token: string, query = "") => getPage(new Request(`${home}/p/${token}${query}`), at(token));
const open = (token: string, seen: unknown = null, headers: Record<string, string> = { origin: home }) => {
  const body = JSON.stringify({ seen });
  const sent = { "content-type": "application/json", "content-length": `${body.length}`, ...headers };
  return postOpen(new Request(`${home}/p/${token}/open`, { method: "POST", body, headers: sent }), at(token));
};

const secret = {
  lastName: "Quorvash-Telmeric",
  birthOn: "1947-03-29",
  phone: "555 9911 777",
  email: "planted.mail@example.test",
  recordNumber: "MRN-PLANTED-4471",
  staffNote: "Suspected spondylolisthesis, do not tell yet",
};

let actor: Actor;
let programId: string;
let token: string;

beforeAll(loadBuiltIns);
beforeEach(async () => {
  actor = await makeActor();
  const { staffNote, ...planted } = secret;
  const patient = await makePatient(actor, { ...planted, firstName: "Wilhelmina" });
  const created = await createProgram(actor, patient.id);
  programId = created.programId;
  const draft = await getDraft(actor, { versionId: created.versionId });
  const phaseId = draft?.content.phases[0]?.id ?? "";
  await change(
    actor,
    created.versionId,
    add(phaseId, stretch, { staffNote, patientNote: "Slowly, by the window." }),
    set({ title: "Neck" }),
  );
  const ready = await getDraft(actor, { versionId: created.versionId });
  await publishVersion(actor, created.versionId, { expectedRevision: ready?.revision ?? 0 });
  token = tokenIn((await createShareLink(actor, programId, { name: "Planted link name" })).url);
});

/** Publishes a second version with another note. */
async function publishAnother() {
  const { versionId } = await newDraft(actor, programId, 1);
  const draft = await getDraft(actor, { versionId });
  const itemKey = draft?.content.items[0]?.itemKey ?? "";
  await change(actor, versionId, { id: newId(), kind: "item.set", itemKey, changes: { patientNote: "Now with a towel." } });
  const ready = await getDraft(actor, { versionId });
  await publishVersion(actor, versionId, { expectedRevision: ready?.revision ?? 0 });
}

describe("The page of a link", () => {
  it("shows the program, and nothing that is not meant for the patient", async () => {
    const response = await page(token);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain("Wilhelmina, your exercises");
    expect(html).toContain("Slowly, by the window.");
    const pdf = Buffer.from(await (await getHandout(new Request(`${home}/p/${token}/handout.pdf`), at(token))).arrayBuffer());
    const news = await (await open(token, 1)).text();
    // Where its parts begin is told in numbers, which may look like a year.
    const printed = pdf.toString("latin1").replace(/^\d{10} \d{5} [nf].*$/gm, "");
    for (const text of [html, printed, news]) {
      for (const planted of [...Object.values(secret), "Planted link name", "1947", "March 29", actor.staffId, actor.clinicId, programId])
        expect(text).not.toContain(planted);
    }
  });

  it("may be kept, indexed, framed or referred to by nobody, and sets no cookie", async () => {
    const { headers } = await page(token);
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
      "content-type": "text/html; charset=utf-8",
    });
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get("content-security-policy")).not.toMatch(/unsafe|\*|http/);
    expect(headers.has("set-cookie")).toBe(false);
  });

  it("loads only files of its own", async () => {
    const html = await (await page(token)).text();
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(addresses.filter((address) => !/^(\/built\/[\w-]+\.(css|js|woff2|png)|\/p\/|\?lang=|#|tel:|data:,)/.test(address))).toEqual([]);
  });

  it("is drawn anew when a new version is published, and says to an old paper what is different", async () => {
    const before = await (await page(token, "?v=1")).text();
    expect(before).toContain("Your paper is up to date.");
    await publishAnother();
    const after = await (await page(token, "?v=1")).text();
    expect(after).toContain("Now with a towel.");
    expect(after).not.toContain("Slowly, by the window.");
    expect(after).toContain("Your paper is out of date.");
    expect(await (await page(token)).text()).not.toContain("Your paper");
    expect(await (await page(token, "?v=2")).text()).toContain("Your paper is up to date.");
  });

  it.each(["?v=", "?v=0", "?v=-1", "?v=99", "?v=abc", "?v=1e9", "?v=999999999999999999999", "?v[]=1", "?v=%00", "?w=1"])(
    "takes no harm from %s",
    async (query) => {
      const response = await page(token, query);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain("Your paper");
    },
  );

  it("keeps its figures in the colours that the clinic had when it was published", async () => {
    const dress = (figureClothing: "teal" | "plum") =>
      inClinic(actor.clinicId, (tx) => tx.update(tables.clinics).set({ figureClothing }).where(eq(tables.clinics.id, actor.clinicId)));
    const shirt = async () => {
      const html = await (await page(token)).text();
      return (["teal", "plum"] as const).filter((name) => html.includes(clothes[name].shirt));
    };
    expect(await shirt()).toEqual(["teal"]);
    await dress("plum");
    expect(await shirt()).toEqual(["teal"]);
    await publishAnother();
    expect(await shirt()).toEqual(["plum"]);
  });

  it("is the patient's own, also where two clinics look alike", async () => {
    const other = await makeActor();
    const view = { ...sampleView(1), patientFirstName: "Somebody Else" };
    const theirs = await makeProgram(other, (await makePatient(other)).id, [view]);
    const { url } = await createShareLink(other, theirs.programId, { name: "x" });
    for (let i = 0; i < 3; i++) {
      expect(await (await page(token)).text()).toContain("Wilhelmina");
      expect(await (await page(tokenIn(url))).text()).toContain("Somebody Else");
    }
  });

  it("shows the size of print that the patient chose", async () => {
    await inClinic(actor.clinicId, (tx) => tx.execute(sql`update patients set print_size = 'large'`));
    expect(await (await page(token)).text()).toContain('<html lang="en" dir="ltr" class="large">');
  });

  it("asks to come back while nothing is published, and names the clinic's phone", async () => {
    const draft = await makeProgram(actor, (await makePatient(actor)).id, []);
    const { url } = await createShareLink(actor, draft.programId, { name: "x" });
    const response = await page(tokenIn(url));
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/Your therapist is still writing.*tel:5550142/s);
  });
});

describe("A link that opens nothing", () => {
  it("answers the same to the last byte, whatever the reason", async () => {
    const links = await Promise.all(["a", "b", "c"].map((name) => createShareLink(actor, programId, { name })));
    const [expired, revoked, replaced] = links.map((link) => link.id);
    await inClinic(actor.clinicId, (tx) =>
      tx.execute(sql`update share_links set expires_on = ${addDays(today, -1)} where id = ${expired}`),
    );
    await revokeShareLink(actor, revoked ?? "");
    await replaceShareLink(actor, replaced ?? "", 1);
    const wrong = [
      shareToken(Buffer.alloc(32).toString("base64"), newId(), 1),
      "short",
      "x".repeat(5000),
      "..%2f..%2fetc",
      "%00",
      "<script>",
    ];
    const answers = await Promise.all(
      [...links.map((link) => tokenIn(link.url)), ...wrong].flatMap((dead) => [
        page(dead),
        page(dead, "?v=1"),
        open(dead),
        open(dead, 1),
        getHandout(new Request(`${home}/p/${encodeURIComponent(dead)}/handout.pdf`), at(dead)),
        getPicture(new Request(`${home}/p/x/pictures/y`), { params: Promise.resolve({ token: dead, pictureId: newId() }) }),
      ]),
    );
    const seen = await Promise.all(answers.map(async (answer) => [answer.status, Object.fromEntries(answer.headers), await answer.text()]));
    expect(seen.length).toBe(54);
    for (const answer of seen) expect(answer).toEqual(seen[0]);
    expect(seen[0]?.[0]).toBe(404);
    expect(seen[0]?.[2]).toContain("This link does not open a program");
    expect(JSON.stringify(seen[0])).not.toMatch(/Wilhelmina|Riverside|555/);
  });

  it("opens nothing once the clinic has erased the patient", async () => {
    await inClinic(actor.clinicId, (tx) =>
      tx.execute(sql`select erase_patient(p.patient_id, null, ${now().toISOString()}) from programs p`),
    );
    expect((await page(token)).status).toBe(404);
  });
});

describe("Opens", () => {
  const count = async () => (await listShareLinks(actor, programId))?.[0]?.opens.count;

  it("are counted by the page's own script, never by whoever fetches the address", async () => {
    await page(token);
    await page(token, "?v=1");
    await getHandout(new Request(`${home}/p/${token}/handout.pdf`), at(token));
    expect(await count()).toBe(0);
    expect((await open(token)).status).toBe(200);
    expect(await count()).toBe(1);
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["nowhere", {}],
    ["a frame without an origin", { origin: "null" }],
    ["our own name on another port", { origin: "http://localhost:3001" }],
  ])("from %s are refused", async (_from, headers) => {
    expect((await open(token, null, headers as Record<string, string>)).status).toBe(403);
    expect(await count()).toBe(0);
  });

  it.each([["a word"], [-1], [1.5], [1e12], [{}], [[]]])("with %j as the version seen are refused with a sentence", async (seen) => {
    const response = await open(token, seen);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ ok: false, message: expect.stringMatching(/version/) });
    expect(await count()).toBe(0);
  });

  it("with a body that is no JSON, or far too long, are refused", async () => {
    for (const body of ["{", "x".repeat(5000)]) {
      const headers = { origin: home, "content-length": `${body.length}` };
      const response = await postOpen(new Request(`${home}/p/${token}/open`, { method: "POST", body, headers }), at(token));
      expect(response.status).toBe(422);
    }
    expect(await count()).toBe(0);
  });

  it("tell a device what is new since the version that it showed last", async () => {
    expect(await (await open(token, 1)).json()).toEqual({ changes: [] });
    await publishAnother();
    const { changes } = (await (await open(token, 1)).json()) as { changes: { kind: string; itemKey: string; text: string }[] };
    expect(changes).toMatchObject([{ kind: "changed", text: expect.stringContaining("Now with a towel.") }]);
    expect(await (await open(token, 2)).json()).toEqual({ changes: [] });
    expect(await (await open(token)).json()).toEqual({ changes: [] });
  });
});

describe("The sheet of a link", () => {
  it("is a PDF whose name holds the first name and no other", async () => {
    const response = await getHandout(new Request(`${home}/p/${token}/handout.pdf?paper=a4`), at(token));
    const asking = await getHandout(new Request(`${home}/p/${token}/handout.pdf?paper=a4&appendix=colleague`), at(token));
    const [own, asked] = await Promise.all([response.clone().arrayBuffer(), asking.arrayBuffer()]);
    expect(Buffer.from(asked).equals(Buffer.from(own)), "pages for a colleague").toBe(true);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe('inline; filename="home-exercises-wilhelmina-v1.pdf"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  it("is not there before anything is published, nor for a clinic's other programs", async () => {
    const empty = await makeProgram(actor, (await makePatient(actor)).id, []);
    const { url } = await createShareLink(actor, empty.programId, { name: "x" });
    const response = await getHandout(new Request(`${home}/p/x/handout.pdf`), at(tokenIn(url)));
    expect(response.status).toBe(404);
  });
});

it("Another clinic's name never reaches a page that its link does not open", async () => {
  await makeClinic({ name: "Somewhere Else Clinic" });
  expect(await (await page(token)).text()).not.toContain("Somewhere Else");
});
