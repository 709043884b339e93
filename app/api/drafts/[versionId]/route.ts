import { z } from "zod";
import { jsonRoute, notIn, readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { getDraft, getDraftState, listChangesSince } from "@/lib/programs/drafts";
import { limits } from "@/lib/programs/operations";
import { saveOperations } from "@/lib/programs/saving";

type Context = { params: Promise<{ versionId: string }> };

/** For a composer that is open: nothing new (304), or the whole draft with who changed what after the revision `since`. */
export const GET = (request: Request, context: Context) => readRoute(() => newsOf(request, context));

async function newsOf(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  const query = new URL(request.url).searchParams;
  if (!actor) return respond(await notIn());
  if (query.has("staff") && query.get("staff") !== actor.staffId)
    return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again; what you wrote is kept." });
  const { versionId } = await params;
  const state = await getDraftState(actor, versionId);
  if (state?.publishedAs) {
    const data = { kind: "published", programId: state.programId, publishedAs: state.publishedAs };
    return respond({ ok: false, code: "conflict", message: `This draft was published as version ${state.publishedAs}.`, data });
  }
  const etag = `"${actor.staffId}-${state?.revision}"`;
  if (state && request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: { ETag: etag, ...fresh } });
  const draft = state && (await getDraft(actor, { versionId }));
  if (!draft) return respond({ ok: false, code: "not_found", message: "This draft is not there any more." });
  const since = Number(query.get("since") ?? Number.NaN);
  const others = Number.isInteger(since) && since >= 0 && since <= draft.revision ? await listChangesSince(actor, versionId, since) : [];
  const { revision, content, names } = draft;
  const headers = { ETag: `"${actor.staffId}-${revision}"`, ...fresh };
  return Response.json({ ok: true, data: { revision, content, names, others } }, { headers });
}

const fresh = { "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff" };

const batch = z.object(
  {
    baseRevision: z.int("Say which revision of the draft the changes follow.").min(0).max(2_000_000_000),
    operations: z
      .array(z.unknown(), "Send a list of changes.")
      .min(1, "Send at least one change.")
      .max(limits.batch, "Send fewer changes at a time."),
    /** Who wrote them: a tab that outlived a change of account must not save in the other's name. */
    staffId: z.string().optional(),
  },
  "Send changes as an object.",
);

export const POST = jsonRoute(batch, async (actor, { staffId, ...changes }, { params }: Context) => {
  if (staffId !== undefined && staffId !== actor.staffId)
    throw new AppError("signed_out", "Somebody else is signed in here now. Sign in again; what you wrote is kept.");
  return saveOperations(actor, (await params).versionId, changes);
});
