import { z } from "zod";
import { jsonRoute } from "@/lib/action";
import { AppError } from "@/lib/errors";
import { lockSession } from "@/lib/sign-in/sessions";

const input = z.object({ staffId: z.string("Say whose page it is."), isLocked: z.boolean("Say whether to lock.") }, "Send an object.");

/** From a page that is open: somebody is there (which every write says), or nobody is any more. */
export const POST = jsonRoute(input, async (actor, { staffId, isLocked }) => {
  if (staffId !== actor.staffId) throw new AppError("signed_out", "Somebody else is signed in here now.");
  if (isLocked) await lockSession(actor);
});
