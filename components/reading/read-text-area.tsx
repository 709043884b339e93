"use client";
import { useState } from "react";
import { TextArea, type TextAreaProps } from "@/components/ui/text-field";
import { ReadingNote } from "./reading-note";

/** A field of a form whose text a patient will read. */
export function ReadTextArea({ defaultValue = "", label, ...props }: TextAreaProps) {
  const [text, setText] = useState(defaultValue);
  return (
    <div>
      <TextArea {...props} label={label} value={text} onChange={setText} />
      <ReadingNote text={text} language="en" onChange={setText} />
    </div>
  );
}
