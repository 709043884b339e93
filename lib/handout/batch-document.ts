import { longDate } from "../language";
import { loadFaces } from "./fonts/load";
import { facesFor } from "./fonts/needed";
import type { HandoutInput } from "./handout-input";
import { handoutPages } from "./pdf";
import { gridFor } from "./sheet/look";
import { blankPage, staffSlip } from "./sheet/slip";
import { sheetWords } from "./sheet/words";
import { printableText } from "./text/gate";
import { PdfFile } from "./write-pdf";

/** Who a sheet is for, on a page of its own before it, for staff alone. */
export type StaffSlip = { firstName: string; lastName: string; birthOn: string | null; recordNumber: string };
export type BatchSheet = { input: HandoutInput; slip: StaffSlip | null };

/** `isDoubleSided`: each sheet, and each slip, begins on the front of a sheet of paper. */
export type BatchOptions = { isDoubleSided: boolean };

/** Where the handout's own pages stand in the file, counted from 1; the slip is not among them. */
export type PageRange = { from: number; to: number };

/**
 * Many handouts in one PDF, each on fresh pages: fonts are embedded once, and what was written is handed on at once, so that memory does
 * not grow with the number of sheets. The same sheets in the same order give the same bytes.
 */
export class BatchDocument {
  #file: PdfFile | null = null;

  constructor(
    private readonly options: BatchOptions,
    private readonly receive: (bytes: Uint8Array) => void,
  ) {}

  /** Throws `too_large` where a sheet is beyond what can be printed; nothing of it is in the file then. */
  async add({ input, slip }: BatchSheet): Promise<PageRange> {
    const { pages, facts } = await handoutPages(input);
    const grid = gridFor(input.paper);
    const printable = slip && printableSlip(slip);
    if (printable) await loadFaces(facesFor(printable));
    // No patient is named in what the file says of itself.
    this.#file ??= new PdfFile({ ...facts, title: title(input.printedOn), language: "en", createdOn: input.printedOn }, this.receive);
    const file = this.#file;
    const isBack = (before: number): boolean => this.options.isDoubleSided && before % 2 === 1;
    if (isBack(file.pages)) file.add([blankPage(grid)]);
    const front = printable ? [staffSlip(printable, programOf(input, pages.length), grid)] : [];
    if (isBack(front.length)) front.push(blankPage(grid));
    const from = file.pages + front.length + 1;
    file.add([...front, ...pages], bookmarkOf(input, printable), facts.language);
    return { from, to: file.pages };
  }

  /** Writes what is left. A file without a sheet is no file. */
  async end(): Promise<void> {
    await this.#file?.end();
  }
}

const title = (printedOn: string): string => `Home exercises, printed ${longDate(printedOn, "en")}`;

const printableSlip = ({ birthOn, ...texts }: StaffSlip): StaffSlip => ({
  firstName: printableText(texts.firstName),
  lastName: printableText(texts.lastName),
  recordNumber: printableText(texts.recordNumber),
  birthOn,
});

function programOf({ view: { title, version } }: HandoutInput, pages: number) {
  const edition = version ? sheetWords("en").version(version.number, version.publishedOn) : "";
  return { title: printableText(title), edition, pages };
}

/** The whole name only where it stands on a slip anyway. */
const bookmarkOf = ({ view }: HandoutInput, slip: StaffSlip | null): string =>
  `${slip ? `${slip.lastName}, ${slip.firstName}` : printableText(view.patientFirstName)}: ${printableText(view.title)}`;
