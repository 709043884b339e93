import { inWords, readRoute } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { AppError, type ErrorCode } from "@/lib/errors";
import { chooseSheet } from "@/lib/handout/content";
import { readLanguage } from "@/lib/sharing/languages";
import { printVersion } from "@/lib/sharing/printing";
import { paperSizes } from "@/lib/vocabulary";

type Context = { params: Promise<{ programId: string; number: string }> };

/** The sheet of a published version: `?paper=a4|letter`, `?link=` whose code stands on it, `?phases=1,2` or `today`, `?download=1` to keep it as a file,
 * `?language=es` instead of the patient's and `?second=en` beside it, `?appendix=colleague` for further pages that are not for the patient;
 * `?pin=1` for the PIN of the link beside its code; `?layout=`, `?content=` and `?weeks=` as `chooseSheet` reads them. */
export const GET = (request: Request, { params }: Context) =>
  readRoute(
    async () => {
      const { programId, number } = await params;
      const query = new URL(request.url).searchParams;
      const actor = await currentActor();
      if (!actor) return refused("signed_out", "You are signed out. Sign in again, then open the handout.");
      const asked = {
        paper: paperSizes.find((size) => size === query.get("paper")),
        linkId: query.get("link") ?? undefined,
        phases: query.get("phases"),
        language: readLanguage(query.get("language")),
        second: readLanguage(query.get("second")),
        sheet: chooseSheet(query),
        withPin: query.get("pin") === "1",
        withAppendix: query.get("appendix") === "colleague",
      };
      const print = await printVersion(actor, programId, numberOf(number), asked);
      if (!print) return refused("not_found", "There is no such handout.");
      const way = query.has("download") ? "attachment" : "inline";
      const disposition = `${way}; filename="${print.fileName}"`;
      return new Response(new Uint8Array(print.pdf), {
        headers: { ...closed, "Content-Type": "application/pdf", "Content-Disposition": disposition },
      });
    },
    (error) => inWords(error, closed),
  );

const numberOf = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : 0);

const closed = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };

const refused = (code: ErrorCode, message: string) => inWords(new AppError(code, message), closed);
