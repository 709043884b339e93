import { readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { listTemplates } from "@/lib/templates/templates";

/** All templates that this person can take, one line each. */
export const GET = () => readRoute(() => answer());

async function answer(): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again to see templates." });
  return respond({ ok: true, data: await listTemplates(actor) });
}
