import { Canvas, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { fullDate, longDate } from "../../language";
import { phaseTitle } from "../../programs/phase-words";
import type { HandoutInput } from "../handout-input";
import { qrShape, shortAddress } from "../qr";
import { evenColumns } from "./even-columns";
import { Issuer } from "./issuer";
import { ink, type } from "./look";
import { Column, Rule, Tagged, WordedLink, Words } from "./set-text";
import type { Sheet } from "./sheet";
import type { SheetWords } from "./words";

type FrontProps = { input: HandoutInput; sheet: Sheet };

const phoneColumn = 172;
const qrSize = 88;
const qrColumn = 124;

function Letterhead({ input, sheet }: FrontProps): ReactNode {
  const { phone } = input.view.clinic;
  const left = sheet.width - phoneColumn - sheet.gutter;
  return (
    <>
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <Issuer input={input} width={left} look={sheet.look} near={sheet.near} />
        {phone && (
          <Column width={phoneColumn}>
            <Words width={phoneColumn} look={sheet.look.label} align={sheet.far}>
              {sheet.words.questions}
            </Words>
            <Words width={phoneColumn} look={sheet.look.phone} align={sheet.far} direction="ltr">
              {phone}
            </Words>
          </Column>
        )}
      </View>
      <Rule width={sheet.width} weight={2} color={sheet.accent} space={{ marginTop: 9, marginBottom: 16 }} />
    </>
  );
}

type FactProps = {
  width: number;
  sheet: Sheet;
  /** Which label of the sheet stands before it. */
  name: { [K in keyof SheetWords]: SheetWords[K] extends string ? K : never }[keyof SheetWords];
  text: string;
  /** Typed by a therapist: marked where it is in another language. */
  isTyped?: boolean;
};

function Fact({ width, sheet, name, text, isTyped }: FactProps): ReactNode {
  const nameWidth = 66;
  const mark = isTyped ? sheet.writtenIn(text) : null;
  return (
    <Tagged tag="LI" style={{ flexDirection: "row", marginTop: 2 }}>
      <Words tag="Lbl" width={nameWidth} look={{ ...type.label, leading: sheet.look.body.leading }}>
        {sheet.words[name]}
      </Words>
      <Tagged tag="LBody" style={{ width: width - nameWidth }}>
        <Words width={width - nameWidth} look={sheet.look.body} align={isTyped ? undefined : sheet.near} lang={mark && sheet.foreign(text)}>
          {text}
        </Words>
        {mark && (
          <Words width={width - nameWidth} look={sheet.look.small} align={sheet.near}>
            {mark}
          </Words>
        )}
      </Tagged>
    </Tagged>
  );
}

function Facts({ input: { view, printedOn, phases: chosen, course }, sheet, width }: FrontProps & { width: number }): ReactNode {
  const { words } = sheet;
  const weeks = course?.weeks ?? view.weeks;
  const when = words.when(view.startsOn, weeks);
  const phases = chosen?.flatMap((place) => view.phases[place] ?? []);
  const therapist = [view.therapist.name, view.therapist.credentials].filter(Boolean).join(", ");
  const date = view.version?.publishedOn ?? printedOn;
  const fact = { width, sheet };
  return (
    <Tagged tag="L" style={{ marginTop: 8 }}>
      {when && <Fact {...fact} name={view.startsOn ? "start" : "length"} text={when} />}
      {course?.endsOn && <Fact {...fact} name={course.isOver ? "ended" : "until"} text={fullDate(course.endsOn, sheet.language)} />}
      {phases && <Fact {...fact} name="onThisSheet" text={phases.map((phase) => phaseTitle(phase, sheet.language)).join("; ")} />}
      {view.goals && <Fact {...fact} name="goals" text={view.goals} isTyped />}
      {therapist && <Fact {...fact} name="therapist" text={therapist} />}
      <Fact {...fact} name="date" text={longDate(date, sheet.language)} />
    </Tagged>
  );
}

function LinkCode({ link, sheet }: { link: NonNullable<HandoutInput["link"]>; sheet: Sheet }): ReactNode {
  const { size, runs } = qrShape(link.url);
  const cell = qrSize / size;
  return (
    <Tagged tag="P" style={{ width: qrColumn }}>
      <WordedLink
        src={link.url}
        words={`${sheet.words.scan}: ${shortAddress(link.url)}`}
        style={{ width: qrSize, height: qrSize, marginLeft: qrColumn - qrSize, marginTop: 4 }}
      >
        <Tagged tag={{ is: "Figure", alt: sheet.words.qrCode }}>
          <Canvas
            style={{ width: qrSize, height: qrSize }}
            paint={(painter) => {
              for (const run of runs) painter.rect(run.x * cell, run.y * cell, run.width * cell, cell);
              painter.fill("#000000");
              return null;
            }}
          />
        </Tagged>
      </WordedLink>
      <Words width={qrColumn} look={sheet.look.smallStrong} align={sheet.far} space={{ marginTop: 7 }}>
        {sheet.words.scan}
      </Words>
      <Words width={qrColumn} look={sheet.look.small} align={sheet.far}>
        {shortAddress(link.url)}
      </Words>
      {link.pin && (
        <Words width={qrColumn} look={sheet.look.smallStrong} align={sheet.far} space={{ marginTop: 3 }}>
          {sheet.words.pin(link.pin)}
        </Words>
      )}
      {link.thisComputerOnly && (
        <Words width={qrColumn} look={sheet.look.small} align={sheet.far} space={{ marginTop: 3 }}>
          {sheet.words.thisComputerOnly}
        </Words>
      )}
    </Tagged>
  );
}

function StopSigns({ input: { view, emergencyNumber = "" }, sheet }: FrontProps): ReactNode {
  const bullet = 12;
  const width = (sheet.width - sheet.gutter) / 2;
  const columns = evenColumns(view.stopSigns, 2, width - bullet, sheet.look.body);
  return (
    <View style={{ marginTop: 14, paddingBottom: 14 }}>
      <Rule width={sheet.width} weight={2} color={ink} />
      <Words tag="H2" width={sheet.width} look={{ ...type.strong, size: 13, leading: 17 }} space={{ marginTop: 8, marginBottom: 4 }}>
        {sheet.words.stopTitle}
      </Words>
      <Tagged tag={{ is: "L", labels: "Disc" }} style={{ flexDirection: "row", justifyContent: "space-between" }}>
        {columns.map((column, i) => (
          <Column key={i === 0 ? "left" : "right"} width={width}>
            {column.map((sign) => (
              <Tagged key={sign} tag="LI" style={{ flexDirection: "row", marginBottom: 1.5 }}>
                <Words tag="Lbl" width={bullet} look={sheet.look.strong} align={sheet.near}>
                  •
                </Words>
                <Words tag="LBody" width={width - bullet} look={sheet.look.body}>
                  {sign}
                </Words>
              </Tagged>
            ))}
          </Column>
        ))}
      </Tagged>
      <Words width={sheet.width} look={sheet.look.strong} align={sheet.near} space={{ marginTop: 3 }}>
        {sheet.words.emergency(emergencyNumber)}
      </Words>
    </View>
  );
}

/** What comes before the first exercise: whose sheet it is, from whom, the link, and when to stop. */
export function Front({ input, sheet }: FrontProps): ReactNode {
  const { view, link } = input;
  const width = link ? sheet.width - qrColumn - sheet.gutter : sheet.width;
  const mark = sheet.writtenIn(view.title);
  return (
    <View>
      <Letterhead input={input} sheet={sheet} />
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <Column width={width}>
          <Words width={width} look={{ ...type.body, size: 13, leading: 17 }} align={sheet.near}>
            {sheet.words.forPatient(view.patientFirstName)}
          </Words>
          <Words
            tag="H1"
            lang={sheet.foreign(view.title)}
            width={width}
            look={sheet.look.title}
            align={sheet.near}
            space={{ marginTop: 1 }}
          >
            {view.title}
          </Words>
          {mark && (
            <Words width={width} look={sheet.look.small} align={sheet.near}>
              {mark}
            </Words>
          )}
          <Facts input={input} sheet={sheet} width={width} />
        </Column>
        {link && <LinkCode link={link} sheet={sheet} />}
      </View>
      <StopSigns input={input} sheet={sheet} />
    </View>
  );
}
