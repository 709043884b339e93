import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";

export const Steps = ({ steps }: { steps: readonly string[] }) => (
  <ol className="flex list-decimal flex-col gap-1.5 pl-6 marker:font-semibold marker:text-teal-ink measure">
    {steps.map((step, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
      <li key={i} className="pl-1 wrap-any">
        {step}
      </li>
    ))}
  </ol>
);

export const Cautions = ({ cautions }: { cautions: readonly string[] }) =>
  cautions.length > 0 ? (
    <Notice tone="amber" title="Take care">
      <ul className="flex flex-col gap-1">
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </Notice>
  ) : null;

/** Label and value, one a line. What has no value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, values: readonly string[]])[] }) {
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2">
      {facts
        .filter(([, values]) => values.length > 0)
        .map(([label, values]) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className="wrap-any">{values.join(", ")}</dd>
          </div>
        ))}
    </dl>
  );
}

type VariationProps = {
  name: string;
  direction: "easier" | "harder" | "other";
  basis: string;
  sentence: string;
  steps: readonly string[];
  figure: ReactNode;
};

export function VariationCard({ name, direction, basis, sentence, steps, figure }: VariationProps) {
  return (
    <details className="rounded border border-line bg-surface">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 font-semibold">
        <span className="first-letter:uppercase">{name}</span>
        {direction !== "other" && (
          <Badge tone={direction === "harder" ? "amber" : "teal"}>{direction === "harder" ? "Harder" : "Easier"}</Badge>
        )}
        <span className="text-xs font-normal text-faint">{basis}</span>
      </summary>
      <div className="flex flex-col gap-3 border-t border-line px-4 py-3">
        {figure}
        <p className="font-semibold measure">{sentence}</p>
        <Steps steps={steps} />
      </div>
    </details>
  );
}

export const DetailColumns = ({ left, right }: { left: ReactNode; right: ReactNode }) => (
  <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
    <div className="flex min-w-0 flex-col gap-6">{left}</div>
    <div className="flex min-w-0 flex-col gap-6">{right}</div>
  </div>
);

export const DosageCard = ({ sentence, children }: { sentence: string; children?: ReactNode }) => (
  <Card title="Starting dosage">
    <p className="text-lg font-semibold text-pretty">{sentence}</p>
    {children}
  </Card>
);
