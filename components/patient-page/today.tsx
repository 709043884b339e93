import { counter, fullDate } from "@/lib/language";
import { type Course, minutesFor, planDay } from "@/lib/session/day-plan";
import type { Language } from "@/lib/vocabulary";
import { filled } from "./filled";
import type { GuideWords } from "./guide-words";
import type { Numbered } from "./phase";
import { CallText, Phone } from "./phone";

type TodayProps = { course: Course; today: string; items: Numbered[]; language: Language; words: GuideWords };

/**
 * What to do now: what, how long, and where to begin. It is told here for the clinic's day; the script tells it again for that of the
 * device, and for what has been done by then.
 */
export function Today({ course, today, items, language, words: { live, today: title } }: TodayProps) {
  const { phase, rounds } = planDay(course, today);
  const shown = new Set(items.map(({ item }) => item.itemKey));
  const all = course.items.filter(({ key }) => shown.has(key));
  const round = rounds[0];
  const due = round?.items ?? all;
  const keys = new Set(due.map(({ key }) => key));
  const least = rounds.filter(({ isExtra }) => !isExtra).length;
  const text = {
    exercises: counter(language, live.exercises)(due.length),
    minutes: counter(language, live.minutes)(minutesFor(due)),
  };
  return (
    <section id="today" className="today" aria-labelledby="today-title" tabIndex={-1}>
      <h2 id="today-title">{title}</h2>
      <p className="date" data-show="date">
        {fullDate(today, language)}
      </p>
      <p className="state" data-show="state" hidden={round !== undefined}>
        {round ? "" : phase === null ? live.noProgram : live.nothingDue}
      </p>
      <p className="sum" data-show="sum">
        {filled(live.sum, text)}
      </p>
      <p className="round" data-show="round" hidden={least < 2}>
        {least < 2 ? "" : filled(live.timeOf, { n: 1, total: least })}
      </p>
      <ol>
        {items.map(({ item, number }) => (
          <li key={item.itemKey} data-item={item.itemKey} hidden={!keys.has(item.itemKey)}>
            <a href={`#exercise-${number}`} dir="auto">
              <span className="count" aria-hidden="true">
                {number}
              </span>
              {item.name}
            </a>
          </li>
        ))}
      </ol>
      <button type="button" className="go" data-do="start" hidden>
        {live.start}
      </button>
    </section>
  );
}

/** Filled in by the script, which knows what was done. */
export const Week = ({ words }: { words: GuideWords }) => (
  <section id="week" className="week screen-only" aria-labelledby="week-title" hidden>
    <h2 id="week-title">{words.week}</h2>
    <p>{words.weekHint}</p>
    <ol>
      {Array.from({ length: 14 }, (_, day) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static markup
        <li key={day}>
          <button type="button">
            <span />
            <strong />
            <span className="what" />
          </button>
        </li>
      ))}
    </ol>
  </section>
);

/** Asked once a day, after a day on which something was done. */
export const Morning = ({ words: { morning } }: { words: GuideWords }) => (
  <section id="morning" className="morning screen-only" aria-labelledby="morning-title" hidden>
    <h2 id="morning-title">{morning.question}</h2>
    <div className="answers">
      {(["better", "same", "worse"] as const).map((answer) => (
        <button key={answer} type="button" className="button" data-morning={answer}>
          {morning[answer]}
        </button>
      ))}
    </div>
    <p data-show="thanks" role="status" data-text={morning.thanks} />
  </section>
);

type CallsProps = { phone: string; emergency: string; words: GuideWords };

/** Whom to call, by pressing it. */
const Calls = ({ phone, emergency, words: { watch } }: CallsProps) => (
  <>
    {phone && (
      <p>
        <Phone phone={phone} className="button danger">
          <CallText text={watch.call(phone)} phone={phone} />
        </Phone>
      </p>
    )}
    <p>
      {emergency ? (
        <Phone phone={emergency} className="emergency">
          {watch.emergency(emergency)}
        </Phone>
      ) : (
        watch.emergency("")
      )}
    </p>
  </>
);

/** Said before the first entry, so that nobody takes the page for an alarm. */
export const Watch = (props: CallsProps) => (
  <section id="watch" className="watch screen-only" aria-labelledby="watch-title">
    <h2 id="watch-title">{props.words.watch.title}</h2>
    <p>{props.words.watch.text}</p>
    <Calls {...props} />
  </section>
);

/** Said after an answer that the clinic wants nobody to be alone with. */
export const RedAnswer = (props: CallsProps) => (
  <section id="red" className="red screen-only" aria-labelledby="red-title" tabIndex={-1} hidden>
    <h2 id="red-title">{props.words.red.title}</h2>
    <p>{props.words.red.text}</p>
    <Calls {...props} />
  </section>
);
