import { notIn, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { getNews } from "@/lib/logs/news";
import { marked } from "./marked";

/** Whether a patient of the clinic has logged something since: asked every few seconds by a caseload that is open. */
export async function GET(request: Request) {
  const actor = await currentActor();
  return actor ? marked(request, await getNews(actor)) : respond(await notIn());
}
