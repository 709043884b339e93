import { AppError } from "@/lib/errors";
import { renderHandout } from "@/lib/handout/render";
import { handoutFileName, printShared } from "@/lib/sharing/printing";
import { paperSizes } from "@/lib/vocabulary";
import { absent, guarded, visited } from "../../page-response";

type Context = { params: Promise<{ token: string }> };

/** The printed sheet of the newest published version, with the code of this very link. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  const query = new URL(request.url).searchParams;
  return visited(request, async () => {
    const paper = paperSizes.find((size) => size === query.get("paper"));
    try {
      const input = await printShared(token, { paper, phases: query.get("phases") });
      if (!input) return absent(request);
      const { pdf } = await renderHandout(input);
      const disposition = `inline; filename="${handoutFileName(input.view)}"`;
      const headers = { ...guarded, "Content-Type": "application/pdf", "Content-Disposition": disposition };
      return new Response(new Uint8Array(pdf), { headers });
    } catch (error) {
      if (error instanceof AppError) return inWords(error);
      throw error;
    }
  });
}

/** Too many at once, phases that are not there, or a program that is too long to print: whoever pressed the link reads a sentence. */
function inWords({ code, message, detail }: AppError): Response {
  const isBusy = code === "too_many";
  const later = isBusy ? { "Retry-After": `${detail.retryAfterSeconds ?? 60}` } : null;
  const headers = { ...guarded, "Content-Type": "text/plain; charset=utf-8", ...later };
  return new Response(message, { status: isBusy ? 503 : 422, headers });
}
