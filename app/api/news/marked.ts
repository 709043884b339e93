import { createHash } from "node:crypto";

/** A mark as an answer of a few bytes, and of none at all while it is the same. */
export function marked(request: Request, mark: string): Response {
  const etag = `"${createHash("sha256").update(mark).digest("base64url").slice(0, 16)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return Response.json({ ok: true }, { headers });
}
