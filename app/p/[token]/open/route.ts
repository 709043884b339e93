import { z } from "zod";
import { respond } from "@/lib/action";
import { addressHeader } from "@/lib/network-address";
import { isOwnOrigin } from "@/lib/origin";
import { changesBetween } from "@/lib/programs/changes";
import { readLanguage } from "@/lib/sharing/languages";
import { countOpen } from "@/lib/sharing/share-opens";
import { getSharedProgram, isPublished } from "@/lib/sharing/shared-program";
import { absent, guarded, linkKey, visited } from "../../page-response";
import { smallJson } from "../../small-json";

type Context = { params: Promise<{ token: string }> };

/** The number of the version that this device showed last, and what it calls itself, so that a visit counts once. */
const schema = z.object({ seen: z.int().min(1).max(1_000_000).nullable(), device: z.uuid().nullable().optional().catch(null) });

/** The page says that it was opened, and learns what is new since this device last showed it. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  if (!isOwnOrigin(request.headers))
    return respond({ ok: false, code: "forbidden", message: "This came from another site and was refused." });
  return visited(request, async () => {
    const body = schema.safeParse(await smallJson(request, 1_000));
    const key = linkKey(request, token);
    const program = await getSharedProgram(key, body.data?.seen ?? null, readLanguage(new URL(request.url).searchParams.get("lang")));
    if (!program) return absent(request);
    if (!body.success) return respond({ ok: false, code: "invalid", message: "Say which version was seen last, or null." });
    if (isPublished(program)) await countOpen(key, request.headers.get(addressHeader), body.data.device ?? null);
    const changes = isPublished(program) && program.earlier ? changesBetween(program.earlier, program.view) : [];
    return Response.json({ changes }, { headers: guarded });
  });
}
