"use client";
import { useRef, useState } from "react";
import type { Dosage } from "@/lib/dosage/dosage";
import { parseShorthand, unreadSentences } from "@/lib/dosage/shorthand/shorthand";
import { newId } from "@/lib/ids";
import { type ReadLine, readLine, readList } from "@/lib/programs/paste-list";
import { type ComposerTools, useComposer } from "./composer-context";
import type { DraftChange } from "./draft-snapshot";
import { startingDosage } from "./starting-dosage";
import { used } from "./use-offer";

/** A line as it stands in the dialog; `choice` is what the therapist chose, null where nothing was chosen yet, empty where it is left out. */
type Line = { key: string; text: string; choice: string | null };

export type PastedRow = Line & {
  found: ReadLine;
  isOut: boolean;
  /** What will be added; null where it is not known yet, or left out. */
  exerciseId: string | null;
  dosage: Dosage | null;
  weeks: number | null;
  unread: string[];
};

/** The lines of a pasted list, read anew as they are changed, and added together. */
export function usePasting(pasted: string) {
  const tools = useComposer();
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(pasted));
  const known = useRef({ catalog: tools.catalog.index, reads: new Map<string, ReadLine>() });
  if (known.current.catalog !== tools.catalog.index) known.current = { catalog: tools.catalog.index, reads: new Map() };
  const read = (text: string): ReadLine => {
    const found = known.current.reads.get(text) ?? readLine(text, tools.catalog);
    known.current.reads.set(text, found);
    return found;
  };
  const rows = tools.catalog.state === "loading" ? [] : lines.map((line) => rowOf(line, read(line.text), tools));
  return {
    rows,
    read: (text: string) => setLines(linesOf(text)),
    put: (key: string, changes: Partial<Line>) => setLines((all) => all.map((line) => (line.key === key ? { ...line, ...changes } : line))),
    add: (weeks: number | null) => addRows(rows, weeks, tools, setLines),
  };
}

const linesOf = (text: string): Line[] => readList(text).map((line) => ({ key: newId(), text: line, choice: null }));

function rowOf(line: Line, found: ReadLine, { catalog }: ComposerTools): PastedRow {
  const isOut = line.choice === "";
  const chosen = line.choice ?? (found.isSure ? (found.choices[0] ?? null) : null);
  const exercise = catalog.byId.get(chosen ?? "");
  const read = parseShorthand(found.shorthand, exercise?.dosage);
  const about = { dosage: exercise ? read.dosage : null, weeks: read.weeks, unread: unreadSentences(read) };
  return { ...line, found, isOut, exerciseId: exercise?.id ?? null, ...about };
}

/** Adds what has an exercise; lines for which there is no room stay, with the sentence why. */
function addRows(rows: readonly PastedRow[], weeks: number | null, tools: ComposerTools, keep: (lines: Line[]) => void) {
  const { store, catalog } = tools;
  const { content } = store.getSnapshot();
  const ready = rows.flatMap((row) => {
    const exercise = catalog.byId.get(row.exerciseId ?? "");
    return exercise ? [{ row, exercise }] : [];
  });
  const additions = ready.map(({ row, exercise }): DraftChange => {
    const itemKey = newId();
    const dosage = startingDosage(itemKey, exercise, row.found.shorthand, weeks ?? content.weeks);
    const where = { itemKey, phaseId: tools.target.among(content.phases)?.id ?? "", exerciseId: exercise.id, before: null };
    return { kind: "item.add", ...where, dosage, variationSlug: null, patientNote: "", staffNote: "" };
  });
  const lasting: DraftChange[] = weeks === null ? [] : [{ kind: "program.set", changes: { weeks } }];
  const refusals = store.changeAll([...additions, ...lasting], `added ${additions.length} exercises`).slice(0, additions.length);
  const problem = refusals.find((refusal) => refusal !== null) ?? null;
  for (const [i, { exercise }] of ready.entries()) if (refusals[i] === null) catalog.mark((offer) => used(offer, exercise));
  if (problem) keep(ready.flatMap(({ row: { key, text, choice } }, i) => (refusals[i] === null ? [] : [{ key, text, choice }])));
  const added = refusals.filter((refusal) => refusal === null).length;
  tools.say(`Added ${added} of ${rows.length} lines to the program.`);
  return { added, problem };
}
