import { Canvas, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { HandoutInput } from "../handout-input";
import { qrShape, shortAddress } from "../qr";
import { Issuer } from "../sheet/issuer";
import { ink } from "../sheet/look";
import { Column, Rule, Tagged, WordedLink, Words } from "../sheet/set-text";
import type { SheetWords } from "../sheet/words";
import { widthOf } from "../text/shape";
import { Facts, FactsTwice, factsOf, StackedFacts } from "./facts";
import type { Frame } from "./frame";
import { fitting, Mark, Said } from "./pieces";
import { Bullets, Twice } from "./twice";

export type FrontProps = { input: HandoutInput; frame: Frame };

const gutter = 16;

/** From whom the sheet is and whom to call. */
export function Letterhead({ input, frame }: FrontProps): ReactNode {
  const { phone } = input.view.clinic;
  const { look, width, words } = frame;
  const phoneWidth = phone ? Math.min(width * 0.56, Math.max(150, widthOf(phone, 700) * look.phone.size + 2)) : 0;
  const left = width - (phone ? phoneWidth + gutter : 0);
  return (
    <>
      <View style={{ flexDirection: "row", justifyContent: "space-between", alignItems: "flex-end" }}>
        <Issuer input={input} width={left} look={look} near={frame.near} />
        {phone && (
          <Column width={phoneWidth}>
            <Said {...{ frame, width: phoneWidth, look: look.label, also: frame.second?.words.questions }} align={frame.far}>
              {words.questions}
            </Said>
            <Words width={phoneWidth} look={fitting(phone, look.phone, phoneWidth, look.body.size)} align={frame.far} direction="ltr">
              {phone}
            </Words>
          </Column>
        )}
      </View>
      <Rule width={width} weight={2} color={frame.accent} space={{ marginTop: 6, marginBottom: look.body.size * 0.8 }} />
    </>
  );
}

type CodeProps = { link: NonNullable<HandoutInput["link"]>; front: FrontLook; frame: Frame };

const captionAt = {
  beside: { flexDirection: "row", alignItems: "flex-start", gap: 10 },
  below: { flexDirection: "column-reverse", alignItems: "flex-end", gap: 6 },
} as const;

/** The code of the share link, which a click opens as well; what it is stands beside it, or below where letters are large. */
function LinkCode({ link, front: { code: size, codeColumn: width, caption: at }, frame }: CodeProps): ReactNode {
  const { look, words, second: also, far } = frame;
  const caption = at === "below" ? width : width - size - 10;
  return (
    <Tagged tag="P" style={{ ...captionAt[at], marginTop: 4 }}>
      <Column width={caption}>
        <Said {...{ frame, width: caption, look: look.smallStrong, also: also?.words.scan }} align={far}>
          {words.scan}
        </Said>
        <Words width={caption} look={look.small} align={far} direction="ltr">
          {shortAddress(link.url)}
        </Words>
        {link.pin && (
          <Said
            {...{ frame, width: caption, look: look.smallStrong, also: also?.words.pin(link.pin) }}
            align={far}
            space={{ marginTop: 3 }}
          >
            {words.pin(link.pin)}
          </Said>
        )}
        {link.thisComputerOnly && (
          <Said {...{ frame, width: caption, look: look.small, also: also?.words.thisComputerOnly }} align={far} space={{ marginTop: 3 }}>
            {words.thisComputerOnly}
          </Said>
        )}
      </Column>
      <Code url={link.url} size={size} words={words} />
    </Tagged>
  );
}

function Code({ url, size, words }: { url: string; size: number; words: SheetWords }): ReactNode {
  const { size: modules, runs } = qrShape(url);
  const cell = size / modules;
  return (
    <WordedLink src={url} words={`${words.scan}: ${shortAddress(url)}`} style={{ width: size, height: size }}>
      <Tagged tag={{ is: "Figure", alt: words.qrCode }}>
        <Canvas
          style={{ width: size, height: size }}
          paint={(painter) => {
            for (const run of runs) painter.rect(run.x * cell, run.y * cell, run.width * cell, cell);
            painter.fill("#000000");
            return null;
          }}
        />
      </Tagged>
    </WordedLink>
  );
}

type StopSignsProps = FrontProps & { columns: number; heading?: "H2" | "H3" };

/** When to stop and call: on every sheet, whatever else is left out. */
export function StopSigns({ input, frame, columns, heading: tag = "H2" }: StopSignsProps): ReactNode {
  const { look, width, words, second } = frame;
  const { view, emergencyNumber = "" } = input;
  const heading = { ...look.strong, size: look.body.size * 1.12, leading: look.body.leading * 1.12 };
  return (
    <View style={{ marginTop: look.body.size * 0.8, paddingBottom: look.body.size }}>
      <Rule width={width} weight={2} color={ink} />
      <Twice {...{ tag, frame, width, look: heading, also: second?.words.stopTitle }} space={{ marginTop: 5, marginBottom: 2 }}>
        {words.stopTitle}
      </Twice>
      <Bullets lines={view.stopSigns} also={input.second?.stopSigns} {...{ columns, gap: gutter, below: 1.5, frame }} />
      <Twice {...{ frame, width, look: look.strong, also: second?.words.emergency(emergencyNumber) }} space={{ marginTop: 2 }}>
        {words.emergency(emergencyNumber)}
      </Twice>
    </View>
  );
}

export type FrontLook = {
  /** Points of the code's square, and of the column in which it stands with its words. */
  code: number;
  codeColumn: number;
  caption: "beside" | "below";
  stopColumns: number;
  facts: "inline" | "stacked";
  /** Said below all, as that there is a second page. */
  further?: { text: string; also: string | null } | null;
};

/** What comes before the first exercise: whose sheet it is, from whom, the link, and when to stop. */
export const Front = (props: FrontProps & { front: FrontLook }): ReactNode => (
  <View>
    <FrontHead {...props} />
    <FrontStop {...props} />
  </View>
);

/** When to stop, and that there is a second page. */
export const FrontStop = ({ input, frame, front }: FrontProps & { front: FrontLook }): ReactNode => (
  <View>
    <StopSigns input={input} frame={frame} columns={front.stopColumns} />
    {front.further && (
      <Twice {...{ frame, width: frame.width, look: frame.look.strong, also: front.further.also }} space={{ marginBottom: 8 }}>
        {front.further.text}
      </Twice>
    )}
  </View>
);

/** Whose sheet it is, from whom, and the link. */
export function FrontHead({ input, frame, front }: FrontProps & { front: FrontLook }): ReactNode {
  const { view, link } = input;
  const { look, words, second: also } = frame;
  const width = link ? frame.width - front.codeColumn - gutter : frame.width;
  const facts = factsOf(input, frame);
  const name = { ...look.body, size: look.body.size * 1.08 };
  return (
    <View>
      <Letterhead input={input} frame={frame} />
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <Column width={width}>
          <Said {...{ frame, width, look: name, also: also?.words.forPatient(view.patientFirstName) }} align={frame.near}>
            {words.forPatient(view.patientFirstName)}
          </Said>
          <Words
            tag="H1"
            lang={frame.foreign(view.title)}
            width={width}
            look={look.title}
            align={frame.near}
            space={{ marginTop: 1, marginBottom: look.body.size * 0.4 }}
          >
            {view.title}
          </Words>
          <Mark text={view.title} width={width} frame={frame} />
          {!also && (front.facts === "stacked" ? <StackedFacts {...{ facts, width, frame }} /> : <Facts {...{ facts, width, frame }} />)}
        </Column>
        {link && <LinkCode link={link} front={front} frame={frame} />}
      </View>
      {also && (
        <View style={{ marginTop: look.body.size * 0.3 }}>
          <FactsTwice {...{ facts, beside: also, frame }} />
        </View>
      )}
    </View>
  );
}
