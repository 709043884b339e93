import { Badge } from "@/components/ui/badge";
import type { TemplateLine, TemplateOwner } from "@/lib/templates/template";

export const ownerWords: Record<TemplateOwner, string> = { "built-in": "Built in", clinic: "The clinic’s", mine: "Mine" };

export const OwnerBadge = ({ owner }: { owner: TemplateOwner }) => (
  <Badge tone={owner === "built-in" ? "neutral" : "teal"}>{ownerWords[owner]}</Badge>
);

const list = new Intl.ListFormat("en");

/** "3 exercises in 2 phases, 6 weeks": what one line of a list says. */
export function measureOf({ exercises, phases, weeks }: Pick<TemplateLine, "exercises" | "phases" | "weeks">): string {
  const count = exercises.length === 1 ? "1 exercise" : `${exercises.length} exercises`;
  const inPhases = phases > 1 ? `${count} in ${phases} phases` : count;
  return weeks === null ? inPhases : `${inPhases}, ${weeks === 1 ? "1 week" : `${weeks} weeks`}`;
}

/** Its exercises by name, and which of them cannot be added any more. */
export const contentsOf = ({ exercises, archivedExercises }: Pick<TemplateLine, "exercises" | "archivedExercises">): string =>
  archivedExercises.length > 0
    ? `${exercises.join(", ")}. Archived and left out: ${list.format(archivedExercises)}.`
    : exercises.join(", ");
