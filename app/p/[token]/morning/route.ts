import { logMorning } from "@/lib/logs/patient-logs";
import { linkKey } from "../../page-response";
import { patientWrite } from "../../patient-write";

type Context = { params: Promise<{ token: string }> };

/** The patient's page says how this morning compares with the day before. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return patientWrite(request, (payload, asked) => logMorning(linkKey(request, token), payload, asked));
}
