import type { ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { connection } from "../db/connection";

const freshMs = 1_000;
let lastAsked = Number.NEGATIVE_INFINITY;
let lastAnswer: Promise<boolean> = Promise.resolve(false);

/** Whether the database answers, asked at most once a second however many ask us. */
function isReady(): Promise<boolean> {
  if (performance.now() - lastAsked < freshMs) return lastAnswer;
  lastAsked = performance.now();
  lastAnswer = connection()
    .begin(2_000, (tx) => tx.execute(sql`select 1`))
    .then(
      () => true,
      () => false,
    );
  return lastAnswer;
}

/** `/healthz`: this process lives. `/readyz`: it can serve, because its database answers and it is not stopping. */
export async function answerHealth(path: string | undefined, stopping: boolean, response: ServerResponse): Promise<boolean> {
  if (path !== "/healthz" && path !== "/readyz") return false;
  const well = path === "/healthz" || (!stopping && (await isReady()));
  response.writeHead(well ? 200 : 503, { "Content-Type": "text/plain", "Cache-Control": "no-store" }).end(well ? "ok\n" : "not ready\n");
  return true;
}
