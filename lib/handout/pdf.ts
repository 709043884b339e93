import { createHash } from "node:crypto";
import type { ProgramView } from "../programs/program-view";
import { contentFor } from "./content";
import { loadFaces } from "./fonts/load";
import { facesFor } from "./fonts/needed";
import type { Handout, HandoutInput } from "./handout-input";
import type { Drawn } from "./layout";
import { frameFor } from "./layouts/frame";
import { sectionsOf } from "./layouts/sections";
import { pageKeys } from "./page-keys";
import { cutIntoPages } from "./pages";
import { printableAppendix, printableView } from "./texts";
import { viewWith } from "./view-with";
import { type PdfFacts, writePdf } from "./write-pdf";

/** Only an address of the web is printed and made a link. */
function webLink(link: HandoutInput["link"]): HandoutInput["link"] {
  return link && URL.canParse(link.url) && /^https?:$/.test(new URL(link.url).protocol) ? link : null;
}

/**
 * The pages of one handout, laid out, and what the file that holds them says about itself. Throws `too_large` where the texts are beyond
 * anything a person prints.
 */
export async function handoutPages(input: HandoutInput): Promise<{ pages: Drawn[]; facts: PdfFacts }> {
  const content = contentFor(input);
  const shown = (each: ProgramView) => viewWith(printableView(each), content, input);
  const [view, second] = [shown(input.view), input.second ? shown(input.second) : null];
  const safe = { ...input, view, second, link: content.code ? webLink(input.link) : null };
  const frame = frameFor(safe);
  const appendix = input.appendix ? printableAppendix(input.appendix) : null;
  await loadFaces(facesFor([view, second, appendix, frame.words, frame.more, frame.second?.words, frame.second?.more]));
  const sections = await sectionsOf(safe, frame, appendix);
  const facts = {
    title: frame.words.documentTitle(view),
    author: view.clinic.name,
    language: view.language,
    createdOn: view.version?.publishedOn ?? input.printedOn,
  };
  return { pages: cutIntoPages(sections, safe, frame), facts };
}

/**
 * The handout of one program as a PDF: the same input gives the same bytes. Takes some 50 ms of processor time: servers call
 * `renderHandout`, which does it in a worker. Throws `too_large`.
 */
export async function handoutPdf(input: HandoutInput): Promise<Handout> {
  const { pages, facts } = await handoutPages(input);
  const keys = input.draft ? pageKeys(pages, input) : [];
  const wanted = pages.filter((_page, place) => !input.draft || !input.has?.includes(keys[place] ?? ""));
  const pdf = wanted.length > 0 ? await writePdf(wanted, facts) : new Uint8Array();
  return { pdf, pages: pages.length, keys, sha256: createHash("sha256").update(pdf).digest("hex") };
}
