import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "../errors";
import type { PageRange } from "../handout/batch-document";
import { BatchLost, BatchWriter } from "../handout/batch-writer";
import { singlePrintsFirst } from "../handout/render";
import type { Actor } from "../policy";
import { type PreparedPrint, prepareVersion, recordPrints } from "../sharing/printing";
import type { HandoutLayout, PaperSize } from "../vocabulary";
import { keepFile } from "./kept-jobs";
import type { NotPrinted, PlannedSheet, PrintPlan } from "./plan";

/** `layout`: one for all; null: each patient's own. */
export type PrintOptions = {
  paper: PaperSize;
  layout: HandoutLayout | null;
  isDoubleSided: boolean;
  withSlips: boolean;
  withCodes: boolean;
};

/** What the page that asked for it sees of a job. `done` of `total` sheets are in the file or on the list of what is not. */
export type PrintJobState = {
  state: "waiting" | "running" | "ready" | "nothing" | "cancelled" | "failed";
  done: number;
  total: number;
  problems: NotPrinted[];
  /** Printed without a code, as the program has no link that opens. */
  withoutCode: string[];
  /** Printed with empty boxes for these characters, which no font has; absent where nothing was. */
  boxes?: { patientId: string; name: string; characters: string }[];
  file: { sheets: number; pages: number; bytes: number } | null;
};

/** Most of a file that is kept in memory. */
const maxBytes = 64_000_000;
/** How long a batch gives way to single prints before each of its sheets, in milliseconds. */
const mostPatience = 2_000;

/** Sheets that may take their worker down, each of which costs beginning again. */
const mostLosses = 4;

const words = {
  gone: "The program was changed or taken away just now.",
  broken: "The handout could not be made. Open the program and print it on its own.",
  full: "The file became too large. Print this one in a second file.",
};

type Written = { about: PreparedPrint["about"]; pages: PageRange; name: string };

/** Prints a plan into one file, in this process; where its file and what others see of it are kept: `kept-jobs.ts`. */
export class PrintJob {
  #state: PrintJobState["state"] = "waiting";
  #done = 0;
  #problems: NotPrinted[];
  #written: Written[] = [];
  #file: PrintJobState["file"] = null;
  #writer: BatchWriter | null = null;
  #losses = 0;
  readonly #refused = new Set<string>();

  constructor(
    readonly id: string,
    readonly actor: Actor,
    private readonly plan: PrintPlan,
    private readonly options: PrintOptions,
  ) {
    this.#problems = [...plan.problems];
  }

  get state(): PrintJobState {
    const { sheets } = this.plan;
    const withoutLink = sheets.filter((sheet) => sheet.linkId === null && !this.#isRefused(sheet));
    return {
      state: this.#state,
      done: this.#done,
      total: sheets.length,
      problems: this.#problems,
      withoutCode: this.options.withCodes ? [...new Set(withoutLink.map(({ name }) => name))] : [],
      ...boxesOf(this.#written),
      file: this.#file,
    };
  }

  get isOver(): boolean {
    return this.#state !== "waiting" && this.#state !== "running";
  }

  /** Nothing was given out, so nothing is on record. */
  async cancel(): Promise<void> {
    if (this.isOver) return;
    this.#state = "cancelled";
    await this.#writer?.close();
  }

  async run(): Promise<void> {
    if (this.isOver) return;
    this.#state = "running";
    try {
      await this.#write(this.plan.sheets);
    } catch (error) {
      if (this.#isCancelled()) return;
      this.#state = "failed";
      throw error;
    } finally {
      await this.#writer?.close();
      this.#writer = null;
    }
  }

  /** Cancelling happens while the job waits for something. */
  #isCancelled = (): boolean => this.#state === "cancelled";

  async #write(sheets: PlannedSheet[]): Promise<void> {
    const { isDoubleSided } = this.options;
    this.#written = [];
    this.#done = this.plan.sheets.length - sheets.length;
    this.#writer = await BatchWriter.start({ isDoubleSided });
    for (const sheet of sheets) {
      if (this.#isCancelled()) return;
      if (await this.#add(sheet, this.#writer)) this.#done++;
      else if (!this.#isCancelled()) return this.#write(sheets.filter((other) => other !== sheet && !this.#isRefused(other)));
    }
    const chunks = await this.#writer.finish();
    if (!this.#isCancelled()) await this.#giveOut(chunks);
  }

  #isRefused = ({ patientId, programId }: PlannedSheet): boolean => this.#refused.has(`${patientId} ${programId}`);

  #refuse({ patientId, programId, name }: PlannedSheet, reason: string): void {
    this.#refused.add(`${patientId} ${programId}`);
    this.#problems.push({ patientId, name, reason });
  }

  /** @returns false where what was written is lost */
  async #add(sheet: PlannedSheet, writer: BatchWriter): Promise<boolean> {
    await singlePrintsFirst(mostPatience);
    const { paper, layout, withSlips, withCodes } = this.options;
    const { programId, number, linkId, slip } = sheet;
    try {
      const printing = { paper, ...(layout ? { sheet: { layout } } : {}), ...(withCodes && linkId ? { linkId } : {}) };
      const prepared = writer.bytes > maxBytes ? null : await prepareVersion(this.actor, programId, number, printing);
      if (!prepared) {
        this.#refuse(sheet, writer.bytes > maxBytes ? words.full : words.gone);
        return true;
      }
      const pages = await writer.add({ input: prepared.input, slip: withSlips ? slip : null });
      this.#written.push({ about: prepared.about, pages, name: sheet.name });
      return true;
    } catch (error) {
      if (this.#isCancelled()) return false;
      if (!(error instanceof AppError) && !(error instanceof BatchLost && ++this.#losses <= mostLosses)) throw error;
      this.#refuse(sheet, error instanceof AppError ? error.message : words.broken);
      return error instanceof AppError;
    }
  }

  /** Each patient's record has the print, with the hash of the file that it is in, in the moment in which the file can be had. */
  async #giveOut(chunks: Uint8Array[]): Promise<void> {
    if (this.#written.length === 0) {
      this.#state = "nothing";
      return;
    }
    const hash = createHash("sha256");
    for (const chunk of chunks) hash.update(chunk);
    const sha256 = hash.digest("hex");
    const inFile = ({ about, pages }: Written) => ({ ...about, detail: { ...about.detail, ...inBatch(this.id, pages) }, sha256 });
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    const file = { sheets: this.#written.length, pages: this.#written.at(-1)?.pages.to ?? 0, bytes };
    const ready: PrintJobState = { ...this.state, state: "ready", file };
    const isWanted = await recordPrints(this.actor, this.#written.map(inFile), (tx) => keepFile(tx, this.actor, this.id, chunks, ready));
    this.#state = isWanted ? "ready" : "cancelled";
    this.#file = isWanted ? file : null;
  }
}

/** Whose sheets have an empty box, and for which characters. */
function boxesOf(written: readonly Written[]): Pick<PrintJobState, "boxes"> {
  const boxes = written.flatMap(({ name, about: { patientId, detail } }) =>
    patientId && typeof detail?.missing === "string" ? [{ patientId, name, characters: detail.missing }] : [],
  );
  return boxes.length > 0 ? { boxes } : {};
}

const inBatch = (batch: string, { from, to }: PageRange) => ({ batch, pages: `${from}-${to}` });
