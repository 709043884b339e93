const impatientMs = 2_000;

/**
 * Calls `stop` once when this process is asked to end, and when it was started by npm and npm is gone: on a signal npm ends its shell only,
 * and what the shell started would stay behind. The same wish may arrive twice, from the terminal and from npm; only a Ctrl-C some time after
 * the first ends at once.
 */
export function whenTold(stop: (code: number) => void) {
  let toldAt: number | null = null;
  const tell = (code: number, mayForce: boolean) => {
    if (toldAt === null) {
      toldAt = performance.now();
      stop(code);
    } else if (mayForce && performance.now() - toldAt > impatientMs) process.exit(code);
  };
  process.on("SIGINT", () => tell(130, true));
  process.on("SIGTERM", () => tell(143, false));
  process.on("SIGHUP", () => tell(129, false));
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell(143, false);
  }, 300);
  timer.unref();
}
