import type { CatalogTexts } from "../../texts";

type Slug = "chin-tuck" | "neck-flexion-extension" | "seated-cervical-rotation";

const tuck = [
  "Look straight ahead.",
  "Draw your chin in, as if to make a double chin.",
  "Keep the move small.",
  "Hold there, then let go.",
] as const;
const tuckCautions = ["Be gentle.", "It may feel odd at first."] as const;

export const neck: Pick<CatalogTexts["exercises"], Slug> = {
  "chin-tuck": {
    name: "Chin tuck",
    why: "This can ease a tight neck and help you hold your head well.",
    feltWhere: "Feel it at the top of your neck, where it meets your skull.",
    steps: ["Lie on your back, sit or stand: choose what is comfortable.", ...tuck],
    cautions: tuckCautions,
    variations: {
      lying: {
        name: "lying down",
        steps: ["Lie on your back.", "Look straight up.", ...tuck.slice(1)],
        cautions: tuckCautions,
      },
      sitting: { name: "sitting", steps: ["Sit up tall.", ...tuck], cautions: tuckCautions },
      standing: { name: "standing", steps: ["Stand up tall.", ...tuck], cautions: tuckCautions },
    },
  },
  "neck-flexion-extension": {
    name: "Neck bend forward and back",
    why: "This can help your neck bend both ways with less tension.",
    steps: [
      "Sit up tall on a chair.",
      "Bend your whole neck forward until your face points to the floor.",
      "Bend your neck back until your face points to the ceiling.",
      "Take one breath each way.",
      "Count forward and back as one time.",
    ],
    cautions: [],
    variations: {
      "hand-pressure": {
        name: "with light hand pressure",
        steps: [
          "Sit up tall on a chair.",
          "Bend your whole neck forward until your face points to the floor.",
          "Press lightly with your hands to go a little further.",
          "Bend your neck back until your face points to the ceiling.",
          "Press lightly with your hands again.",
          "Take one breath each way.",
          "Count forward and back as one time.",
        ],
        cautions: ["Keep your hands light."],
      },
      held: {
        name: "held",
        steps: [
          "Sit up tall on a chair.",
          "Bend your whole neck forward until your face points to the floor.",
          "Hold there: this is the first time.",
          "Bend your neck back until your face points to the ceiling.",
          "Hold there: this is the second time.",
        ],
        cautions: ["Hold only if it feels all right."],
      },
    },
  },
  "seated-cervical-rotation": {
    name: "Seated neck rotation",
    why: "This can help you turn your head farther to each side.",
    steps: [
      "Sit up tall on a chair.",
      "Turn your head to one side and stop where it still feels fine.",
      "Hold there.",
      "Come back to the middle.",
      "Turn your head to the other side and hold.",
    ],
    cautions: [],
    variations: {
      "finger-pressure": {
        name: "with light finger pressure",
        steps: [
          "Sit up tall on a chair.",
          "Turn your head to one side and stop where it still feels fine.",
          "Press lightly with your fingers in the same direction.",
          "Hold there.",
          "Come back to the middle.",
          "Turn your head to the other side and do the same.",
        ],
        cautions: ["Keep your fingers light."],
      },
    },
  },
};
