import type { ProgramView } from "../programs/program-view";
import type { HandoutLayout, PaperSize } from "../vocabulary";
import type { ColleagueAppendix } from "./colleague-appendix";
import type { Content } from "./content";

/** A picture that this program made itself (re-encoded on upload): JPEG or PNG, sizes in pixels. */
export type HandoutPicture = { bytes: Uint8Array; width: number; height: number };

/** All that a handout is drawn from. The same input gives the same bytes. */
export type HandoutInput = {
  view: ProgramView;
  /** Where the QR code leads. `thisComputerOnly`: the address is one that no other device can reach, and the paper says so.
   * `pin`: what the link asks for, where somebody chose to print it beside the code. */
  link: { url: string; thisComputerOnly: boolean; pin?: string } | null;
  /** The day it is printed, in the clinic's zone: `2026-11-20`. */
  printedOn: string;
  paper: PaperSize;
  /** By the `pictureId` of an item; one that is missing leaves the item's panel of words in its place. */
  pictures: Record<string, HandoutPicture>;
  draft: boolean;
  /** Keys of pages of a draft that its reader holds already: they are not written again. */
  has?: string[];
  /** Further pages for a colleague, on request of staff; never on what a patient gets. */
  appendix?: ColleagueAppendix;
  /** What to call when it cannot wait, as the clinic says today; empty or absent where it says nothing. */
  emergencyNumber?: string;
  /** How long the program really lasts, with what made it longer or shorter since it was published; absent: as the view says. */
  course?: { weeks: number | null; endsOn: string | null; isOver: boolean };
  /** Places in `view.phases` of those that are printed; null or absent: all. Exercises keep the numbers that they have on the whole sheet. */
  phases?: number[] | null;
  /** The same version in a second language, printed beside the first: for a carer, or for the therapist. */
  second?: ProgramView | null;
  /** Absent: standard. */
  layout?: HandoutLayout;
  /** What is printed; absent: what is usual for the layout. Stop signs are no part of it: they are always printed. */
  content?: Content;
  /** Weeks of the diary; absent: those of the program. */
  diaryWeeks?: number;
};

/** `keys`: of a draft, for each page what stays the same while the page looks the same (`page-keys.ts`). `sha256` of the file, in hex. */
export type Handout = { pdf: Uint8Array; pages: number; keys: string[]; sha256: string };
