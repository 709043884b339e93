import "server-only";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import type { Visitor } from "../policy";
import { type ProgramDay, type ProgramEvent, programDay } from "../programs/program-day";
import type { ProgramView } from "../programs/program-view";
import { Recent } from "../recent";
import type { HandoutLayout, HandoutPart, Language, PrintSize } from "../vocabulary";
import { publishedIn, usualView } from "./languages";
import { type LinkKey, visitWith } from "./visitor";

const { versions, pictures, clinics } = tables;

/** What a share link opens: the newest published version, and where the program stands today. Nothing that staff keep to themselves. */
export type SharedProgram = {
  shareLinkId: string;
  /** The link asks for a PIN: nothing of it may be kept on the device. */
  hasPin: boolean;
  today: string;
  /** The same object each time while this process remembers it: a published version never changes. */
  view: ProgramView;
  day: ProgramDay;
  /** What the day was told from, so that a device can tell tomorrow's. */
  events: ProgramEvent[];
  /** The last day on which the link works; a copy of the page ends with it. */
  until: string;
  /** How large the patient wants to read. */
  printSize: PrintSize;
  /** Those that this version was published in; the page offers them. */
  languages: Language[];
  /** How the clinic lays out what it prints. */
  handoutLayout: HandoutLayout;
  /** What to call when it cannot wait, as the clinic says today; empty where it says nothing. */
  emergencyNumber: string;
  handoutParts: HandoutPart[] | null;
  /** The older version that the paper in the patient's hand, or their device, last showed. */
  earlier: ProgramView | null;
};

/** A link that works, of a program of which nothing is published yet. */
export type NotYetPublished = { clinic: { name: string; phone: string }; language: Language };

/**
 * @param earlier number of a version that the patient saw; one that is not older than the newest is not looked for
 * @param asked a language instead of the patient's; one that the version was not published in changes nothing
 * @returns null where the token opens nothing
 * @throws LinkLocked
 */
export const getSharedProgram = (
  key: LinkKey,
  earlier: number | null = null,
  asked: Language | null = null,
): Promise<SharedProgram | NotYetPublished | null> =>
  visitWith(key, (tx, visitor, today) => currentView(tx, visitor, today, earlier, asked));

/** The same inside a visit that is under way. */
export async function currentView(
  tx: Transaction,
  visitor: Visitor,
  today: string,
  earlier: number | null = null,
  asked: Language | null = null,
): Promise<SharedProgram | NotYetPublished> {
  const current = await currentVersion(tx, visitor);
  const { language } = current;
  if (current.number === null) return { clinic: await clinicOf(tx, visitor), language };
  const older = earlier !== null && earlier >= 1 && earlier < current.number ? [earlier] : [];
  const [usual, seenBefore = null] = await viewsOf(tx, visitor, [current.number, ...older], language);
  if (!usual) throw new Error("A published version has no view.");
  const available = publishedLanguages.get(usual) ?? [usual.language];
  const isOther = asked !== null && asked !== usual.language && available.includes(asked);
  const [view = usual, seen = seenBefore] = isOther ? await viewsOf(tx, visitor, [current.number, ...older], asked) : [];
  const day = programDay(view, current.events, today);
  const { print_size: printSize, handout_layout: handoutLayout, handout_parts: handoutParts } = current;
  const { shareLinkId, hasPin, until } = visitor;
  const asPrinted = { printSize, handoutLayout, handoutParts, emergencyNumber: current.emergency_number };
  const when = { until, today, day, events: current.events };
  return { ...{ shareLinkId, hasPin, view }, ...when, ...asPrinted, languages: available, earlier: seen };
}

export const isPublished = (program: SharedProgram | NotYetPublished): program is SharedProgram => "view" in program;

/** A picture that the newest published version shows; any other is absent, and so is everything behind a token that opens nothing. */
export const getSharedPicture = (key: LinkKey, pictureId: string): Promise<{ bytes: Uint8Array; mime: string } | null> =>
  visitWith(key, async (tx, visitor) => {
    const current = await currentVersion(tx, visitor);
    if (current.number === null) return null;
    const [view] = await viewsOf(tx, visitor, [current.number], current.language);
    if (!view || !pictureIdsOf(view).includes(pictureId)) return null;
    const [picture] = await picturesOf(tx, visitor.clinicId, [pictureId]);
    return picture ?? null;
  });

export type SharedPicture = { id: string; bytes: Uint8Array; mime: string; width: number; height: number };

/** Pictures of exercises, and the clinic's logo. */
export const pictureIdsOf = ({ phases, clinic }: ProgramView): string[] => [
  ...phases.flatMap((phase) => phase.items.flatMap((item) => (item.picture ? [item.picture.pictureId] : []))),
  ...(clinic.brand?.logo ? [clinic.brand.logo.pictureId] : []),
];

export async function picturesOf(tx: Transaction, clinicId: string, ids: string[]): Promise<SharedPicture[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: pictures.id, bytes: pictures.bytes, mime: pictures.mime, width: pictures.width, height: pictures.height })
    .from(pictures)
    .where(and(eq(pictures.clinicId, clinicId), inArray(pictures.id, ids)));
}

type Current = {
  number: number | null;
  language: Language;
  print_size: PrintSize;
  handout_layout: HandoutLayout;
  emergency_number: string;
  handout_parts: HandoutPart[] | null;
  events: ProgramEvent[];
};

/** Small, since it is asked on every visit: the view itself is asked for only where this process has not seen it yet. */
async function currentVersion(tx: Transaction, { clinicId, programId, patientId }: Visitor): Promise<Current> {
  const [row] = await tx.execute<Current>(sql`
    select p.language, p.print_size, c.handout_layout, to_jsonb(c.handout_parts) as handout_parts, c.emergency_number,
      (select max(v.number) from versions v where v.clinic_id = ${clinicId} and v.program_id = ${programId} and v.published_at is not null) as number,
      (select coalesce(json_agg(json_build_object('kind', e.kind, 'on', e."on", 'weeks', e.weeks) order by e.created_at, e.id), '[]')
        from program_events e where e.clinic_id = ${clinicId} and e.program_id = ${programId} and e.kind <> 'undo'
          and not exists (select from program_events u where u.clinic_id = ${clinicId} and u.undoes_id = e.id)) as events
    from patients p join clinics c on c.id = p.clinic_id where p.clinic_id = ${clinicId} and p.id = ${patientId}`);
  if (!row) throw new Error("A share link has no patient.");
  return row;
}

/** By clinic, program, number and language, in that order, so that one clinic's can never answer for another's. */
const known = new Recent<ProgramView>(300);

/** Which languages a view's version was published in. */
const publishedLanguages = new WeakMap<ProgramView, Language[]>();

async function viewsOf(tx: Transaction, { clinicId, programId }: Visitor, numbers: number[], language: Language): Promise<ProgramView[]> {
  const keyOf = (number: number) => `${clinicId} ${programId} ${number} ${language}`;
  const found = new Map(numbers.map((number) => [number, known.get(keyOf(number))]));
  const missing = numbers.filter((number) => !found.get(number));
  if (missing.length > 0) {
    const ofProgram = and(eq(versions.clinicId, clinicId), eq(versions.programId, programId), isNotNull(versions.publishedAt));
    const rows = await tx
      .select({ number: versions.number, views: versions.views })
      .from(versions)
      .where(and(ofProgram, inArray(versions.number, missing)));
    for (const { number, views } of rows) {
      const view = views && usualView(views, language);
      if (number === null || !view) continue;
      publishedLanguages.set(view, publishedIn(views));
      found.set(number, known.set(keyOf(number), view));
    }
  }
  return [...found.values()].filter((view) => view !== undefined);
}

async function clinicOf(tx: Transaction, { clinicId }: Visitor) {
  const [clinic] = await tx.select({ name: clinics.name, phone: clinics.phone }).from(clinics).where(eq(clinics.id, clinicId));
  if (!clinic) throw new Error("A share link has no clinic.");
  return clinic;
}
