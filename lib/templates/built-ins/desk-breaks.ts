import { between, exactly } from "../../dosage/range";
import { builtInTemplate, exercise } from "../built-in";

/** Everything can be done at a desk: nothing on the floor, and no more than a chair. */
export const deskBreaks = builtInTemplate({
  number: 1,
  slug: "desk-breaks-upper-back",
  title: "Desk breaks for your upper back",
  about: "For people who sit at a desk and feel stiff between the shoulder blades. All of it is done in or by a chair.",
  goals: "Take a short break from the screen. Move your upper back and let your shoulders drop.",
  weeks: 6,
  weeksBasis: "house",
  reasons: [
    ["Breaks from the computer, the car or any held position are good moments.", "article-a"],
    ["A habit that fits the day is kept, so each break is short.", "article-a"],
    ["Two or three breaks a day are our own count.", "house"],
  ],
  phases: [
    {
      fromWeek: 1,
      toWeek: null,
      items: [
        exercise("shoulder-rolls", { perDay: [{ kind: "times", times: between(2, 3) }, "house"] }),
        exercise("thoracic-extension-chair", {
          reps: [exactly(5), "house"],
          perDay: [{ kind: "times", times: exactly(2) }, "house"],
        }),
        exercise("chin-tuck", { variation: "sitting" }),
        exercise("clasped-hands-chest-opener", { perDay: [{ kind: "times", times: exactly(2) }, "house"] }),
      ],
    },
  ],
});
