import { PinPage, type PinTry } from "@/components/patient-page/pin-page";
import { readLanguage } from "@/lib/sharing/languages";
import type { LockedFacts } from "@/lib/sharing/visitor";
import { markup, pageAssets } from "./markup";
import { PageBytes, withForm } from "./page-response";

/** What stays in the address from before the PIN to after it: which paper one came from, and which language was chosen. */
export function keptQuery(request: Request): string {
  const given = new URL(request.url).searchParams;
  const [version, language] = [given.get("v"), readLanguage(given.get("lang"))];
  const kept = new URLSearchParams({
    ...(version && /^\d{1,6}$/.test(version) ? { v: version } : {}),
    ...(language ? { lang: language } : {}),
  });
  return kept.size > 0 ? `?${kept}` : "";
}

/**
 * Its form says from which site it was sent, never from which address: a browser that may not say that sends it as from nowhere, and nothing is
 * taken from nowhere.
 */
const asking = () => ({ ...withForm, "Referrer-Policy": "strict-origin" });

/** The page where a PIN is typed: before the first try, after a wrong one, and while nobody may try. */
export async function locked(request: Request, facts: LockedFacts, tried: PinTry = null): Promise<Response> {
  const language = readLanguage(new URL(request.url).searchParams.get("lang")) ?? facts.language;
  const [, , token = ""] = new URL(request.url).pathname.split("/");
  const base = `/p/${token}`;
  const action = `${base}/pin${keptQuery(request)}`;
  const page = PinPage({ assets: await pageAssets(), language, clinic: facts.clinic, base, action, tried });
  const wait = tried?.waitSeconds ?? 0;
  const [status, later] = tried === null ? [401, {}] : wait > 0 ? [429, { "Retry-After": `${wait}` }] : [422, {}];
  return new PageBytes(await markup(page)).response(request, status, { ...asking(), ...later });
}
