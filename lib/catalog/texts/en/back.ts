import type { CatalogTexts } from "../../texts";

type Slug = "seated-trunk-rotation" | "quadruped-rotation" | "side-lying-thoracic-rotation" | "thoracic-extension-chair";

export const back: Pick<CatalogTexts["exercises"], Slug> = {
  "seated-trunk-rotation": {
    name: "Seated trunk rotation",
    why: "This can help your back turn and bend with less tension.",
    steps: [
      "Sit up tall on a chair.",
      "Lace your fingers.",
      "Turn to one side as you bring your chest toward your thighs.",
      "Reach your hands down to the floor without forcing it.",
      "Come back to the middle.",
      "Turn to the other side as you lift your arms over that shoulder.",
      "Finish all your turns this way, then switch sides.",
    ],
    cautions: ["Move slowly and with control.", "Stay where it is comfortable."],
    variations: {
      "smaller-turn": {
        name: "smaller turn",
        steps: [
          "Sit up tall on a chair.",
          "Rest your hands on the knee on one side.",
          "Turn only a little toward that side.",
          "Come back to the middle.",
          "Finish all your turns this way, then switch sides.",
        ],
        cautions: ["Move slowly and with control.", "Stay where it is comfortable."],
      },
    },
  },
  "quadruped-rotation": {
    name: "Hands-and-knees rotation",
    why: "This can help your upper back turn farther.",
    steps: [
      "Get down on your hands and knees on a mat.",
      "Sit your hips back a little toward your heels.",
      "Keep your knees in the same place.",
      "Put one hand behind your head.",
      "Turn that whole side up, as if to look at the ceiling.",
      "Turn back down.",
      "Finish all your turns on this side, then switch sides.",
    ],
    cautions: ["Keep your low back still."],
    variations: {},
  },
  "side-lying-thoracic-rotation": {
    name: "Side-lying upper back rotation",
    why: "This can ease a tight upper back and help it turn.",
    steps: [
      "Lie on your side on a mat with your knees bent.",
      "Keep your legs together and one hip right above the other.",
      "Place your top hand on your side, above the hip and below the ribs.",
      "Turn your upper body back toward the floor.",
      "Hold there, then turn back.",
      "Finish this side, then lie on the other side.",
    ],
    cautions: ["Stop turning if your hips start to move.", "Stop if you have to force it."],
    variations: {
      "knees-higher": {
        name: "knees higher",
        steps: [
          "Lie on your side on a mat with your knees bent.",
          "Pull your knees up higher toward your chest.",
          "Keep your legs together and one hip right above the other.",
          "Place your top hand on your side, above the hip and below the ribs.",
          "Turn your upper body back toward the floor.",
          "Hold there, then turn back.",
          "Finish this side, then lie on the other side.",
        ],
        cautions: [
          "Expect a stronger stretch, higher up in your back.",
          "Stop turning if your hips start to move.",
          "Stop if you have to force it.",
        ],
      },
      rhythmic: {
        name: "slow and rhythmic",
        steps: [
          "Lie on your side on a mat with your knees bent.",
          "Keep your legs together and one hip right above the other.",
          "Place your top hand on your side, above the hip and below the ribs.",
          "Turn your upper body back toward the floor.",
          "Turn back right away, and keep up a slow, even rhythm.",
          "Finish this side, then lie on the other side.",
        ],
        cautions: ["Stop turning if your hips start to move.", "Stop if you have to force it."],
      },
    },
  },
  "thoracic-extension-chair": {
    name: "Upper back extension over a chair",
    why: "This can help a stiff upper back arch more.",
    feltWhere: "Feel it where the chair presses on your back.",
    equipment: { chair: "a sturdy chair with a back and no wheels" },
    steps: [
      "Sit on a sturdy chair that has a back and no wheels.",
      "Put both hands behind your head.",
      "Lean back into the chair.",
      "Arch your upper back over the back of the chair.",
      "Hold there, then come up.",
    ],
    cautions: [
      "Do not let your low back arch or your ribs stick out.",
      "Slide your hips forward if you want the chair to press higher up.",
      "Expect a small move at first. If you are stiff, it may feel odd.",
      "Do not worry if a joint clicks. That can happen and does no harm.",
    ],
    variations: {
      "foam-roller": {
        name: "on the floor, over a foam roller",
        steps: [
          "Lie on your back on the floor with your knees bent.",
          "Place a foam roller across your back, at the spot to work on.",
          "Put both hands behind your head.",
          "Arch your upper back over the roller.",
          "Hold there, then come up.",
        ],
        cautions: [
          "Do not let your low back arch or your ribs stick out.",
          "Expect a small move at first. If you are stiff, it may feel odd.",
          "Do not worry if a joint clicks. That can happen and does no harm.",
        ],
      },
      "arms-crossed": {
        name: "arms crossed",
        steps: [
          "Sit on a sturdy chair that has a back and no wheels.",
          "Cross your arms on your chest.",
          "Lean back into the chair.",
          "Arch your upper back over the back of the chair.",
          "Hold there, then come up.",
        ],
        cautions: [
          "Do not let your low back arch or your ribs stick out.",
          "Slide your hips forward if you want the chair to press higher up.",
          "Expect a small move at first. If you are stiff, it may feel odd.",
          "Do not worry if a joint clicks. That can happen and does no harm.",
        ],
      },
    },
  },
};
