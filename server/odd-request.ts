import type { IncomingMessage, ServerResponse } from "node:http";

const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/**
 * Answers what no browser asks of a site: an address of another place, which would be led there, and a method that nothing here has.
 * Says whether it did.
 */
export function answerOddRequest({ method = "", url = "" }: IncomingMessage, response: ServerResponse): boolean {
  const isOurs = url.startsWith("/");
  if (isOurs && methods.includes(method)) return false;
  const status = isOurs ? 405 : 400;
  response.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store", Connection: "close", Allow: methods.join(", ") });
  response.end(status === 405 ? "Nothing here is asked that way.\n" : "This is no address here.\n");
  return true;
}
