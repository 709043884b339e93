import type { ProgramEvent } from "@/lib/programs/program-day";
import type { ProgramView } from "@/lib/programs/program-view";
import { stretchesOf } from "@/lib/session/stretches";
import type { Guidance } from "../page-data";

/** What a link says beside a program, for pages that tests draw. */
export const guidanceFor = (view: ProgramView, today: string, events: ProgramEvent[] = []): Guidance => ({
  ...{ today, stretches: stretchesOf(view, events, "2026-11-01", "2027-03-01"), until: "2027-01-17", emergency: "" },
});
