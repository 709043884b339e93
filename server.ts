/**
 * The web process: Next behind a plain HTTP server that knows who asks, bounds what is sent and how slowly, and finishes its work when it
 * is told to stop. `scripts/launch.ts` starts it and starts it again if it dies.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { connection } from "./db/connection";
import { env, SetupError } from "./lib/env";
import { errorFacts, log } from "./lib/log";
import { alwaysHeaders } from "./lib/page-policy";
import { printsAreDone } from "./lib/print-jobs/line";
import { settleHeaders } from "./server/address";
import { withinLimit } from "./server/body-limit";
import { whyNotListening } from "./server/cannot-listen";
import { answerHealth } from "./server/health";
import { keepHouse } from "./server/housekeeping";
import { answerOddRequest } from "./server/odd-request";
import { allowReadyEncoded } from "./server/ready-encoded";
import { answerReadyFile } from "./server/ready-files";

const finishMs = 10_000;
const dev = process.env.NODE_ENV !== "production";
let stopping = false;
let endHousekeeping = async () => {};

const settings = settingsOrExit();
const app = next({ dev, dir: process.cwd(), hostname: settings.HOST, port: settings.PORT });
const handle = app.getRequestHandler();
const always = Object.entries(alwaysHeaders(settings.PUBLIC_URL));
const outside = { trustProxy: settings.TRUST_PROXY, publicUrl: settings.PUBLIC_URL };

// A body may take a minute over a bad line, headers may not.
const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 }, (request, response) => {
  serve(request, response).catch(() => response.destroy());
});
// Who asks whether to send is told by `withinLimit`, before a byte of the body travels.
server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
  serve(request, response).catch(() => response.destroy());
});
// Longer than a proxy keeps its own end open, or it would send into a closed connection.
server.keepAliveTimeout = 75_000;

async function serve(request: IncomingMessage, response: ServerResponse) {
  if (stopping) response.shouldKeepAlive = false;
  for (const [name, value] of always) response.setHeader(name, value);
  if (answerOddRequest(request, response)) return;
  if (await answerHealth(request.url, stopping, response)) return;
  if (await answerReadyFile(request, response)) return;
  settleHeaders(request.headers, request.socket.remoteAddress, outside);
  allowReadyEncoded(request, response);
  const accepted = await withinLimit(request, response);
  if (accepted) await handle(accepted, response);
}

async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => process.exit(code), finishMs).unref();
  await Promise.all([closed, endHousekeeping(), printsAreDone()]);
  await connection().close();
  process.exit(code);
}

function settingsOrExit() {
  try {
    return env();
  } catch (error) {
    giveUp(error instanceof SetupError ? error.message : String(error));
  }
}

/** A mistake that starting again does not mend: the launcher knows this code and stops too. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(78);
}

server.on("error", (error: NodeJS.ErrnoException) => giveUp(whyNotListening(error.code, settings)));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(0));
// The launcher is gone: nobody would ever stop us.
process.on("disconnect", () => void stop(0));
process.on("uncaughtException", (error) => {
  log.fatal(errorFacts(error), "uncaught");
  void stop(1);
});

await app.prepare();
if (dev) server.on("upgrade", app.getUpgradeHandler());
endHousekeeping = keepHouse();
server.listen(settings.PORT, settings.HOST, () => process.send?.({ listening: true }));
