import { notIn, readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { getNews } from "@/lib/logs/news";
import { marked } from "./marked";

/** Whether a patient of the clinic has logged something since: asked every few seconds by a caseload that is open. */
export const GET = (request: Request) => readRoute(() => answer(request));

async function answer(request: Request): Promise<Response> {
  const actor = await currentActor();
  return actor ? marked(request, await getNews(actor)) : respond(await notIn());
}
