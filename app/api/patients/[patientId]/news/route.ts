import { marked } from "@/app/api/news/marked";
import { notIn, readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { getPatientNews } from "@/lib/logs/news";

type Context = { params: Promise<{ patientId: string }> };

/** Whether anything was logged or opened in a program of one patient since: asked every few seconds by the page that shows them. */
export const GET = (request: Request, context: Context) => readRoute(() => answer(request, context));

async function answer(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return respond(await notIn());
  const mark = await getPatientNews(actor, (await params).patientId);
  return mark === null ? respond({ ok: false, code: "not_found", message: "There is no such patient." }) : marked(request, mark);
}
