/**
 * Watches what a server says until it has let us in. Where an address asks for it (`?require_auth=scram-sha-256`, as libpq calls it), a
 * server that wants the password itself, wants none, or lets us in without proving that it knows it, is not ours: another program may have
 * taken the port. The client never hears of such a message, so it never answers it.
 */
export class ScramGuard {
  #rest = Buffer.alloc(0);
  #isProven = false;
  #isIn = false;

  /** What may be passed on of the bytes that came in; null where the server is not the one it should be. */
  take(bytes: Buffer): Buffer | null {
    if (this.#isIn) return bytes;
    this.#rest = Buffer.concat([this.#rest, bytes]);
    let at = 0;
    while (!this.#isIn && this.#rest.length - at >= 5) {
      const end = at + 1 + this.#rest.readUInt32BE(at + 1);
      if (this.#rest.length < end) break;
      if (this.#rest[at] === authentication && !this.#accepts(this.#rest.readUInt32BE(at + 5))) return null;
      at = end;
    }
    // Once it has let us in, the rest of the bytes is none of our business.
    const passed = this.#rest.subarray(0, this.#isIn ? undefined : at);
    this.#rest = this.#isIn ? Buffer.alloc(0) : this.#rest.subarray(at);
    return passed;
  }

  #accepts(kind: number): boolean {
    if (kind === letIn) this.#isIn = this.#isProven;
    if (kind === proof) this.#isProven = true;
    return kind === letIn ? this.#isProven : kind === challenge || kind === goOn || kind === proof;
  }
}

/** The first byte of a message about who we are, and the kinds of it. */
const authentication = 82;
const [letIn, challenge, goOn, proof] = [0, 10, 11, 12];
