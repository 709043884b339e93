"use client";
import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cx } from "./class-names";
import { controlStyle } from "./field-parts";
import { Spinner } from "./spinner";

export type SearchOption = { id: string; icon?: ReactNode; title: string; about?: ReactNode; badge?: ReactNode };
type Props = {
  label: string;
  placeholder?: string;
  /** One line under the field, read together with it. */
  hint?: string;
  query: string;
  onQuery: (query: string) => void;
  /** Best first; the first is marked. */
  options: readonly SearchOption[];
  onPick: (id: string) => void;
  /** Something picked is under way: nothing else can be picked. */
  isBusy?: boolean;
  isLoading?: boolean;
  /** What to say where nothing fits. */
  nothing: ReactNode;
};

/** A search with its answers below: arrow keys mark, Enter picks, and the field keeps the focus all the time. It has the focus when it opens. */
export function SearchList({ label, placeholder, hint, query, onQuery, options, onPick, isBusy, isLoading, nothing }: Props) {
  const [marked, setMarked] = useState(0);
  const [isWanted, setWanted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const place = Math.max(0, Math.min(marked, options.length - 1));
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (place > 0) document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: "nearest" });
  }, [id, place]);

  // Enter came before the answer: the only one that fits is picked as if it had been there. Of several, one is chosen by sight.
  useEffect(() => {
    if (!isWanted || isLoading) return;
    setWanted(false);
    const [only, ...others] = options;
    if (only && others.length === 0 && !isBusy) onPick(only.id);
  }, [isWanted, isLoading, isBusy, options, onPick]);

  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key];
    const found = options[place];
    if (step !== undefined) setMarked(Math.max(0, Math.min(options.length - 1, place + step)));
    else if (event.key !== "Enter") return;
    else if (isLoading) setWanted(true);
    else if (!isBusy && found) onPick(found.id);
    event.preventDefault();
  };
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <label htmlFor={`${id}-search`} className="font-semibold">
        {label}
      </label>
      <div className="relative">
        <Search aria-hidden="true" className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint" />
        <input
          ref={input}
          id={`${id}-search`}
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${id}-${place}` : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setMarked(0);
            setWanted(false);
            onQuery(event.target.value);
          }}
          onKeyDown={press}
          className={cx(controlStyle, "h-10 pl-9!")}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-faint">
          {hint}
        </p>
      )}
      <div id={`${id}-list`} role="listbox" aria-label={label} className="-mx-1 flex max-h-[50dvh] flex-col overflow-y-auto px-1">
        {options.map((option, i) => (
          <Option
            key={option.id}
            id={`${id}-${i}`}
            isMarked={i === place}
            isBusy={isBusy}
            mark={() => setMarked(i)}
            {...{ option, onPick }}
          />
        ))}
      </div>
      <div role="status" className="text-soft empty:hidden">
        {isLoading ? <Spinner label="Searching" /> : options.length === 0 ? nothing : null}
      </div>
    </div>
  );
}

type OptionProps = {
  id: string;
  option: SearchOption;
  isMarked: boolean;
  isBusy?: boolean;
  mark: () => void;
  onPick: (id: string) => void;
};

const Option = ({ id, option: { id: value, icon, title, about, badge }, isMarked, isBusy, mark, onPick }: OptionProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the search field does the same
  // biome-ignore lint/a11y/useFocusableInteractive: the search field points at it with aria-activedescendant
  <div
    id={id}
    role="option"
    aria-selected={isMarked}
    aria-disabled={isBusy || undefined}
    onPointerMove={mark}
    onClick={() => !isBusy && onPick(value)}
    className={cx(
      "flex shrink-0 cursor-pointer items-start gap-3 rounded border border-transparent px-2.5 py-2 [&_svg]:size-4",
      isMarked && "border-teal! bg-teal-wash",
      isBusy && "cursor-progress!",
    )}
  >
    <span className="mt-1 shrink-0 text-soft">{isBusy && isMarked ? <Spinner label="Working" /> : icon}</span>
    <span className="flex min-w-0 flex-1 flex-col">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="font-semibold wrap-any">{title}</span>
        {badge}
      </span>
      {about && <span className="text-xs text-soft wrap-any">{about}</span>}
    </span>
  </div>
);
