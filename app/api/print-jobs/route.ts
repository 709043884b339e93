import { z } from "zod";
import { jsonRoute } from "@/lib/action";
import { mostPatients, startPrintJob } from "@/lib/print-jobs/print-jobs";
import { handoutLayouts, paperSizes } from "@/lib/vocabulary";

const body = z.object({
  patientIds: z
    .array(z.string().max(40))
    .min(1, "Choose at least one patient.")
    .max(mostPatients, `At most ${mostPatients} patients go into one file.`),
  /** Programs of theirs that are not wanted this time. */
  leftOut: z
    .array(z.string().max(40))
    .max(5 * mostPatients, "Leave out fewer programs at a time.")
    .default([]),
  paper: z.enum(paperSizes),
  layout: z.enum(handoutLayouts).nullable(),
  isDoubleSided: z.boolean(),
  withSlips: z.boolean(),
  withCodes: z.boolean(),
});

/** Begins to print for several patients into one file. */
export const POST = jsonRoute(body, (actor, { patientIds, leftOut, ...options }) => startPrintJob(actor, patientIds, options, leftOut));
