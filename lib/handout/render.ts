import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { builtAsset } from "../built-assets";
import type { Handout, HandoutInput } from "./handout-input";
import { HandoutPool } from "./pool";

/** Published handouts that were made lately, by the hash of all that goes into them. In memory only: they hold live links. */
const maxKeptBytes = 16_000_000;
type Shared = { pool: HandoutPool; kept: Map<string, Handout>; keptBytes: number };

async function startWorker() {
  // Asked for at run time: a bundler that sees `new Worker` tries to bundle what it starts.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  // The worker needs no setting of the server, so it gets none of its secrets.
  return new Worker(await builtAsset("handout-worker"), {
    env: { NODE_ENV: "production" },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}

// One pool a process, also where a dev server loads this module again.
const home = globalThis as typeof globalThis & { homestretchHandouts?: Shared };

function shared(): Shared {
  home.homestretchHandouts ??= {
    pool: new HandoutPool({
      startWorker,
      workers: Math.max(1, Math.min(2, availableParallelism() - 1)),
      queue: 40,
      timeLimit: 20_000,
    }),
    kept: new Map(),
    keptBytes: 0,
  };
  return home.homestretchHandouts;
}

function contentHash(input: HandoutInput): string {
  const hash = createHash("sha256").update(JSON.stringify({ ...input, pictures: Object.keys(input.pictures).sort() }));
  for (const id of Object.keys(input.pictures).sort()) hash.update(input.pictures[id]?.bytes ?? "");
  return hash.digest("hex");
}

function keep(key: string, handout: Handout): void {
  const store = shared();
  store.kept.set(key, handout);
  store.keptBytes += handout.pdf.byteLength;
  for (const [oldest, { pdf }] of store.kept) {
    if (store.keptBytes <= maxKeptBytes) break;
    store.kept.delete(oldest);
    store.keptBytes -= pdf.byteLength;
  }
}

/**
 * The handout of one program as a PDF, made in a worker so that no request waits for it. A published one that was made before is given
 * again: do not change its bytes. Throws AppError `too_many` where too many wait (with `retryAfterSeconds`), `too_large` where the
 * texts are beyond what can be printed.
 */
export async function renderHandout(input: HandoutInput): Promise<Handout> {
  const { pool, kept } = shared();
  const key = input.draft ? null : contentHash(input);
  const found = key && kept.get(key);
  if (found) return found;
  const handout = await pool.render(input);
  if (key && !kept.has(key)) keep(key, handout);
  return handout;
}
