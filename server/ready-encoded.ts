import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptsHeader, bestEncoding, encodedHeader } from "../lib/ready-encoded";

/** Lets the routes of the patient's page answer bytes that they compressed before, once for many visits. */
export function allowReadyEncoded(request: IncomingMessage, response: ServerResponse) {
  const best = request.url?.startsWith("/p/") ? bestEncoding(request.headers["accept-encoding"]) : null;
  if (!best) return;
  request.headers[acceptsHeader] = best;
  // While headers are being collected, so that Next's own compression sees the name too and keeps its hands off.
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => setHeader(name === encodedHeader ? "Content-Encoding" : name, value);
}
