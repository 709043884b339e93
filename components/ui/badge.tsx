import type { ReactNode } from "react";
import { cx } from "./class-names";
import type { Tone } from "./notice";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-soft",
  teal: "bg-teal-wash text-teal-ink",
  amber: "bg-amber-wash text-amber-ink",
  red: "bg-red-wash text-red-ink",
};

/** One or two words of state. */
export const Badge = ({ tone = "neutral", children, className }: { tone?: Tone; children: ReactNode; className?: string }) => (
  <span className={cx("inline-flex items-center gap-1 rounded-full px-2 text-xs font-semibold whitespace-nowrap", tones[tone], className)}>
    {children}
  </span>
);
