import { getLoggedDays } from "@/lib/logs/patient-logs";
import { absent, guarded, linkKey, visited } from "../../page-response";

type Context = { params: Promise<{ token: string }> };

/** What was logged in the last days, from all devices of this program together. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return visited(request, async () => {
    const days = await getLoggedDays(linkKey(request, token));
    return days ? Response.json(days, { headers: guarded }) : absent(request);
  });
}
