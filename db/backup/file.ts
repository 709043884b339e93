import { createHash, type Hash } from "node:crypto";
import { closeSync, createReadStream, createWriteStream, fsyncSync, openSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { SetupError } from "../../lib/env";
import { renameDurably } from "../durable-file";

/**
 * A backup is one compressed file of lines: a head, then each table by name with a line of JSON a row, then an end that counts and digests all
 * that stands before it. A file that was cut off or changed has no end that fits.
 */
export const format = "homestretch backup 1";

export type Head = {
  format: typeof format;
  madeAt: string;
  /** Hashes of the migrations that its schema has had, in order. */
  migrations: string[];
  /** Which keys can open what is sealed in it, and make its links again: see `keys-file.ts`. */
  keys: string[];
};

export type TableSum = { rows: number; sha256: string };
export type End = { tables: Record<string, TableSum>; sha256: string };
export type Line = { kind: "table"; name: string } | { kind: "row"; json: string };

/** Control lines begin with a sign that no row begins with. */
const sign = "#";

/** Writes beside its place, on disk for certain, and gives it its name last: a half-written file never has it. */
export async function writeBackupFile(file: string, head: Head, lines: AsyncIterable<Line>): Promise<End> {
  const draft = `${file}.part`;
  const all = createHash("sha256");
  let end: End | undefined;
  async function* text() {
    const say = (line: string) => {
      all.update(line);
      return line;
    };
    yield say(`${sign}${JSON.stringify(head)}\n`);
    const sums = new Sums();
    for await (const line of lines) {
      sums.add(line);
      yield say(line.kind === "table" ? `${sign}${JSON.stringify({ table: line.name })}\n` : `${line.json}\n`);
    }
    end = { tables: sums.ended(), sha256: all.copy().digest("hex") };
    yield `${sign}${JSON.stringify(end)}\n`;
  }
  try {
    await pipeline(text, createGzip(), createWriteStream(draft, { mode: 0o600, flags: "w" }));
    const handle = openSync(draft, "r+");
    fsyncSync(handle);
    closeSync(handle);
    renameDurably(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  if (!end) throw new Error("A backup has no end.");
  return end;
}

/** Counts and digests of each table, as its lines come by. */
export class Sums {
  readonly #tables: Record<string, TableSum> = {};
  #open: { name: string; rows: number; hash: Hash } | null = null;

  add(line: Line) {
    if (line.kind === "table") {
      this.#close();
      this.#open = { name: line.name, rows: 0, hash: createHash("sha256") };
    } else if (this.#open) {
      this.#open.rows++;
      this.#open.hash.update(`${line.json}\n`);
    }
  }

  ended(): Record<string, TableSum> {
    this.#close();
    return this.#tables;
  }

  #close() {
    if (this.#open) this.#tables[this.#open.name] = { rows: this.#open.rows, sha256: this.#open.hash.digest("hex") };
    this.#open = null;
  }
}

/** Head and end of a backup that is whole. @throws SetupError with a sentence for any other file. */
export async function checkBackupFile(file: string): Promise<{ head: Head; end: End }> {
  const all = createHash("sha256");
  let head: Head | undefined;
  let last: string | undefined;
  try {
    for await (const line of textLines(file)) {
      if (last !== undefined) all.update(`${last}\n`);
      if (!head) head = parsed(line) as Head | undefined;
      last = line;
      if (head?.format !== format) break;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (head?.format !== format) throw new SetupError(`${file} is no backup of Homestretch.`);
  const end = last === undefined ? undefined : (parsed(last) as End | undefined);
  if (!end?.tables || end.sha256 !== all.digest("hex"))
    throw new SetupError(`${file} is not whole: it was cut off or changed. Use another backup.`);
  return { head, end };
}

/** The lines between head and end, of a file that has been checked. */
export async function* backupLines(file: string): AsyncGenerator<Line> {
  for await (const line of textLines(file)) {
    if (!line.startsWith(sign)) yield { kind: "row", json: line };
    else {
      const { table } = parsed(line) as { table?: string };
      if (table) yield { kind: "table", name: table };
    }
  }
}

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  // What fails on the way ends the reading of the lines, too.
  source.on("error", (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  const failed = new Promise<never>((_, reject) => unzipped.once("error", reject));
  failed.catch(() => {});
  const lines = createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  try {
    for (let next = await Promise.race([lines.next(), failed]); !next.done; next = await Promise.race([lines.next(), failed]))
      yield next.value;
    if (unzipped.errored) throw unzipped.errored;
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

function parsed(line: string): unknown {
  if (!line.startsWith(sign)) return undefined;
  try {
    return JSON.parse(line.slice(sign.length));
  } catch {
    return undefined;
  }
}

function unreadable(file: string, error: unknown): SetupError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new SetupError(`There is no file ${file}.`);
  if (code.startsWith("Z_")) return new SetupError(`${file} is not whole, or no backup of Homestretch. Use another backup.`);
  return new SetupError(`${file} cannot be read (${code || String(error)}).`);
}
