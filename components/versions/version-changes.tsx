import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import type { Change } from "@/lib/programs/changes";

type Props = { programId: string; number: number; changes: readonly Change[] };

/** What the patient reads about a version, word for word: on their page, where they saw the one before or hold it on paper. */
export const VersionChanges = ({ programId, number, changes }: Props) => (
  <Card
    title={`What changed since version ${number - 1}`}
    actions={<TextLink href={`/programs/${programId}/compare?from=${number - 1}&to=${number}` as Route}>Side by side</TextLink>}
  >
    {changes.length === 0 ? (
      <p className="text-soft">Nothing that the patient would notice.</p>
    ) : (
      <>
        <p className="text-soft">The patient reads this, in these words:</p>
        <ul className="measure list-disc pl-5">
          {changes.map((change) => (
            <li key={`${change.itemKey} ${change.text}`} className="whitespace-pre-line wrap-any">
              {change.text}
            </li>
          ))}
        </ul>
      </>
    )}
  </Card>
);
