import { readFile } from "node:fs/promises";
import { builtAsset } from "@/lib/built-assets";
import { findVisitor } from "@/lib/sharing/visitor";
import { absent, guarded, linkKey, visited } from "../../page-response";

type Context = { params: Promise<{ token: string }> };

let worker: Promise<Buffer> | undefined;

/** The worker that keeps this link's page on the device: it may answer for this link and for nothing else of ours. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return visited(request, async () => {
    if (!(await findVisitor(linkKey(request, token)))) return absent(request);
    worker ??= builtAsset("patient-page-worker").then((file) => readFile(file));
    const own = { "Content-Type": "text/javascript; charset=utf-8", "Service-Worker-Allowed": `/p/${token}` };
    const policy = "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'";
    return new Response(new Uint8Array(await worker), { headers: { ...guarded, ...own, "Content-Security-Policy": policy } });
  });
}
