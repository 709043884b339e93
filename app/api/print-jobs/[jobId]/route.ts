import { readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { getPrintJob } from "@/lib/print-jobs/print-jobs";

type Context = { params: Promise<{ jobId: string }> };

/** How far a print of one's own is. */
export const GET = (request: Request, context: Context) => readRoute(() => answer(request, context));

async function answer(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again to see the print." });
  const state = await getPrintJob(actor, (await params).jobId);
  return respond(state ? { ok: true, data: state } : { ok: false, code: "not_found", message: "This print is not there any more." });
}
