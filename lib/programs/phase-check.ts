import type { Check } from "./check";
import { type PhaseWeeks, weeksInSentence } from "./phase-words";

/** One phase as far as its rules ask: of a draft or of what a patient will see. */
export type CheckedPhase = PhaseWeeks & { id: string; title: string; exercises: number };

/** Which rule it is: what to do about it differs. `end` is a gap between the last phase and the end of the program. */
export type PhaseRule = "empty" | "overlap" | "gap" | "end" | "beyond" | "order";

/** As `Check`, with the phase at which it is shown. */
export type PhaseCheck = Check & { phaseId: string; rule: PhaseRule };

type Level = PhaseCheck["level"];
const check = (level: Level, rule: PhaseRule, { id }: CheckedPhase, message: string): PhaseCheck => ({
  ...{ level, rule, itemKey: null, phaseId: id },
  message: message.charAt(0).toUpperCase() + message.slice(1),
});

/** How a phase is called in a sentence to staff: by its name, else by its weeks. */
const called = (phase: CheckedPhase) => (phase.title.trim() ? `“${phase.title.trim()}”` : `the phase for ${weeksInSentence(phase)}`);
const lastOf = ({ toWeek }: PhaseWeeks) => toWeek ?? Number.POSITIVE_INFINITY;

/**
 * What stands against the phases of a program, and what to know: weeks in two phases, weeks in none, phases beyond the program's end, phases
 * without exercises, and an order that is not that of the weeks. A program with one phase has nothing to say but about its weeks.
 * @param weeks the length of the program; null where it has no end
 */
export function checkPhases(phases: readonly CheckedPhase[], weeks: number | null): PhaseCheck[] {
  const byWeek = [...phases].sort((a, b) => a.fromWeek - b.fromWeek);
  return [...emptyOnes(phases), ...overlaps(byWeek), ...gaps(byWeek, weeks), ...beyond(phases, weeks), ...disordered(phases)];
}

/** Where nothing at all is in the program another rule says so. */
function emptyOnes(phases: readonly CheckedPhase[]): PhaseCheck[] {
  if (phases.every((phase) => phase.exercises === 0)) return [];
  return phases
    .filter((phase) => phase.exercises === 0)
    .map((phase) => check("error", "empty", phase, `${called(phase)} has no exercises. Add some, or remove the phase.`));
}

function overlaps(byWeek: readonly CheckedPhase[]): PhaseCheck[] {
  return byWeek.flatMap((phase, place) =>
    byWeek.slice(0, place).flatMap((before) => {
      if (lastOf(before) < phase.fromWeek) return [];
      const shared = { fromWeek: phase.fromWeek, toWeek: Math.min(lastOf(before), lastOf(phase)) };
      const both = weeksInSentence(Number.isFinite(shared.toWeek) ? shared : { ...shared, toWeek: null });
      const advice = before.toWeek === null ? `Say in which week ${called(before)} ends.` : "Give each week to one phase only.";
      return [check("error", "overlap", phase, `${called(before)} and ${called(phase)} both cover ${both}. ${advice}`)];
    }),
  );
}

function gaps(byWeek: readonly CheckedPhase[], weeks: number | null): PhaseCheck[] {
  let covered = 0;
  const found: PhaseCheck[] = [];
  for (const phase of byWeek) {
    if (phase.fromWeek > covered + 1) {
      const missing = weeksInSentence({ fromWeek: covered + 1, toWeek: phase.fromWeek - 1 });
      found.push(
        check(
          "warning",
          "gap",
          phase,
          `No phase covers ${missing}: the patient sees ${called(phase)} early. Close the gap, or leave it so.`,
        ),
      );
    }
    covered = Math.max(covered, lastOf(phase));
  }
  const last = byWeek.at(-1);
  if (last && weeks !== null && covered < weeks) {
    const missing = weeksInSentence({ fromWeek: covered + 1, toWeek: weeks });
    const advice = `Let ${called(last)} go on until the end, add a phase, or shorten the program.`;
    found.push(check("warning", "end", last, `The program lasts ${inWeeks(weeks)}, but no phase covers ${missing}. ${advice}`));
  }
  return found;
}

const inWeeks = (weeks: number) => (weeks === 1 ? "1 week" : `${weeks} weeks`);

function beyond(phases: readonly CheckedPhase[], weeks: number | null): PhaseCheck[] {
  if (weeks === null) return [];
  return phases.flatMap((phase) => {
    const { fromWeek, toWeek } = phase;
    if (fromWeek > weeks) {
      const begins = `${called(phase)} begins in week ${fromWeek}, but the program lasts ${inWeeks(weeks)}.`;
      return [check("error", "beyond", phase, `${begins} Make the program longer, or give the phase earlier weeks.`)];
    }
    if (toWeek === null || toWeek <= weeks) return [];
    const ends = `${called(phase)} ends in week ${toWeek}, but the program lasts ${inWeeks(weeks)}.`;
    return [check("warning", "beyond", phase, `${ends} Make the program longer, or end the phase with week ${weeks}.`)];
  });
}

const disordered = (phases: readonly CheckedPhase[]): PhaseCheck[] =>
  phases.flatMap((phase, place) => {
    const before = phases[place - 1];
    if (!before || before.fromWeek <= phase.fromWeek) return [];
    const message = `${called(phase)} stands below ${called(before)} here but begins earlier. The patient sees them in the order of their weeks.`;
    return [check("warning", "order", phase, message)];
  });
