import "server-only";
import { cache } from "react";
import { caller, deviceCookieHere, goToTheDoor, sessionKeyHere } from "./auth";
import { lookAtSession, touchSession } from "./sign-in/sessions";
import type { Self } from "./staff/own-proof";

/**
 * Whose account this browser is signed in to, where it is only about their own account: also while the clinic waits for them to set up a
 * second factor, when they are no actor yet. Null where nobody is signed in, or the screen is locked.
 */
export const selfHere = cache(async (): Promise<Self | null> => {
  const key = await sessionKeyHere();
  const session = key && (await lookAtSession(key));
  if (!session || session.isLocked) return null;
  const self = { staffId: session.staffId, clinicId: session.clinicId, sessionId: key.sessionId };
  await touchSession(self);
  return self;
});

/** For pages: whoever is not signed in is sent to where they can, and from there back. */
export async function requireSelf(): Promise<Self> {
  return (await selfHere()) ?? goToTheDoor();
}

/** From which browser a request comes, as everything wants to know that asks for the password once more. */
export const fromHere = async () => ({ ...(await caller()), deviceCookie: await deviceCookieHere() });
