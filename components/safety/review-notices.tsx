import type { Route } from "next";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { flagWords } from "@/lib/safety/flag-words";
import type { Review } from "@/lib/safety/review";

/** Programs that the patient has at home and that are older than what is noted by now. */
export function ReviewNotices({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {reviews.map(({ programId, number, title, flags, exercises, isStop }) => (
        <li key={programId}>
          <Notice
            tone={isStop ? "red" : "amber"}
            title={`Published before this was noted: ${flags.map((flag) => flagWords[flag].short).join(", ")}`}
          >
            <p>
              Look at it again:{" "}
              <TextLink href={`/programs/${programId}/versions/${number}` as Route}>{`${title}, version ${number}`}</TextLink>. It has{" "}
              {exercises.join(", ")}. The patient still sees it as it was published.
            </p>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
