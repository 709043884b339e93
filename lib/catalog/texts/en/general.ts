import type { CatalogTexts } from "../../texts";

type Slug = "doorway-chest-stretch" | "shoulder-rolls" | "arm-circles" | "cat-cow";

export const general: Pick<CatalogTexts["exercises"], Slug> = {
  "doorway-chest-stretch": {
    name: "Doorway chest stretch",
    why: "This can loosen a tight chest and help you stand tall.",
    feltWhere: "Feel the stretch in your chest and upper back.",
    steps: [
      "Stand in a doorway.",
      "Put your hands on the frame, level with your shoulders.",
      "Lean forward until you feel the stretch.",
      "Hold there, then stand up straight.",
    ],
    cautions: [],
    variations: {
      "one-arm": {
        name: "one arm at a time",
        steps: [
          "Stand in a doorway.",
          "Put one hand on the frame, level with your shoulder.",
          "Lean forward until you feel the stretch.",
          "Hold there, then stand up straight.",
          "Finish this side, then use the other arm.",
        ],
        cautions: [],
      },
      "elbows-higher": {
        name: "elbows higher",
        steps: [
          "Stand in a doorway.",
          "Put your hands on the frame with your elbows above your shoulders.",
          "Lean forward until you feel the stretch.",
          "Hold there, then stand up straight.",
        ],
        cautions: [],
      },
      "elbows-lower": {
        name: "elbows lower",
        steps: [
          "Stand in a doorway.",
          "Put your hands on the frame with your elbows below your shoulders.",
          "Lean forward until you feel the stretch.",
          "Hold there, then stand up straight.",
        ],
        cautions: [],
      },
    },
  },
  "shoulder-rolls": {
    name: "Shoulder rolls",
    why: "This can ease tension in your shoulders and upper back.",
    steps: [
      "Stand or sit, and let your arms hang down.",
      "Move your shoulders forward.",
      "Lift them up toward your ears.",
      "Roll them back.",
      "Let them drop down.",
    ],
    cautions: [],
    variations: {},
  },
  "arm-circles": {
    name: "Arm circles",
    why: "This can help your shoulders move with more ease.",
    steps: ["Hold your arms straight out at shoulder height.", "Draw small circles in the air.", "Let the circles grow bit by bit."],
    cautions: [],
    variations: {
      smaller: {
        name: "smaller circles",
        steps: ["Hold your arms straight out at shoulder height.", "Draw small circles in the air.", "Keep the circles small."],
        cautions: [],
      },
    },
  },
  "cat-cow": {
    name: "Cat-cow",
    why: "This can help a stiff back bend both ways.",
    steps: [
      "Get down on your hands and knees on a mat.",
      "Let your back sink and lift your tailbone up: this is the cow.",
      "Round your back and tuck your chin: this is the cat.",
      "Count one cow and one cat as one time.",
    ],
    cautions: [],
    variations: {},
  },
};
