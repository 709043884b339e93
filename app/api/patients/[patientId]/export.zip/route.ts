import { exportPatient } from "@/lib/leaving/export";
import { archiveResponse } from "../../../archive-response";

type Context = { params: Promise<{ patientId: string }> };

/** All that is known of one patient, for an owner; on record as an export. The file's name says nothing of whom it is about. */
export async function GET(_request: Request, { params }: Context) {
  const { patientId } = await params;
  return archiveResponse("homestretch-patient.zip", (actor) => exportPatient(actor, patientId));
}
