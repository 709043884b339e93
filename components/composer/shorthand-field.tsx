"use client";
import { type KeyboardEvent, memo, type SyntheticEvent, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { controlStyle, messageStyle } from "@/components/ui/field-parts";
import { dosageSentence } from "@/lib/dosage/sentence";
import { completeShorthand, type Suggestion, takeSuggestion } from "@/lib/dosage/shorthand/complete";
import { type ShorthandPart, unreadSentences, withoutUnfinished } from "@/lib/dosage/shorthand/shorthand";
import type { DraftItem } from "@/lib/programs/operations";
import { goToNextShorthand } from "./shorthand-focus";
import { ShorthandHelp } from "./shorthand-help";
import { useShorthand } from "./use-shorthand";
import { useTyping } from "./use-typing";

type Props = Pick<DraftItem, "itemKey" | "phaseId" | "dosage"> & { name: string };

/** The whole dosage in one line. The sentence below it follows each key; what is not understood is marked, and stays. */
export const ShorthandField = memo(function ShorthandField({ name, ...item }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const shorthand = useShorthand(item, name);
  const { text, read, weeks } = shorthand;
  const { isTyping } = useTyping(text);
  const [caret, setCaret] = useState<number | null>(null);
  const [marked, setMarked] = useState(-1);
  const suggestions = useMemo(
    () => (caret === null ? [] : completeShorthand(text, caret, shorthand.before)),
    [text, caret, shorthand.before],
  );
  const isListed = suggestions.length > 0;
  const parts = isTyping && caret !== null ? withoutUnfinished(text, read.parts, caret) : read.parts;
  const sentences = unreadSentences({ parts });

  const follow = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLInputElement>) =>
    setCaret((open) => (open === null || selectionStart !== selectionEnd ? null : (selectionEnd ?? 0)));
  const type = (typed: string, at: number) => {
    shorthand.type(typed);
    setCaret(at);
    setMarked(-1);
  };
  const close = () => {
    setCaret(null);
    setMarked(-1);
  };
  const take = (suggestion: Suggestion) => {
    const taken = takeSuggestion(text, suggestion);
    type(taken.text, taken.caret);
    // React puts the new text into the field first.
    requestAnimationFrame(() => input.current?.setSelectionRange(taken.caret, taken.caret));
  };
  const move = (step: number) => {
    if (caret === null) return setCaret(input.current?.selectionEnd ?? text.length);
    const places = suggestions.length + 1;
    setMarked(((marked + 1 + step + places) % places) - 1);
  };
  const confirm = (step: 1 | -1) => {
    const suggestion = suggestions[marked];
    if (suggestion) return take(suggestion);
    shorthand.settle();
    close();
    goToNextShorthand(input.current, step);
  };
  const restore = () => {
    if (marked < 0) shorthand.restore();
    close();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") confirm(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") restore();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="relative flex flex-col gap-1">
      <div className="flex items-center gap-0.5">
        <div className="relative min-w-0 flex-1">
          <label htmlFor={`${id}-text`} className="sr-only">
            Dosage of {name} in shorthand
          </label>
          <input
            ref={input}
            id={`${id}-text`}
            data-shorthand
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isListed}
            aria-controls={isListed ? `${id}-list` : undefined}
            aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
            aria-describedby={`${id}-sentence ${id}-unread`}
            aria-invalid={sentences.length > 0 || undefined}
            data-unsent={shorthand.isWhole ? undefined : ""}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={300}
            placeholder="3x10 each side 3x/day"
            value={text}
            onChange={({ target }) => type(target.value, target.selectionEnd ?? target.value.length)}
            onSelect={follow}
            onKeyDown={press}
            onFocus={shorthand.begin}
            onBlur={() => {
              shorthand.settle();
              close();
            }}
            onScroll={({ currentTarget }) => currentTarget.nextElementSibling?.scrollTo(currentTarget.scrollLeft, 0)}
            className={cx(controlStyle, "h-8 px-2!")}
          />
          <Marks text={text} parts={parts} />
        </div>
        <ShorthandHelp />
      </div>
      <p id={`${id}-sentence`} className="text-soft wrap-any">
        {dosageSentence(item.dosage)}
      </p>
      <div id={`${id}-unread`} className="flex flex-col gap-1 empty:hidden">
        {sentences.map((sentence) => (
          <p key={sentence} className={cx(messageStyle, "wrap-any")}>
            {sentence}
          </p>
        ))}
        {!weeks.isSet && <WeeksOffer weeks={weeks} name={name} settle={() => input.current?.focus()} />}
      </div>
      {isListed && <Suggestions id={id} name={name} suggestions={suggestions} marked={marked} take={take} />}
    </div>
  );
});

/** Lies over the field and shows nothing but a wavy line under what is not understood. */
function Marks({ text, parts }: { text: string; parts: readonly ShorthandPart[] }) {
  if (parts.every(({ kind }) => kind === "read")) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 flex items-center overflow-hidden border border-transparent px-2 text-base whitespace-pre text-transparent"
    >
      <span>
        {parts.map(({ from, to, kind }, i) => (
          <span key={from}>
            {text.slice(i === 0 ? 0 : parts[i - 1]?.to, from)}
            <span className={kind === "read" ? undefined : "underline decoration-red decoration-wavy decoration-2 underline-offset-2"}>
              {text.slice(from, to)}
            </span>
          </span>
        ))}
      </span>
    </div>
  );
}

type WeeksProps = { weeks: ReturnType<typeof useShorthand>["weeks"]; name: string; settle: () => void };

function WeeksOffer({ weeks: { sentence, many, setProgram, setPhase }, settle }: WeeksProps) {
  const press = (set: () => string | null) => () => {
    set();
    settle();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded bg-amber-wash px-2 py-1 text-xs text-amber-ink">
      <span>{sentence}</span>
      <Button size="small" onPress={press(setProgram)}>
        Set the program to {many}
      </Button>
      {setPhase && (
        <Button size="small" onPress={press(setPhase)}>
          Set this phase to {many}
        </Button>
      )}
    </div>
  );
}

type SuggestionsProps = {
  id: string;
  name: string;
  suggestions: readonly Suggestion[];
  marked: number;
  take: (suggestion: Suggestion) => void;
};

const Suggestions = ({ id, name, suggestions, marked, take }: SuggestionsProps) => (
  <div
    id={`${id}-list`}
    role="listbox"
    aria-label={`What ${name} could say next`}
    className="absolute top-full right-0 left-0 z-20 mt-1 max-w-md overflow-hidden rounded border border-line bg-surface py-1 shadow-raised"
  >
    {suggestions.map((suggestion, i) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
      // biome-ignore lint/a11y/useFocusableInteractive: the field points at it with aria-activedescendant
      <div
        key={suggestion.label}
        id={`${id}-${i}`}
        role="option"
        aria-selected={i === marked}
        // The field keeps the focus.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => take(suggestion)}
        className={cx(
          "flex min-h-8 cursor-pointer items-baseline justify-between gap-4 px-3 py-1 hover:bg-sunken",
          i === marked && "bg-teal-wash! text-teal-ink",
        )}
      >
        <span className="font-semibold wrap-any">{suggestion.label}</span>
        <span className="text-right text-xs text-soft">{suggestion.meaning}</span>
      </div>
    ))}
  </div>
);
