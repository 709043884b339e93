import "server-only";
import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import type { AuditAction } from "../audit-words";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { exerciseNames, isOffered, listOffered } from "../programs/exercises";
import { findVersionHeld, loadContent } from "../programs/rows";
import type { BuiltInTemplate } from "./built-in";
import { builtInTemplates, getBuiltInTemplate } from "./built-ins";
import { namesIn, textsOf, withNewIds, withoutPatient } from "./copying";
import type { Template, TemplateContent, TemplateLine } from "./template";
import type { SaveTemplateInput, TemplateWords } from "./template-input";

const { patients, staff, templates, versions } = tables;

/** A template as it is kept, wherever that is. */
type Kept = Pick<Template, "id" | "owner" | "about" | "content" | "updatedAt" | "archivedAt" | "author">;

const fromBuiltIn = ({ slug, about, content }: BuiltInTemplate): Kept => ({
  ...{ id: slug, owner: "built-in", about, content, updatedAt: null, archivedAt: null, author: null },
});

/** The clinic's and this person's own; another's own are not there at all. */
const visible = (actor: Actor, more?: SQL) =>
  and(eq(templates.clinicId, actor.clinicId), or(isNull(templates.staffId), eq(templates.staffId, actor.staffId)), more);

async function selectTemplates(tx: Transaction, actor: Actor, more?: SQL): Promise<Kept[]> {
  const rows = await tx
    .select({ row: templates, author: staff.name })
    .from(templates)
    .innerJoin(staff, and(eq(staff.clinicId, templates.clinicId), eq(staff.id, templates.createdBy)))
    .where(visible(actor, more))
    .orderBy(asc(templates.title), asc(templates.id));
  return rows.map(({ row: { id, staffId, about, content, updatedAt, archivedAt }, author }) => ({
    ...{ id, owner: staffId === null ? "clinic" : "mine", about, content, updatedAt, archivedAt, author },
  }));
}

/** One template under the actor's eyes, inside the caller's transaction; null where there is none. Archived ones too. */
export async function findTemplate(tx: Transaction, actor: Actor, id: string): Promise<Template | null> {
  const builtIn = getBuiltInTemplate(id);
  const [kept] = builtIn ? [fromBuiltIn(builtIn)] : isId(id) ? await selectTemplates(tx, actor, eq(templates.id, id)) : [];
  if (!kept) return null;
  const [template] = await described(tx, actor, [kept]);
  return template ?? null;
}

/** Adds what the catalog knows today: names, and what cannot be added any more. */
async function described(tx: Transaction, actor: Actor, kept: readonly Kept[]): Promise<Template[]> {
  const ids = [...new Set(kept.flatMap(({ content }) => content.items.map((item) => item.exerciseId)))];
  const names = await exerciseNames(tx, actor, ids);
  const offered = await listOffered(tx, actor, ids);
  return kept.map((template) => describe(template, names, offered));
}

function describe(template: Kept, names: ReadonlyMap<string, string>, offered: ReadonlySet<string>): Template {
  const { title, weeks, phases, items } = template.content;
  const nameOf = (exerciseId: string) => names.get(exerciseId) ?? "An exercise that is gone";
  const gone = items.filter((item) => !isOffered(offered, item));
  const named = (of: typeof items) => [...new Set(of.map((item) => nameOf(item.exerciseId)))];
  return {
    ...template,
    ...{ title, weeks, phases: phases.length, exercises: named(items), archivedExercises: named(gone) },
    names: Object.fromEntries(items.map(({ exerciseId }) => [exerciseId, nameOf(exerciseId)])),
    leftOutKeys: gone.map((item) => item.itemKey),
  };
}

const line = ({
  content: _content,
  names: _names,
  leftOutKeys: _keys,
  archivedAt: _at,
  author: _author,
  ...rest
}: Template): TemplateLine => rest;

/** The person's own, then the clinic's, then the built-in ones, each by title; or, when asked, those that are archived. */
export const listTemplates = (actor: Actor, { archived = false } = {}): Promise<TemplateLine[]> =>
  read(actor, "catalog:read", async (tx) => {
    const own = await selectTemplates(tx, actor, (archived ? isNotNull : isNull)(templates.archivedAt));
    const mineFirst = [...own.filter(({ owner }) => owner === "mine"), ...own.filter(({ owner }) => owner === "clinic")];
    const all = archived ? mineFirst : [...mineFirst, ...builtInTemplates.map(fromBuiltIn)];
    return (await described(tx, actor, all)).map(line);
  });

/** One template with all that is in it; null where there is none, or it is another person's own. */
export const getTemplate = (actor: Actor, id: string): Promise<Template | null> =>
  read(actor, "catalog:read", (tx) => findTemplate(tx, actor, id));

/**
 * Makes a template of a program, draft or published; or puts it in the place of the template `over`, which stays whose it is. Nothing of the
 * patient comes along: no date, no notes for staff, and goals, notes and own stop signs only if `keep` names them.
 * @throws AppError `forbidden`; `not_found`; `invalid` for a program without exercises; `conflict` with `data.names` where the patient's
 * name stands in it and nobody said `anyway`
 */
export const saveTemplate = (actor: Actor, input: SaveTemplateInput): Promise<{ templateId: string; patientId: string }> =>
  write(
    actor,
    {
      permission: "template:write",
      action: input.over ? "template.replace" : "template.create",
      about: ({ templateId, patientId }) => ({ subjectId: templateId, patientId, detail: { from: input.versionId } }),
    },
    async (tx) => {
      const { content, patientId } = await contentForTemplate(tx, actor, input);
      const at = now();
      const values = { title: input.title, about: input.about, content, updatedAt: at };
      if (input.over) return { ...(await update(tx, actor, input.over, values)), patientId };
      const id = newId(at.getTime());
      const staffId = input.owner === "mine" ? actor.staffId : null;
      await tx.insert(templates).values({ ...values, clinicId: actor.clinicId, id, staffId, createdBy: actor.staffId, createdAt: at });
      return { templateId: id, patientId };
    },
  );

async function contentForTemplate(tx: Transaction, actor: Actor, { versionId, keep, title, about, anyway }: SaveTemplateInput) {
  const version = isId(versionId) ? await findVersionHeld(tx, actor.clinicId, eq(versions.id, versionId)) : null;
  if (!version) throw new AppError("not_found", "This program is not there any more.");
  const content: TemplateContent = { ...withNewIds(withoutPatient(await loadContent(tx, version), keep), newId), title };
  if (content.items.length === 0) throw new AppError("invalid", "Add at least one exercise first: a template without any helps nobody.");
  if (!anyway) await refuseNames(tx, version, [...textsOf(content), about]);
  return { content, patientId: version.patientId };
}

async function refuseNames(tx: Transaction, { clinicId, patientId }: { clinicId: string; patientId: string }, texts: string[]) {
  const [patient] = await tx
    .select({ firstName: patients.firstName, lastName: patients.lastName })
    .from(patients)
    .where(and(eq(patients.clinicId, clinicId), eq(patients.id, patientId)));
  const names = patient ? namesIn(patient, texts) : [];
  if (names.length === 0) return;
  throw new AppError(
    "conflict",
    `“${names.join(" ")}” stands in its words, and that is the patient’s name. Take it out, or save it anyway.`,
    {
      data: { names },
    },
  );
}

type Values = PgUpdateSetSource<typeof templates>;

/** Built-in ones are in no table, so they are not there to be changed. */
async function update(tx: Transaction, actor: Actor, id: string, values: Values): Promise<{ templateId: string }> {
  const [row] = isId(id)
    ? await tx
        .update(templates)
        .set({ updatedAt: now(), ...values })
        .where(visible(actor, eq(templates.id, id)))
        .returning({ id: templates.id })
    : [];
  if (!row) throw new AppError("not_found", "This template is not there any more, or it is not yours to change.");
  return { templateId: row.id };
}

const change = (actor: Actor, id: string, action: AuditAction, values: Values): Promise<{ templateId: string }> =>
  write(actor, { permission: "template:write", action, about: ({ templateId }) => ({ subjectId: templateId }) }, (tx) =>
    update(tx, actor, id, values),
  );

/** @throws AppError `forbidden`, `not_found` */
export const renameTemplate = (actor: Actor, id: string, { title, about }: TemplateWords) =>
  change(actor, id, "template.update", {
    ...{ title, about },
    content: sql`jsonb_set(${templates.content}, '{title}', to_jsonb(${title}::text))`,
  });

/** Programs that began with it keep what they have. @throws AppError `forbidden`, `not_found` */
export const archiveTemplate = (actor: Actor, id: string) => change(actor, id, "template.archive", { archivedAt: now() });

/** @throws AppError `forbidden`, `not_found` */
export const restoreTemplate = (actor: Actor, id: string) => change(actor, id, "template.restore", { archivedAt: null });

/** Makes one's own the clinic's: everybody in it sees it from then on. @throws AppError `forbidden`, `not_found` */
export const shareTemplate = (actor: Actor, id: string) => change(actor, id, "template.share", { staffId: null });
