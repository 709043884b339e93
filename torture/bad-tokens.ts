import { randomBytes } from "node:crypto";
import { makeStranger } from "../e2e/enumerate/world";
import { type Finding, percentile, type Stage, together } from "./stage";

const burst = 200;

/** Bursts of requests with tokens that open nothing, and a patient who opens a good link meanwhile. */
export async function run({ url }: Stage, { scale = 1 } = {}): Promise<Finding[]> {
  const count = Math.ceil(10_000 * scale);
  const { shareToken } = await makeStranger();
  const seen = new Map<number, number>();
  const times: number[] = [];
  let over = false;
  const patient = async () => {
    const wrong: number[] = [];
    while (!over) {
      const begun = performance.now();
      const { status } = await fetch(`${url}/p/${shareToken}`);
      times.push(performance.now() - begun);
      if (status !== 200) wrong.push(status);
      await new Promise((resume) => setTimeout(resume, 50));
    }
    return wrong;
  };
  const visits = patient();
  await together(count, burst, async (index) => {
    const token = index % 3 === 0 ? "x".repeat(index % 60) : randomBytes(32).toString("base64url");
    const { status } = await fetch(`${url}/p/${token || "x"}`);
    seen.set(status, (seen.get(status) ?? 0) + 1);
  });
  over = true;
  const wrong = await visits;
  const faults = [...seen].filter(([status]) => status >= 500).reduce((sum, [, n]) => sum + n, 0);
  const answers = [...seen].map(([status, n]) => `${n} × ${status}`).join(", ");
  return [
    {
      promise: "Guessing links opens nothing and stops nobody",
      figures: `${count} requests, ${burst} at once: ${answers}; a patient's page meanwhile ${Math.round(percentile(times, 0.5))} ms in the middle, ${Math.round(percentile(times, 0.95))} ms at 95 of 100, ${wrong.length} of ${times.length} visits refused`,
      kept: faults === 0 && !seen.has(200) && wrong.length === 0,
    },
  ];
}
