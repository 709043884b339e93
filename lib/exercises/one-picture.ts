import { AppError } from "../errors";

const mostWaiting = 12;
let waiting = 0;
let line: Promise<unknown> = Promise.resolve();

/**
 * Decodes one picture after the other in this process. What is decoded is a stranger's file, and each takes one of the few threads that
 * signing in and reading files need too: however slow one is made to be, it holds one of them.
 * @throws AppError `too_many` where many wait
 */
export function oneAtATime<T>(draw: () => Promise<T>): Promise<T> {
  if (waiting >= mostWaiting)
    return Promise.reject(new AppError("too_many", "Many pictures are being read. Try again in 20 seconds.", { retryAfterSeconds: 20 }));
  waiting++;
  const drawn = line.then(draw).finally(() => waiting--);
  line = drawn.catch(() => undefined);
  return drawn;
}
