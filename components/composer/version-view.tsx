import { ExercisePlace } from "@/components/catalog/exercise-place";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/calendar-date";
import { figurePicture } from "@/lib/figure/figure-picture";
import { knownPalette, type PaletteChoice } from "@/lib/figure/palette";
import { phaseTitle } from "@/lib/programs/phase-words";
import type { ItemView, ProgramView } from "@/lib/programs/program-view";

type Props = { view: ProgramView; staffNotes: Record<string, string> };

/** A published program, as the patient has it, with what only staff may read beside it. */
export function VersionView({ view, staffNotes }: Props) {
  const palette = knownPalette(view.clinic.palette);
  return (
    <div className="flex flex-col gap-6">
      {view.goals && (
        <Card title="Goals">
          <p className="whitespace-pre-line wrap-any">{view.goals}</p>
        </Card>
      )}
      {view.phases.map((phase, place) => (
        <Card key={phase.phaseId} title={view.phases.length > 1 ? phaseTitle(phase) : phase.title || "Exercises"}>
          {phase.criteria && (
            <p className="measure pb-2 wrap-any">
              <strong>Move on when: </strong>
              {phase.criteria}
            </p>
          )}
          <ol className="flex flex-col divide-y divide-line">
            {phase.items.map((item, number) => (
              <li key={item.itemKey} className="py-4 first:pt-0 last:pb-0">
                <Item item={item} place={before(view, place) + number} staffNote={staffNotes[item.itemKey]} palette={palette} />
              </li>
            ))}
          </ol>
        </Card>
      ))}
      <Card title="Stop signs">
        <ul className="list-disc pl-5">
          {view.stopSigns.map((sign) => (
            <li key={sign} className="wrap-any">
              {sign}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** How many exercises stand in the phases before one: they are counted through, as on paper. */
const before = ({ phases }: ProgramView, place: number) => phases.slice(0, place).reduce((sum, { items }) => sum + items.length, 0);

/** "November 20, 2026, for 6 weeks". */
export function spanOf({ startsOn, weeks }: Pick<ProgramView, "startsOn" | "weeks">): string {
  const length = weeks === null ? "without an end" : weeks === 1 ? "for 1 week" : `for ${weeks} weeks`;
  return startsOn ? `Starts on ${formatDate(startsOn)}, ${length}` : `No start date, ${length}`;
}

type ItemProps = { item: ItemView; place: number; staffNote: string | undefined; palette: PaletteChoice };

function Item({ item, place, staffNote, palette }: ItemProps) {
  const { name, why, dosageSentence, steps, cautions, note, picture, position, dosage } = item;
  const figure = figurePicture(item.figure, palette, dosage.side);
  return (
    <article aria-label={name} className="grid gap-4 sm:grid-cols-[9rem_1fr]">
      <ExercisePlace name={name} position={position} picture={picture} figure={figure} className="w-36 self-start max-sm:hidden" />
      <div className="flex min-w-0 flex-col gap-2">
        <h3 className="text-base">
          <span className="mr-2 text-soft tabular-nums">{place + 1}</span>
          {name}
        </h3>
        {why && <p className="text-soft wrap-any">{why}</p>}
        <p className="font-semibold wrap-any">{dosageSentence}</p>
        <ol className="measure list-decimal pl-5">
          {steps.map((step) => (
            <li key={step} className="wrap-any">
              {step}
            </li>
          ))}
        </ol>
        {cautions.length > 0 && <p className="measure text-soft wrap-any">{cautions.join(" ")}</p>}
        {note && (
          <p className="measure whitespace-pre-line wrap-any">
            <strong>For the patient: </strong>
            {note}
          </p>
        )}
        {staffNote && (
          <p className="measure rounded bg-sunken px-3 py-2 text-soft whitespace-pre-line wrap-any">
            <strong>For staff only: </strong>
            {staffNote}
          </p>
        )}
      </div>
    </article>
  );
}
