import { currentActor } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { renderHandout } from "@/lib/handout/render";
import { handoutFileName, printVersion } from "@/lib/sharing/printing";
import { paperSizes } from "@/lib/vocabulary";

type Context = { params: Promise<{ programId: string; number: string }> };

/** The sheet of a published version: `?paper=a4|letter`, `?link=` whose code stands on it, `?phases=1,2` or `today`, `?download=1` to keep it as a file,
 * `?appendix=colleague` for further pages that are not for the patient. */
export async function GET(request: Request, { params }: Context) {
  const { programId, number } = await params;
  const query = new URL(request.url).searchParams;
  const actor = await currentActor();
  if (!actor) return inWords("You are signed out. Sign in again, then open the sheet.", 401);
  const paper = paperSizes.find((size) => size === query.get("paper"));
  try {
    const asked = {
      paper,
      linkId: query.get("link") ?? undefined,
      phases: query.get("phases"),
      withAppendix: query.get("appendix") === "colleague",
    };
    const input = await printVersion(actor, programId, numberOf(number), asked);
    if (!input) return inWords("There is no such sheet.", 404);
    const { pdf } = await renderHandout(input);
    const way = query.has("download") ? "attachment" : "inline";
    const disposition = `${way}; filename="${handoutFileName(input.view)}"`;
    return new Response(new Uint8Array(pdf), {
      headers: { ...closed, "Content-Type": "application/pdf", "Content-Disposition": disposition },
    });
  } catch (error) {
    if (error instanceof AppError) return inWords(error.message, error.code === "too_many" ? 503 : 422, error.detail.retryAfterSeconds);
    throw error;
  }
}

const numberOf = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : 0);

const closed = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };

const inWords = (message: string, status: number, retryAfterSeconds?: number) =>
  new Response(message, {
    status,
    headers: {
      ...closed,
      "Content-Type": "text/plain; charset=utf-8",
      ...(retryAfterSeconds ? { "Retry-After": `${retryAfterSeconds}` } : {}),
    },
  });
