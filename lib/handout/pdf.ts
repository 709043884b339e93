import { loadFaces } from "./fonts/load";
import { facesFor } from "./fonts/needed";
import type { Handout, HandoutInput } from "./handout-input";
import { layOutKnown } from "./known-blocks";
import { layOutStrip } from "./layout";
import { pageKeys } from "./page-keys";
import { cutIntoPages } from "./pages";
import { appendixFlow } from "./sheet/appendix";
import { blocksOf, flow } from "./sheet/flow";
import { gridFor } from "./sheet/look";
import { sheetWords } from "./sheet/words";
import { printableAppendix, printableView } from "./texts";
import { writePdf } from "./write-pdf";

/** Only an address of the web is printed and made a link. */
function webLink(link: HandoutInput["link"]): HandoutInput["link"] {
  return link && URL.canParse(link.url) && /^https?:$/.test(new URL(link.url).protocol) ? link : null;
}

/**
 * The handout of one program as a PDF: the same input gives the same bytes. Takes some 50 ms of processor time: servers call
 * `renderHandout`, which does it in a worker. Throws `too_large` where the texts are beyond anything a person prints.
 */
export async function handoutPdf(input: HandoutInput): Promise<Handout> {
  const view = printableView(input.view);
  const safe = { ...input, view, link: webLink(input.link) };
  const grid = gridFor(input.paper);
  const appendix = input.appendix ? printableAppendix(input.appendix) : null;
  await loadFaces(facesFor([view, appendix]));
  const sheet = input.draft ? await layOutKnown(blocksOf(safe, grid), grid) : await layOutStrip(flow(safe, grid));
  const further = appendix && (await layOutStrip(appendixFlow(appendix, sheetWords.appendixTitle(view.title), grid)));
  const pages = cutIntoPages(sheet, further, safe, grid);
  const facts = {
    title: sheetWords.documentTitle(view),
    author: view.clinic.name,
    language: view.language,
    createdOn: view.version?.publishedOn ?? input.printedOn,
  };
  if (!input.draft) return { pdf: await writePdf(pages, facts), pages: pages.length, keys: [] };
  const keys = pageKeys(pages, input);
  const wanted = pages.filter((_page, place) => !input.has?.includes(keys[place] ?? ""));
  return { pdf: wanted.length > 0 ? await writePdf(wanted, facts) : new Uint8Array(), pages: pages.length, keys };
}
