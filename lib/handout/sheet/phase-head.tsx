import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { phaseTitle } from "../../programs/phase-words";
import type { PhaseView } from "../../programs/program-view";
import { Rule, Spans, span, Tagged, Words } from "./set-text";
import type { Sheet } from "./sheet";

type PhaseHeadProps = { phase: PhaseView; sheet: Sheet; isNamed: boolean };

/** Stands in one block with the first exercise of its phase, so that no page ends with it. A program with one phase has no heading. */
export function PhaseHead({ phase, sheet, isNamed }: PhaseHeadProps): ReactNode {
  const { criteria } = phase;
  const { width, words } = sheet;
  if (!isNamed && !criteria) return null;
  const foreign = sheet.writtenIn(criteria ?? "");
  return (
    <View style={{ paddingTop: 2 }}>
      {isNamed && (
        <Tagged bookmark={{ title: phaseTitle(phase, sheet.language) }}>
          <Rule width={width} weight={2} color={sheet.accent} space={{ marginBottom: 6 }} />
          <Words tag="H2" width={width} look={sheet.look.phase} align={sheet.near} space={{ marginBottom: criteria ? 3 : 8 }}>
            {phaseTitle(phase, sheet.language)}
          </Words>
        </Tagged>
      )}
      {criteria && !foreign && (
        <Spans
          width={width}
          spans={[span(`${words.moveOn} `, sheet.look.strong), span(criteria, sheet.look.body)]}
          leading={sheet.look.body.leading}
          space={{ marginBottom: 9 }}
        />
      )}
      {criteria && foreign && (
        <Tagged tag="P" style={{ marginBottom: 9 }}>
          <Words width={width} look={sheet.look.strong}>
            {words.moveOn}
          </Words>
          <Words width={width} look={sheet.look.body} lang={sheet.foreign(criteria)}>
            {criteria}
          </Words>
          <Words width={width} look={sheet.look.small} align={sheet.near}>
            {foreign}
          </Words>
        </Tagged>
      )}
    </View>
  );
}
