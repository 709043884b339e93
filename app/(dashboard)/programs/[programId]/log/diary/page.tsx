import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { DiaryGrid } from "@/components/logs/diary-grid";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { isCalendarDay } from "@/lib/calendar-date";
import { shortDay } from "@/lib/logs/day-words";
import { getDiaryWeek } from "@/lib/logs/diary";
import { fullName } from "@/lib/patients/patient-name";
import { saveDiary } from "../../../diary-actions";

export const metadata: Metadata = { title: "A week from paper" };

type Asked = { week?: string | string[]; from?: string | string[] };
type Props = { params: Promise<{ programId: string }>; searchParams: Promise<Asked> };

/** A week as it stands on the printed diary, typed in without a mouse. */
export default async function DiaryPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ programId }, { week, from }] = await Promise.all([params, searchParams]);
  const source = from === "clinic" ? "clinic" : "paper";
  const asked = typeof week === "string" && isCalendarDay(week) ? week : null;
  const diary = await getDiaryWeek(actor, programId, source, asked);
  if (!diary) notFound();
  const { patient, days, previous, next } = diary;
  const first = days[0]?.on ?? diary.today;
  const address = (more: string) => `/programs/${programId}/log/diary?${more}` as Route;
  return (
    <>
      <PageHeader
        title={`Week of ${shortDay(first)}`}
        crumbs={[
          { label: fullName(patient), href: `/patients/${patient.id}` as Route },
          { label: "How it goes", href: `/programs/${programId}/log` as Route },
        ]}
        lead={source === "paper" ? "From the paper diary of the patient." : "What the patient did or told in the clinic."}
        actions={
          <>
            {previous && <LinkButton href={address(`week=${previous}&from=${source}`)}>Week before</LinkButton>}
            {next && <LinkButton href={address(`week=${next}&from=${source}`)}>Week after</LinkButton>}
            <LinkButton kind="quiet" href={address(`week=${first}&from=${source === "paper" ? "clinic" : "paper"}`)}>
              {source === "paper" ? "Enter what was told instead" : "Enter from paper instead"}
            </LinkButton>
          </>
        }
      />
      <DiaryGrid key={`${first} ${source}`} diary={diary} save={saveDiary} />
    </>
  );
}
