import { ReviewNotices } from "@/components/safety/review-notices";
import { WatchFor } from "@/components/safety/watch-for";
import type { Patient } from "@/lib/patients/patients";
import { type Actor, can } from "@/lib/policy";
import { listFlags } from "@/lib/safety/flags";
import { listReviews } from "@/lib/safety/review";
import { flagsStillProposed } from "@/lib/safety/screen-questions";
import { listScreens } from "@/lib/safety/screens";
import { addFlag, endFlag, recordScreen } from "../safety-actions";

type Props = { actor: Actor; patient: Patient };

/** What is noted of a patient, and the last red-flag screen. */
export async function SafetySection({ actor, patient }: Props) {
  const { id: patientId, today, archivedAt } = patient;
  const [flags, screens] = await Promise.all([listFlags(actor, patientId), listScreens(actor, patientId)]);
  return (
    <WatchFor
      {...{ patientId, today }}
      flags={flags.map(({ notedAt: _, ...flag }) => flag)}
      screens={screens.map(({ recordedAt: _, ...screen }) => screen)}
      proposed={flagsStillProposed(screens[0], flags)}
      mayWrite={can(actor, "flag:write") && archivedAt === null}
      actions={{ add: addFlag, end: endFlag, record: recordScreen }}
    />
  );
}

/** Above everything else: programs that are older than a flag which meets them. */
export async function SafetyReview({ actor, patient }: Props) {
  return <ReviewNotices reviews={await listReviews(actor, patient.id)} />;
}
