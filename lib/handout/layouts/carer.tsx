import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { HandoutInput } from "../handout-input";
import { Rule } from "../sheet/set-text";
import { carerFrame, type Frame } from "./frame";
import { Letterhead, StopSigns } from "./front";
import { Bullets, Twice } from "./twice";

type ListProps = { title: string; also: string | undefined; lines: string[]; alsoLines: string[] | undefined; frame: Frame };

function List({ title, also, lines, alsoLines, frame }: ListProps): ReactNode {
  const { look, width } = frame;
  return (
    <View style={{ paddingBottom: look.body.size * 1.1 }}>
      <Rule width={width} space={{ marginBottom: look.body.size * 0.6 }} />
      <Twice tag="H3" {...{ frame, width, look: look.name, also }} space={{ marginBottom: look.body.size * 0.4 }}>
        {title}
      </Twice>
      <Bullets lines={lines} also={alsoLines} columns={1} gap={0} below={look.body.size * 0.4} frame={frame} />
    </View>
  );
}

/** A page for whoever helps at home: how to help, what to watch for, and when to stop and call. */
export function carerBlocks(input: HandoutInput, sheet: Frame): ReactNode[] {
  const frame = carerFrame(sheet);
  const { look, width } = frame;
  const [{ carer }, second] = [frame.more, frame.second?.more.carer];
  const name = input.view.patientFirstName;
  return [
    <View key="carer-head">
      <Letterhead input={input} frame={frame} />
      <Twice tag="H2" {...{ frame, width, look: look.title, also: second?.title(name) }} space={{ marginBottom: 4 }}>
        {carer.title(name)}
      </Twice>
      <Twice {...{ frame, width, look: look.body, also: second?.thanks }}>{carer.thanks}</Twice>
      <StopSigns input={input} frame={frame} columns={2} heading="H3" />
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
