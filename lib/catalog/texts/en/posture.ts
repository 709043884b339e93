import type { CatalogTexts } from "../../texts";

type Slug = "clasped-hands-chest-opener" | "supine-arm-raise-towel" | "prone-w" | "foam-roller-ity";

export const posture: Pick<CatalogTexts["exercises"], Slug> = {
  "clasped-hands-chest-opener": {
    name: "Backward shoulder stretch, hands clasped",
    why: "This opens your chest and can help you sit and stand tall.",
    feltWhere: "Feel the stretch across your chest.",
    steps: [
      "Sit or stand up tall.",
      "Clasp your hands behind your back.",
      "Straighten your arms as your chest moves forward and up.",
      "Let your shoulder blades come together.",
      "Hold there and take deep breaths.",
    ],
    cautions: ["Bend your upper back more than your low back."],
    variations: {
      towel: {
        name: "with a towel",
        steps: [
          "Sit or stand up tall.",
          "Hold a towel between your hands behind your back.",
          "Straighten your arms as your chest moves forward and up.",
          "Let your shoulder blades come together.",
          "Hold there and take deep breaths.",
        ],
        cautions: ["Bend your upper back more than your low back."],
      },
      "chin-lifted": {
        name: "chin lifted",
        steps: [
          "Sit or stand up tall.",
          "Clasp your hands behind your back.",
          "Straighten your arms as your chest moves forward and up.",
          "Let your shoulder blades come together.",
          "Lift your chin.",
          "Hold there and take deep breaths.",
        ],
        cautions: ["Lift your chin only if your neck does not hurt.", "Bend your upper back more than your low back."],
      },
    },
  },
  "supine-arm-raise-towel": {
    name: "Lying arm raise over a towel roll",
    why: "This can help the stiff spots in your upper back move more.",
    equipment: { towel: "a small towel, rolled up" },
    steps: [
      "Roll up a small towel.",
      "Lie on your back with your knees bent and the roll across your back.",
      "Point your arms straight up at the ceiling.",
      "Breathe in.",
      "Breathe out as you move your arms overhead, as far as is comfortable.",
      "Breathe in as you bring them back.",
    ],
    cautions: ["Move the towel to the spot that is most stiff.", "Try a bigger or smaller roll to change how it feels."],
    variations: {},
  },
  "prone-w": {
    name: "Prone W",
    why: "This works the muscles that draw your shoulder blades back.",
    feltWhere: "Feel the muscles work between your shoulder blades.",
    steps: [
      "Lie on your stomach on a mat with your arms stretched out.",
      "Lift your chest gently.",
      "Bend your elbows and bring them down toward your hips.",
      "Squeeze your shoulder blades together as you do so.",
      "Hold there, then go back to the start.",
    ],
    cautions: ["Keep your neck relaxed.", "Let your low back arch only a little."],
    variations: {
      "chest-down": {
        name: "chest stays down",
        steps: [
          "Lie on your stomach on a mat with your arms stretched out.",
          "Keep your chest on the mat.",
          "Bend your elbows and bring them down toward your hips.",
          "Squeeze your shoulder blades together as you do so.",
          "Hold there, then go back to the start.",
        ],
        cautions: ["Keep your neck relaxed."],
      },
    },
  },
  "foam-roller-ity": {
    name: "I, Y, T on a foam roller",
    why: "This opens your chest and can help your arms move more.",
    equipment: { "foam-roller": "a long foam roller, for your whole back and head" },
    steps: [
      "Lie with the roller along your whole spine and under your head.",
      "Bend your knees and keep your feet on the floor.",
      "Raise your arms up in front of your face.",
      "Open your arms out to the sides, to the floor, and come back: a T.",
      "Move your arms up and out, and come back: a Y.",
      "Reach your arms overhead and come back: an I.",
      "Count all three moves as one time.",
    ],
    cautions: ["Move slowly.", "Hold any one of them for up to 30 seconds if it brings relief."],
    variations: {
      "on-floor": {
        name: "on the floor, no roller",
        steps: [
          "Lie on your back on the floor.",
          "Bend your knees and keep your feet on the floor.",
          "Raise your arms up in front of your face.",
          "Open your arms out to the sides, to the floor, and come back: a T.",
          "Move your arms up and out, and come back: a Y.",
          "Reach your arms overhead and come back: an I.",
          "Count all three moves as one time.",
        ],
        cautions: ["Move slowly.", "Hold any one of them for up to 30 seconds if it brings relief."],
      },
    },
  },
};
