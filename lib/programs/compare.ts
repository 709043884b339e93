import { formatDate } from "../calendar-date";
import { drawnPose } from "../figure/drawn";
import { phaseWeeks } from "./phase-words";
import type { ItemView, PhaseView, ProgramView } from "./program-view";

/** One of the two programs that are compared: as the patient sees it, with what only staff may read. */
export type ComparedSide = { view: ProgramView; staffNotes: Record<string, string> };

/** One thing about an exercise or about the program, on both sides; empty where it is not there. */
export type ComparedField = { name: string; before: string[]; after: string[]; isSame: boolean };

export type ItemState = "same" | "added" | "removed" | "changed";

/** The same item in both, found by its key; null on the side where it is not. `fields` are those that differ, or all where it is new or gone. */
export type ComparedItem = {
  itemKey: string;
  name: string;
  before: ItemView | null;
  after: ItemView | null;
  state: ItemState;
  /** Whether it stands in another order among those that both have. */
  isMoved: boolean;
  fields: ComparedField[];
};

export type Comparison = {
  program: ComparedField[];
  items: ComparedItem[];
  counts: Record<ItemState, number> & { moved: number };
  /** True where neither staff nor patient would notice a difference. */
  isSame: boolean;
};

type Placed = { item: ItemView; phase: PhaseView };

/** Two versions of a program beside each other, items by their keys; in the order of the later one, what is gone after what it followed. */
export function compare(before: ComparedSide, after: ComparedSide): Comparison {
  const [old, now] = [placedIn(before.view), placedIn(after.view)];
  const isPhased = before.view.phases.length > 1 || after.view.phases.length > 1;
  const moved = movedKeys([...old.keys()], [...now.keys()]);
  const items = keysOfBoth([...old.keys()], [...now.keys()]).map((itemKey) => {
    const [was, is] = [old.get(itemKey), now.get(itemKey)];
    const all = fieldsOf(was, is, { isPhased, staff: [before.staffNotes[itemKey] ?? "", after.staffNotes[itemKey] ?? ""] });
    const state = !was ? "added" : !is ? "removed" : all.every((field) => field.isSame) ? "same" : "changed";
    const fields = all.filter((field) => (state === "changed" ? !field.isSame : field.before.length + field.after.length > 0));
    const name = is?.item.name ?? was?.item.name ?? "";
    return { itemKey, name, before: was?.item ?? null, after: is?.item ?? null, state, isMoved: moved.has(itemKey), fields } as const;
  });
  const program = programFields(before.view, after.view);
  const count = (state: ItemState) => items.filter((item) => item.state === state).length;
  const counts = { same: count("same"), added: count("added"), removed: count("removed"), changed: count("changed"), moved: moved.size };
  return { program, items, counts, isSame: counts.same === items.length && moved.size === 0 && program.every((field) => field.isSame) };
}

const placedIn = ({ phases }: ProgramView) =>
  new Map(phases.flatMap((phase) => phase.items.map((item): [string, Placed] => [item.itemKey, { item, phase }])));

function keysOfBoth(old: readonly string[], now: readonly string[]): string[] {
  const merged = [...now];
  for (const [place, key] of old.entries()) {
    if (merged.includes(key)) continue;
    const previous = old[place - 1];
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, key);
  }
  return merged;
}

/** The fewest items that would have to change places: those outside of the longest run that kept its order. */
function movedKeys(old: readonly string[], now: readonly string[]): Set<string> {
  const shared = old.filter((key) => now.includes(key));
  const places = shared.map((key) => now.indexOf(key));
  const runs: number[][] = [];
  for (const [at, place] of places.entries()) {
    const before = runs.slice(0, at).filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place);
    runs.push([...before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []), at]);
  }
  const kept = new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(shared.filter((_key, at) => !kept.has(at)));
}

const field = (name: string, before: readonly string[], after: readonly string[]): ComparedField => {
  const [a, b] = [before.filter(Boolean), after.filter(Boolean)];
  return { name, before: a, after: b, isSame: a.join("\n") === b.join("\n") };
};

function fieldsOf(was: Placed | undefined, is: Placed | undefined, { isPhased, staff }: { isPhased: boolean; staff: [string, string] }) {
  const both = (name: string, read: (placed: Placed) => readonly string[]) => field(name, was ? read(was) : [], is ? read(is) : []);
  return [
    both("Exercise", ({ item }) => [item.name]),
    ...(isPhased ? [both("When", ({ phase }) => [phaseWords(phase)])] : []),
    ...(hasReasons(was) && hasReasons(is) ? [both("Why", ({ item }) => [item.why ?? ""])] : []),
    both("Dosage", ({ item }) => [item.dosageSentence]),
    both("Note for the patient", ({ item }) => [item.note]),
    field("Note for staff", [staff[0]], [staff[1]]),
    both("Steps", ({ item }) => item.steps),
    both("Take care", ({ item }) => item.cautions),
    both("What is needed", ({ item }) => item.equipment),
    both("Position", ({ item }) => [item.position?.replaceAll("-", " ") ?? ""]),
    both("Picture", ({ item }) => [pictureWords(item)]),
  ];
}

/** A version from before there were reasons says nothing of them, which is no difference. */
const hasReasons = (placed: Placed | undefined) => placed?.item.why !== undefined || !placed;

function pictureWords({ picture, figure }: ItemView): string {
  if (picture) return "A picture of the clinic's own";
  if (!figure) return "";
  const { poseId, revision } = figure;
  const isPresent = (drawnPose(figure) ?? poseId) === poseId;
  return `Drawing of ${poseId.replaceAll("-", " ")}${isPresent ? "" : `, as it was (revision ${revision})`}`;
}

const phaseWords = (phase: PhaseView) => (phase.title ? `${phaseWeeks(phase)}: ${phase.title}` : phaseWeeks(phase));

function programFields(before: ProgramView, after: ProgramView): ComparedField[] {
  const both = (name: string, read: (view: ProgramView) => readonly string[]) => field(name, read(before), read(after));
  const isPhased = before.phases.length > 1 || after.phases.length > 1;
  return [
    both("Title", (view) => [view.title]),
    both("Goals", (view) => [view.goals]),
    both("Starts on", (view) => [view.startsOn ? formatDate(view.startsOn) : ""]),
    both("Length", (view) => [view.weeks === null ? "Without an end" : view.weeks === 1 ? "1 week" : `${view.weeks} weeks`]),
    ...(isPhased ? [both("Phases", (view) => view.phases.map(phaseWords))] : []),
    both("When to move on", (view) => view.phases.map((phase) => phase.criteria ?? "")),
    both("Stop signs", (view) => view.stopSigns),
    both("Clinic's phone", (view) => [view.clinic.phone]),
  ];
}

/** A part of a text that both have, or only one of them. */
export type Segment = { text: string; isOwn: boolean };

/** Both texts in parts, word by word: what only the one has, and what only the other has. Joined, each is the text itself. */
export function differing(before: string, after: string): { before: Segment[]; after: Segment[] } {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const shared = longestShared(a, b);
  return { before: segments(a, new Set(shared.map(([i]) => i))), after: segments(b, new Set(shared.map(([, j]) => j))) };
}

/** Each word with the spaces after it. Very long texts are compared as a whole. */
const wordsOf = (text: string) => (text.length > 4_000 ? [text] : (text.match(/\S+\s*|^\s+/g) ?? []));

function longestShared(a: readonly string[], b: readonly string[]): [number, number][] {
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim();
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = length[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function segments(words: readonly string[], shared: ReadonlySet<number>): Segment[] {
  const parts: Segment[] = [];
  for (const [place, text] of words.entries()) {
    const isOwn = !shared.has(place);
    const last = parts.at(-1);
    if (last && last.isOwn === isOwn) last.text += text;
    else parts.push({ text, isOwn });
  }
  return parts;
}
