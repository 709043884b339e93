import { CalendarPart, type CalendarPartProps } from "./calendar-part";
import { calendarPartWords } from "./calendar-words";
import { Document, type PageAssets } from "./document";

/** The calendar on a page of its own, once times were chosen. Says no name and no exercise. */
export function CalendarPage({ assets, ...part }: CalendarPartProps & { assets: PageAssets }) {
  const words = calendarPartWords(part.language);
  const home = part.query ? `${part.base}?${part.query}` : part.base;
  return (
    <Document assets={assets} language={part.language} title={words.title}>
      <main className="message">
        <p>
          <a href={home}>{words.back}</a>
        </p>
        <CalendarPart {...part} heading="h1" />
      </main>
    </Document>
  );
}
