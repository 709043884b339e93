"use client";
import { cx } from "@/components/ui/class-names";
import { messageStyle } from "@/components/ui/field-parts";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { dosageSentence } from "@/lib/dosage/sentence";
import { useComposer } from "./composer-context";
import type { PastedRow } from "./use-pasting";
import { useTyping } from "./use-typing";

type Props = { row: PastedRow; place: number; put: (key: string, changes: { text?: string; choice?: string | null }) => void };

const leftOut = "-";

/** One line of the list: as it was pasted, and what it becomes. */
export function PasteRow({ row, place, put }: Props) {
  const { nameOf } = useComposer();
  const { key, text, found, isOut, exerciseId, dosage } = row;
  const unread = useTyping(text).isTyping ? [] : row.unread;
  const isUnknown = found.choices.length === 0;
  const isOpen = exerciseId === null && !isOut;
  const options = [
    ...(isOpen ? [{ value: "", label: isUnknown ? "No exercise found" : "Choose the exercise" }] : []),
    ...found.choices.map((id) => ({ value: id, label: nameOf(id) })),
    { value: leftOut, label: "Leave this line out" },
  ];
  const problem = isUnknown
    ? `No exercise is called “${found.name}”. Change the line, or leave it out.`
    : "Several exercises fit. Choose one.";
  return (
    <li className={cx("flex flex-col gap-2 rounded border p-3", isOpen ? "border-amber" : "border-line", isOut && "bg-sunken")}>
      <div className="grid gap-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <TextField label={`Line ${place}`} value={text} onChange={(typed) => put(key, { text: typed, choice: null })} />
        <Select
          label={`Exercise of line ${place}`}
          options={options}
          value={isOut ? leftOut : (exerciseId ?? "")}
          errorMessage={isOpen ? problem : undefined}
          onChange={(value) => put(key, { choice: value === leftOut ? "" : value || null })}
        />
      </div>
      {dosage && !isOut && <p className="text-soft wrap-any">{dosageSentence(dosage)}</p>}
      {!isOut &&
        unread.map((sentence) => (
          <p key={sentence} className={cx(messageStyle, "wrap-any")}>
            {sentence}
          </p>
        ))}
      {!isOut && unread.length > 0 && (
        <p className="text-xs text-soft">It stays in the shorthand of the exercise, marked, until you change it there.</p>
      )}
    </li>
  );
}
