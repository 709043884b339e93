export const tooltipStyle =
  "max-w-72 rounded bg-ink px-2.5 py-1 text-xs text-paper shadow-raised transition-opacity data-[entering]:opacity-0 data-[exiting]:opacity-0";
