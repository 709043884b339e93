import { readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { previewLetterhead } from "@/lib/clinic/letterhead";
import { letterheadInput } from "@/lib/clinic/letterhead-input";
import { renderHandout } from "@/lib/handout/render";
import { isOwnOrigin } from "@/lib/origin";

/** The handout of nobody's program with the looks that are being chosen, as a PDF. Nothing is saved by it. */
export const POST = (request: Request) =>
  readRoute(async () => {
    if (!isOwnOrigin(request.headers))
      return respond({ ok: false, code: "forbidden", message: "This came from another site and was refused." });
    const actor = await currentActor();
    if (!actor) return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again to see the preview." });
    const asked = letterheadInput.safeParse(await request.json().catch(() => undefined));
    if (!asked.success)
      return respond({ ok: false, code: "invalid", message: asked.error.issues[0]?.message ?? "This could not be read." });
    const { pdf, pages, sha256 } = await renderHandout(await previewLetterhead(actor, asked.data), null);
    return new Response(new Uint8Array(pdf), {
      headers: {
        ...{ "Content-Type": "application/pdf", "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store" },
        // Whatever changes, all pages are drawn again: there are few.
        "X-Page-Keys": Array.from({ length: pages }, (_, i) => `${sha256}-${i}`).join(),
      },
    });
  });
