import { sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { inClinic } from "../db";
import { newId } from "../lib/ids";

/** A session of somebody who has an account, and the cookie that proves it. */
export async function sessionCookie(staffId: string) {
  const sessionId = newId();
  const opened = new Date();
  const expires = new Date(opened.getTime() + 3_600_000);
  await inClinic(null, (tx) =>
    tx.execute(sql`select open_session(${sessionId}, ${staffId}, ${opened.toISOString()}, ${expires.toISOString()})`),
  );
  const value = await encode({ token: { sub: staffId, sessionId }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: 3600 });
  return { name: "homestretch.session", value, sessionId };
}
