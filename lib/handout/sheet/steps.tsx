import type { ReactNode } from "react";
import { Tagged, Words } from "./set-text";
import type { Sheet } from "./sheet";

type StepsProps = { steps: string[]; width: number; lang: string | null; sheet: Sheet };

/** The steps, each with its number before it. */
export function Steps({ steps, width, lang, sheet }: StepsProps): ReactNode {
  const numberWidth = steps.length > 9 ? 23 : 16;
  return (
    <Tagged tag={{ is: "L", labels: "Decimal" }}>
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its number
        <Tagged key={i} tag="LI" style={{ flexDirection: "row", marginTop: i ? 2.5 : 0 }}>
          <Words tag="Lbl" width={numberWidth} look={sheet.look.strong} align={sheet.near}>
            {String(i + 1)}
          </Words>
          <Words tag="LBody" lang={lang} width={width - numberWidth} look={sheet.look.body}>
            {step}
          </Words>
        </Tagged>
      ))}
    </Tagged>
  );
}
