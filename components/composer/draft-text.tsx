"use client";
import { useId, useState } from "react";
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from "@/components/ui/text-field";
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

type Rest<P> = Omit<P, "value" | "onChange" | "errorMessage"> & { value: string; give: Give };

export const DraftTextField = ({ value, give, ...props }: Rest<TextFieldProps>) => <TextField {...props} {...useDraftText(value, give)} />;
export const DraftTextArea = ({ value, give, ...props }: Rest<TextAreaProps>) => <TextArea {...props} {...useDraftText(value, give)} />;
