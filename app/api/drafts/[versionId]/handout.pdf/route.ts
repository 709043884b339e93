import { z } from "zod";
import { readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import type { Failure } from "@/lib/errors";
import { chooseSheet } from "@/lib/handout/content";
import { renderHandout } from "@/lib/handout/render";
import { withinMeasure } from "@/lib/limits";
import { isOwnOrigin } from "@/lib/origin";
import type { Actor } from "@/lib/policy";
import { limits } from "@/lib/programs/operations";
import { previewDraft } from "@/lib/programs/preview";
import { handoutFileName } from "@/lib/sharing/printing";
import { paperSizes } from "@/lib/vocabulary";

type Context = { params: Promise<{ versionId: string }> };
type Asked = NonNullable<Parameters<typeof previewDraft>[2]>;

/** The handout as it would be printed now, marked as a draft. */
export const GET = (request: Request, { params }: Context) =>
  readRoute(async () => {
    const actor = await currentActor();
    if (!actor) return respond(signedOut);
    const query = new URL(request.url).searchParams;
    const paper = paperSizes.find((size) => size === query.get("paper"));
    return handout(actor, (await params).versionId, { paper, phases: query.get("phases"), sheet: chooseSheet(query) });
  });

const body = z.object({
  unsaved: z.array(z.unknown()).max(limits.batch),
  /** Keys of pages that are on the screen already: they do not come again. */
  has: z.array(z.string().max(80)).max(500).default([]),
});

/** The same with what an open composer has not saved yet. It changes nothing; what changed in a page is told by its key. */
export const POST = (request: Request, { params }: Context) =>
  readRoute(async () => {
    if (!isOwnOrigin(request.headers))
      return respond({ ok: false, code: "forbidden", message: "This came from another site and was refused." });
    const actor = await currentActor();
    if (!actor) return respond(signedOut);
    const asked = body.safeParse(await request.json().catch(() => undefined));
    if (!asked.success) return respond({ ok: false, code: "invalid", message: "This could not be read. Reload the page and try again." });
    return handout(actor, (await params).versionId, asked.data);
  });

const signedOut: Failure = { ok: false, code: "signed_out", message: "You are signed out. Sign in again to see the preview." };

async function handout(actor: Actor, versionId: string, asked: Asked): Promise<Response> {
  await withinMeasure("pdf of a person", actor.staffId);
  const input = await previewDraft(actor, versionId, asked);
  if (!input) return respond({ ok: false, code: "not_found", message: "There is no such draft." });
  const { pdf, keys } = await renderHandout(input, null);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${handoutFileName(input.view)}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
      "X-Page-Keys": keys.join(),
    },
  });
}
