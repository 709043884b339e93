import { Document, type PageAssets } from "./document";
import { Phone } from "./phone";
import { pageWords } from "./words";

// Nobody is known here, so these pages are in the product's first language.
const words = pageWords("en");

/** For every link that opens nothing, whatever the reason: names no patient and no clinic, and is the same to the last byte. */
export const AbsentPage = ({ assets }: { assets: PageAssets }) => (
  <Document assets={assets} language="en" title={words.absent.title}>
    <main className="message">
      <h1>{words.absent.title}</h1>
      <p>{words.absent.text}</p>
      <h2>{words.absent.next}</h2>
      <ul>
        {words.absent.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <p>{words.absent.emergency}</p>
    </main>
  </Document>
);

export const NotYetPage = ({ assets, clinic }: { assets: PageAssets; clinic: { name: string; phone: string } }) => (
  <Document assets={assets} language="en" title={words.documentTitle}>
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

export const UnavailablePage = ({ assets }: { assets: PageAssets }) => (
  <Document assets={assets} language="en" title={words.unavailable.title}>
    <main className="message">
      <h1>{words.unavailable.title}</h1>
      <p>{words.unavailable.text}</p>
      <p>{words.absent.emergency}</p>
    </main>
  </Document>
);
