import net from "node:net";
import { type Finding, percentile, type Stage } from "./stage";

/** Many who open a connection and send a letter now and then, and others who are served meanwhile. */
export async function run({ url }: Stage, { scale = 1 } = {}): Promise<Finding[]> {
  const count = Math.ceil(300 * scale);
  const { hostname, port } = new URL(url);
  const begun = performance.now();
  const closed: number[] = [];
  const sockets = Array.from({ length: count }, (_, index) => {
    const socket = net.connect(Number(port), hostname);
    socket.on("error", () => {});
    socket.write(
      index % 2 === 0 ? "GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: " : "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na",
    );
    const timer = setInterval(() => socket.writable && socket.write("a"), 1_000);
    return new Promise<void>((resolve) =>
      socket.once("close", () => {
        clearInterval(timer);
        closed.push(performance.now() - begun);
        resolve();
      }),
    );
  });
  const times: number[] = [];
  let refused = 0;
  for (let i = 0; i < 100; i++) {
    const asked = performance.now();
    const { status } = await fetch(`${url}/login`);
    times.push(performance.now() - asked);
    if (status !== 200) refused++;
  }
  // Headers may take 10 seconds, a body a minute: after that nobody is waited for.
  const patience = new Promise<"late">((resume) => setTimeout(() => resume("late"), 90_000).unref());
  const outcome = await Promise.race([Promise.all(sockets), patience]);
  return [
    {
      promise: "Who sends slowly holds up nobody and is not waited for",
      figures: `${count} slow connections, ${closed.length} closed by the server, the last after ${Math.round((closed.at(-1) ?? 0) / 1000)} s; the sign-in page meanwhile ${Math.round(percentile(times, 0.5))} ms in the middle, ${Math.round(percentile(times, 0.95))} ms at 95 of 100, ${refused} refused`,
      kept: outcome !== "late" && refused === 0,
    },
  ];
}
