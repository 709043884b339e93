"use client";
import { createContext, useContext, useEffect } from "react";

/** Takes note of what stands in a field and could not be saved; an empty list says that it is mended. */
export type NoteUnread = (key: string, sentences: string[]) => void;

const UnreadContext = createContext<NoteUnread>(() => undefined);
export const UnreadProvider = UnreadContext.Provider;

/** Says for as long as it is so that a field holds something that could not be saved. */
export function useUnread(key: string, sentence: string | undefined) {
  const note = useContext(UnreadContext);
  useEffect(() => {
    note(key, sentence ? [sentence] : []);
    return () => note(key, []);
  }, [key, sentence, note]);
}
