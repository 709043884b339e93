import "server-only";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { AuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import { inClinic } from "@/db";
import { record } from "./audit";
import { env } from "./env";
import { addressHeader, shortened } from "./network-address";
import { type Actor, mintActor } from "./policy";
import { secrets } from "./secrets";
import { endSessionsOf, findSession, type SessionKey, sessionSeconds } from "./sessions";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

/** The path of the page that is asked for; `proxy.ts` sets it, so that signing in leads back to it. */
export const pathHeader = "x-homestretch-path";

/**
 * Who is signed in, read from the database anew for each request (once a request), so that signing out, a suspension and a new role act at
 * once. Null when nobody is.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const key = await sessionKeyOf((await cookies()).get(sessionCookie().name)?.value);
  const session = key && (await findSession(key));
  if (!session) return null;
  const { staffId, clinicId, role, name } = session;
  return mintActor({ staffId, clinicId, role, name, sessionId: key.sessionId, address: shortened((await headers()).get(addressHeader)) });
});

/** For pages: whoever is not signed in is sent to the sign-in page, and from there back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get(pathHeader);
  redirect((path && path !== "/" ? `/login?next=${encodeURIComponent(path)}` : "/login") as Route);
}

/** Signs the browser of this request in: for server actions, where next-auth itself cannot set its cookie. */
export async function startSession(key: SessionKey) {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sessionToken(key), { ...options, maxAge: sessionSeconds });
}

/** Signs out of every browser. Harmless when nobody is signed in. */
export async function endSession() {
  const actor = await currentActor();
  if (actor) await signOutEverywhere(actor);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Ends all sessions of the account. */
export const signOutEverywhere = (actor: Actor) =>
  inClinic(actor.clinicId, async (tx) => {
    await endSessionsOf(tx, actor.staffId);
    const { clinicId, staffId, address } = actor;
    await record(tx, { clinicId, staffId, address, action: "staff.signed_out", subjectId: staffId });
  });

/** The value of the session cookie: encrypted, and no more than the two ids. */
export const sessionToken = ({ staffId, sessionId }: SessionKey) =>
  encode({ token: { sub: staffId, sessionId }, secret: sessionSecret(), maxAge: sessionSeconds });

/** The name of the session cookie and how it is set. Over https no subdomain and no plain connection can set or read it. */
export const sessionCookie = () => cookie("session");

/** How next-auth works here. A function, because the settings are read when the product runs, not when it is built. */
export const authOptions = (): AuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/login", signOut: "/login", error: "/login" },
  useSecureCookies: isHttps(),
  cookies: { sessionToken: cookie("session"), csrfToken: cookie("csrf"), callbackUrl: cookie("next") },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: async () => null,
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      if (user) return { sub: user.id, sessionId: user.sessionId };
      const key = keyIn(token);
      if (!key || !(await findSession(key))) throw new Error("This session has ended.");
      return { sub: key.staffId, sessionId: key.sessionId };
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
});

const sessionSecret = () => process.env.NEXTAUTH_SECRET || secrets().sessionKey;
const isHttps = () => env().PUBLIC_URL?.startsWith("https:") ?? false;

function cookie(name: string) {
  const secure = isHttps();
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return { name: `${secure ? "__Host-" : ""}homestretch.${name}`, options };
}

async function sessionKeyOf(token: string | undefined): Promise<SessionKey | null> {
  if (!token) return null;
  return keyIn(await decode({ token, secret: sessionSecret() }).catch(() => null));
}

function keyIn(token: { sub?: string; sessionId?: unknown } | null): SessionKey | null {
  return token?.sub && typeof token.sessionId === "string" ? { staffId: token.sub, sessionId: token.sessionId } : null;
}
