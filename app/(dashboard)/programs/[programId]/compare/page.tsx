import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { ComparisonView, countWords } from "@/components/versions/comparison-view";
import { NewDraftChoice } from "@/components/versions/new-draft-choice";
import { VersionPicker } from "@/components/versions/version-picker";
import { requireActor } from "@/lib/auth";
import { dateIn, formatDate } from "@/lib/calendar-date";
import { getClinic } from "@/lib/clinic/clinics";
import { can } from "@/lib/policy";
import { compare } from "@/lib/programs/compare";
import { type Compared, getCompared, type Which } from "@/lib/programs/compared";
import { getProgramState } from "@/lib/programs/programs";
import { listVersions } from "@/lib/programs/versions";
import { startDraft } from "../../actions";

type Query = Record<"from" | "to", string | string[] | undefined>;
type Props = { params: Promise<{ programId: string }>; searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Versions compared" };

/** Any two versions of a program side by side, the draft among them; without a choice the last two. */
export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { programId } = await params;
  const state = await getProgramState(actor, programId);
  if (!state?.latestNumber) notFound();
  const { from, to } = chosen(await searchParams, { ...state, latestNumber: state.latestNumber });
  if (from === null || to === null) notFound();
  const [before, after] = [await getCompared(actor, programId, from), await getCompared(actor, programId, to)];
  if (!before || !after) notFound();
  const [versions, { timeZone }] = await Promise.all([listVersions(actor, programId), getClinic(actor)]);
  const comparison = compare(before, after);
  const names = { before: nameOf(from), after: nameOf(to) };
  const name = `${after.patient.firstName} ${after.patient.lastName}`;
  const about = (one: Compared) =>
    one.publishedAt ? `${nameOf(one.which)} is of ${formatDate(dateIn(timeZone, one.publishedAt))} by ${one.publisher}.` : "";
  const mayPrescribe = can(actor, "program:write") && !after.patient.archived;
  const older = [from, to].filter((which) => which !== "draft" && which !== state.latestNumber);
  const options = [
    ...(state.draftVersionId ? [{ value: "draft", label: "Draft" }] : []),
    ...versions.map(({ number }) => ({ value: String(number), label: `Version ${number}` })),
  ];
  return (
    <>
      <PageHeader
        title={from === to ? nameOf(from) : `${names.before} and ${inText(names.after)}`}
        crumbs={[
          { label: name, href: `/patients/${state.patientId}` as Route },
          { label: after.view.title || "Program", href: `/programs/${programId}/versions/${state.latestNumber}` as Route },
        ]}
        lead={[countWords(comparison), about(before), from === to ? "" : about(after)].filter(Boolean).join(" ")}
        actions={
          mayPrescribe &&
          older.map(
            (which) =>
              which !== "draft" && (
                <NewDraftChoice
                  key={which}
                  programId={programId}
                  number={which}
                  hasDraft={state.draftVersionId !== null}
                  start={startDraft}
                />
              ),
          )
        }
      />
      <VersionPicker programId={programId} from={String(from)} to={String(to)} options={options} />
      <ComparisonView comparison={comparison} names={names} />
    </>
  );
}

const nameOf = (which: Which) => (which === "draft" ? "Draft" : `Version ${which}`);
const inText = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** What the address names; what it does not name is the newest there is, beside the one before it. Null for what cannot be one. */
function chosen({ from, to }: Query, { draftVersionId, latestNumber }: { draftVersionId: string | null; latestNumber: number }) {
  const right = to === undefined ? (draftVersionId ? "draft" : latestNumber) : read(to);
  const previous = right === "draft" ? latestNumber : Math.max(1, (right ?? 2) - 1);
  return { from: from === undefined ? previous : read(from), to: right } satisfies Record<"from" | "to", Which | null>;
}

function read(named: string | string[]): Which | null {
  if (named === "draft") return "draft";
  return typeof named === "string" && /^[1-9]\d{0,6}$/.test(named) ? Number(named) : null;
}
