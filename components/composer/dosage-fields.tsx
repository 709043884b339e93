"use client";
import { memo, useCallback, useId, useRef, useState } from "react";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/class-names";
import { controlStyle, messageStyle } from "@/components/ui/field-parts";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Dosage, DosageField } from "@/lib/dosage/dosage";
import type { FieldErrors } from "@/lib/errors";
import { type Weekday, weekdays } from "@/lib/vocabulary";
import { type DosageErrors, type DosageForm, formOf, readForm } from "./dosage-form";
import { useTyping } from "./use-typing";

const sides = options({
  none: "No side",
  left: "Left side",
  right: "Right side",
  each: "Each side",
  alternating: "Sides in turn",
} satisfies Record<DosageForm["side"], string>);
const perDayKinds = options({ times: "Times a day", "every-hours": "Every … hours" } satisfies Record<DosageForm["perDayKind"], string>);
const daysKinds = options({
  "every-day": "Every day",
  "every-other-day": "Every other day",
  "days-a-week": "Days a week",
  weekdays: "Chosen days",
} satisfies Record<DosageForm["daysKind"], string>);
const intensities = options({
  none: "Not said",
  light: "Light pull",
  moderate: "Moderate pull",
  strong: "Strong but comfortable pull",
  effort: "Effort, 0 to 10",
} satisfies Record<DosageForm["intensityKind"], string>);
const loads = options({ none: "No load", kg: "Weight in kg", lb: "Weight in lb", band: "Band" } satisfies Record<
  DosageForm["loadKind"],
  string
>);
const dayNames: Record<Weekday, string> = { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" };
const mondayFirst = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

function options(labels: Record<string, string>): SelectOption[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

type Props = {
  value: Dosage;
  /** Called with every dosage that can be read; a field that cannot keeps its last good value. */
  onChange: (dosage: Dosage) => void;
  /** Sentences of the server, by field. */
  errors?: FieldErrors;
  /** What stands in fields that cannot be read: such a value is nowhere but on the screen. */
  onUnread?: (sentences: string[]) => void;
};

/** Every field of a dosage. A range is one text: "10", "10-15" or "up to 10". */
export const DosageFields = memo(function DosageFields({ value, onChange, errors = {}, onUnread }: Props) {
  const { form, unread, change } = useForm({ value, onChange, onUnread });
  const said = (field: DosageField) => unread[field] ?? errors[field]?.[0];
  const text = (field: TextName, label: string, placeholder?: string) => (
    <Text {...{ field, label, placeholder, change }} value={form[field]} error={said(field)} />
  );
  return (
    <div className="grid grid-cols-6 items-start gap-x-4 gap-y-3">
      {text("sets", "Sets")}
      {text("reps", "Repetitions")}
      {text("hold", "Hold (seconds)")}
      <Select
        className="col-span-3 sm:col-span-2"
        label="Side"
        options={sides}
        value={form.side}
        errorMessage={said("side")}
        onChange={(side) => change({ side } as Partial<DosageForm>)}
      />
      {text("rest", "Rest (seconds)")}
      {text("tempo", "Tempo (seconds)", "out-pause-back")}
      <Choice
        label="How often"
        options={perDayKinds}
        kind={form.perDayKind}
        onKind={(kind) => change({ perDayKind: kind as DosageForm["perDayKind"], perDay: kind === "times" ? "1" : "2" })}
        text={{
          label: form.perDayKind === "times" ? "Times a day" : "Hours between",
          value: form.perDay,
          onChange: (perDay) => change({ perDay }),
        }}
        error={said("perDay")}
      />
      <Choice
        label="Days"
        options={daysKinds}
        kind={form.daysKind}
        onKind={(kind) => change({ daysKind: kind as DosageForm["daysKind"], daysAWeek: form.daysAWeek || "3" })}
        text={
          form.daysKind === "days-a-week"
            ? { label: "Days a week", value: form.daysAWeek, onChange: (daysAWeek) => change({ daysAWeek }) }
            : null
        }
        error={form.daysKind === "weekdays" ? undefined : said("days")}
      />
      {form.daysKind === "weekdays" && (
        <CheckboxGroup
          label="Which days"
          isInline
          className="col-span-full"
          value={form.weekdays}
          errorMessage={said("days")}
          onChange={(chosen) => change({ weekdays: weekdays.filter((day) => chosen.includes(day)) })}
        >
          {mondayFirst.map((day) => (
            <Checkbox key={day} value={day}>
              {dayNames[day]}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <Choice
        label="How strong"
        options={intensities}
        kind={form.intensityKind}
        onKind={(kind) => change({ intensityKind: kind as DosageForm["intensityKind"], effort: form.effort || "3" })}
        text={form.intensityKind === "effort" ? { label: "Effort", value: form.effort, onChange: (effort) => change({ effort }) } : null}
        error={said("intensity")}
      />
      <Choice
        label="Load"
        options={loads}
        kind={form.loadKind}
        onKind={(kind) => change({ loadKind: kind as DosageForm["loadKind"] })}
        text={
          form.loadKind === "none"
            ? null
            : { label: form.loadKind === "band" ? "Which band" : "How heavy", value: form.load, onChange: (load) => change({ load }) }
        }
        error={said("load")}
      />
    </div>
  );
});

type TextName = "sets" | "reps" | "hold" | "rest" | "tempo";
type TextProps = { field: TextName; label: string; placeholder?: string; value: string; error: string | undefined; change: Change };

/** One of many: a key in one of them draws that one. Half a range ("10-") is not called wrong while it is being written. */
const Text = memo(function Text({ field, label, placeholder, value, error, change }: TextProps) {
  const { isTyping, settle } = useTyping(value);
  return (
    <TextField
      className="col-span-3 sm:col-span-2"
      label={label}
      placeholder={placeholder}
      value={value}
      errorMessage={isTyping ? undefined : error}
      data-unsent={error === undefined ? undefined : ""}
      onChange={(typed) => change({ [field]: typed })}
      onBlur={settle}
    />
  );
});

type ChoiceProps = {
  label: string;
  options: readonly SelectOption[];
  kind: string;
  onKind: (kind: string) => void;
  text: { label: string; value: string; onChange: (text: string) => void } | null;
  error: string | undefined;
};

/** A choice, and where it needs a figure the field for it in the same line. */
function Choice({ label, options, kind, onKind, text, error }: ChoiceProps) {
  const id = useId();
  return (
    <div className="col-span-6 flex flex-col gap-1 sm:col-span-3">
      <div className="flex items-end gap-1.5">
        <Select className="min-w-0 flex-1" label={label} options={options} value={kind} onChange={onKind} />
        {text && (
          <input
            aria-label={text.label}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? id : undefined}
            value={text.value}
            onChange={(event) => text.onChange(event.target.value)}
            className={cx(controlStyle, "h-9 w-22! shrink-0")}
          />
        )}
      </div>
      {error && (
        <span id={id} className={messageStyle}>
          {error}
        </span>
      )}
    </div>
  );
}

type Change = (changes: Partial<DosageForm>) => void;

/** Holds what was typed. When the dosage changes elsewhere, the fields follow, but for those that cannot be read: those wait for the person. */
function useForm({ value, onChange, onUnread }: Pick<Props, "value" | "onChange" | "onUnread">) {
  const [form, setForm] = useState(() => formOf(value));
  const [unread, setUnread] = useState<DosageErrors>({});
  const [known, setKnown] = useState(() => JSON.stringify(value));
  const current = JSON.stringify(value);
  if (current !== known) {
    setKnown(current);
    setForm((typed) => withUnread(formOf(value), typed, unread));
  }
  const latest = useRef({ form, value, onChange, onUnread });
  latest.current = { form, value, onChange, onUnread };
  const change: Change = useCallback((changes) => {
    const now = latest.current;
    const next = { ...now.form, ...changes };
    const { dosage, errors } = readForm(next, now.value);
    setForm(next);
    setUnread(errors);
    now.onUnread?.(Object.values(errors));
    const said = JSON.stringify(dosage);
    if (said === JSON.stringify(now.value)) return;
    setKnown(said);
    now.onChange(dosage);
  }, []);
  return { form, unread, change };
}

const partsOf: Partial<Record<DosageField, (keyof DosageForm)[]>> = {
  perDay: ["perDayKind", "perDay"],
  days: ["daysKind", "daysAWeek", "weekdays"],
  intensity: ["intensityKind", "effort"],
  load: ["loadKind", "load"],
};

function withUnread(fresh: DosageForm, typed: DosageForm, unread: DosageErrors): DosageForm {
  const fields = Object.keys(unread) as DosageField[];
  const kept = fields.flatMap((field) => partsOf[field] ?? [field as keyof DosageForm]).map((part) => [part, typed[part]]);
  return { ...fresh, ...Object.fromEntries(kept) };
}
