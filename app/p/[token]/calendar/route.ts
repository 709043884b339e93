import { CalendarPage } from "@/components/patient-page/calendar-page";
import { getCalendarChoice } from "@/lib/calendar/calendar";
import { calendarQuery } from "../../calendar-query";
import { markup, pageAssets } from "../../markup";
import { absent, linkKey, PageBytes, visited, withForm } from "../../page-response";

type Context = { params: Promise<{ token: string }> };

/** The calendar for the times that were chosen on the page before. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return visited(request, async () => {
    const asked = calendarQuery(request);
    const choice = await getCalendarChoice(linkKey(request, token), asked);
    if (!choice) return absent(request);
    const { language, times, url } = choice;
    const query = asked.language ? `lang=${asked.language}` : "";
    const page = CalendarPage({ assets: await pageAssets(), language, base: `/p/${token}`, query, times, url });
    return new PageBytes(await markup(page)).response(request, 200, withForm);
  });
}
