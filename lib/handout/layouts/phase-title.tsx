import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { phaseTitle } from "../../programs/phase-words";
import type { PhaseView } from "../../programs/program-view";
import { Rule, Tagged, Words } from "../sheet/set-text";
import type { Frame } from "./frame";
import { Mark } from "./pieces";
import { Twice } from "./twice";

/** Stands in one block with the first exercises of its phase, so that no page ends with it. */
export function PhaseTitle({ phase, frame, isNamed }: { phase: PhaseView; frame: Frame; isNamed: boolean }): ReactNode {
  const { width, words, second, look } = frame;
  const { criteria } = phase;
  if (!isNamed && !criteria) return null;
  return (
    <View style={{ paddingTop: 2 }}>
      {isNamed && (
        <Tagged bookmark={{ title: phaseTitle(phase, frame.language) }}>
          <Rule width={width} weight={2} color={frame.accent} space={{ marginBottom: 5 }} />
          <Twice
            tag="H2"
            {...{ frame, width, look: look.phase, also: second && phaseTitle({ ...phase, title: "" }, second.language) }}
            space={{ marginBottom: 5 }}
          >
            {phaseTitle(phase, frame.language)}
          </Twice>
        </Tagged>
      )}
      {criteria && (
        <Tagged tag="P" style={{ marginBottom: 7 }}>
          <Twice frame={frame} width={width} look={look.strong} also={second?.words.moveOn}>
            {words.moveOn}
          </Twice>
          <Words width={width} look={look.body} lang={frame.foreign(criteria)}>
            {criteria}
          </Words>
          <Mark text={criteria} width={width} frame={frame} />
        </Tagged>
      )}
    </View>
  );
}
