import { createHash } from "node:crypto";
import { readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { listOffer } from "@/lib/programs/offered";

/** All that can be put into a program, in one small answer that a browser keeps until it changes. */
export const GET = (request: Request) => readRoute(() => answer(request));

async function answer(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again to see the catalog." });
  const body = JSON.stringify({ ok: true, data: await listOffer(actor) });
  const etag = `"${createHash("sha256").update(actor.staffId).update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json" } });
}
