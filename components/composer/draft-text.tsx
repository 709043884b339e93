"use client";
import { memo, useId, useState } from "react";
import { ReadingNote } from "@/components/reading/reading-note";
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from "@/components/ui/text-field";
import { gradedAs } from "@/lib/reading/grade";
import { useComposer } from "./composer-context";
import { useUnread } from "./unread";

/** Hands a text to the draft; answers the sentence against it where it cannot be taken. */
type Give = (text: string) => string | null;

/** What cannot be taken stays in the field with its sentence, until it is mended or the draft itself changes. */
function useDraftText(value: string, give: Give) {
  const [refused, setRefused] = useState<{ text: string; sentence: string; over: string } | null>(null);
  const current = refused?.over === value ? refused : null;
  useUnread(useId(), current?.sentence);
  return {
    value: current?.text ?? value,
    errorMessage: current?.sentence,
    onChange: (text: string) => {
      const sentence = give(text);
      setRefused(sentence === null ? null : { text, sentence, over: value });
    },
  };
}

type Rest<P> = Omit<P, "value" | "onChange" | "errorMessage"> & {
  value: string;
  give: Give;
  /** The patient reads it: hard words are shown under it. */
  isForPatient?: boolean;
};

/** By the formula of the language that the patient reads. */
function Graded({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { patient } = useComposer();
  return <ReadingNote text={value} language={gradedAs(patient.language)} onChange={onChange} />;
}

export function DraftTextField({ value, give, isForPatient, className, ...props }: Rest<TextFieldProps>) {
  const field = useDraftText(value, give);
  if (!isForPatient) return <TextField {...props} className={className} {...field} />;
  return (
    <div className={className}>
      <TextField {...props} {...field} />
      <Graded {...field} />
    </div>
  );
}

export const DraftTextArea = memo(function DraftTextArea({ value, give, isForPatient, className, ...props }: Rest<TextAreaProps>) {
  const field = useDraftText(value, give);
  if (!isForPatient) return <TextArea {...props} className={className} {...field} />;
  return (
    <div className={className}>
      <TextArea {...props} {...field} />
      <Graded {...field} />
    </div>
  );
});
