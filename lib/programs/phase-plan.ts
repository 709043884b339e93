import { limits } from "./operations";
import type { PhaseWeeks } from "./phase-words";

const lastWeek = 104;
type Phase = PhaseWeeks & { id: string };
/** The weeks of one phase, as they would be. */
export type WeeksOf = PhaseWeeks & { phaseId: string };

/** Two weeks is how long a phase lasts where nobody says otherwise. */
const usualWeeks = 2;

/**
 * The phase that would follow the last one: from the week after it until the program ends. A last phase without an end is given one, which
 * `closes` says.
 * @param weeks the length of the program; null where it has no end
 * @returns null where no week or no place is left
 */
export function nextPhase(phases: readonly Phase[], weeks: number | null): (PhaseWeeks & { closes: WeeksOf | null }) | null {
  if (phases.length >= limits.phases) return null;
  const last = [...phases].sort((a, b) => a.fromWeek - b.fromWeek).at(-1);
  if (!last) return { fromWeek: 1, toWeek: null, closes: null };
  const end = last.toWeek ?? Math.max(last.fromWeek, Math.min(last.fromWeek + usualWeeks - 1, (weeks ?? lastWeek) - 1));
  if (end >= lastWeek) return null;
  const closes = last.toWeek === null ? { phaseId: last.id, fromWeek: last.fromWeek, toWeek: end } : null;
  return { fromWeek: end + 1, toWeek: null, closes };
}

/**
 * How the other phases would have to be for all to follow each other without gap or overlap, when one of them stays as it is: each keeps its
 * length where it can, the ones before it end with the week before. Only those that change.
 * @returns null where there is no room: not enough weeks before it, or beyond week 104
 */
export function followOn(phases: readonly Phase[], stays: string): WeeksOf[] | null {
  const byWeek = [...phases].sort((a, b) => a.fromWeek - b.fromWeek);
  const at = byWeek.findIndex(({ id }) => id === stays);
  const pivot = byWeek[at];
  const isEndless = pivot?.toWeek === null && at < byWeek.length - 1;
  if (!pivot || isEndless || at > pivot.fromWeek - 1) return null;
  const after = later(byWeek.slice(at + 1), pivot);
  if (!after) return null;
  return [...earlier(byWeek.slice(0, at), pivot), ...after].filter((weeks) => {
    const phase = phases.find(({ id }) => id === weeks.phaseId);
    return phase?.fromWeek !== weeks.fromWeek || phase.toWeek !== weeks.toWeek;
  });
}

/** Each begins after the one before it and lasts as long as it did; only the last may have no end. */
function later(phases: readonly Phase[], { toWeek }: PhaseWeeks): WeeksOf[] | null {
  let from = (toWeek ?? lastWeek) + 1;
  const moved: WeeksOf[] = [];
  for (const [place, phase] of phases.entries()) {
    const isLast = place === phases.length - 1;
    const end = isLast && phase.toWeek === null ? null : from + lengthOf(phase, phases[place + 1]) - 1;
    if ((end ?? from) > lastWeek) return null;
    moved.push({ phaseId: phase.id, fromWeek: from, toWeek: end });
    from = (end ?? lastWeek) + 1;
  }
  return moved;
}

/** From the one just before back to the first: each ends with the week before the next, and the first begins with week 1. */
function earlier(phases: readonly Phase[], { fromWeek }: PhaseWeeks): WeeksOf[] {
  let end = fromWeek - 1;
  return [...phases]
    .map((phase, place) => ({ phase, place }))
    .reverse()
    .map(({ phase, place }) => {
      const from = place === 0 ? 1 : Math.max(place + 1, Math.min(phase.fromWeek, end));
      const weeks = { phaseId: phase.id, fromWeek: from, toWeek: end };
      end = from - 1;
      return weeks;
    })
    .reverse();
}

/** A phase without an end in front of another lasts until that one begins, and a week at least. */
const lengthOf = ({ fromWeek, toWeek }: PhaseWeeks, next: PhaseWeeks | undefined): number =>
  Math.max(1, toWeek === null ? (next?.fromWeek ?? fromWeek + usualWeeks) - fromWeek : toWeek - fromWeek + 1);
