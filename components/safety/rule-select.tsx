"use client";
import { ChevronDown } from "lucide-react";
import { useTransition } from "react";
import { callAction, type FormAction } from "@/components/ui/call-action";
import { cx } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/field-parts";
import { toast } from "@/components/ui/toast";

type Props = {
  label: string;
  flag: string;
  trait: string;
  severity: string;
  options: readonly { value: string; label: string }[];
  set: FormAction<unknown>;
};

/** Kept at once; the table around it says what it belongs to. */
export function RuleSelect({ label, flag, trait, severity, options, set }: Props) {
  const [isPending, startTransition] = useTransition();
  const choose = (value: string) =>
    startTransition(async () => {
      const result = await callAction(set, { flag, trait, severity: value });
      toast(result.ok ? "Kept." : result.message);
    });
  return (
    <span className="relative inline-block w-40">
      <select
        aria-label={label}
        value={severity}
        aria-busy={isPending}
        onChange={(event) => choose(event.target.value)}
        className={cx(controlStyle, "h-9 appearance-none pr-9")}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft" />
    </span>
  );
}
