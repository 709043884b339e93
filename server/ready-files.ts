import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { bestEncoding } from "../lib/ready-encoded";

const kinds: Record<string, string> = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };
const known = new Map<string, Promise<Buffer | null>>();

/**
 * Answers for a built file that lies compressed beside itself, and says whether it did: pressed once as
 * small as it goes, not a little for every visit. A name carries the hash of its file, so nothing here grows old.
 */
export async function answerReadyFile(request: IncomingMessage, response: ServerResponse, folder = "public/built"): Promise<boolean> {
  const [, name = "", kind = ""] = /^\/built\/([\w-]+\.(js|css))$/.exec(request.url ?? "") ?? [];
  if (!name || request.method !== "GET" || bestEncoding(request.headers["accept-encoding"]) !== "br") return false;
  const file = known.get(name) ?? readFile(join(folder, `${name}.br`)).catch(() => null);
  const bytes = await file;
  if (!bytes) return false;
  known.set(name, file);
  response.writeHead(200, {
    "Content-Type": kinds[kind],
    "Content-Encoding": "br",
    "Content-Length": bytes.byteLength,
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Encoding",
  });
  response.end(bytes);
  return true;
}
