/**
 * Calls `stop` when this process is asked to end, and when it was started by npm and npm is gone: on a signal npm ends its shell only, and
 * what the shell started would stay behind. A second Ctrl-C ends at once.
 */
export function whenTold(stop: (code: number) => void) {
  let told = false;
  const tell = (code: number) => {
    if (told) process.exit(code);
    told = true;
    stop(code);
  };
  process
    .on("SIGINT", () => tell(130))
    .on("SIGTERM", () => tell(143))
    .on("SIGHUP", () => tell(129));
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell(143);
  }, 300);
  timer.unref();
}
