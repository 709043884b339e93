import { respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { renderHandout } from "@/lib/handout/render";
import { previewDraft } from "@/lib/programs/preview";
import { handoutFileName } from "@/lib/sharing/printing";
import { paperSizes } from "@/lib/vocabulary";

type Context = { params: Promise<{ versionId: string }> };

/** The handout as it would be printed now, marked as a draft. */
export async function GET(request: Request, { params }: Context) {
  const actor = await currentActor();
  if (!actor) return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again to see the preview." });
  const query = new URL(request.url).searchParams;
  const paper = paperSizes.find((size) => size === query.get("paper"));
  try {
    const input = await previewDraft(actor, (await params).versionId, { paper, phases: query.get("phases") });
    if (!input) return respond({ ok: false, code: "not_found", message: "There is no such draft." });
    const { pdf } = await renderHandout(input);
    return new Response(new Uint8Array(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="${handoutFileName(input.view)}"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return respond({ ok: false, code: error.code, message: error.message });
    throw error;
  }
}
