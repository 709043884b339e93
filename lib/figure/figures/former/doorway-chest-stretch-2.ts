import type { FormerPose } from "../../former";

export const doorwayChestStretch2: FormerPose = {
  figure: {
    camera: { yaw: 36, pitch: 10 },
    focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
    keyframes: [
      {
        at: 0,
        pose: {
          at: [0, 0.89, -0.22],
          arms: {
            elbow: [0.3, -1, -0.5],
            hand: [0, 1, 0.1],
            palm: [0, 0, 1],
            handOn: "room",
            shape: "open",
            reach: { on: "room", at: [0.5, 1.38, -0.06] },
          },
          leftLeg: { on: "room", reach: { on: "room", at: [0.1, 0.08, -0.26] }, foot: [0.2, 0, 1] },
          rightLeg: { on: "room", reach: { on: "room", at: [0.1, 0.08, -0.2] }, foot: [0.2, 0, 1] },
        },
        hold: 0.6,
      },
      {
        at: 2,
        pose: {
          at: [0, 0.86, 0.04],
          head: [0, 1, 0.2],
          front: [0, -0.2, 1],
          high: { fold: -10 },
          arms: {
            elbow: [0.3, -1, -0.5],
            hand: [0, 1, 0.1],
            palm: [0, 0, 1],
            handOn: "room",
            shape: "open",
            reach: { on: "room", at: [0.5, 1.38, -0.06] },
          },
          leftLeg: { on: "room", reach: { on: "room", at: [0.09, 0.12, -0.36] }, foot: [0, -0.25, 1] },
          rightLeg: { on: "room", reach: { on: "room", at: [0.09, 0.08, 0.3] }, foot: [0.2, 0, 1] },
        },
        hold: 6,
      },
    ],
    repeat: "back",
    props: [
      { kind: "floor", from: [-0.6, 0, -0.5], to: [0.6, 0, 0.5] },
      { kind: "doorway", half: 0.47, at: 0, height: 1.84 },
    ],
    arrows: [{ follow: { joint: "chest", point: [0, 0.06, 0.17] }, push: [0, 0, 0.56] }],
    ghost: [{ parts: ["torso", "head"] }],
    muscles: ["chest"],
    contacts: [
      { what: "palm", limb: "left", on: "place", place: [0.5, 1.38, -0.06] },
      { what: "palm", limb: "right", on: "place", place: [-0.5, 1.38, -0.06] },
      { what: "heel", limb: "right", on: "floor" },
      { what: "toe", limb: "left", on: "floor" },
    ],
    sided: false,
  },
  text: {
    en: () => ({
      position: "A person stands in a doorway, a hand on the frame on each side, at shoulder height.",
      movement: "One foot steps ahead and the body leans forward through the door.",
      end: "It ends with the chest in front of the hands.",
    }),
    es: () => ({
      position: "Una persona está de pie en una puerta, con una mano en cada lado del marco, a la altura de los hombros.",
      movement: "Un pie da un paso y el cuerpo se inclina hacia delante por la puerta.",
      end: "Acaba con el pecho delante de las manos.",
    }),
    ar: () => ({
      position: "شخص يقف في فتحة باب ويد على كل جانب من الإطار، بمستوى الكتفين.",
      movement: "تخطو قدم إلى الأمام ويميل الجسم إلى الأمام عبر الباب.",
      end: "تنتهي الحركة والصدر أمام اليدين.",
    }),
  },
};
