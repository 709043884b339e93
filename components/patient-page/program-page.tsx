import { pageColours } from "@/lib/brand";
import { dosageSeconds } from "@/lib/dosage/seconds";
import { knownPalette } from "@/lib/figure/palette";
import { changesBetween } from "@/lib/programs/changes";
import type { ProgramDay } from "@/lib/programs/program-day";
import type { PhaseView, ProgramView } from "@/lib/programs/program-view";
import { writtenIn } from "@/lib/programs/written-in";
import type { Language } from "@/lib/vocabulary";
import { Document, type PageAssets } from "./document";
import { hasFigure } from "./exercise";
import { LanguageSwitch } from "./language-switch";
import { inReadingOrder, type Numbered, Phases } from "./phase";
import { Phone } from "./phone";
import { standingOf } from "./standing";
import { StopSigns } from "./stop-signs";
import { type Tongue, typed, WrittenIn } from "./typed";
import { type PageWords, pageWords } from "./words";

export type ProgramPageProps = {
  view: ProgramView;
  day: ProgramDay;
  large: boolean;
  /** The link's own address, such as `/p/…`: everything of this patient lives below it. */
  base: string;
  /** Tells apart the links that one device knows; says nothing about anybody. */
  linkId: string;
  /** What the paper in the patient's hand shows: the version as it was then, `current`, or null where the visit did not come from paper. */
  paper: ProgramView | "current" | null;
  assets: PageAssets;
  /** Those that the version was published in. */
  languages?: readonly Language[];
  /** The language that was asked for by the address, and stays when one goes on from here; null where it is the patient's own. */
  asked?: Language | null;
  /** What else has to stay in the address where the language changes: `v=2&`. */
  query?: string;
};

/** What a patient sees of the newest published version. Plain markup: complete without script. */
export function ProgramPage({ view, day, large, base, linkId, paper, assets, ...choice }: ProgramPageProps) {
  const { languages = [view.language], asked = null, query = "" } = choice;
  const words = pageWords(view.language);
  const phases = inReadingOrder(view.phases, day);
  const version = view.version;
  const palette = knownPalette(view.clinic.palette);
  const tongue: Tongue = { language: view.language, words, writtenIn: writtenIn(view) };
  return (
    <Document
      assets={assets}
      language={view.language}
      title={words.documentTitle}
      large={large}
      colours={brandColours(view)}
      script
      figures={view.phases.some(({ items }) => items.some(hasFigure))}
    >
      <a className="skip" href="#exercises">
        {words.skip}
      </a>
      <LanguageSwitch label={words.languages} language={view.language} languages={languages} query={query} />
      <header>
        <Logo view={view} base={base} />
        <p className="clinic" dir="auto">
          {view.clinic.name}
        </p>
        <h1 dir="auto">{words.heading(view.patientFirstName)}</h1>
        <p className="title" {...typed(view.title, tongue)}>
          {view.title}
        </p>
        <WrittenIn text={view.title} tongue={tongue} />
        <StandingLine day={day} phases={phases.length > 1 ? view.phases : []} words={words} />
      </header>
      <main
        data-link={linkId}
        data-version={version?.number}
        data-open={`${base}/open${asked ? `?lang=${asked}` : ""}`}
        data-palette={JSON.stringify(palette)}
      >
        <PaperNote view={view} paper={paper} words={words} />
        {paper === null && <News words={words} />}
        <Overview items={phases[0]?.items ?? []} words={words} />
        {view.goals && (
          <section className="goals" aria-labelledby="goals-title">
            <h2 id="goals-title">{words.goals}</h2>
            <p {...typed(view.goals, tongue)}>{view.goals}</p>
            <WrittenIn text={view.goals} tongue={tongue} />
          </section>
        )}
        {phases.length > 0 && (
          <section id="exercises" aria-labelledby="exercises-title" tabIndex={-1}>
            <h2 id="exercises-title">{words.exercises}</h2>
            <Phases {...{ view, day, phases, words, palette }} pictureBase={`${base}/pictures`} language={view.language} tongue={tongue} />
          </section>
        )}
        <StopSigns signs={view.stopSigns} phone={view.clinic.phone} words={words} />
      </main>
      <footer>
        <address>
          <h2>{words.questions}</h2>
          <p className="therapist" dir="auto">
            {words.therapist}: <strong>{[view.therapist.name, view.therapist.credentials].filter(Boolean).join(", ")}</strong>
          </p>
          <p dir="auto">{view.clinic.name}</p>
          {view.clinic.address && <p dir="auto">{view.clinic.address}</p>}
          {view.clinic.phone && (
            <p>
              <Phone phone={view.clinic.phone} />
            </p>
          )}
        </address>
        <p className="screen-only">
          <a className="button" href={`${base}/handout.pdf${asked ? `?language=${asked}` : ""}`}>
            {words.printed}
          </a>
        </p>
        <p className="screen-only">{words.notWatched}</p>
        {version && <p>{words.published(version.number, words.date(version.publishedOn))}</p>}
        <p>{words.supports}</p>
        <p className="screen-only">{words.keepPrivate}</p>
      </footer>
      <nav className="bar" aria-label={words.stopShort}>
        <a className="stop" href="#stop">
          {words.stopShort}
        </a>
        {view.clinic.phone && (
          <Phone phone={view.clinic.phone} className="call">
            {words.callShort}
          </Phone>
        )}
      </nav>
    </Document>
  );
}

/** The clinic's colours as a style sheet; null where the page keeps its own. */
export const brandColours = ({ clinic: { brand } }: ProgramView): string | null => (brand?.colour ? pageColours(brand.colour) : null);

/** The name that stands below says what it is. */
function Logo({ view, base }: { view: ProgramView; base: string }) {
  const logo = view.clinic.brand?.logo;
  return logo && <img className="logo" src={`${base}/pictures/${logo.pictureId}`} alt="" width={logo.width} height={logo.height} />;
}

function StandingLine({ day, phases, words }: { day: ProgramDay; phases: PhaseView[]; words: PageWords }) {
  const standing = standingOf(day, words, phases);
  return standing && <p className={`standing ${standing.tone}`}>{standing.text}</p>;
}

/** Says to whoever came with the code on a paper whether that paper is still right. */
function PaperNote({ view, paper, words }: Pick<ProgramPageProps, "view" | "paper"> & { words: PageWords }) {
  if (paper === null) return null;
  if (paper === "current") return <p className="paper current">{words.paper.current}</p>;
  const changes = changesBetween(paper, view);
  if (changes.length === 0) return <p className="paper current">{words.paper.same}</p>;
  return (
    <section className="news" aria-labelledby="paper-title">
      <p className="lead">{words.paper.older(words.date(view.version?.publishedOn ?? ""))}</p>
      <h2 id="paper-title">{words.paper.changes}</h2>
      <ul>
        {changes.map((change) => (
          <li key={change.text} dir="auto">
            {change.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Filled in by the script, from what this device last saw. */
const News = ({ words }: { words: PageWords }) => (
  <section id="news" className="news" aria-labelledby="news-title" hidden>
    <h2 id="news-title">{words.news}</h2>
    <ul />
  </section>
);

/** What there is to do now and how long it takes, each a link to where it is told. */
function Overview({ items, words }: { items: Numbered[]; words: PageWords }) {
  if (items.length === 0) return <p>{words.noExercises}</p>;
  const seconds = items.map(({ item }) => dosageSeconds(item.dosage).perSession).reduce((sum, span) => sum + (span.min + span.max) / 2, 0);
  return (
    <section className="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{words.overview}</h2>
      <p>{words.round(items.length, Math.ceil(seconds / 60))}</p>
      <ol className="screen-only">
        {items.map(({ item, number }) => (
          <li key={item.itemKey}>
            <a href={`#exercise-${number}`} dir="auto">
              <span className="count" aria-hidden="true">
                {number}
              </span>
              {item.name}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
