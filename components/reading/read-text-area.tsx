"use client";
import { useDeferredValue, useMemo, useState } from "react";
import { TextArea, type TextAreaProps } from "@/components/ui/text-field";
import { recognizeLanguage } from "@/lib/catalog/recognize";
import { gradedAs } from "@/lib/reading/grade";
import { ReadingNote } from "./reading-note";

/** A field of a form whose text a patient will read, graded by the formula of the language that it is written in. */
export function ReadTextArea({ defaultValue = "", label, ...props }: TextAreaProps) {
  const [text, setText] = useState(defaultValue);
  const later = useDeferredValue(text);
  const language = useMemo(() => gradedAs(recognizeLanguage(later) ?? "en"), [later]);
  return (
    <div>
      <TextArea {...props} label={label} value={text} onChange={setText} />
      <ReadingNote text={text} language={language} onChange={setText} />
    </div>
  );
}
