import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy, pageHeaders } from "@/lib/page-policy";
import { nonceHeader, pathHeader } from "@/lib/request-headers";

/** Gives staff pages their headers and a nonce of their own. It guards nothing: every page asks for its actor itself. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy({ nonce, isDevelopment: process.env.NODE_ENV === "development" });

  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(nonceHeader, nonce);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(pageHeaders())) response.headers.set(name, value);
  return response;
}

/** Staff pages only: what patients open, the routes, health and files set their own headers. */
export const config = { matcher: ["/((?!p/|p$|api/|_next/|built/|healthz$|icon\\.svg$|favicon\\.ico$).*)"] };
