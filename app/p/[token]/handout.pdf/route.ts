import { inWords } from "@/lib/action";
import { AppError } from "@/lib/errors";
import { chooseSheet } from "@/lib/handout/content";
import { readLanguage } from "@/lib/sharing/languages";
import { printShared } from "@/lib/sharing/printing";
import { paperSizes } from "@/lib/vocabulary";
import { absent, guarded, linkKey, visited } from "../../page-response";

type Context = { params: Promise<{ token: string }> };

/**
 * The printed sheet of the newest published version, with the code of this very link. Too many at once, phases that are not there, or a
 * program that is too long to print: whoever pressed the link reads a sentence.
 */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  const query = new URL(request.url).searchParams;
  return visited(request, async () => {
    const paper = paperSizes.find((size) => size === query.get("paper"));
    try {
      const language = readLanguage(query.get("language"));
      const print = await printShared(linkKey(request, token), { paper, phases: query.get("phases"), language, sheet: chooseSheet(query) });
      if (!print) return absent(request);
      const disposition = `inline; filename="${print.fileName}"`;
      const headers = { ...guarded, "Content-Type": "application/pdf", "Content-Disposition": disposition };
      return new Response(new Uint8Array(print.pdf), { headers });
    } catch (error) {
      if (error instanceof AppError) return inWords(error, guarded);
      throw error;
    }
  });
}
