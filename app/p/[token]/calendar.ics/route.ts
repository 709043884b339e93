import { getCalendarFile } from "@/lib/calendar/calendar";
import { calendarHeaders, calendarQuery } from "../../calendar-query";
import { absent, linkKey, visited } from "../../page-response";

type Context = { params: Promise<{ token: string }> };

/** The days of the program as a file for any calendar; its name says as little as its entries do. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return visited(request, async () => {
    const file = await getCalendarFile(linkKey(request, token), calendarQuery(request));
    if (file === null) return absent(request);
    return new Response(file, { headers: { ...calendarHeaders, "Content-Disposition": 'attachment; filename="exercises.ics"' } });
  });
}
