import { createHash } from "node:crypto";

/** An entry as its hash sees it: every column as PostgreSQL writes it, the instant in microseconds since 1970. */
export type ChainedEntry = {
  clinicId: string;
  sequence: string;
  id: string;
  at: string;
  staffId: string | null;
  action: string;
  patientId: string | null;
  subjectId: string | null;
  detail: string;
  address: string | null;
};

/** What stands before the first entry. */
export const firstHash = Buffer.alloc(32);

/**
 * The hash of an entry: over the hash of the one before it and every column, each with its length in front, so that no two entries read
 * alike. The function `audit_content` of the migrations makes the same in the database; here it is checked without trusting that one.
 */
export function entryHash(previous: Uint8Array, entry: ChainedEntry): Buffer {
  const { clinicId, sequence, id, at, staffId, action, patientId, subjectId, detail, address } = entry;
  const content = [clinicId, sequence, id, at, staffId, action, patientId, subjectId, detail, address].map(part).join("");
  return createHash("sha256").update(previous).update(content).digest();
}

const part = (text: string | null) => (text === null ? "-" : `${Buffer.byteLength(text)}:${text}`);

/** Where a chain ends, short enough to write down: "1234:9f86d081884c7d65". Whoever keeps it can ask later whether it still holds. */
export const noteOf = (sequence: number, hash: Uint8Array) => `${sequence}:${Buffer.from(hash).toString("hex").slice(0, 16)}`;

/** What the stamp of a head holds, and the place that it is sealed for. */
export const headText = (sequence: number, hash: Uint8Array) => `${sequence} ${Buffer.from(hash).toString("hex")}`;
export const headPlace = (clinicId: string) => ["audit head", clinicId] as const;
