import { weeksInSentence } from "@/lib/programs/phase-words";
import type { ProgramDay } from "@/lib/programs/program-day";
import type { ItemView, PhaseView, ProgramView } from "@/lib/programs/program-view";
import { differentFrom } from "@/lib/programs/progression";
import { Exercise, type ExerciseProps } from "./exercise";
import { type Tongue, typed, WrittenIn } from "./typed";
import type { PageWords } from "./words";

export type Numbered = { item: ItemView; number: number };
export type NumberedPhase = { phase: PhaseView; index: number; items: Numbered[] };

/** The phase for now first, then what comes, then what was; each exercise keeps the number that it has on paper. */
export function inReadingOrder(phases: PhaseView[], day: ProgramDay): NumberedPhase[] {
  let number = 0;
  const numbered = phases.map((phase, index) => ({ phase, index, items: phase.items.map((item) => ({ item, number: ++number })) }));
  const filled = numbered.filter(({ items }) => items.length > 0);
  return [...filled.filter(({ index }) => index >= day.phase), ...filled.filter(({ index }) => index < day.phase)];
}

type PhasesProps = Omit<ExerciseProps, "item" | "number" | "unlike"> & { view: ProgramView; day: ProgramDay; phases: NumberedPhase[] };

/** The phase of the day is open; the others are folded below it, each with its weeks. */
export function Phases({ view, day, phases, ...drawing }: PhasesProps) {
  const { words, tongue } = drawing;
  const before = differentFrom(view);
  const exercises = ({ items }: NumberedPhase) =>
    items.map(({ item, number }) => {
      const known = before.get(item.itemKey);
      const unlike = known ? words.unlike(weeksInSentence(known, view.language)) : null;
      return <Exercise key={item.itemKey} item={item} number={number} unlike={unlike} {...drawing} />;
    });
  return phases.map((entry, place) => {
    const { phase, index } = entry;
    const title = (
      <>
        <strong>{whenIs(phase, index, day, words)}:</strong> {words.phase(phase.title, phase.fromWeek, phase.toWeek)}
      </>
    );
    if (place > 0)
      return (
        <details key={phase.phaseId} className="phase folded">
          <summary dir="auto">
            {title} <span className="count">({words.count(entry.items.length)})</span>
          </summary>
          <MoveOn phase={phase} tongue={tongue} />
          {exercises(entry)}
        </details>
      );
    return (
      <div key={phase.phaseId} className="phase">
        {phases.length > 1 && (
          <p className="phase-title" dir="auto">
            {title}
          </p>
        )}
        <MoveOn phase={phase} tongue={tongue} />
        {exercises(entry)}
      </div>
    );
  });
}

const MoveOn = ({ phase, tongue }: { phase: PhaseView; tongue: Tongue }) =>
  phase.criteria ? (
    <div className="move-on">
      <h3>{tongue.words.moveOn}</h3>
      <p {...typed(phase.criteria, tongue)}>{phase.criteria}</p>
      <WrittenIn text={phase.criteria} tongue={tongue} />
    </div>
  ) : null;

/** Nothing is for now before a program begins, during a pause or after its end; and in a gap between two phases the next one only comes. */
function whenIs({ fromWeek, toWeek }: PhaseView, index: number, { phase, state, week }: ProgramDay, words: PageWords): string {
  if (index !== phase) return index > phase ? words.later : words.earlier;
  if (state === "before" || week === null) return words.first;
  if (state === "paused") return words.stopped;
  if (state === "ended") return words.last;
  if (week < fromWeek) return words.next;
  return toWeek !== null && week > toWeek ? words.last : words.now;
}
