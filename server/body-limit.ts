import { IncomingMessage, type ServerResponse } from "node:http";

const megabyte = 1_000_000;
type Limit = { bytes: number; sentence: string };

const usual: Limit = { bytes: megabyte, sentence: "This is larger than the 1 MB that can be sent here." };

/** Pictures and logos are the one large thing that people send: what they may be at most, and what surrounds them in a form. */
const uploads: (Limit & { path: RegExp })[] = [
  {
    path: /^\/api\/pictures(\/|\?|$)/,
    bytes: 6 * megabyte,
    sentence: "This picture is larger than 5 MB. Choose a smaller one.",
  },
  {
    path: /^\/api\/letterhead\/logo(\/|\?|$)/,
    bytes: 6 * megabyte,
    sentence: "This logo is larger than 5 MB. Choose a smaller file.",
  },
];

const limitFor = (address: string): Limit => uploads.find(({ path }) => path.test(address)) ?? usual;

const drainMs = 10_000;

/**
 * A request whose body is within its limit, or null when the answer has been given. Node holds a body to its announced length; one that
 * announces none is read here first, so that whoever handles it may trust the same limit. Who asks before sending is answered before
 * anything is sent.
 */
export async function withinLimit(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage | null> {
  const limit = limitFor(request.url ?? "/");
  const announced = request.headers["content-length"];
  if (announced !== undefined && Number(announced) > limit.bytes) {
    refuse(request, response, limit);
    return null;
  }
  if (request.headers.expect) response.writeContinue();
  if (announced !== undefined || request.headers["transfer-encoding"] === undefined) return request;
  const body = await collect(request, limit.bytes);
  if (body) return replay(request, body);
  refuse(request, response, limit);
  return null;
}

/** Bytes of unannounced bodies that wait in memory, and the most that may: many that send slowly must not use it up. */
let held = 0;
const mostHeld = 32 * megabyte;

function collect(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let size = 0;
    let isOver = false;
    const letGo = () => {
      held -= size;
      size = 0;
      parts = [];
    };
    request.on("data", (part: Buffer) => {
      if (isOver) return;
      size += part.length;
      held += part.length;
      parts.push(part);
      if (size <= limit && held <= mostHeld) return;
      isOver = true;
      letGo();
      resolve(null);
    });
    request.once("end", () => resolve(Buffer.concat(parts))).once("error", reject);
    request.once("close", () => {
      letGo();
      reject(new Error("The client went away."));
    });
  });
}

/** The same request with its body at hand and its length known. */
function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { "transfer-encoding": _, ...headers } = request.headers;
  const copy = new IncomingMessage(request.socket);
  Object.assign(copy, { method: request.method, url: request.url, httpVersion: request.httpVersion, complete: true });
  copy.headers = { ...headers, "content-length": String(body.length) };
  if (body.length > 0) copy.push(body);
  copy.push(null);
  return copy;
}

/**
 * The answer goes out at once, and what is still coming is read and dropped for a while before the connection ends: a client that is cut off
 * while it sends never sees the answer.
 */
function refuse(request: IncomingMessage, response: ServerResponse, { sentence: message }: Limit): void {
  const asJson = /json/.test(request.headers.accept ?? "") || request.url?.startsWith("/api/");
  const body = asJson ? JSON.stringify({ ok: false, code: "too_large", message }) : message;
  response.writeHead(413, {
    "Content-Type": asJson ? "application/json" : "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.write(body);
  if (request.readableEnded) {
    response.end();
    return;
  }
  const timer = setTimeout(() => request.socket.destroy(), drainMs);
  request.once("end", () => response.end()).once("close", () => clearTimeout(timer));
  request.resume();
}
