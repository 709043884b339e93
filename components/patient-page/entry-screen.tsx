import { filled } from "./filled";
import type { GuideWords } from "./guide-words";

type Props = { words: GuideWords };
type ChoicesProps = { name: string; legend: string; hint?: string; values: { value: string; label: string }[] };

/** One of several, each large enough for a thumb. */
const Choices = ({ name, legend, hint, values }: ChoicesProps) => (
  <fieldset className={`choices ${values.length > 5 ? "scale" : ""}`} aria-describedby={hint && `${name}-hint`}>
    <legend>{legend}</legend>
    {hint && <p id={`${name}-hint`}>{hint}</p>}
    <div>
      {values.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

const scale = Array.from({ length: 11 }, (_, i) => ({ value: `${i}`, label: `${i}` }));

/** What was done and how it was, for today or a day before. The script (browser/entry.ts) fills it in and sends it. */
export const EntryScreen = ({ words: { entry, live } }: Props) => (
  <form id="entry" className="screen entry" aria-labelledby="entry-title" noValidate hidden>
    <div className="screen-top">
      <p data-show="entry-when" />
      <button type="button" className="plain" data-do="close">
        {entry.close}
      </button>
    </div>
    <h2 id="entry-title" data-show="entry-title" tabIndex={-1}>
      {entry.name}
    </h2>
    <div className="which" data-show="which" hidden>
      <label>
        {entry.round}{" "}
        <select name="round">
          {Array.from({ length: 12 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: static markup
            <option key={i} value={i + 1}>
              {filled(live.timeThatDay, { n: i + 1 })}
            </option>
          ))}
        </select>
      </label>
    </div>
    <Choices name="painNow" legend={entry.painNow} hint={entry.scale} values={scale} />
    <Choices name="painWorst" legend={entry.painWorst} values={scale} />
    <Choices
      name="effort"
      legend={entry.effort}
      values={(["easy", "right", "hard"] as const).map((value) => ({ value, label: entry[value] }))}
    />
    <details className="did">
      <summary>
        <strong>{entry.did}</strong> <span data-show="did-sum" /> <u>{entry.change}</u>
      </summary>
      <div data-show="did" />
    </details>
    <template id="did-item">
      <Choices name="did" legend="" values={(["all", "some", "none"] as const).map((value) => ({ value, label: entry[value] }))} />
    </template>
    <label className="note-field">
      <span>{entry.note}</span>
      <textarea name="note" rows={3} maxLength={2000} aria-describedby="note-hint" dir="auto" />
    </label>
    <p id="note-hint">{entry.noteHint}</p>
    <p role="alert" className="error" data-show="entry-error" />
    <div className="screen-do">
      <button type="submit" className="go" data-do="save">
        {entry.save}
      </button>
    </div>
  </form>
);
