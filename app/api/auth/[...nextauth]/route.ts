import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth";
import { isOwnOrigin } from "@/lib/origin";

/** All of next-auth that the product uses. Its other routes (a log that anybody may write, pages of its own) are not there. */
const questions = new Set(["csrf", "session", "signin", "signout", "error"]);
const writes = new Set(["callback/credentials", "signout"]);
const mostBytes = 8_000;

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Context) {
  const { nextauth } = await context.params;
  if (!questions.has(nextauth.join("/"))) return plain("Not found.", 404);
  return NextAuth(request, context, authOptions());
}

export async function POST(request: NextRequest, context: Context) {
  if (!isOwnOrigin(request.headers)) return plain("This came from another site and was refused.", 403);
  const { nextauth } = await context.params;
  if (!writes.has(nextauth.join("/"))) return plain("Not found.", 404);
  const body = await formOf(request);
  if (body === null) return plain("This is too large.", 413);
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  return NextAuth(new NextRequest(request.url, { method: "POST", headers, body }), context, authOptions());
}

/** next-auth trusts what it is sent; this is short text under plain names, or nothing. Null for what is too large. */
async function formOf(request: NextRequest): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? mostBytes + 1) > mostBytes) return null;
  const isForm = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  return isForm ? await request.text() : "";
}

const plain = (text: string, status: number) => new Response(text, { status, headers: { "Cache-Control": "no-store" } });
