/** A spine that bends and comes back; the word beside it says the rest. */
export const Wordmark = () => (
  <span className="inline-flex items-center gap-2.5 text-lg font-bold">
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 shrink-0">
      <rect width="24" height="24" rx="5" fill="var(--teal)" />
      <path d="M6 19c4.5 0 3-6 6-7s1.5-7 6-7" fill="none" stroke="var(--on-teal)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="12" cy="12" r="2" fill="var(--on-teal)" />
    </svg>
    Homestretch
  </span>
);
