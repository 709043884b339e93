import { Canvas, Link, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { phaseTitle } from "../../programs/phase-words";
import type { HandoutInput } from "../handout-input";
import { qrShape, shortAddress } from "../qr";
import { type Grid, ink, type } from "./look";
import { Column, Rule, Words } from "./set-text";
import { fullDate, longDate, sheetWords } from "./words";

type FrontProps = { input: HandoutInput; grid: Grid };

const phoneColumn = 172;
const qrSize = 88;
const qrColumn = 124;

function Letterhead({ input: { view }, grid }: FrontProps): ReactNode {
  const { name, phone, address } = view.clinic;
  const left = grid.width - phoneColumn - grid.gutter;
  return (
    <>
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <Column width={left}>
          <Words width={left} look={type.clinic} align="left">
            {name}
          </Words>
          {address && (
            <Words width={left} look={type.label} align="left">
              {address}
            </Words>
          )}
        </Column>
        {phone && (
          <Column width={phoneColumn}>
            <Words width={phoneColumn} look={type.label} align="end">
              {sheetWords.questions}
            </Words>
            <Words width={phoneColumn} look={type.phone} align="end" direction="ltr">
              {phone}
            </Words>
          </Column>
        )}
      </View>
      <Rule width={grid.width} weight={2} color={ink} space={{ marginTop: 9, marginBottom: 16 }} />
    </>
  );
}

function Fact({ width, name, children }: { width: number; name: string; children: string }): ReactNode {
  const nameWidth = 66;
  return (
    <View style={{ flexDirection: "row", marginTop: 2 }}>
      <Words width={nameWidth} look={{ ...type.label, leading: type.body.leading }}>
        {name}
      </Words>
      <Words width={width - nameWidth} look={type.body}>
        {children}
      </Words>
    </View>
  );
}

function Facts({ input: { view, printedOn, phases: chosen, course }, width }: { input: HandoutInput; width: number }): ReactNode {
  const weeks = course?.weeks ?? view.weeks;
  const when = [view.startsOn && fullDate(view.startsOn), weeks && sheetWords.weeks(weeks)].filter(Boolean).join(sheetWords.forLength);
  const phases = chosen?.flatMap((place) => view.phases[place] ?? []).map((phase) => phaseTitle(phase, view.language));
  const therapist = [view.therapist.name, view.therapist.credentials].filter(Boolean).join(", ");
  return (
    <View style={{ marginTop: 8 }}>
      {when && (
        <Fact width={width} name={view.startsOn ? sheetWords.start : sheetWords.length}>
          {when}
        </Fact>
      )}
      {course?.endsOn && (
        <Fact width={width} name={course.isOver ? sheetWords.ended : sheetWords.until}>
          {fullDate(course.endsOn)}
        </Fact>
      )}
      {phases && (
        <Fact width={width} name={sheetWords.onThisSheet}>
          {phases.join("; ")}
        </Fact>
      )}
      {view.goals && (
        <Fact width={width} name={sheetWords.goals}>
          {view.goals}
        </Fact>
      )}
      {therapist && (
        <Fact width={width} name={sheetWords.therapist}>
          {therapist}
        </Fact>
      )}
      <Fact width={width} name={sheetWords.date}>
        {longDate(view.version?.publishedOn ?? printedOn)}
      </Fact>
    </View>
  );
}

function LinkCode({ link }: { link: NonNullable<HandoutInput["link"]> }): ReactNode {
  const { size, runs } = qrShape(link.url);
  const cell = qrSize / size;
  return (
    <Column width={qrColumn}>
      <Link src={link.url} style={{ width: qrSize, height: qrSize, marginLeft: qrColumn - qrSize, marginTop: 4 }}>
        <Canvas
          style={{ width: qrSize, height: qrSize }}
          paint={(painter) => {
            for (const run of runs) painter.rect(run.x * cell, run.y * cell, run.width * cell, cell);
            painter.fill("#000000");
            return null;
          }}
        />
      </Link>
      <Words width={qrColumn} look={type.smallStrong} align="end" space={{ marginTop: 7 }}>
        {sheetWords.scan}
      </Words>
      <Words width={qrColumn} look={type.small} align="end">
        {shortAddress(link.url)}
      </Words>
      {link.thisComputerOnly && (
        <Words width={qrColumn} look={type.small} align="end" space={{ marginTop: 3 }}>
          {sheetWords.thisComputerOnly}
        </Words>
      )}
    </Column>
  );
}

function StopSigns({ input: { view }, grid }: FrontProps): ReactNode {
  const bullet = 12;
  const width = (grid.width - grid.gutter) / 2;
  const half = Math.ceil(view.stopSigns.length / 2);
  const columns = [view.stopSigns.slice(0, half), view.stopSigns.slice(half)];
  return (
    <View style={{ marginTop: 14, paddingBottom: 14 }}>
      <Rule width={grid.width} weight={2} color={ink} />
      <Words width={grid.width} look={{ ...type.strong, size: 13, leading: 17 }} space={{ marginTop: 8, marginBottom: 4 }}>
        {sheetWords.stopTitle}
      </Words>
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        {columns.map((signs, i) => (
          <Column key={i === 0 ? "left" : "right"} width={width}>
            {signs.map((sign) => (
              <View key={sign} style={{ flexDirection: "row", marginBottom: 1.5 }}>
                <Words width={bullet} look={type.strong}>
                  •
                </Words>
                <Words width={width - bullet} look={type.body}>
                  {sign}
                </Words>
              </View>
            ))}
          </Column>
        ))}
      </View>
    </View>
  );
}

/** What comes before the first exercise: whose sheet it is, from whom, the link, and when to stop. */
export function Front({ input, grid }: FrontProps): ReactNode {
  const { view, link } = input;
  const width = link ? grid.width - qrColumn - grid.gutter : grid.width;
  return (
    <View>
      <Letterhead input={input} grid={grid} />
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <Column width={width}>
          <Words width={width} look={{ ...type.body, size: 13, leading: 17 }}>
            {sheetWords.forPatient(view.patientFirstName)}
          </Words>
          <Words width={width} look={type.title} align="left" space={{ marginTop: 1 }}>
            {view.title}
          </Words>
          <Facts input={input} width={width} />
        </Column>
        {link && <LinkCode link={link} />}
      </View>
      <StopSigns input={input} grid={grid} />
    </View>
  );
}
