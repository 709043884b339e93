import { NotYetPage } from "@/components/patient-page/message-page";
import { brandColours, ProgramPage } from "@/components/patient-page/program-page";
import { addDays } from "@/lib/calendar-date";
import type { ProgramView } from "@/lib/programs/program-view";
import { Recent } from "@/lib/recent";
import { stretchesOf } from "@/lib/session/stretches";
import { readLanguage } from "@/lib/sharing/languages";
import { getSharedProgram, isPublished, type SharedProgram } from "@/lib/sharing/shared-program";
import type { Language } from "@/lib/vocabulary";
import { markup, pageAssets } from "../markup";
import { absent, linkKey, PageBytes, visited } from "../page-response";

type Context = { params: Promise<{ token: string }> };

/** What a patient sees. Reading counts nothing and changes nothing: the page's own POST does, so that a mail scanner does not. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  const paper = paperVersion(request.url);
  const asked = readLanguage(new URL(request.url).searchParams.get("lang"));
  return visited(request, async () => {
    const program = await getSharedProgram(linkKey(request, token), paper, asked);
    if (!program) return absent(request);
    if (!isPublished(program)) {
      const page = await markup(NotYetPage({ assets: await pageAssets(), clinic: program.clinic, language: asked ?? program.language }));
      return new PageBytes(page).response(request);
    }
    // What the device may keep, and how long; see components/patient-page/browser/worker.ts. With a PIN nothing.
    const keeping: Record<string, string> = program.hasPin ? {} : { "X-Homestretch-Until": program.until };
    return (await drawn(token, program, paper, asked)).response(request, 200, keeping);
  });
}

/** The code on paper says which version the paper shows: `?v=2`. */
function paperVersion(url: string): number | null {
  const v = new URL(url).searchParams.get("v");
  return v !== null && /^\d{1,6}$/.test(v) ? Number(v) : null;
}

/** Days before today that a patient may still note something for. */
const daysBack = 14;

/**
 * Pages that were drawn lately. They hang on the published version that they draw, which is looked up anew on every visit: so none can
 * answer for another program, and what is forgotten there is forgotten here.
 */
const drawnPages = new WeakMap<ProgramView, Recent<PageBytes>>();

async function drawn(token: string, program: SharedProgram, paper: number | null, asked: Language | null): Promise<PageBytes> {
  const { view, day, events, today, until, hasPin, emergencyNumber, printSize, shareLinkId, earlier, languages } = program;
  const onPaper = paper === view.version?.number ? "current" : earlier;
  const key = JSON.stringify([token, day, today, events, until, hasPin, emergencyNumber, printSize, paper, asked]);
  const pages = drawnPages.get(view) ?? new Recent<PageBytes>(20);
  drawnPages.set(view, pages);
  const known = pages.get(key);
  if (known) return known;
  const assets = await pageAssets();
  const stretches = stretchesOf(view, events, addDays(today, -daysBack), until);
  const page = ProgramPage({
    ...{ view, day, large: printSize === "large", base: `/p/${token}`, linkId: shareLinkId, paper: onPaper, assets },
    ...{ languages, asked: asked && view.language, query: paper === null ? "" : `v=${paper}&` },
    guidance: { today, stretches, until: hasPin ? null : until, emergency: emergencyNumber },
  });
  return pages.set(key, new PageBytes(await markup(page), brandColours(view)));
}
