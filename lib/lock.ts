import "server-only";
import { sessionKeyHere } from "./auth";
import { AppError } from "./errors";
import { fromHere } from "./self";
import { lookAtSession } from "./sign-in/sessions";
import { unlockSession } from "./sign-in/unlock";

/** Whose screen is locked in this browser; null where it is open, or nobody is signed in. */
export async function lockedHere(): Promise<{ staffId: string; name: string } | null> {
  const key = await sessionKeyHere();
  const session = key && (await lookAtSession(key));
  return session?.isLocked ? { staffId: session.staffId, name: session.name } : null;
}

/**
 * Opens this browser's session again, for the person whose page it is: another one who has signed in here meanwhile does not get to see it.
 * @throws AppError as `unlockSession` does
 */
export async function unlockHere({ staffId, password }: { staffId: string; password: string }) {
  const key = await sessionKeyHere();
  if (!key || key.staffId !== staffId) throw new AppError("signed_out", "You are not signed in here any more. What you wrote is kept.");
  await unlockSession(key, { ...(await fromHere()), password });
}
