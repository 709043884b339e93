import type { ReactNode } from "react";
import { Both, quiet } from "./both";
import { Tagged, Words } from "./set-text";
import type { Sheet } from "./sheet";

type StepsProps = { steps: string[]; also: string[] | null; width: number; lang: string | null; sheet: Sheet };

/** The steps, each with the second language beneath it. Where one language needs another number of steps, its list stands beneath the first. */
export function Steps({ steps, also, width, lang, sheet }: StepsProps): ReactNode {
  const isPaired = also?.length === steps.length;
  const below = also && !isPaired ? also : [];
  const numberWidth = Math.max(steps.length, below.length) > 9 ? 23 : 16;
  const row = (step: string, i: number, second: string | undefined, isQuiet: boolean) => (
    <Tagged key={`${isQuiet}-${i}`} tag="LI" style={{ flexDirection: "row", marginTop: i || isQuiet ? 2.5 : 0 }}>
      <Words tag="Lbl" width={numberWidth} look={isQuiet ? quiet(sheet.look.body) : sheet.look.strong} align={sheet.near}>
        {String(i + 1)}
      </Words>
      <Both
        tag="LBody"
        {...(isQuiet ? { isSecond: true } : { lang })}
        width={width - numberWidth}
        look={isQuiet ? quiet(sheet.look.body) : sheet.look.body}
        also={second}
      >
        {step}
      </Both>
    </Tagged>
  );
  return (
    <>
      <Tagged tag={{ is: "L", labels: "Decimal" }}>{steps.map((step, i) => row(step, i, isPaired ? also?.[i] : undefined, false))}</Tagged>
      <Tagged tag={{ is: "L", labels: "Decimal" }}>{below.map((step, i) => row(step, i, undefined, true))}</Tagged>
    </>
  );
}
