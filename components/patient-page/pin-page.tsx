import { type Language, languages } from "@/lib/vocabulary";
import { Document, type PageAssets } from "./document";
import { LanguageSwitch } from "./language-switch";
import { Phone } from "./phone";
import { pinWords } from "./pin-words";
import { pageWords } from "./words";

/** Null before the first try; how long to wait after a wrong one, 0 where the next may come at once. */
export type PinTry = { waitSeconds: number } | null;

type PinPageProps = {
  assets: PageAssets;
  language: Language;
  clinic: { name: string; phone: string };
  /** Where the form goes. */
  action: string;
  tried: PinTry;
  /** The link's own address, such as `/p/…`. */
  base: string;
};

/** Asks for the PIN of a link: names the clinic and nobody else, and works without script. */
export function PinPage({ assets, language, clinic, action, tried, base }: PinPageProps) {
  const words = pinWords(language);
  const { languages: label, call, absent } = pageWords(language);
  const isWaiting = tried !== null && tried.waitSeconds > 0;
  const problem = tried && (isWaiting ? words.wait(words.time(tried.waitSeconds)) : words.wrong);
  return (
    <Document assets={assets} language={language} title={words.title} referrer="strict-origin">
      <LanguageSwitch label={label} language={language} languages={languages} query="" base={base} />
      <main className="message pin">
        <p className="clinic" dir="auto">
          {clinic.name}
        </p>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <form method="post" action={action}>
          {problem && (
            <p id="pin-problem" className="problem" role="alert">
              {problem}
            </p>
          )}
          <label htmlFor="pin">{words.label}</label>
          <input
            id="pin"
            name="pin"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            required
            maxLength={16}
            aria-describedby={problem ? "pin-hint pin-problem" : "pin-hint"}
            aria-invalid={problem ? true : undefined}
          />
          <p id="pin-hint" className="hint">
            {words.hint}
          </p>
          <button type="submit" className="button">
            {words.open}
          </button>
        </form>
        <p>{words.forgotten}</p>
        {clinic.phone && (
          <p>
            <Phone phone={clinic.phone} className="button quiet">
              {call(clinic.phone)}
            </Phone>
          </p>
        )}
        <p>{absent.emergency}</p>
      </main>
    </Document>
  );
}
