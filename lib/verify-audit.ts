import type { Session } from "../db/session";
import { type ChainedEntry, entryHash, firstHash, headPlace, headText, noteOf } from "./audit-chain";
import { type FieldKeys, unseal } from "./sealed";

/** What became of one clinic's chain: `breaks` says in sentences where it does not hold, in its order. */
export type Verdict = {
  clinicId: string;
  name: string;
  entries: number;
  /** Entries of the last moments that are not sealed yet. */
  waiting: number;
  /** Worth writing down: see `noteOf`. */
  note: string | null;
  breaks: string[];
};

type Row = ChainedEntry & { hash: Uint8Array; previousHash: Uint8Array | null };
type Head = { sequence: number; hash: Uint8Array; stamp: string };

const pageSize = 5_000;
const hourMicros = 3_600_000_000n;
const columns = `clinic_id::text as "clinicId", sequence::text, id::text, (extract(epoch from at) * 1000000)::bigint::text as at,
  staff_id::text as "staffId", action, patient_id::text as "patientId", subject_id::text as "subjectId", detail::text, address, hash,
  previous_hash as "previousHash"`;

/**
 * Reads the whole audit log as the owner of the tables and computes every hash anew. A row that was changed, removed or put in, an end that
 * was cut off, and a chain that was made anew without the installation's keys all show.
 * @param noted ends that somebody wrote down earlier, as `noteOf` writes them: each must still be in a chain
 */
export async function verifyAudit(owner: Session, keys: FieldKeys, noted: readonly string[] = []) {
  const clinics = await owner.run(
    `select e.clinic_id::text as id, coalesce(c.name, 'A clinic that is gone') as name
     from (select clinic_id from audit_events union select clinic_id from audit_heads) e left join clinics c on c.id = e.clinic_id order by 2, 1`,
    [],
    false,
  );
  const found = new Set<string>();
  const verdicts: Verdict[] = [];
  for (const { id, name } of clinics) verdicts.push(await verifyClinic(owner, keys, { id, name }, noted, found));
  return { verdicts, lostNotes: noted.filter((note) => !found.has(note)) };
}

async function verifyClinic(
  owner: Session,
  keys: FieldKeys,
  clinic: { id: string; name: string },
  noted: readonly string[],
  found: Set<string>,
): Promise<Verdict> {
  const chain = new Chain();
  for await (const row of sealedRows(owner, clinic.id)) {
    chain.add(row);
    const note = noteOf(Number(row.sequence), row.hash);
    if (noted.includes(note)) found.add(note);
  }
  const [head] = await owner.run("select sequence::int, hash, stamp from audit_heads where clinic_id = $1", [clinic.id], false);
  chain.end(head as Head | undefined, (stamp) => unseal(headPlace(clinic.id), stamp, keys));
  const [rest] = await owner.run(
    "select count(*)::int as waiting from audit_events where clinic_id = $1 and hash is null",
    [clinic.id],
    false,
  );
  return {
    ...{ clinicId: clinic.id, name: clinic.name, entries: chain.count, waiting: Number(rest?.waiting ?? 0) },
    note: chain.count > 0 ? noteOf(chain.last, chain.hash) : null,
    breaks: chain.breaks,
  };
}

/** In the order of the chain; what has a hash and no number comes last. */
async function* sealedRows(owner: Session, clinicId: string): AsyncGenerator<Row> {
  for (let after = "-9223372036854775808", page = pageSize; page === pageSize; ) {
    const rows = await owner.run(
      `select ${columns} from audit_events where clinic_id = $1 and hash is not null and coalesce(sequence, 9223372036854775807) > $2::bigint
       order by coalesce(sequence, 9223372036854775807) limit ${pageSize}`,
      [clinicId, after],
      false,
    );
    for (const row of rows) yield row as unknown as Row;
    page = rows.length;
    after = String(rows.at(-1)?.sequence ?? "9223372036854775807");
  }
}

class Chain {
  readonly breaks: string[] = [];
  count = 0;
  last = 0;
  hash: Uint8Array = firstHash;
  #latest = 0n;

  add(row: Row) {
    this.count++;
    if (row.sequence === null) {
      this.breaks.push(`The entry ${row.id} has a hash and no number: it was put in by hand.`);
      return;
    }
    const sequence = Number(row.sequence);
    if (sequence !== this.last + 1) this.breaks.push(`${range(this.last + 1, sequence - 1)} missing.`);
    else if (!same(row.previousHash, this.hash))
      this.breaks.push(`Entry ${sequence} does not follow the one before it: one of them is not what it was.`);
    if (!same(entryHash(row.previousHash ?? firstHash, row), row.hash))
      this.breaks.push(`Entry ${sequence} was changed after it was sealed.`);
    if (BigInt(row.at) < this.#latest - hourMicros)
      this.breaks.push(`Entry ${sequence} says that it is older than the one before it: it may have been put in later.`);
    this.#latest = BigInt(row.at) > this.#latest ? BigInt(row.at) : this.#latest;
    this.last = sequence;
    this.hash = row.hash;
  }

  end(head: Head | undefined, open: (stamp: string) => string | null) {
    if (!head) {
      if (this.count > 0) this.breaks.push("The mark of where the log ends is gone.");
      return;
    }
    if (head.sequence > this.last) this.breaks.push(`${range(this.last + 1, head.sequence)} missing at the end.`);
    else if (head.sequence < this.last)
      this.breaks.push(`${range(head.sequence + 1, this.last)} after the end of the log: put in by hand.`);
    else if (!same(head.hash, this.hash)) this.breaks.push(`Entry ${head.sequence}, the last one, is not the one that was sealed.`);
    if (head.sequence > 0 && open(head.stamp) !== headText(head.sequence, head.hash))
      this.breaks.push("The mark of where the log ends was not made with the keys of this installation.");
  }
}

const range = (from: number, to: number) => (to <= from ? `Entry ${from} is` : `Entries ${from} to ${to} are`);
const same = (one: Uint8Array | null, other: Uint8Array) => one !== null && Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0;
