import { getSubscribedCalendar } from "@/lib/calendar/calendar";
import { calendarHeaders, calendarQuery } from "../../../calendar-query";
import { absent, visited } from "../../../page-response";

type Context = { params: Promise<{ token: string }> };

/** What a calendar looks up again and again, by a token that opens nothing else. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return visited(request, async () => {
    const file = await getSubscribedCalendar(token, calendarQuery(request));
    return file === null ? absent(request) : new Response(file, { headers: calendarHeaders });
  });
}
