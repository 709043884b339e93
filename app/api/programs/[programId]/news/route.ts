import { marked } from "@/app/api/news/marked";
import { notIn, readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { getProgramNews } from "@/lib/logs/news";

type Context = { params: Promise<{ programId: string }> };

/** Whether anything was logged or opened in one program since: asked every few seconds by a page that shows it. */
export const GET = (request: Request, context: Context) => readRoute(() => answer(request, context));

async function answer(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return respond(await notIn());
  const mark = await getProgramNews(actor, (await params).programId);
  return mark === null ? respond({ ok: false, code: "not_found", message: "There is no such program." }) : marked(request, mark);
}
