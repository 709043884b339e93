import { inWords, readRoute } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { now } from "@/lib/clock";
import { AppError, type ErrorCode } from "@/lib/errors";
import { archiveOf } from "@/lib/leaving/archive";
import type { Part } from "@/lib/leaving/export";
import type { Actor } from "@/lib/policy";

const closed = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };
const refused = (code: ErrorCode, message: string) => inWords(new AppError(code, message), closed);

/** An export as a file that is sent while it is made. */
export const archiveResponse = (name: string, take: (actor: Actor) => Promise<AsyncGenerator<Part> | null>): Promise<Response> =>
  readRoute(
    async () => {
      const actor = await currentActor();
      if (!actor) return refused("signed_out", "You are signed out. Sign in again, then take the export.");
      const parts = await take(actor);
      if (!parts) return refused("not_found", "There is no such patient.");
      const headers = { ...closed, "Content-Type": "application/zip", "Content-Disposition": `attachment; filename="${name}"` };
      return new Response(archiveOf(parts, now()), { headers });
    },
    (error) => inWords(error, closed),
  );
