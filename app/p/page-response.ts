import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { AbsentPage, UnavailablePage } from "@/components/patient-page/message-page";
import { acceptsHeader, encodedHeader } from "@/lib/ready-encoded";
import { DatabaseUnavailable } from "@/lib/sharing/visitor";
import { markup, pageAssets } from "./markup";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** On everything below a share link: the address is a secret, and what stands there is about somebody's health. */
export const guarded = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

const pageHeaders = {
  ...guarded,
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": policy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  Vary: "Accept-Encoding",
} as const;

/** A page as bytes, compressed once and not for every visit. */
export class PageBytes {
  readonly #plain: Buffer;
  #gzip: Buffer | undefined;
  #brotli: Buffer | undefined;

  constructor(html: string) {
    this.#plain = Buffer.from(html);
  }

  response(request: Request, status = 200, headers: Record<string, string> = {}): Response {
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

const answer = (body: Buffer, status: number, headers: Record<string, string>) =>
  new Response(new Uint8Array(body), { status, headers: { ...pageHeaders, ...headers } });

let absentPage: Promise<PageBytes> | undefined;
let unavailablePage: Promise<PageBytes> | undefined;

/** For every address that opens nothing, whatever the reason: the same status, the same headers, the same bytes. */
export async function absent(request: Request): Promise<Response> {
  absentPage ??= pageAssets().then(async (assets) => new PageBytes(await markup(AbsentPage({ assets }))));
  return (await absentPage).response(request, 404);
}

async function unavailable(request: Request): Promise<Response> {
  unavailablePage ??= pageAssets().then(async (assets) => new PageBytes(await markup(UnavailablePage({ assets }))));
  return (await unavailablePage).response(request, 503, { "Retry-After": "60" });
}

/** Runs a visit; while the database cannot be reached the patient reads so, and whom to call. */
export async function visited(request: Request, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return unavailable(request);
    throw error;
  }
}
