import { readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { getTemplate } from "@/lib/templates/templates";

type Context = { params: Promise<{ templateId: string }> };

/** One template with all that is in it, for a composer that takes parts of it. */
export const GET = (request: Request, context: Context) => readRoute(() => answer(request, context));

async function answer(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again to see templates." });
  const template = await getTemplate(actor, (await params).templateId);
  if (!template) return respond({ ok: false, code: "not_found", message: "This template is not there any more." });
  return respond({ ok: true, data: template });
}
