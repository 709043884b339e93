/**
 * Next takes `Content-Encoding` out of what a route answers, so a route that has its bytes compressed already says so under other names.
 * `server.ts` asks for that with the request header, and puts the right name on the response.
 */
export const acceptsHeader = "x-homestretch-accepts";
export const encodedHeader = "x-homestretch-encoded";

export type Encoding = "br" | "gzip";

/** The better of the encodings that a browser takes; one with the weight 0 it refuses. */
export function bestEncoding(accepted = ""): Encoding | null {
  const taken = accepted.split(",").map((part) => part.trim().split(/\s*;\s*q=/));
  const takes = (name: Encoding) => taken.some(([encoding, weight = "1"]) => encoding === name && Number(weight) > 0);
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : null;
}
