import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { phaseTitle } from "../../programs/phase-words";
import type { PhaseView } from "../../programs/program-view";
import type { Language } from "../../vocabulary";
import { type Grid, ink, type } from "./look";
import { Rule, Spans, span, Words } from "./set-text";
import { sheetWords } from "./words";

type PhaseHeadProps = { phase: PhaseView; language: Language; grid: Grid; isNamed: boolean };

/** Stands in one block with the first exercise of its phase, so that no page ends with it. A program with one phase has no heading. */
export function PhaseHead({ phase, language, grid, isNamed }: PhaseHeadProps): ReactNode {
  const { criteria } = phase;
  if (!isNamed && !criteria) return null;
  return (
    <View style={{ paddingTop: 2 }}>
      {isNamed && (
        <>
          <Rule width={grid.width} weight={2} color={ink} space={{ marginBottom: 6 }} />
          <Words width={grid.width} look={type.phase} space={{ marginBottom: criteria ? 3 : 8 }}>
            {phaseTitle(phase, language)}
          </Words>
        </>
      )}
      {criteria && (
        <Spans
          width={grid.width}
          spans={[span(`${sheetWords.moveOn} `, type.strong), span(criteria, type.body)]}
          leading={type.body.leading}
          space={{ marginBottom: 9 }}
        />
      )}
    </View>
  );
}
