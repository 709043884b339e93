import { request as requests } from "@playwright/test";
import { generator } from "../db/testing/torture";
import { callAction } from "../e2e/enumerate/call-action";
import { actionCases, filled, ids, routeCases } from "../e2e/enumerate/cases";
import { makeStranger, type World } from "../e2e/enumerate/world";
import { sessionCookie } from "../e2e/session";
import { parseShorthand } from "../lib/dosage/shorthand/shorthand";
import { mutated, mutatedText } from "./mutate";
import { type Finding, type Stage, together } from "./stage";

const shorthands = [
  "2x30s each side 3x/day 5d/wk 6wk light pull",
  "3x10 hold 5s rest 30s effort 4",
  "up to 10 reps every 2h mon wed fri",
  "1-2 x 8-12 alternating strong but comfortable every other day",
  "hold 10-30s 4x left daily",
  "3 sets of 10, 2 kg, tempo 2-1-2",
];

/** What happened to so many inputs. `reached`: read, and answered by what lies behind the reading. */
type Tally = { sent: number; reached: number; faults: string[] };

/** Mutated valid inputs for the shorthand, every action and every route that takes something: no fault, and enough of them get inside. */
export async function run(stage: Stage, { scale = 1, seed = Date.now() % 1_000_000 } = {}): Promise<Finding[]> {
  const random = generator(seed);
  const tallies = [shorthand(Math.ceil(90_000 * scale), random), await overHttp(stage, Math.ceil(10_000 * scale), random)];
  const sent = tallies.reduce((sum, tally) => sum + tally.sent, 0);
  const reached = tallies.reduce((sum, tally) => sum + tally.reached, 0);
  const faults = tallies.flatMap((tally) => tally.faults);
  for (const fault of faults.slice(0, 10)) console.error(fault);
  return [
    {
      promise: "No input, however broken, is a fault",
      figures: `${sent} mutated valid inputs (seed ${seed}), ${Math.round((100 * reached) / sent)} % reached the domain, ${faults.length} faults`,
      kept: faults.length === 0 && reached / sent >= 0.3,
    },
  ];
}

function shorthand(count: number, random: () => number): Tally {
  const tally: Tally = { sent: 0, reached: 0, faults: [] };
  for (; tally.sent < count; tally.sent++) {
    const text = mutatedText(shorthands[Math.floor(random() * shorthands.length)] ?? "", random);
    try {
      const { parts } = parseShorthand(text);
      if (parts.some(({ kind }) => kind === "read")) tally.reached++;
    } catch (error) {
      tally.faults.push(`shorthand ${JSON.stringify(text)}: ${error}`);
    }
  }
  return tally;
}

async function overHttp({ url }: Stage, count: number, random: () => number): Promise<Tally> {
  const world = await makeStranger();
  const targets = [...actionTargets(world), ...routeTargets(world)];
  const tally: Tally = { sent: 0, reached: 0, faults: [] };
  await together(count, 4, async (index) => {
    const target = targets[index % targets.length];
    if (!target) return;
    const input = mutated(target.valid, random);
    // Some sign out or suspend whoever asks: each begins signed in.
    const { name, value } = await sessionCookie(world.owner.staffId);
    const context = await requests.newContext({ baseURL: url, extraHTTPHeaders: { Cookie: `${name}=${value}` } });
    try {
      const { status, code } = await target.send(context, input, url);
      tally.sent++;
      if (status >= 500) tally.faults.push(`${target.name} ${status}: ${JSON.stringify(input)?.slice(0, 300)}`);
      else if (code !== "invalid") tally.reached++;
    } finally {
      await context.dispose();
    }
  });
  return tally;
}

type Context = Awaited<ReturnType<typeof requests.newContext>>;
type Target = {
  name: string;
  valid: unknown;
  send: (context: Context, input: unknown, origin: string) => Promise<{ status: number; code: string | null }>;
};

const actionTargets = (world: World): Target[] =>
  Object.entries(actionCases).map(([name, { input }]) => ({
    name,
    valid: input(world),
    send: async (context, sent, origin) => {
      const { status, result } = await callAction(context, name, sent, origin);
      return { status, code: (result as { code?: string } | null)?.code ?? null };
    },
  }));

const routeTargets = (world: World): Target[] =>
  Object.entries(routeCases).flatMap(([name, { body }]): Target[] => {
    const [method = "GET", path = ""] = name.split(" ");
    if (!body) return [];
    return [
      {
        name,
        valid: body(world),
        send: async (context, sent, origin) => {
          const response = await context.fetch(filled(path, ids(world)), { method, headers: { Origin: origin }, data: sent as object });
          const answer = (await response.json().catch(() => null)) as { code?: string } | null;
          return { status: response.status(), code: answer?.code ?? null };
        },
      },
    ];
  });
