import type { Brand } from "../brand";
import type { Dosage } from "../dosage/dosage";
import type { PaletteChoice } from "../figure/palette";
import type { Language, PaperSize, Position } from "../vocabulary";

/**
 * Everything a patient may see of one version, ready to draw. Screen, paper, calendar and record text draw this and nothing else, so they
 * cannot disagree. A published version keeps its views; a draft's is made anew. Dates are calendar dates (`2026-11-20`) in the clinic's zone.
 */
export type ProgramView = {
  language: Language;
  /**
   * `palette` colours the figures; a version published before there were figures has none: `knownPalette` gives the usual one. `brand` is
   * absent where the clinic has neither a colour nor a logo.
   */
  clinic: { name: string; phone: string; address: string; paperSize: PaperSize; palette?: PaletteChoice; brand?: Brand };
  patientFirstName: string;
  therapist: { name: string; credentials: string };
  title: string;
  goals: string;
  /** Null while it is a draft. */
  version: { number: number; publishedOn: string } | null;
  startsOn: string | null;
  /** Length of the program, counted from its start. */
  weeks: number | null;
  /** The built-in signs first, then those that the therapist added. Nobody can switch the built-in ones off. */
  stopSigns: string[];
  /** In the order of their weeks. */
  phases: PhaseView[];
};

export type PhaseView = {
  phaseId: string;
  /** Empty where the phase has no name of its own: then `phaseWeeks` names it. */
  title: string;
  fromWeek: number;
  /** Null where it goes on until the program ends. */
  toWeek: number | null;
  /** How to tell that it is time for the next phase. A version published before there were criteria has none. */
  criteria?: string;
  items: ItemView[];
};

export type ItemView = {
  /** Stable across versions: "what changed" and logs need it. */
  itemKey: string;
  /** A built-in slug, or the id of an exercise of the clinic's own. */
  exerciseId: string;
  name: string;
  /** Why one does it; empty where the clinic wrote none of its own exercise. A version published before there were reasons has none. */
  why?: string;
  position: Position | null;
  /** In the patient's words, for instance "a chair without wheels". */
  equipment: string[];
  steps: string[];
  cautions: string[];
  dosage: Dosage;
  /** The one plain sentence, from `dosageSentence`. */
  dosageSentence: string;
  /** The therapist's note for the patient; empty when there is none. */
  note: string;
  /** An uploaded picture of the clinic's own exercise, by its id in `pictures`. */
  picture: { pictureId: string; width: number; height: number } | null;
  /** Which pose belongs here, and which of its revisions. `drawnPose` says what is drawn for it; one that is not known (any more) is left out. */
  figure: { poseId: string; revision: number } | null;
};
