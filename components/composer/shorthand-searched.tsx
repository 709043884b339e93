import { dosageSentence } from "@/lib/dosage/sentence";
import { parseShorthand, unreadSentences } from "@/lib/dosage/shorthand/shorthand";
import type { OfferedExercise } from "@/lib/programs/offered";
import { useTyping } from "./use-typing";

/** What Enter will add: the marked exercise with the dosage that was typed after its name. */
export function SearchedDosage({ exercise, shorthand }: { exercise: OfferedExercise; shorthand: string }) {
  const read = parseShorthand(shorthand, exercise.dosage);
  const { isTyping } = useTyping(shorthand, "");
  const unread = isTyping ? [] : unreadSentences(read);
  return (
    <div role="status" className="rounded bg-teal-wash px-2 py-1.5 text-xs text-teal-ink wrap-any">
      <p>
        <strong>{exercise.name}</strong>: {dosageSentence(read.dosage)}
      </p>
      {unread.map((sentence) => (
        <p key={sentence} className="font-semibold text-red-ink">
          {sentence}
        </p>
      ))}
    </div>
  );
}
