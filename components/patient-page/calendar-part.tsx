import type { Language } from "@/lib/vocabulary";
import { calendarPartWords } from "./calendar-words";

export type CalendarPartProps = {
  language: Language;
  /** The link's own address, such as `/p/…`. */
  base: string;
  /** `lang=es` where another language than the patient's was chosen. */
  query?: string;
  /** One for each round of a day, such as `08:00`. */
  times: readonly string[];
  /** The address to subscribe to, without the times; null where there is none. */
  url: string | null;
  /** On a page of its own it is what the page is about. */
  heading?: "h1" | "h2";
};

/** Times of day, a file to take along, an address to subscribe to. Plain markup: a form that is sent and links that are followed. */
export function CalendarPart({ language, base, query = "", times, url, heading: Heading = "h2" }: CalendarPartProps) {
  const words = calendarPartWords(language);
  const chosen = [query, ...times.map((time) => `at=${time}`)].filter(Boolean).join("&");
  const subscribed = url && `${url}?${chosen}`;
  return (
    <section id="calendar" className="calendar screen-only" aria-labelledby="calendar-title">
      <Heading id="calendar-title">{words.title}</Heading>
      <p>{words.intro}</p>
      <form method="get" action={`${base}/calendar`}>
        {query && <input type="hidden" name="lang" value={query.replace("lang=", "")} />}
        <fieldset>
          <legend>{words.when}</legend>
          {times
            .map((time, index) => ({ time, name: words.round(index + 1, times.length) }))
            .map(({ time, name }) => (
              <label key={name}>
                <span>{name}</span>
                <input type="time" name="at" defaultValue={time} required />
              </label>
            ))}
        </fieldset>
        <button type="submit" className="button">
          {words.use(times.length)}
        </button>
      </form>
      {subscribed && (
        <>
          <p>
            <a className="button" href={subscribed.replace(/^https?:/, "webcal:")} aria-describedby="calendar-subscribe">
              {words.subscribe}
            </a>
          </p>
          <p id="calendar-subscribe" className="hint">
            {words.subscribeHint}
          </p>
        </>
      )}
      <p>
        <a className="button" href={`${base}/calendar.ics?${chosen}`} aria-describedby="calendar-download">
          {words.download}
        </a>
      </p>
      <p id="calendar-download" className="hint">
        {words.downloadHint}
      </p>
      {subscribed && (
        <>
          <p>{words.address}</p>
          <p className="address" dir="ltr">
            {subscribed}
          </p>
        </>
      )}
      <p>{words.plain}</p>
    </section>
  );
}
