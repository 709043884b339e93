import { availableParallelism } from "node:os";
import { builtAsset } from "../built-assets";
import type { Handout, HandoutInput } from "./handout-input";
import { type HandoutOwner, handoutKey, KeptHandouts } from "./kept";
import { HandoutPool } from "./pool";

const maxKeptBytes = 16_000_000;
const maxKeptMs = 15 * 60_000;
type Shared = { pool: HandoutPool; kept: KeptHandouts };

/** @param workerData `"batch"`: one that writes many handouts into one file */
export async function startHandoutWorker(workerData: "batch" | null = null) {
  // Asked for at run time: a bundler that sees `new Worker` tries to bundle what it starts.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  // The worker needs no setting of the server, so it gets none of its secrets.
  return new Worker(await builtAsset("handout-worker"), {
    env: { NODE_ENV: "production" },
    execArgv: [],
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}

// One pool a process, also where a dev server loads this module again.
const home = globalThis as typeof globalThis & { homestretchHandouts?: Shared };

function shared(): Shared {
  home.homestretchHandouts ??= {
    pool: new HandoutPool({
      startWorker: () => startHandoutWorker(),
      workers: Math.max(1, Math.min(2, availableParallelism() - 1)),
      queue: 40,
      timeLimit: 20_000,
    }),
    kept: new KeptHandouts(maxKeptBytes, maxKeptMs),
  };
  return home.homestretchHandouts;
}

/**
 * The handout of one program as a PDF, made in a worker so that no request waits for it. A published one that was made before for the same
 * clinic and link is given again: do not change its bytes. Whoever asks has made sure that the link still opens. Throws AppError `too_many`
 * where too many wait (with `retryAfterSeconds`), `too_large` where the texts are beyond what can be printed.
 * @param owner null for a draft, which is never kept
 */
export async function renderHandout(input: HandoutInput, owner: HandoutOwner | null): Promise<Handout> {
  const { pool, kept } = shared();
  if (input.draft || owner === null) return pool.render(input);
  const key = handoutKey(owner, input);
  const found = kept.get(key);
  if (found) return found;
  const keep = kept.promise(key, owner);
  const handout = await pool.render(input);
  keep(handout);
  return handout;
}

/** A link that was revoked or replaced: what carries its code goes from memory. */
export const forgetHandouts = (owner: HandoutOwner): void => shared().kept.forget(owner);

/** Resolves when nobody waits for a single handout, or after `mostMs`: many at once give way to the one that somebody waits for. */
export const singlePrintsFirst = (mostMs: number): Promise<void> => shared().pool.whenNobodyWaits(mostMs);
