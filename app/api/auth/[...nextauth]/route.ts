import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth";
import { providerId, providerName } from "@/lib/oidc";
import { isOwnOrigin, publicUrl } from "@/lib/origin";
import { sameSitePath } from "@/lib/sign-in/same-site-path";

/** All of next-auth that the product uses. Its other routes (a log that anybody may write, pages of its own) are not there. */
const questions = new Set(["csrf", "session", "signin", "signout", "error"]);
const writes = new Set(["callback/credentials", "signout", `signin/${providerId}`]);
/** Where to go on is for our own pages to say, so nothing else that is sent reaches next-auth. */
const fields = ["csrfToken", "email", "password"];
const answers = ["code", "state", "iss", "error"];
const mostBytes = 8_000;

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Context) {
  const { nextauth } = await context.params;
  const isReturn = nextauth.join("/") === `callback/${providerId}`;
  if (!questions.has(nextauth.join("/")) && !(isReturn && providerName())) return plain("Not found.", 404);
  const { origin, pathname, searchParams } = request.nextUrl;
  const query = isReturn ? `?${firstOf(searchParams, answers)}` : "";
  return ask(new NextRequest(origin + pathname + query, { headers: request.headers }), context);
}

export async function POST(request: NextRequest, context: Context) {
  if (!isOwnOrigin(request.headers)) return plain("This came from another site and was refused.", 403);
  const { nextauth } = await context.params;
  if (!writes.has(nextauth.join("/"))) return plain("Not found.", 404);
  if (Number(request.headers.get("content-length") ?? mostBytes + 1) > mostBytes) return plain("This is too large.", 413);
  const sent = new URLSearchParams(await request.text());
  const body = firstOf(sent, fields);
  if (nextauth[0] === "signin") {
    if (!providerName()) return plain("Not found.", 404);
    // The page goes to the provider by itself: the content policy lets no form lead to another site.
    body.set("json", "true");
    body.set("callbackUrl", new URL(sameSitePath(sent.get("next")), ownAddress()).href);
  }
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  return ask(new NextRequest(request.nextUrl.origin + request.nextUrl.pathname, { method: "POST", headers, body: `${body}` }), context);
}

/** next-auth calls a cookie of its own that is no address a fault of the settings; here it is a fault of whoever sent it. */
function ask(request: NextRequest, context: Context) {
  const options = authOptions();
  const next = request.cookies.get(options.cookies?.callbackUrl?.name ?? "")?.value;
  return next && !URL.canParse(next) ? plain("This cannot be read.", 400) : NextAuth(request, context, options);
}

/** Of each name one value, and no other names. */
const firstOf = (sent: URLSearchParams, names: readonly string[]) =>
  new URLSearchParams(names.flatMap((name) => (sent.has(name) ? [[name, sent.get(name) ?? ""]] : [])));

const ownAddress = () => publicUrl().url;

const plain = (text: string, status: number) => new Response(text, { status, headers: { "Cache-Control": "no-store" } });
