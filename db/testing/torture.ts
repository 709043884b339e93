import { setTimeout as pause } from "node:timers/promises";

export type Torture = {
  seed: number;
  kills: number;
  writers: number;
  /** Saves one operation; resolving means that the one who asked was told it is saved. */
  save: (operation: string) => Promise<void>;
  /** Kills something, chosen by `random` (0 to 1), and brings it back. Writing goes on meanwhile. */
  kill: (random: () => number) => Promise<void>;
  /** All operations that can be read back, asked once at the end. */
  readBack: () => Promise<Set<string>>;
  /** How many saves are acknowledged, at most, between two kills. */
  calm?: number;
};

export type Endured = { acknowledged: number; refused: number; lost: string[]; slowestMs: number };

/**
 * Writers save without pause while things are killed at moments that follow from the seed: after so many acknowledged saves, with others in
 * flight. What was acknowledged and cannot be read back is lost.
 */
export async function torture({ seed, kills, writers, save, kill, readBack, calm = 60 }: Torture): Promise<Endured> {
  const random = generator(seed);
  const acknowledged = new Set<string>();
  let refused = 0;
  let slowestMs = 0;
  let over = false;
  const write = async (writer: number) => {
    for (let turn = 0; !over; turn++) {
      const operation = `${writer}-${turn}`;
      const begun = performance.now();
      try {
        await save(operation);
        acknowledged.add(operation);
      } catch {
        refused++;
        await pause(5);
      }
      slowestMs = Math.max(slowestMs, performance.now() - begun);
    }
  };
  const writing = Array.from({ length: writers }, (_, writer) => write(writer));
  for (let done = 0; done < kills; done++) {
    const enough = acknowledged.size + 1 + Math.floor(random() * calm);
    while (acknowledged.size < enough) await pause(1);
    await kill(random);
  }
  over = true;
  await Promise.all(writing);
  const found = await readBack();
  return { acknowledged: acknowledged.size, refused, lost: [...acknowledged].filter((operation) => !found.has(operation)), slowestMs };
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
