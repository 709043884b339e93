import "server-only";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { AuthOptions, User } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import { inClinic } from "@/db";
import { record } from "./audit";
import { env } from "./env";
import { AppError } from "./errors";
import { errorFacts, log } from "./log";
import { addressHeader, shortened } from "./network-address";
import { claimsOf, oidcProviders, providerId } from "./oidc";
import { type Actor, mintActor } from "./policy";
import { pathHeader } from "./request-headers";
import { sessionSecret, sessionSecrets } from "./sign-in/keyed-digest";
import { deviceSeconds, rememberDevice } from "./sign-in/known-devices";
import { type Claims, signInByProvider } from "./sign-in/provider";
import { sameSitePath } from "./sign-in/same-site-path";
import { type Pending, pendingSeconds, signInWithCode, startAgain } from "./sign-in/second-step";
import { endSessionsOf, findSession, lookAtSession, type Session, type SessionKey, sessionSeconds, touchSession } from "./sign-in/sessions";
import { signIn } from "./sign-in/sign-in";
import { signInInput } from "./staff/staff-input";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

/**
 * Who is signed in, read from the database anew for each request (once a request), so that signing out, a suspension and a new role act at
 * once. Null when nobody is.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const key = await sessionKeyHere();
  const session = key && (await findSession(key));
  if (!session) return null;
  const { staffId, clinicId, role, name } = session;
  return mintActor({ staffId, clinicId, role, name, sessionId: key.sessionId, address: shortened(await callerAddress()) });
});

/** The same where a person has just done something, so that their session is not locked for the clinic's time. */
export async function activeActor(): Promise<Actor | null> {
  const actor = await currentActor();
  if (actor) await touchSession(actor);
  return actor;
}

/** For pages: whoever may not come in now is sent to where they can change that, and from there back. */
export async function requireActor(): Promise<Actor> {
  return (await activeActor()) ?? goToTheDoor();
}

/** To signing in, to unlocking a screen that is locked, or to setting up the second factor that the clinic asks for. */
export async function goToTheDoor(): Promise<never> {
  const path = (await headers()).get(pathHeader);
  const key = await sessionKeyHere();
  const session = key && (await lookAtSession(key));
  const door = session?.isLocked ? "/locked" : session?.lacksSecondFactor ? "/account/second-factor" : "/login";
  redirect((path && path !== "/" ? `${door}?next=${encodeURIComponent(path)}` : door) as Route);
}

/** The network address of this request, as `server.ts` saw it. */
export const caller = async () => ({ address: await callerAddress(), userAgent: (await headers()).get("user-agent") });
export const callerAddress = async () => (await headers()).get(addressHeader);

/** Signs the browser of this request in; false where a code of the second factor is asked for next. @throws AppError as `signIn` does */
export async function signInHere(credentials: { email: string; password: string }): Promise<boolean> {
  const session = await proveHere(credentials);
  if (session) await startSession(session);
  return session !== null;
}

/** The second step. @throws AppError as `signInWithCode` does */
export async function giveCodeHere(code: string) {
  const pending = await pendingHere();
  if (!pending) throw startAgain();
  const signedIn = await signInWithCode(pending, { ...(await caller()), code, deviceCookie: await deviceCookieHere() });
  await setDeviceCookie(signedIn.deviceCookie);
  await startSession(signedIn.session);
  (await cookies()).set(cookie("step").name, "", { ...cookie("step").options, maxAge: 0 });
}

const stepSalt = "second step of signing in";

/** Who has taken the first step in this browser, and may take the second one. */
export async function pendingHere(): Promise<Pending | null> {
  const token = (await cookies()).get(cookie("step").name)?.value;
  for (const secret of token ? sessionSecrets() : []) {
    const decoded = await decode({ token, secret, salt: stepSalt }).catch(() => null);
    if (decoded) return decoded.pending as Pending;
  }
  return null;
}

async function keepPending(pending: Pending) {
  const { name, options } = cookie("step");
  const value = await encode({ token: { pending }, secret: sessionSecret(), maxAge: pendingSeconds, salt: stepSalt });
  (await cookies()).set(name, value, { ...options, maxAge: pendingSeconds });
}

/** For who has just proved who they are in another way: by a set-up or an invitation. */
export async function startSession(key: SessionKey, email?: string) {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sessionToken(key), { ...options, maxAge: sessionSeconds });
  if (email) await rememberHere(email);
}

/** From now on nobody elsewhere can make this browser wait for this account. */
export async function rememberHere(email: string) {
  await setDeviceCookie(rememberDevice(await deviceCookieHere(), email));
}

/** Signs out of every browser, also one that is locked. Harmless when nobody is signed in. */
export async function endSession() {
  const key = await sessionKeyHere();
  await endAllOf(key && (await lookAtSession(key)));
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

async function proveHere({ email, password }: { email: string; password: string }): Promise<SessionKey | null> {
  const signedIn = await signIn({ email, password, ...(await caller()), deviceCookie: await deviceCookieHere() });
  if ("pending" in signedIn) {
    await keepPending(signedIn.pending);
    return null;
  }
  await setDeviceCookie(signedIn.deviceCookie);
  return signedIn.session;
}

async function setDeviceCookie(value: string) {
  const { name, options } = cookie("device");
  (await cookies()).set(name, value, { ...options, maxAge: deviceSeconds });
}

/** Ends all sessions of the account. */
async function endAllOf(session: Session | null) {
  if (!session) return;
  const { clinicId, staffId } = session;
  const address = shortened(await callerAddress());
  await inClinic(clinicId, async (tx) => {
    await endSessionsOf(tx, staffId);
    await record(tx, { clinicId, staffId, address, action: "staff.signed_out", subjectId: staffId });
  });
}

/** The value of the session cookie: encrypted, and no more than the two ids. */
export const sessionToken = ({ staffId, sessionId }: SessionKey) =>
  encode({ token: { sub: staffId, sessionId }, secret: sessionSecret(), maxAge: sessionSeconds });

/** The name of the session cookie and how it is set. Over https no subdomain and no plain connection can set or read it. */
export const sessionCookie = () => cookie("session");

/** How next-auth works here. A function, because the settings are read when the product runs, not when it is built. */
export const authOptions = (): AuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: "jwt", maxAge: sessionSeconds },
  jwt: { decode: ({ token }) => decodeSession(token) },
  pages: { signIn: "/login", signOut: "/login", error: "/login" },
  useSecureCookies: isHttps(),
  cookies: {
    ...{ sessionToken: cookie("session"), csrfToken: cookie("csrf"), callbackUrl: cookie("next") },
    ...{ pkceCodeVerifier: cookie("pkce"), state: cookie("state"), nonce: cookie("nonce") },
  },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: authorizeHere,
    }),
    ...oidcProviders(),
  ],
  callbacks: {
    async signIn({ user, account, profile }) {
      return account?.provider === providerId ? vouchedHere(user, claimsOf(profile)) : true;
    },
    async jwt({ token, user }) {
      if (user) return { sub: user.id, sessionId: user.sessionId };
      const key = keyIn(token);
      if (!key || !(await findSession(key))) throw new Error("This session has ended.");
      return { sub: key.staffId, sessionId: key.sessionId };
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      const key = keyIn(token);
      await endAllOf(key && (await lookAtSession(key)));
    },
  },
});

/** Signing in by next-auth's own route. What the person may read about a failure stands on our page; here it is only no. */
async function authorizeHere(credentials: unknown) {
  const input = signInInput.safeParse(credentials);
  if (!input.success) return null;
  try {
    const session = await proveHere(input.data);
    return session && { id: session.staffId, sessionId: session.sessionId };
  } catch (error) {
    // next-auth would put the words of a bug into an address for all to read.
    if (!(error instanceof AppError)) log.error(errorFacts(error), "sign-in failed");
    return null;
  }
}

/** Signs in whom the provider vouches for. A text is where next-auth sends the browser instead. */
async function vouchedHere(user: User, claims: Claims | null): Promise<boolean | string> {
  const outcome = claims ? await signInByProvider(claims, await caller()) : ({ refusal: "unknown" } as const);
  if ("refusal" in outcome) return `/login?error=${outcome.refusal}`;
  if ("pending" in outcome) {
    await keepPending(outcome.pending);
    const next = (await cookies()).get(cookie("next").name)?.value;
    return `/login/code?next=${encodeURIComponent(sameSitePath(next && URL.canParse(next) ? new URL(next).pathname : undefined))}`;
  }
  await rememberHere(outcome.email);
  Object.assign(user, { id: outcome.session.staffId, sessionId: outcome.session.sessionId });
  return true;
}

const isHttps = () => env().PUBLIC_URL?.startsWith("https:") ?? false;

function cookie(name: string) {
  const secure = isHttps();
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return { name: `${secure ? "__Host-" : ""}homestretch.${name}`, options };
}

/** What the cookie of this browser says, which may be of a session that is locked or has ended. */
export const sessionKeyHere = async () => sessionKeyOf((await cookies()).get(sessionCookie().name)?.value);
export const deviceCookieHere = async () => (await cookies()).get(cookie("device").name)?.value;

async function sessionKeyOf(token: string | undefined): Promise<SessionKey | null> {
  if (!token) return null;
  return keyIn(await decodeSession(token));
}

/** A cookie from before the key was rotated is as good as any until its session ends. */
async function decodeSession(token: string | undefined) {
  for (const secret of sessionSecrets()) {
    const decoded = await decode({ token, secret }).catch(() => null);
    if (decoded) return decoded;
  }
  return null;
}

function keyIn(token: { sub?: string; sessionId?: unknown } | null): SessionKey | null {
  return token?.sub && typeof token.sessionId === "string" ? { staffId: token.sub, sessionId: token.sessionId } : null;
}
