import { Phone } from "./phone";
import type { PageWords } from "./words";

type Props = { signs: string[]; phone: string; emergency: string; words: PageWords };

/** Shown on every page, whatever a therapist writes; every screen has a way here. */
export const StopSigns = ({ signs, phone, emergency, words }: Props) => (
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
        <p>{words.stopAfter(phone, emergency)}</p>
        <p className="screen-only">
          <Phone phone={phone} className="button danger">
            {words.call(phone)}
          </Phone>
        </p>
      </>
    )}
  </section>
);
