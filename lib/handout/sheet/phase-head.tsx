import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { phaseTitle } from "../../programs/phase-words";
import type { PhaseView } from "../../programs/program-view";
import { Both } from "./both";
import { Rule, Spans, span, Tagged, Words } from "./set-text";
import type { Sheet } from "./sheet";

type PhaseHeadProps = { phase: PhaseView; sheet: Sheet; isNamed: boolean };

/** Stands in one block with the first exercise of its phase, so that no page ends with it. A program with one phase has no heading. */
export function PhaseHead({ phase, sheet, isNamed }: PhaseHeadProps): ReactNode {
  const { criteria } = phase;
  const { width, words, also } = sheet;
  if (!isNamed && !criteria) return null;
  const foreign = sheet.writtenIn(criteria ?? "");
  return (
    <View style={{ paddingTop: 2 }}>
      {isNamed && (
        <Tagged bookmark={{ title: phaseTitle(phase, sheet.language) }}>
          <Rule width={width} weight={2} color={sheet.accent} space={{ marginBottom: 6 }} />
          <Both
            tag="H2"
            width={width}
            look={sheet.look.phase}
            align={sheet.near}
            also={also && phaseTitle({ ...phase, title: "" }, also.language)}
            space={{ marginBottom: criteria ? 3 : 8 }}
          >
            {phaseTitle(phase, sheet.language)}
          </Both>
        </Tagged>
      )}
      {criteria && !also && !foreign && (
        <Spans
          width={width}
          spans={[span(`${words.moveOn} `, sheet.look.strong), span(criteria, sheet.look.body)]}
          leading={sheet.look.body.leading}
          space={{ marginBottom: 9 }}
        />
      )}
      {criteria && (also || foreign) && (
        <Tagged tag="P" style={{ marginBottom: 9 }}>
          <Both width={width} look={sheet.look.strong} also={also?.words.moveOn}>
            {words.moveOn}
          </Both>
          <Words width={width} look={sheet.look.body} lang={foreign && sheet.foreign(criteria)}>
            {criteria}
          </Words>
          {foreign && (
            <Words width={width} look={sheet.look.small} align={sheet.near}>
              {foreign}
            </Words>
          )}
        </Tagged>
      )}
    </View>
  );
}
