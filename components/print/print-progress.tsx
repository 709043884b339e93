"use client";
import { FileText } from "lucide-react";
import type { Route } from "next";
import { ProgressBar } from "react-aria-components";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { PrintJobState } from "@/lib/print-jobs/print-jobs";

type PrintProgressProps = { jobId: string; job: PrintJobState | null; onCancel: () => void; onAgain: () => void };

/** How far a print is; at its end the file, and what is not in it. */
export function PrintProgress({ jobId, job, onCancel, onAgain }: PrintProgressProps) {
  const goesOn = !job || job.state === "waiting" || job.state === "running";
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Card title={job ? titles[job.state] : titles.waiting}>
        {goesOn ? <Bar job={job} /> : <Outcome jobId={jobId} job={job} />}
        <div className="flex flex-wrap gap-2">
          {goesOn ? (
            <Button onPress={onCancel}>Cancel</Button>
          ) : (
            <Button onPress={onAgain}>{job.state === "ready" ? "Print for others" : "Back to the choice"}</Button>
          )}
        </div>
      </Card>
      {job && job.problems.length > 0 && <NotPrinted problems={job.problems} />}
      {job?.boxes && job.state === "ready" && <EmptyBoxes boxes={job.boxes} />}
      {job && job.withoutCode.length > 0 && job.state === "ready" && (
        <Notice title="Printed without a code">
          <p>
            These programs have no link that opens yet: {job.withoutCode.join(", ")}. Make a link on the program's page to print its code.
          </p>
        </Notice>
      )}
    </div>
  );
}

const titles: Record<PrintJobState["state"], string> = {
  waiting: "Waiting for another print to finish",
  running: "Making the handouts",
  ready: "The file is ready",
  nothing: "Nothing could be printed",
  cancelled: "Cancelled",
  failed: "The file could not be made",
};

const Bar = ({ job }: { job: PrintJobState | null }) => {
  const { done, total } = job ?? { done: 0, total: 0 };
  const words = total === 0 ? "Beginning" : `${done} of ${total} ${total === 1 ? "handout" : "handouts"} made`;
  return (
    <ProgressBar aria-label="Sheets made" value={done} maxValue={Math.max(total, 1)} valueLabel={words} className="flex flex-col gap-2">
      {({ percentage = 0 }) => (
        <>
          <div className="h-2.5 overflow-hidden rounded-full bg-sunken">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="block size-full">
              <rect width={percentage} height="10" className="fill-teal" />
            </svg>
          </div>
          <p className="text-soft tabular-nums">{words}</p>
        </>
      )}
    </ProgressBar>
  );
};

function Outcome({ jobId, job }: { jobId: string; job: PrintJobState }) {
  if (job.state === "failed")
    return (
      <Notice tone="red" role="alert">
        Something went wrong on our side, and nothing was printed. Please try again.
      </Notice>
    );
  if (job.state === "cancelled") return <p>Nothing was printed.</p>;
  if (job.state === "nothing") return <p>Of the patients whom you chose, none has a handout that can be printed. The reasons are below.</p>;
  if (!job.file) return <p>The file was taken and is not kept here any more. Print again to make a new one.</p>;
  const { sheets, pages, bytes } = job.file;
  return (
    <>
      <p role="status">
        {counted(sheets, "handout")}, {counted(pages, "page")}, {size(bytes)}.
      </p>
      <div>
        <a href={`/api/print-jobs/${jobId}/file.pdf`} target="_blank" rel="noopener" className={buttonStyle("primary", "large")}>
          <FileText aria-hidden="true" />
          Open the file
        </a>
      </div>
      <p className="text-soft">It opens beside this page. A minute later it is gone from the server; unopened, after 15 minutes.</p>
    </>
  );
}

const counted = (count: number, what: string) => (count === 1 ? `1 ${what}` : `${count} ${what}s`);
const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A sheet with an empty box in a word is one to look at before it is handed out. */
const EmptyBoxes = ({ boxes }: { boxes: NonNullable<PrintJobState["boxes"]> }) => (
  <Notice tone="amber" title="Printed with empty boxes">
    <p>No font of the handout has these characters. Write them in another way, publish again, and print those handouts anew.</p>
    <ul className="flex flex-col gap-1">
      {boxes.map(({ patientId, name, characters }) => (
        <li key={`${patientId} ${characters}`}>
          <TextLink href={`/patients/${patientId}` as Route}>
            <bdi>{name}</bdi>
          </TextLink>
          : <bdi>{characters}</bdi>
        </li>
      ))}
    </ul>
  </Notice>
);

const NotPrinted = ({ problems }: { problems: PrintJobState["problems"] }) => (
  <Card id="not-printed" title="Not printed">
    <ul className="flex flex-col divide-y divide-line">
      {problems.map(({ patientId, name, reason }) => (
        <li key={`${patientId} ${reason}`} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 first:pt-0 last:pb-0">
          <TextLink href={`/patients/${patientId}` as Route}>
            <bdi>{name}</bdi>
          </TextLink>
          <span className="text-soft wrap-any">{reason}</span>
        </li>
      ))}
    </ul>
  </Card>
);
