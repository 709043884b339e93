import { z } from "zod";
import { jsonRoute } from "@/lib/action";
import { cancelPrintJob } from "@/lib/print-jobs/print-jobs";

type Context = { params: Promise<{ jobId: string }> };

/** Stops a print of one's own; what was made so far is thrown away. */
export const POST = jsonRoute(z.object({}), async (actor, _input, { params }: Context) => cancelPrintJob(actor, (await params).jobId));
