import { drawnPose } from "../figure/drawn";
import type { ItemView, ProgramView } from "../programs/program-view";
import type { Content } from "./content";
import type { HandoutInput } from "./handout-input";

function itemWith(item: ItemView, content: Content, keepSteps: boolean): ItemView {
  return {
    ...item,
    ...(content.pictures ? {} : { picture: null, figure: null }),
    ...(content.steps || keepSteps ? {} : { steps: [] }),
    ...(content.dosage ? {} : { dosageSentence: "" }),
    ...(content.notes ? {} : { note: "" }),
    ...(content.goals ? {} : { why: "" }),
    ...(content.cautions ? {} : { cautions: [] }),
  };
}

const isPictured = ({ picture, figure }: ItemView, pictures: HandoutInput["pictures"]): boolean =>
  (picture !== null && picture.pictureId in pictures) || drawnPose(figure) !== null;

/**
 * A view with what is not to be printed taken out of it. Names and stop signs stay whatever is asked for, and on a sheet of pictures so do
 * the steps of what has no picture.
 */
export function viewWith(view: ProgramView, content: Content, { layout, pictures }: HandoutInput): ProgramView {
  const needsSteps = (item: ItemView) => layout === "pictures" && content.pictures && !isPictured(item, pictures);
  return {
    ...view,
    goals: content.goals ? view.goals : "",
    phases: view.phases.map((phase) => ({ ...phase, items: phase.items.map((item) => itemWith(item, content, needsSteps(item))) })),
  };
}
