import { readLanguage } from "@/lib/sharing/languages";
import { guarded } from "./page-response";

/** The times and the language that the address of a calendar asks for. */
export function calendarQuery(request: Request) {
  const query = new URL(request.url).searchParams;
  return { times: query.getAll("at").slice(0, 12), language: readLanguage(query.get("lang")) };
}

export const calendarHeaders = { ...guarded, "Content-Type": "text/calendar; charset=utf-8" } as const;
