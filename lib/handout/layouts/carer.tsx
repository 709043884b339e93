import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { HandoutInput } from "../handout-input";
import { Rule, Tagged, Words } from "../sheet/set-text";
import { carerFrame, type Frame } from "./frame";
import { Letterhead, StopSigns } from "./front";
import { Said } from "./pieces";

type ListProps = { title: string; also: string | undefined; lines: string[]; alsoLines: string[] | undefined; frame: Frame };

function List({ title, also, lines, alsoLines, frame }: ListProps): ReactNode {
  const { look, width } = frame;
  const bullet = look.body.size * 1.4;
  return (
    <View style={{ paddingBottom: look.body.size * 1.1 }}>
      <Rule width={width} space={{ marginBottom: look.body.size * 0.6 }} />
      <Said tag="H3" {...{ frame, width, look: look.name, also }} align={frame.near} space={{ marginBottom: look.body.size * 0.4 }}>
        {title}
      </Said>
      <Tagged tag={{ is: "L", labels: "Disc" }}>
        {lines.map((line, i) => (
          <Tagged key={line} tag="LI" style={{ flexDirection: "row", marginBottom: look.body.size * 0.4 }}>
            <Words tag="Lbl" width={bullet} look={look.strong} align={frame.near}>
              •
            </Words>
            <Said tag="LBody" {...{ frame, width: width - bullet, look: look.body, also: alsoLines?.[i] }}>
              {line}
            </Said>
          </Tagged>
        ))}
      </Tagged>
    </View>
  );
}

/** A page for whoever helps at home: how to help, what to watch for, and when to stop and call. */
export function carerBlocks(input: HandoutInput, sheet: Frame): ReactNode[] {
  const frame = carerFrame(sheet);
  const { look, width } = frame;
  const [{ carer }, second] = [frame.more, frame.alsoMore?.carer];
  const name = input.view.patientFirstName;
  return [
    <View key="carer-head">
      <Letterhead input={input} frame={frame} />
      <Said tag="H2" {...{ frame, width, look: look.title, also: second?.title(name) }} align={frame.near} space={{ marginBottom: 4 }}>
        {carer.title(name)}
      </Said>
      <Said {...{ frame, width, look: look.body, also: second?.thanks }} align={frame.near}>
        {carer.thanks}
      </Said>
      <StopSigns input={input} frame={frame} columns={2} heading="H3" />
      <Said
        {...{ frame, width, look: look.strong, also: second?.emergency }}
        align={frame.near}
        space={{ marginBottom: look.body.size * 1.4 }}
      >
        {carer.emergency}
      </Said>
    </View>,
    <List
      key="help"
      title={carer.helpTitle}
      also={second?.helpTitle}
      lines={carer.help(name)}
      alsoLines={second?.help(name)}
      frame={frame}
    />,
    <List key="watch" title={carer.watchTitle} also={second?.watchTitle} lines={carer.watch} alsoLines={second?.watch} frame={frame} />,
  ];
}
