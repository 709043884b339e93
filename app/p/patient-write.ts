import { failureOf, respond } from "@/lib/action";
import { AppError } from "@/lib/errors";
import { isOwnOrigin } from "@/lib/origin";
import { readLanguage } from "@/lib/sharing/languages";
import type { Language } from "@/lib/vocabulary";
import { absent, guarded, visited } from "./page-response";
import { smallJson } from "./small-json";

/** More than any entry has, so that a note that is far too long is still told so by its own sentence. */
const mostBytes = 500_000;

/** What a patient's page writes: from our own page only, of a decent length, and refused with a sentence in the patient's language. */
export async function patientWrite<T>(
  request: Request,
  write: (payload: unknown, asked: Language | null) => Promise<T | null>,
): Promise<Response> {
  if (!isOwnOrigin(request.headers))
    return respond({ ok: false, code: "forbidden", message: "This came from another site and was refused." });
  return visited(request, async () => {
    const payload = await smallJson(request, mostBytes);
    try {
      const data = await write(payload, readLanguage(new URL(request.url).searchParams.get("lang")));
      return data === null ? absent(request) : Response.json({ ok: true, data }, { headers: guarded });
    } catch (error) {
      if (error instanceof AppError) return respond(failureOf(error));
      throw error;
    }
  });
}
