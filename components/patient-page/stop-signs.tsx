import { Phone } from "./phone";
import type { PageWords } from "./words";

/** Shown on every page, whatever a therapist writes; every screen has a way here. */
export const StopSigns = ({ signs, phone, words }: { signs: string[]; phone: string; words: PageWords }) => (
  <section id="stop" className="stop-signs" aria-labelledby="stop-title" tabIndex={-1}>
    <h2 id="stop-title">{words.stopTitle}</h2>
    <p>{words.stopIntro}</p>
    <ul>
      {signs.map((sign) => (
        <li key={sign} dir="auto">
          {sign}
        </li>
      ))}
    </ul>
    {phone && (
      <>
        <p>{words.stopAfter(phone)}</p>
        <p className="screen-only">
          <Phone phone={phone} className="button danger">
            {words.call(phone)}
          </Phone>
        </p>
      </>
    )}
  </section>
);
