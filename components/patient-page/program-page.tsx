import { pageColours } from "@/lib/brand";
import { knownPalette } from "@/lib/figure/palette";
import { languageFacts } from "@/lib/language";
import { changesBetween } from "@/lib/programs/changes";
import type { ProgramDay } from "@/lib/programs/program-day";
import type { PhaseView, ProgramView } from "@/lib/programs/program-view";
import { writtenIn } from "@/lib/programs/written-in";
import type { Language } from "@/lib/vocabulary";
import { calendarPartWords } from "./calendar-words";
import { Document, type PageAssets } from "./document";
import { EntryScreen } from "./entry-screen";
import { figureIn } from "./exercise";
import { guideWords } from "./guide-words";
import { LanguageSwitch } from "./language-switch";
import { anchorOf, asText, type Guidance, pageData, pageItems } from "./page-data";
import { inReadingOrder, Phases } from "./phase";
import { Phone } from "./phone";
import { SessionScreen } from "./session-screen";
import { OnThisDevice, SizeSwitch } from "./settings";
import { standingOf } from "./standing";
import { StopSigns } from "./stop-signs";
import { Morning, RedAnswer, Today, Watch, Week } from "./today";
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
  guidance: Guidance;
  /** Those that the version was published in. */
  languages?: readonly Language[];
  /** The language that was asked for by the address, and stays when one goes on from here; null where it is the patient's own. */
  asked?: Language | null;
  /** What else has to stay in the address where the language changes: `v=2&`. */
  query?: string;
};

/** What a patient sees of the newest published version. Plain markup: complete without script. */
export function ProgramPage({ view, day, large, base, linkId, paper, assets, guidance, ...choice }: ProgramPageProps) {
  const { languages = [view.language], asked = null, query = "" } = choice;
  const words = pageWords(view.language);
  const phases = inReadingOrder(view.phases, day);
  const version = view.version;
  const palette = knownPalette(view.clinic.palette);
  const guide = guideWords(view.language);
  const { today, stretches, emergency } = guidance;
  const { startsOn } = day;
  const course = { items: pageItems(view), stretches, anchor: anchorOf({ ...view, startsOn: startsOn ?? view.startsOn }, today) };
  const { locale } = languageFacts[view.language];
  const data = pageData({ view, startsOn, link: linkId, base, asked, locale }, guidance);
  const calls = { phone: view.clinic.phone, emergency, words: guide };
  const tongue: Tongue = { language: view.language, words, writtenIn: writtenIn(view) };
  return (
    <Document
      assets={assets}
      language={view.language}
      title={words.documentTitle}
      large={large}
      colours={brandColours(view)}
      script={view.phases.some(({ items }) => items.some(figureIn)) ? assets.figures : assets.script}
      base={base}
    >
      <a className="skip" href="#exercises">
        {words.skip}
      </a>
      <div className="choices-top">
        <LanguageSwitch label={words.languages} language={view.language} languages={languages} query={query} />
        <SizeSwitch words={guide} />
      </div>
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
      <main data-palette={JSON.stringify(palette)}>
        <RedAnswer {...calls} />
        <p className="status screen-only" role="status" data-show="status" />
        {phases[0] ? (
          <Today course={course} today={today} items={phases[0].items} language={view.language} words={guide} />
        ) : (
          <p>{words.noExercises}</p>
        )}
        <PaperNote view={view} paper={paper} words={words} />
        {paper === null && <News words={words} seen={guide.seen} />}
        <Morning words={guide} />
        <Watch {...calls} />
        <Week words={guide} />
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
        <StopSigns signs={view.stopSigns} phone={view.clinic.phone} emergency={emergency} words={words} />
        <OnThisDevice words={guide} />
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
        <p className="screen-only">
          <a className="button" href={`${base}/calendar${asked ? `?lang=${asked}` : ""}`}>
            {calendarPartWords(view.language).title}
          </a>
        </p>
        <p className="screen-only">{words.notWatched}</p>
        {version && <p>{words.published(version.number, words.date(version.publishedOn))}</p>}
        <p>{words.supports}</p>
        <p className="screen-only">{words.keepPrivate}</p>
      </footer>
      <div className="bar">
        <button type="button" className="go" data-do="start" hidden>
          {guide.live.start}
        </button>
        <nav aria-label={words.stopShort}>
          <a className="stop" href="#stop">
            {words.stopShort}
          </a>
          {view.clinic.phone && (
            <Phone phone={view.clinic.phone} className="call">
              {words.callShort}
            </Phone>
          )}
        </nav>
      </div>
      <SessionScreen words={guide} stopShort={words.stopShort} />
      <EntryScreen words={guide} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data for the script, not code, and `asText` lets nothing end it */}
      <script type="application/json" id="data" dangerouslySetInnerHTML={{ __html: asText(data) }} />
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
const News = ({ words, seen }: { words: PageWords; seen: string }) => (
  <section id="news" className="news screen-only" aria-labelledby="news-title" hidden>
    <h2 id="news-title">{words.news}</h2>
    <ul />
    <button type="button" className="button" data-do="seen">
      {seen}
    </button>
  </section>
);
