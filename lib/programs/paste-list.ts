import { wordsOf } from "../catalog/fold";
import { type CatalogIndex, type SearchEntry, searchCatalog } from "../catalog/search";
import { typingErrors } from "../catalog/typing";
import { parseShorthand, type ShorthandPart } from "../dosage/shorthand/shorthand";

/** Where names are looked for: the same search that the catalog has. */
export type ListCatalog = { index: CatalogIndex; byId: ReadonlyMap<string, SearchEntry>; boost?: ReadonlyMap<string, number> };

export type ReadLine = {
  name: string;
  /** What follows the name, to be read as shorthand; empty where nothing does. */
  shorthand: string;
  /** Exercises that the name may mean, best first. */
  choices: string[];
  /** Whether the first of them is surely meant: by its name, by another name for it, or as the only one with these words. */
  isSure: boolean;
};

const bullet = /^\s*(?:(?:[-–—*•·◦▪‣>#]+|#?\d{1,3}[.)](?!\d)|\(\d{1,3}\)|[a-z][.)]|\[[ x]?\]|☐|✓)\s*)+(?=\S)/iu;
const clean = (text: string) => text.replace(bullet, "").replace(/\s+/g, " ").trim();

/** The cells of a line of a spreadsheet: between tabs, or between commas where some are in quotation marks. */
function cellsOf(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map(clean);
  if (!line.trimStart().startsWith('"')) return [clean(line)];
  const cells = [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
  );
  return cells.slice(0, line.trimEnd().endsWith(",") ? undefined : -1).map(clean);
}

/** What a column's heading makes of a bare number below it. */
const columns: readonly [heading: RegExp, say: (number: string) => string][] = [
  [/^sets?$/i, (n) => `${n} sets`],
  [/^rep(?:s|etitions?)?$/i, (n) => `${n} reps`],
  [/^(?:hold|duration|seconds|hold.*)$/i, (n) => `hold ${n}s`],
  [/^rest/i, (n) => `rest ${n}s`],
  [/(?:day|daily)$|^times$/i, (n) => `${n}x/day`],
  [/(?:week|weekly|wk)$|^days$/i, (n) => `${n}d/wk`],
  [/^weeks$/i, (n) => `${n}wk`],
  [/^(?:effort|rpe|intensity)/i, (n) => `effort ${n}`],
  [/^tempo/i, (n) => `tempo ${n}`],
];
const nameColumn = /^(?:exercises?|names?|stretch(?:es)?|movements?|activity|activities)$/i;
const isBare = (cell: string) => /^\d+(?:\s*(?:-|–|to)\s*\d+)?$/.test(cell);
const isEmpty = (cell: string) => /^(?:[-–—]|n\/?a|none)?$/i.test(cell);

const headed = (heading: string, cell: string) => {
  const say = columns.find(([pattern]) => pattern.test(heading))?.[1];
  return say && isBare(cell) ? say(cell) : cell;
};

/** One exercise a line, as `name: shorthand` where the two stood in cells of their own. */
function lineOf(cells: readonly string[], headings: readonly string[] | null): string {
  const at = Math.max(0, headings?.findIndex((heading) => nameColumn.test(heading)) ?? 0);
  const rest = cells.flatMap((cell, i) => (i === at || isEmpty(cell) ? [] : [headings ? headed(headings[i] ?? "", cell) : cell]));
  return rest.length > 0 ? `${cells[at] ?? ""}: ${rest.join(" ")}` : (cells[at] ?? "");
}

/**
 * A pasted list as one line an exercise: numbering, bullets and empty lines are gone, the cells of a spreadsheet are put together, with the
 * words of its heading where the cells are bare numbers.
 */
export function readList(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== "");
  const commas = lines.every((line) => !line.includes("\t")) && nameColumn.test(clean(lines[0]?.split(",")[0] ?? ""));
  const rows = lines.map((line) => (commas ? line.split(",").map(clean) : cellsOf(line)));
  const isHeaded = rows.length > 1 && (rows[0] ?? []).length > 1 && (rows[0] ?? []).some((cell) => nameColumn.test(cell));
  const headings = isHeaded ? (rows[0] ?? null) : null;
  return rows
    .slice(isHeaded ? 1 : 0)
    .map((cells) => lineOf(cells, headings))
    .filter((line) => line !== "");
}

const spelled = (text: string) => wordsOf(text).flat().join(" ");
type Spelled = { id: string; names: string[]; words: string[] };
const spellings = new WeakMap<ListCatalog["byId"], ReadonlyMap<string, Spelled>>();

/** Every name of every exercise as the search spells it, worked out once for a catalog. */
function spellingsOf({ byId }: ListCatalog): ReadonlyMap<string, Spelled> {
  const made = spellings.get(byId) ?? new Map([...byId.values()].map((entry) => [entry.id, spellingOf(entry)]));
  spellings.set(byId, made);
  return made;
}
function spellingOf({ id, name, aliases }: SearchEntry): Spelled {
  const names = [name, ...aliases].map(spelled);
  return { id, names, words: names.join(" ").split(" ") };
}

/** Exercises of that very name. */
const exactly = (catalog: ListCatalog, text: string): string[] => idsOf(catalog, text, (name, wanted) => name === wanted);

/** Exercises of that name but for a slip of the hand. */
function nearly(catalog: ListCatalog, text: string): string[] {
  const slips = text.length < 6 ? 1 : 2;
  return idsOf(catalog, text, (name, wanted) => typingErrors(name, wanted, slips) <= slips);
}

function idsOf(catalog: ListCatalog, text: string, isMeant: (name: string, wanted: string) => boolean): string[] {
  const wanted = spelled(text);
  if (wanted === "") return [];
  return [...spellingsOf(catalog).values()].filter(({ names }) => names.some((name) => isMeant(name, wanted))).map(({ id }) => id);
}

/** Those that have every word that was typed, or the beginning of it. */
const withAllWords = (catalog: ListCatalog, ids: readonly string[], text: string) =>
  ids.filter((id) => {
    const words = spellingsOf(catalog).get(id)?.words ?? [];
    return spelled(text)
      .split(" ")
      .every((typed) => words.some((word) => word.startsWith(typed)));
  });

const most = 8;

function find(catalog: ListCatalog, name: string, known: readonly string[]): Pick<ReadLine, "choices" | "isSure"> {
  if (known.length === 1) return { choices: [...known], isSure: true };
  const found = searchCatalog(catalog.index, name, {}, catalog.boost).ids;
  const whole = withAllWords(catalog, found, name);
  const choices = [...new Set([...known, ...whole, ...found])].slice(0, most);
  return { choices, isSure: known.length === 0 && whole.length === 1 };
}

type Cut = { name: string; shorthand: string };
const cutAt = (text: string, nameEnds: number, shorthandBegins: number): Cut => ({
  name: text
    .slice(0, nameEnds)
    .replace(/[\s:;,–—(-]+$/u, "")
    .trim(),
  shorthand: text.slice(shorthandBegins).trim(),
});

const saysSomething = ({ about }: ShorthandPart) => about.length > 0;
const isUnknown = ({ kind, about }: ShorthandPart) => kind !== "read" && about.length === 0;

/** Behind a colon, a dash or the like; only where shorthand follows, because names have such marks too. */
function byMark(text: string): Cut[] {
  return [...text.matchAll(/:\s*|\s[-–—|=]+\s|;\s*|,\s+|\s@\s*/gu)]
    .map((mark) => ({ mark, ...cutAt(text, mark.index, mark.index + mark[0].length) }))
    .filter(({ name, shorthand }) => name !== "" && parseShorthand(shorthand).parts.some(saysSomething))
    .map(({ name, shorthand }) => ({ name, shorthand }));
}

/** Before anything that could begin the shorthand. A name may hold such words itself ("left trunk rotation"), but does not begin with all of it. */
function byWord(text: string): Cut[] {
  const { parts } = parseShorthand(text);
  const begins = parts.filter((part) => part.from > 0 && (saysSomething(part) || /^\d/.test(text.slice(part.from))));
  return [...begins.map(({ from }) => cutAt(text, from, from)).filter(({ name }) => name !== ""), ...nameLast(text, parts)];
}

/** "3x10 chin tuck": the name comes last. */
function nameLast(text: string, parts: readonly ShorthandPart[]): Cut[] {
  const last = parts.at(-1);
  return last && last.from > 0 && isUnknown(last) ? [{ name: text.slice(last.from), shorthand: text.slice(0, last.from).trim() }] : [];
}

/** Takes a line apart, and says which exercises surely have the name before the cut. */
function cutLine(text: string, catalog: ListCatalog): Cut & { known: string[] } {
  const line = clean(text);
  const cuts = [{ name: line, shorthand: "" }, ...byMark(line), ...byWord(line)];
  for (const look of [exactly, nearly]) {
    for (const cut of cuts) {
      const known = look(catalog, cut.name);
      if (known.length > 0) return { ...cut, known };
    }
  }
  const unread = ({ shorthand }: Cut) => parseShorthand(shorthand).parts.filter(isUnknown).length;
  const [whole, ...others] = cuts;
  const least = others.toSorted((a, b) => unread(a) - unread(b))[0];
  return { ...(least ?? whole ?? { name: line, shorthand: "" }), known: [] };
}

/**
 * Takes a line apart into the name of an exercise and its shorthand. Of several ways the one counts whose name is an exercise, then the one
 * that leaves least unread.
 */
export function readLine(text: string, catalog: ListCatalog): ReadLine {
  const { name, shorthand, known } = cutLine(text, catalog);
  return { name, shorthand, ...find(catalog, name, known) };
}

/** The same for what is typed into the search, where words alone look for an exercise: only with a number in it is it shorthand. */
export function readQuery(text: string, catalog: ListCatalog): { name: string; shorthand: string } {
  const plain = { name: text, shorthand: "" };
  if (!/\s\S*[\d½]/u.test(text)) return plain;
  const { name, shorthand } = cutLine(text, catalog);
  return /[\d½]/u.test(shorthand) ? { name, shorthand } : plain;
}
