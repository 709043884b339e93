import type { PrintJob } from "./print-job";

type Line = { jobs: Map<string, PrintJob>; line: Promise<void> };

// One a process: Next bundles modules more than once, a dev server loads them again, and the server around Next waits for it when it stops.
const home = globalThis as typeof globalThis & { homestretchPrintJobs?: Line };

export function printLine(): Line {
  home.homestretchPrintJobs ??= { jobs: new Map(), line: Promise.resolve() };
  return home.homestretchPrintJobs;
}

/** Once the prints under way are done. */
export const printsAreDone = (): Promise<void> => printLine().line;
