import { Badge } from "@/components/ui/badge";
import { formatDate } from "@/lib/calendar-date";
import { screenQuestions } from "@/lib/safety/screen-questions";
import type { Screen } from "@/lib/safety/screens";
import { since } from "@/lib/safety/since";
import { answerLabels } from "./answer-labels";

export type ShownScreen = Omit<Screen, "recordedAt">;

/** One screen with its age, folded up to what matters. */
export function ScreenRecord({ screen, today }: { screen: ShownScreen; today: string }) {
  const { screenedOn, staffName, note } = screen;
  return (
    <details>
      <summary className="min-h-8 rounded-sm py-1">
        <span className="font-semibold">Asked {since(screenedOn, today)}</span>
        <span className="text-soft">
          , on {formatDate(screenedOn)} by {staffName}: {outcome(screen)}
        </span>
      </summary>
      <dl className="flex flex-col gap-2 pt-2 text-xs">
        {screenQuestions.map(({ id, text, source }) => {
          const answer = screen.answers[id] ?? "not-asked";
          return (
            <div key={id} className="grid grid-cols-[1fr_auto] gap-x-3">
              <dt className="wrap-any">
                {text} <span className="block text-faint">{source}</span>
              </dt>
              <dd>
                <Badge tone={answer === "yes" ? "red" : "neutral"}>{answerLabels[answer]}</Badge>
              </dd>
            </div>
          );
        })}
      </dl>
      {note && <p className="pt-2 text-xs whitespace-pre-line wrap-any">{note}</p>}
    </details>
  );
}

function outcome({ answers }: ShownScreen): string {
  const counted = (wanted: string) => screenQuestions.filter(({ id }) => (answers[id] ?? "not-asked") === wanted).length;
  const [yes, open] = [counted("yes"), counted("not-asked")];
  const rest = open > 0 ? `${open} not asked` : "all asked";
  return `${yes === 0 ? "no red flag" : `${yes} yes`}, ${rest}`;
}
