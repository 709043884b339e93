import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { addressHeader } from "../lib/network-address";

type Outside = { trustProxy: number; publicUrl: string | undefined };

/**
 * Makes the headers say only what we know. A client may claim any `X-Forwarded-For`: of that list only the entries that our own proxies
 * appended count, one for each hop of `TRUST_PROXY`. Host and protocol come from `PUBLIC_URL`, never from the request.
 */
export function settleHeaders(headers: IncomingHttpHeaders, socketAddress: string | undefined, { trustProxy, publicUrl }: Outside) {
  const address = clientAddress(headers["x-forwarded-for"], socketAddress, trustProxy);
  for (const name of Object.keys(headers)) if (/^(x-forwarded-|forwarded$|x-real-ip$|x-homestretch-)/.test(name)) delete headers[name];
  headers[addressHeader] = address;
  headers["x-forwarded-for"] = address;
  if (!publicUrl) return;
  const url = new URL(publicUrl);
  headers["x-forwarded-host"] = url.host;
  headers["x-forwarded-proto"] = url.protocol.slice(0, -1);
}

/** The address of the one who asks: that of the socket, or the one that the outermost trusted proxy saw. */
export function clientAddress(forwarded: string | string[] | undefined, socketAddress: string | undefined, trustProxy: number): string {
  const own = plain(socketAddress ?? "") ?? "0.0.0.0";
  if (trustProxy === 0 || forwarded === undefined) return own;
  const hops = [forwarded].flat().join(",").split(",");
  return plain(hops.at(-trustProxy) ?? "") ?? own;
}

/** IPv4 in IPv6 clothes is IPv4; some proxies append a port. */
function plain(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]+)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1");
  return isIP(bare) ? bare : null;
}
