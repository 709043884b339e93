import { createHash } from "node:crypto";
import type { Handout, HandoutInput } from "./handout-input";

/** Whose a handout is: the clinic, and the share link whose code stands on it. */
export type HandoutOwner = { clinicId: string; linkId: string | null };

type Kept = { handout: Handout; owner: HandoutOwner; timer: NodeJS.Timeout };

/** Handouts that were made lately. In memory only: they hold live links. */
export class KeptHandouts {
  readonly #entries = new Map<string, Kept>();
  #bytes = 0;
  #forgotten = 0;

  /** @param maxAgeMs after so long one goes by itself: a link may have been revoked by another process */
  constructor(
    private readonly maxBytes: number,
    private readonly maxAgeMs: number,
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Handout | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.handout;
  }

  /** To be called before a handout is made; what it returns keeps it, unless something was forgotten meanwhile. */
  promise(key: string, owner: HandoutOwner): (handout: Handout) => void {
    const before = this.#forgotten;
    return (handout) => {
      if (this.#forgotten === before) this.#keep(key, owner, handout);
    };
  }

  /** All that carry the code of a link. */
  forget({ clinicId, linkId }: HandoutOwner): void {
    this.#forgotten++;
    for (const [key, { owner }] of this.#entries) if (owner.clinicId === clinicId && owner.linkId === linkId) this.#drop(key);
  }

  #keep(key: string, owner: HandoutOwner, handout: Handout): void {
    this.#drop(key);
    const timer = setTimeout(() => this.#drop(key), this.maxAgeMs).unref();
    this.#entries.set(key, { handout, owner, timer });
    this.#bytes += handout.pdf.byteLength;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.maxBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#entries.delete(key);
    this.#bytes -= entry.handout.pdf.byteLength;
  }
}

/** The hash of whose a handout is and of all that it is drawn from: equal keys are equal bytes for the same clinic and link. */
export function handoutKey({ clinicId, linkId }: HandoutOwner, { pictures, ...rest }: HandoutInput): string {
  const shown = Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1));
  const sizes = shown.map(([id, { bytes, width, height }]) => [id, bytes.byteLength, width, height]);
  const hash = createHash("sha256").update(JSON.stringify([clinicId, linkId, rest, sizes]));
  for (const [, { bytes }] of shown) hash.update(bytes);
  return hash.digest("hex");
}
