import { cx } from "./class-names";

/** The ring does not turn with reduced motion; the word is always there. */
export function Spinner({ label, className }: { label: string; className?: string }) {
  return (
    <span role="status" className={cx("inline-flex size-4 items-center justify-center", className)}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 animate-spin">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="2.5" opacity="0.3" />
        <path d="M8 1.75a6.25 6.25 0 0 1 6.25 6.25" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** Where nothing else says what is waited for. */
export const SpinnerWithWords = ({ label }: { label: string }) => (
  <p className="flex items-center gap-2 text-soft">
    <Spinner label={label} />
    <span aria-hidden="true">{label}…</span>
  </p>
);
