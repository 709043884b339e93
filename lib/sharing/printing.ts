import "server-only";
import type { Transaction } from "@/db/index";
import { read } from "../access";
import type { AuditEntry } from "../audit";
import { type ChosenSheet, usualSheet } from "../handout/content";
import type { Handout, HandoutInput } from "../handout/handout-input";
import type { HandoutOwner } from "../handout/kept";
import { choosePhases } from "../handout/phases";
import { renderHandout } from "../handout/render";
import { isId } from "../ids";
import { withinMeasure } from "../limits";
import { publicUrl } from "../origin";
import type { Actor } from "../policy";
import { type ProgramDay, programDay } from "../programs/program-day";
import type { ProgramView } from "../programs/program-view";
import { loadAppendix } from "../programs/record";
import type { Language, PaperSize } from "../vocabulary";
import { viewIn } from "./languages";
import { paperUrl } from "./link-address";
import { printDetail } from "./print-detail";
import { dayOf, publishedView } from "./published-version";
import { currentView, isPublished, pictureIdsOf, picturesOf } from "./shared-program";
import { openLink } from "./sharing";
import { type LinkKey, tokenOf, visitWith } from "./visitor";

/** `phases`: what stands in the address, see `choosePhases`; `sheet`: see `chooseSheet`, the patient's usual layout where none is named. */
type Printing = { paper?: PaperSize | undefined; phases?: string | null; language?: Language | null; sheet?: ChosenSheet };
type StaffPrinting = Printing & { linkId?: string | undefined; withAppendix?: boolean; withPin?: boolean; second?: Language | null };

/** What a handout of a published version is drawn from, whose it is, and what the audit log says of its print. */
export type PreparedPrint = { input: HandoutInput; owner: HandoutOwner; about: Pick<AuditEntry, "patientId" | "subjectId" | "detail"> };

/**
 * What the handout of a published version is drawn from, for staff; nothing is on record yet. Without a link the paper has no code.
 * @param paper the clinic's own size where none is named
 * @param language that of the patient where none is named; `second` stands beside it, for whoever helps
 * @param withAppendix adds the pages for a colleague; a share link cannot ask for them
 * @param withPin prints the PIN of the link beside its code, which nobody gets unasked; a share link cannot ask for it
 * @returns null where there is no such version, or no such link that opens it
 * @throws AppError `invalid` for phases that the program does not have, and for a language that the version was not published in
 */
export async function prepareVersion(actor: Actor, programId: string, number: number, options: StaffPrinting = {}) {
  const {
    paper,
    linkId = null,
    phases: asked,
    sheet = {},
    withAppendix = false,
    withPin = false,
    language = null,
    second = null,
  } = options;
  if (!isId(programId) || !Number.isInteger(number) || number < 1 || number > 1_000_000) return null;
  return read(actor, "handout:print", async (tx): Promise<PreparedPrint | null> => {
    const version = await publishedView(tx, actor, programId, number);
    if (!version) return null;
    const link = linkId ? await openLink(tx, actor, programId, linkId) : null;
    if (linkId && !link) return null;
    const pin = withPin ? (link?.pin ?? null) : null;
    const { views, today, patientId, versionId, habit, emergencyNumber } = version;
    const view = language ? viewIn(views, language) : version.view;
    const beside = second && second !== view.language ? viewIn(views, second) : null;
    const day = await dayOf(tx, actor, programId, version);
    const phases = choosePhases(asked, view.phases.length, day.phase);
    const input = await handoutInput(tx, actor.clinicId, {
      view,
      second: beside,
      today,
      url: link?.url ?? null,
      pin,
      paper,
      phases,
      day,
      emergencyNumber,
      sheet: usualSheet(habit, sheet),
    });
    const appendix = withAppendix ? await loadAppendix(tx, actor, versionId, views.en ?? view) : null;
    const inLanguages = { ...(view === version.view ? {} : { language: view.language }), ...(beside ? { second: beside.language } : {}) };
    const chosen = { ...(withAppendix ? { appendix: true } : {}), ...(pin ? { pin: true } : {}), ...printDetail(input) };
    const detail = { number, link: linkId, ...inLanguages, ...chosen };
    const owner = { clinicId: actor.clinicId, linkId };
    return { input: appendix ? { ...input, appendix } : input, owner, about: { patientId, subjectId: versionId, detail } };
  });
}

/**
 * Prints with the SHA-256 of the file that each is in, on record before anybody gets the file: no audit row, no paper.
 * @param keep puts the file where it can be had, in the same transaction; nothing is on record where it answers false
 */
export const recordPrints = (
  actor: Actor,
  prints: (PreparedPrint["about"] & { sha256: string })[],
  keep: (tx: Transaction) => Promise<boolean> = async () => true,
): Promise<boolean> =>
  read(actor, "handout:print", keep, (isKept) =>
    isKept ? prints.map(({ sha256, detail, ...about }) => ({ action: "handout.print", ...about, detail: { ...detail, sha256 } })) : null,
  );

export type Print = Handout & { fileName: string };

/**
 * The handout of a published version, for staff; the print is put on record with the file's hash. For what can be asked, and what is
 * null, see `prepareVersion`.
 * @throws AppError `invalid` for phases that are not there, `too_many`, `too_large`
 */
export async function printVersion(actor: Actor, programId: string, number: number, options: StaffPrinting = {}): Promise<Print | null> {
  await withinMeasure("pdf of a person", actor.staffId);
  const prepared = await prepareVersion(actor, programId, number, options);
  if (!prepared) return null;
  const { input, owner, about } = prepared;
  const handout = await renderHandout(input, owner);
  await recordPrints(actor, [{ ...about, sha256: handout.sha256 }]);
  return { ...handout, fileName: handoutFileName(input.view) };
}

/** The same for whoever holds a share link: the newest published version, with the code of that very link. */
export const prepareShared = (
  key: LinkKey,
  { paper, phases: asked, language = null, sheet = {} }: Printing = {},
): Promise<Omit<PreparedPrint, "about"> | null> =>
  visitWith(key, async (tx, visitor, today) => {
    const program = await currentView(tx, visitor, today, null, language);
    if (!isPublished(program)) return null;
    const { view, day } = program;
    const phases = choosePhases(asked, view.phases.length, day.phase);
    const { clinicId, shareLinkId: linkId } = visitor;
    const input = await handoutInput(tx, clinicId, {
      view,
      today,
      url: `${publicUrl().url}/p/${tokenOf(key)}`,
      paper,
      phases,
      day,
      emergencyNumber: program.emergencyNumber,
      sheet: usualSheet(program, sheet),
    });
    return { input, owner: { clinicId, linkId } };
  });

/** The sheet that a patient prints. @throws AppError as `printVersion` */
export async function printShared(key: LinkKey, printing: Printing = {}): Promise<Print | null> {
  const prepared = await prepareShared(key, printing);
  if (!prepared) return null;
  const { input, owner } = prepared;
  if (owner?.linkId) await withinMeasure("pdf of a link", owner.linkId);
  return { ...(await renderHandout(input, owner)), fileName: handoutFileName(input.view) };
}

/** For a downloaded file: who it is for by first name alone, in letters that every system takes. */
export function handoutFileName({ patientFirstName, version }: ProgramView): string {
  const name = patientFirstName.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = [
    "home-exercises",
    name
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 40),
    version ? `v${version.number}` : "draft",
  ];
  return `${parts.filter(Boolean).join("-")}.pdf`;
}

type Sheet = {
  view: ProgramView;
  second?: ProgramView | null;
  today: string;
  url: string | null;
  /** Printed beside the code. */
  pin?: string | null;
  paper: PaperSize | undefined;
  phases: number[] | null;
  day: ProgramDay;
  emergencyNumber: string;
  sheet: ChosenSheet;
};

async function handoutInput(
  tx: Transaction,
  clinicId: string,
  { view, second, today, url, pin, paper, phases, day, emergencyNumber, sheet }: Sheet,
): Promise<HandoutInput> {
  const pictures = await picturesOf(tx, clinicId, pictureIdsOf(view));
  const { thisComputerOnly } = publicUrl();
  return {
    view,
    ...(second ? { second } : {}),
    link: url && view.version ? { url: paperUrl(url, view.version.number), thisComputerOnly, ...(pin ? { pin } : {}) } : null,
    printedOn: today,
    paper: paper ?? view.clinic.paperSize,
    pictures: Object.fromEntries(pictures.map(({ id, ...picture }) => [id, picture])),
    draft: false,
    phases,
    emergencyNumber,
    ...sheet,
    ...courseOf(view, day, today),
  };
}

/** What the view does not know: that the program was made longer or shorter. Nothing while a pause goes on and nobody knows for how long. */
function courseOf(view: ProgramView, day: ProgramDay, today: string): Pick<HandoutInput, "course"> {
  const { endsOn, weeks, state, pause } = day;
  const isOver = state === "ended";
  if (programDay(view, [], today).endsOn === endsOn || (pause?.to === null && !isOver)) return {};
  return { course: { weeks, endsOn, isOver } };
}
