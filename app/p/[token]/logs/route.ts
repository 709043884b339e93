import { logSession } from "@/lib/logs/patient-logs";
import { linkKey } from "../../page-response";
import { patientWrite } from "../../patient-write";

type Context = { params: Promise<{ token: string }> };

/** The patient's page says what was done in one round of one day. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  return patientWrite(request, (payload, asked) => logSession(linkKey(request, token), payload, asked));
}
