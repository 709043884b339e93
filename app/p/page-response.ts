import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { AbsentPage, UnavailablePage } from "@/components/patient-page/message-page";
import { respond } from "@/lib/action";
import { now } from "@/lib/clock";
import { spendOne } from "@/lib/limits";
import { addressHeader, placeOf } from "@/lib/network-address";
import { acceptsHeader, encodedHeader } from "@/lib/ready-encoded";
import { unlockIn } from "@/lib/sharing/pin";
import { isShareToken } from "@/lib/sharing/share-token";
import { isUnavailable, type LinkKey, LinkLocked } from "@/lib/sharing/visitor";
import { markup, pageAssets } from "./markup";
import { locked } from "./pin-response";

const directives = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types homestretch-worker",
];

const policy = directives.join("; ");

/** On everything below a share link: the address is a secret, and what stands there is about somebody's health. */
export const guarded = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

/** For a page with a form that goes to ourselves. */
export const withForm = { "Content-Security-Policy": policy.replace("form-action 'none'", "form-action 'self'") };

const pageHeaders = {
  ...guarded,
  "Content-Type": "text/html; charset=utf-8",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  Vary: "Accept-Encoding",
} as const;

/** A page as bytes, compressed once and not for every visit. */
export class PageBytes {
  readonly #plain: Buffer;
  readonly #policy: string;
  #gzip: Buffer | undefined;
  #brotli: Buffer | undefined;

  /** @param style what the page has of a style sheet inside, to the letter */
  constructor(html: string, style: string | null = null) {
    this.#plain = Buffer.from(html);
    this.#policy = style ? policy.replace("style-src 'self'", `style-src 'self' 'sha256-${hashOf(style)}'`) : policy;
  }

  response(request: Request, status = 200, more: Record<string, string> = {}): Response {
    const headers = { "Content-Security-Policy": this.#policy, ...more };
    const accepted = request.headers.get(acceptsHeader);
    if (accepted === "br") return answer(this.#asBrotli(), status, { ...headers, [encodedHeader]: "br" });
    if (accepted === "gzip") return answer(this.#asGzip(), status, { ...headers, [encodedHeader]: "gzip" });
    return answer(this.#plain, status, headers);
  }

  #asGzip() {
    this.#gzip ??= gzipSync(this.#plain);
    return this.#gzip;
  }

  #asBrotli() {
    this.#brotli ??= brotliCompressSync(this.#plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    return this.#brotli;
  }
}

const hashOf = (style: string): string => createHash("sha256").update(style).digest("base64");

const answer = (body: Buffer, status: number, headers: Record<string, string>) =>
  new Response(new Uint8Array(body), { status, headers: { ...pageHeaders, ...headers } });

let absentPage: Promise<PageBytes> | undefined;
let unavailablePage: Promise<PageBytes> | undefined;

/**
 * For every address that opens nothing, whatever the reason: the same status, the same headers, the same bytes. Who tries very many is told
 * to wait; what opens is never counted, so that nobody else at the same address waits.
 */
export async function absent(request: Request): Promise<Response> {
  const wait = await waitAfterWrong(request);
  if (wait) return (await unavailablePageOf()).response(request, 429, { "Retry-After": String(wait) });
  absentPage ??= pageAssets().then(async (assets) => new PageBytes(await markup(AbsentPage({ assets }))));
  return (await absentPage).response(request, 404);
}

/** Seconds, where this place has tried too many addresses. One that cannot be a link costs nothing and is not counted. */
async function waitAfterWrong(request: Request): Promise<number | null> {
  if (!new URL(request.url).pathname.split("/").some(isShareToken)) return null;
  const until = await spendOne("wrong link", placeOf(request.headers.get(addressHeader)));
  return until && Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 1000));
}

function unavailablePageOf(): Promise<PageBytes> {
  unavailablePage ??= pageAssets().then(async (assets) => new PageBytes(await markup(UnavailablePage({ assets }))));
  return unavailablePage;
}

const unavailable = async (request: Request): Promise<Response> =>
  (await unavailablePageOf()).response(request, 503, { "Retry-After": "60" });

/** What a request brings to open the link: see `LinkKey`. */
export const linkKey = (request: Request, token: string): LinkKey => ({ token, unlock: unlockIn(request.headers) });

/**
 * Runs a visit. While the database cannot be reached the patient reads so, and whom to call; a link with a PIN answers every address below it
 * with the page where it is typed, and what scripts send with a refusal.
 */
export async function visited(request: Request, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (isUnavailable(error)) return unavailable(request);
    if (error instanceof LinkLocked) return request.method === "GET" ? locked(request, error.facts) : respond(pinFirst);
    throw error;
  }
}

const pinFirst = { ok: false, code: "signed_out", message: "Type the PIN of this link first. What you wrote is kept." } as const;
