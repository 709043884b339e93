import { sql } from "drizzle-orm";
import { inClinic } from "../db/index";
import { headPlace, headText } from "./audit-chain";
import { now } from "./clock";
import { seal } from "./sealed";

const batch = 500;

type Head = { head_sequence: string; head_hash: Uint8Array; sealed: number };

/**
 * Chains what was put on record since the last time, clinic by clinic, and stamps where each chain ends. Several processes may do it at
 * once: they take turns. @returns how many entries were sealed
 */
export async function sealAudit(): Promise<number> {
  const clinics = await inClinic(null, (tx) => tx.execute<{ clinic_id: string }>(sql`select clinic_id from list_unsealed_clinics()`));
  let total = 0;
  for (const { clinic_id: clinicId } of clinics) {
    for (let sealed = batch; sealed === batch; total += sealed) sealed = await sealBatch(clinicId);
  }
  return total;
}

const sealBatch = (clinicId: string): Promise<number> =>
  inClinic(clinicId, async (tx) => {
    const at = now().toISOString();
    const [head] = await tx.execute<Head>(sql`select * from seal_audit(${clinicId}, ${at}, ${batch}::int)`);
    if (!head || head.sealed === 0) return 0;
    const sequence = Number(head.head_sequence);
    const stamp = seal(headPlace(clinicId), headText(sequence, head.head_hash));
    await tx.execute(sql`select stamp_audit_head(${clinicId}, ${sequence}, ${stamp})`);
    return head.sealed;
  });
