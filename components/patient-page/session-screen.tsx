import type { GuideWords } from "./guide-words";

const senses = ["sound", "voice", "vibration", "words", "count"] as const;

type Props = { words: GuideWords; stopShort: string };

/** One exercise at a time on the whole screen. The script (browser/session.ts) fills it in. */
export const SessionScreen = ({ words: { session }, stopShort }: Props) => (
  <section id="session" className="screen session" aria-label={session.name} hidden>
    <div className="screen-top">
      <p data-show="place" />
      <button type="button" className="plain" data-do="close">
        {session.close}
      </button>
    </div>
    <div className="stage">
      <div className="stage-figure" data-show="figure" />
      <div className="stage-words">
        <h2 data-show="name" tabIndex={-1} dir="auto">
          {session.name}
        </h2>
        <p className="dosage" data-show="dosage" dir="auto" />
        <p className="cue" data-show="cue" />
        <div className="ring" data-show="ring">
          <svg viewBox="0 0 120 120" aria-hidden="true">
            <circle cx="60" cy="60" r="54" pathLength="100" />
            <circle className="left" cx="60" cy="60" r="54" pathLength="100" />
          </svg>
          <p className="ring-count" data-show="count" />
        </div>
        <p className="more" data-show="more" />
        <div className="stage-steps" data-show="steps" />
      </div>
    </div>
    <p className="next" data-show="next" dir="auto" />
    <div className="screen-do">
      <button type="button" className="go" data-do="primary" />
      <button type="button" data-do="back">
        {session.back}
      </button>
      <button type="button" data-do="enough" />
      <button type="button" data-do="skip">
        {session.skip}
      </button>
      <button type="button" className="much" data-do="too-much">
        {session.tooMuch}
      </button>
    </div>
    <details className="senses">
      <summary>{session.senses}</summary>
      <div>
        {senses.map((sense) => (
          <label key={sense}>
            <input type="checkbox" name={sense} defaultChecked /> {session[sense]}
          </label>
        ))}
      </div>
    </details>
    <details className="stop-here">
      <summary>{stopShort}</summary>
      <div data-show="stop" />
    </details>
    <p className="unseen" aria-live="polite" data-show="said" />
  </section>
);
