import { inWords, readRoute } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { takePrintJobFile } from "@/lib/print-jobs/print-jobs";

type Context = { params: Promise<{ jobId: string }> };

const closed = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };

/** The file of a print of one's own. Its name says nothing of any patient. */
export const GET = (_request: Request, { params }: Context) =>
  readRoute(
    async () => {
      const actor = await currentActor();
      if (!actor) return inWords(new AppError("signed_out", "You are signed out. Sign in again, then open the file."), closed);
      const chunks = await takePrintJobFile(actor, (await params).jobId);
      if (!chunks) return inWords(new AppError("not_found", "This file is not there any more. Print again to make a new one."), closed);
      return new Response(new Blob(chunks as BlobPart[]), {
        headers: { ...closed, "Content-Type": "application/pdf", "Content-Disposition": 'inline; filename="home-exercises.pdf"' },
      });
    },
    (error) => inWords(error, closed),
  );
