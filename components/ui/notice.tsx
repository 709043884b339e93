import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Tone = "neutral" | "teal" | "amber" | "red";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-ink border-line",
  teal: "bg-teal-wash text-teal-ink border-teal",
  amber: "bg-amber-wash text-amber-ink border-amber",
  red: "bg-red-wash text-red-ink border-red",
};
const icons = { neutral: Info, teal: CircleCheck, amber: TriangleAlert, red: CircleAlert };

type NoticeProps = { tone?: Tone; title?: string; role?: "alert" | "status"; children?: ReactNode; className?: string };

/** A message that stays where it belongs. The tone is never the only sign: each has its own icon and its own words. */
export function Notice({ tone = "neutral", title, role, children, className }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div role={role} className={cx("flex gap-3 rounded border-l-4 px-4 py-3 wrap-any", tones[tone], className)}>
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className="flex min-w-0 flex-col gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** Why something was refused, said at once; nothing where nothing was. */
export const Refusal = ({ sentence }: { sentence: string | null | undefined }) =>
  sentence ? (
    <Notice tone="red" role="alert">
      <p>{sentence}</p>
    </Notice>
  ) : null;
