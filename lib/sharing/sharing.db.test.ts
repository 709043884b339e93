import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { inClinic } from "@/db/index";
import { openAs } from "@/db/roles";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { sampleView } from "../handout/sample-view";
import { newId } from "../ids";
import type { Actor } from "../policy";
import type { ProgramView } from "../programs/program-view";
import { paperUrl } from "./link-address";
import { countOpen } from "./share-opens";
import { shareToken } from "./share-token";
import { getSharedPicture, getSharedProgram, isPublished } from "./shared-program";
import {
  changeShareLink,
  createShareLink,
  extendLinks,
  linksEndingBefore,
  listShareLinks,
  replaceShareLink,
  revokeShareLink,
} from "./sharing";
import { findVisitor } from "./visitor";

const today = dateIn("America/New_York", now());
const view = (number: number, values: Partial<ProgramView> = {}): ProgramView => ({
  ...sampleView(2),
  startsOn: today,
  weeks: 6,
  version: { number, publishedOn: today },
  ...values,
});
const tokenIn = (url: string | null | undefined) => url?.split("/p/")[1] ?? "";
const rows = async <T extends Record<string, unknown>>(clinicId: string, query: ReturnType<typeof sql>) => [
  ...(await inClinic(clinicId, (tx) => tx.execute<T>(query))),
];
const recorded = (clinicId: string) =>
  rows<{ action: string; patient_id: string; subject_id: string }>(
    clinicId,
    sql`select action, patient_id, subject_id from audit_events order by id`,
  );
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

let actor: Actor;
let patientId: string;
let programId: string;

beforeEach(async () => {
  actor = await makeActor();
  patientId = (await makePatient(actor)).id;
  programId = (await makeProgram(actor, patientId, [view(1)])).programId;
});

describe("Sharing a program", () => {
  it("makes a link that opens it, and puts that on record without the name or the address", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    expect(await findVisitor(tokenIn(url))).toMatchObject({ clinicId: actor.clinicId, shareLinkId: id, programId, patientId });
    expect(await recorded(actor.clinicId)).toEqual([{ action: "share.create", patient_id: patientId, subject_id: id }]);
    const [log] = await rows<{ text: string }>(actor.clinicId, sql`select string_agg(e::text, '') as text from audit_events e`);
    expect(log?.text).not.toMatch(/Maria/);
    expect(log?.text).not.toContain(tokenIn(url));
  });

  it("may be done by an assistant", async () => {
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    expect((await createShareLink(assistant, programId, { name: "Maria" })).url).toContain("/p/");
  });

  it("gives several people a link each", async () => {
    await createShareLink(actor, programId, { name: "Maria" });
    await createShareLink(actor, programId, { name: "her daughter" });
    const links = await listShareLinks(actor, programId);
    expect(links?.map((link) => link.name)).toEqual(["her daughter", "Maria"]);
    expect(new Set(links?.map((link) => link.url)).size).toBe(2);
  });

  it("shows the same address each time it is asked for", async () => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    expect((await listShareLinks(actor, programId))?.[0]?.url).toBe(url);
    expect(paperUrl(url, 3)).toBe(`${url}?v=3`);
  });

  it("ends two weeks after the program, unless another day is chosen", async () => {
    await createShareLink(actor, programId, { name: "Maria" });
    await createShareLink(actor, programId, { name: "her daughter", expiresOn: addDays(today, 3) });
    const links = await listShareLinks(actor, programId);
    expect(links?.map((link) => link.expiresOn)).toEqual([addDays(today, 3), addDays(today, 6 * 7 - 1 + 14)]);
  });

  it("follows a program that is made longer, unless somebody chose its last day", async () => {
    const end = async () => Object.fromEntries((await listShareLinks(actor, programId))?.map((link) => [link.name, link.expiresOn]) ?? []);
    await createShareLink(actor, programId, { name: "Maria" });
    await createShareLink(actor, programId, { name: "her daughter", expiresOn: addDays(today, 3) });
    const { id } = await createShareLink(actor, programId, { name: "moved by hand" });
    await changeShareLink(actor, id, { name: "moved by hand", expiresOn: addDays(today, 20) });
    const longer = (weeks: number) =>
      inClinic(actor.clinicId, (tx) => extendLinks(tx, programId, { endsOn: addDays(today, weeks * 7 - 1), weeks }, today));
    await longer(12);
    const after = { Maria: addDays(today, 12 * 7 - 1 + 14), "her daughter": addDays(today, 3), "moved by hand": addDays(today, 20) };
    expect(await end()).toEqual(after);
    await longer(4);
    expect(await end()).toEqual(after);
  });

  it("can be done before anything is published", async () => {
    const draft = await makeProgram(actor, patientId, []);
    const { url } = await createShareLink(actor, draft.programId, { name: "Maria" });
    expect((await listShareLinks(actor, draft.programId))?.[0]?.expiresOn).toBe(addDays(today, 12 * 7 + 14));
    expect(await getSharedProgram(tokenIn(url))).toEqual({
      clinic: { name: "Riverside Physical Therapy", phone: "555 0142" },
      language: "en",
    });
  });

  it("refuses a day that has passed, or one over a year ahead, beside the field", async () => {
    for (const expiresOn of [addDays(today, -1), addDays(today, 366)])
      await expect(createShareLink(actor, programId, { name: "Maria", expiresOn })).rejects.toMatchObject({
        code: "invalid",
        detail: { fields: { expiresOn: [expect.any(String)] } },
      });
    expect(await listShareLinks(actor, programId)).toEqual([]);
  });
});

describe("A link later on", () => {
  it("takes another name and another last day", async () => {
    const { id } = await createShareLink(actor, programId, { name: "Maria" });
    await changeShareLink(actor, id, { name: "Maria's phone", expiresOn: addDays(today, 100) });
    expect((await listShareLinks(actor, programId))?.[0]).toMatchObject({ name: "Maria's phone", expiresOn: addDays(today, 100) });
    expect((await recorded(actor.clinicId)).map((entry) => entry.action)).toEqual(["share.create", "share.change", "share.view"]);
  });

  it("opens nothing from the moment it is revoked, and cannot come back", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    await revokeShareLink(actor, id);
    expect(await findVisitor(tokenIn(url))).toBeNull();
    expect((await listShareLinks(actor, programId))?.[0]?.state).toBe("revoked");
    expect(await code(revokeShareLink(actor, id))).toBe("conflict");
    expect(await code(replaceShareLink(actor, id, 1))).toBe("conflict");
    expect((await recorded(actor.clinicId)).map((entry) => entry.action)).toEqual(["share.create", "share.revoke", "share.view"]);
  });

  it("has a new address once it is replaced, and the old one dies at once", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    const replaced = await replaceShareLink(actor, id, 1);
    expect(await findVisitor(tokenIn(url))).toBeNull();
    expect(await findVisitor(tokenIn(replaced.url))).toMatchObject({ shareLinkId: id });
    expect((await listShareLinks(actor, programId))?.[0]).toMatchObject({ url: replaced.url, generation: 2 });
  });

  it("is replaced once where two people do it at the same moment", async () => {
    const { id } = await createShareLink(actor, programId, { name: "Maria" });
    const both = await Promise.all([1, 2].map(() => code(replaceShareLink(actor, id, 1))));
    expect(both.sort()).toEqual(["conflict", "done"]);
    expect((await listShareLinks(actor, programId))?.[0]?.generation).toBe(2);
  });

  it("opens on its last day and no longer", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria", expiresOn: today });
    expect(await findVisitor(tokenIn(url))).not.toBeNull();
    await rows(actor.clinicId, sql`update share_links set expires_on = ${addDays(today, -1)} where id = ${id}`);
    expect(await findVisitor(tokenIn(url))).toBeNull();
    expect((await listShareLinks(actor, programId))?.[0]?.state).toBe("expired");
    await changeShareLink(actor, id, { name: "Maria", expiresOn: addDays(today, 7) });
    expect(await findVisitor(tokenIn(url))).not.toBeNull();
  });

  it("is named when the program will outlast it", async () => {
    await createShareLink(actor, programId, { name: "Maria", expiresOn: addDays(today, 10) });
    await createShareLink(actor, programId, { name: "her daughter", expiresOn: addDays(today, 90) });
    const gone = await createShareLink(actor, programId, { name: "her son", expiresOn: addDays(today, 10) });
    await revokeShareLink(actor, gone.id);
    const ending = (date: string) => inClinic(actor.clinicId, (tx) => linksEndingBefore(tx, programId, date));
    expect(await ending(addDays(today, 41))).toEqual(["Maria"]);
    expect(await ending(addDays(today, 10))).toEqual([]);
  });

  it("survives the loss of its key, but its address cannot be shown again", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    await rows(actor.clinicId, sql`update share_links set key_id = 'lost' where id = ${id}`);
    expect((await listShareLinks(actor, programId))?.[0]?.url).toBeNull();
    expect(await findVisitor(tokenIn(url))).not.toBeNull();
  });
});

describe("A stranger", () => {
  it("from another clinic finds no link, changes none and leaves no trace", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    const stranger = await makeActor();
    expect(await listShareLinks(stranger, programId)).toBeNull();
    expect(await code(createShareLink(stranger, programId, { name: "mine" }))).toBe("not_found");
    expect(await code(changeShareLink(stranger, id, { name: "mine", expiresOn: today }))).toBe("not_found");
    expect(await code(replaceShareLink(stranger, id, 1))).toBe("not_found");
    expect(await code(revokeShareLink(stranger, id))).toBe("not_found");
    expect(await recorded(stranger.clinicId)).toEqual([]);
    expect(await findVisitor(tokenIn(url))).not.toBeNull();
    expect(await listShareLinks(actor, programId)).toHaveLength(1);
  });

  it("who sends something that is no id finds nothing", async () => {
    expect(await listShareLinks(actor, "' or 1=1")).toBeNull();
    expect(await code(createShareLink(actor, "%00", { name: "x" }))).toBe("not_found");
    expect(await code(revokeShareLink(actor, "1"))).toBe("not_found");
  });

  it.each(["", "x".repeat(43), "../../etc/passwd", "a".repeat(100_000)])("with a made-up token opens nothing: %.20s", async (token) => {
    expect(await findVisitor(token)).toBeNull();
    expect(await getSharedProgram(token)).toBeNull();
    expect(await countOpen(token)).toBeNull();
    expect(await getSharedPicture(token, newId())).toBeNull();
  });

  it("with the right form but a wrong key opens nothing", async () => {
    const { id } = await createShareLink(actor, programId, { name: "Maria" });
    expect(await findVisitor(shareToken(Buffer.alloc(32, 7).toString("base64"), id, 1))).toBeNull();
  });

  it("who steals the database finds no token in any table", async () => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    const token = tokenIn(url);
    const bits = Buffer.from(token, "base64url").toString("hex");
    await countOpen(token);
    const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
    const tables = await owner.run("select tablename from pg_tables where schemaname = 'public'", [], false);
    expect(tables.length).toBeGreaterThan(15);
    for (const { tablename } of tables) {
      const [row] = await owner.run(`select string_agg(t::text, '') as text from ${tablename} t`, [], false);
      if (tablename === "share_tokens") expect(row?.text).toMatch(/[0-9a-f]{64}/);
      expect(row?.text ?? "").not.toContain(token);
      expect(row?.text ?? "").not.toContain(bits);
    }
    await owner.close();
  });
});

describe("What a link opens", () => {
  it("is the newest published version, whatever the draft says", async () => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    const two = await makeProgram(actor, patientId, [view(1), view(2, { title: "Stronger" })]);
    const newer = await createShareLink(actor, two.programId, { name: "Maria" });
    const first = await getSharedProgram(tokenIn(url));
    const second = await getSharedProgram(tokenIn(newer.url), 1);
    if (!first || !second || !isPublished(first) || !isPublished(second)) throw new Error("nothing was opened");
    expect(first.view).toEqual(view(1));
    expect(second).toMatchObject({
      view: { title: "Stronger" },
      earlier: { version: { number: 1 } },
      day: { state: "running", week: 1 },
      today,
    });
    expect(second.view.version?.number).toBe(2);
  });

  it.each([0, -1, 2, 3, 1e9, Number.NaN, 1.5])("looks for no earlier version %s", async (earlier) => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    expect(await getSharedProgram(tokenIn(url), earlier)).toMatchObject({ earlier: null });
  });

  it("counts an open for each call, and only then", async () => {
    const { url } = await createShareLink(actor, programId, { name: "Maria" });
    await getSharedProgram(tokenIn(url));
    expect((await listShareLinks(actor, programId))?.[0]?.opens).toEqual({ count: 0, recent: [] });
    await countOpen(tokenIn(url));
    await countOpen(tokenIn(url));
    const opens = (await listShareLinks(actor, programId))?.[0]?.opens;
    expect(opens).toMatchObject({ count: 2, recent: [expect.any(Date), expect.any(Date)] });
    expect(opens?.recent[0]?.getFullYear()).toBe(now().getFullYear());
  });

  it("shows a picture only where the program shows it", async () => {
    const picture = async (clinicId: string) => {
      const id = newId();
      const bytes = Buffer.from("a picture");
      await rows(
        clinicId,
        sql`insert into pictures (clinic_id, id, mime, bytes, width, height, created_at)
        values (${clinicId}, ${id}, 'image/jpeg', ${bytes}, 2, 2, ${now().toISOString()})`,
      );
      return id;
    };
    const [shown, other, foreign] = [
      await picture(actor.clinicId),
      await picture(actor.clinicId),
      await picture((await makeActor()).clinicId),
    ];
    const withPicture = view(1);
    const item = withPicture.phases[0]?.items[0];
    if (item) item.picture = { pictureId: shown, width: 2, height: 2 };
    const { programId: pictured } = await makeProgram(actor, patientId, [withPicture]);
    const token = tokenIn((await createShareLink(actor, pictured, { name: "Maria" })).url);
    expect(Buffer.from((await getSharedPicture(token, shown))?.bytes ?? []).toString()).toBe("a picture");
    for (const id of [other, foreign, newId(), "no id"]) expect(await getSharedPicture(token, id)).toBeNull();
  });
});
