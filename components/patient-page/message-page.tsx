import { directionOf } from "@/lib/language";
import { type Language, languages } from "@/lib/vocabulary";
import { Document, type PageAssets } from "./document";
import { Phone } from "./phone";
import { type PageWords, pageWords } from "./words";

// Nobody is known where a link opens nothing, so those pages say it in every language, the product's first one first.
const first = languages[0];

type EachProps = { children: (words: PageWords, Heading: "h1" | "h2", Below: "h2" | "h3") => React.ReactNode };

const InEachLanguage = ({ children }: EachProps) =>
  languages.map((language) => (
    <section key={language} lang={language} dir={directionOf(language)} className="message">
      {language === first ? children(pageWords(language), "h1", "h2") : children(pageWords(language), "h2", "h3")}
    </section>
  ));

/** For every link that opens nothing, whatever the reason: names no patient and no clinic, and is the same to the last byte. */
export const AbsentPage = ({ assets }: { assets: PageAssets }) => (
  <Document assets={assets} language={first} title={pageWords(first).absent.title} script={assets.gone}>
    <main>
      <InEachLanguage>
        {({ absent }, Heading, Below) => (
          <>
            <Heading>{absent.title}</Heading>
            <p>{absent.text}</p>
            <Below>{absent.next}</Below>
            <ul>
              {absent.hints.map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
            <p>{absent.emergency}</p>
          </>
        )}
      </InEachLanguage>
    </main>
  </Document>
);

type NotYetProps = { assets: PageAssets; clinic: { name: string; phone: string }; language?: Language };

export function NotYetPage({ assets, clinic, language = first }: NotYetProps) {
  const words = pageWords(language);
  return (
    <Document assets={assets} language={language} title={words.documentTitle}>
      <main className="message">
        <p className="clinic" dir="auto">
          {clinic.name}
        </p>
        <h1>{words.notYet.title}</h1>
        <p>{words.notYet.text}</p>
        {clinic.phone && (
          <p>
            <Phone phone={clinic.phone} className="button">
              {words.call(clinic.phone)}
            </Phone>
          </p>
        )}
      </main>
    </Document>
  );
}

export const UnavailablePage = ({ assets }: { assets: PageAssets }) => (
  <Document assets={assets} language={first} title={pageWords(first).unavailable.title}>
    <main>
      <InEachLanguage>
        {({ unavailable, absent }, Heading) => (
          <>
            <Heading>{unavailable.title}</Heading>
            <p>{unavailable.text}</p>
            <p>{absent.emergency}</p>
          </>
        )}
      </InEachLanguage>
    </main>
  </Document>
);
