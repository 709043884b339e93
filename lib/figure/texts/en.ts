import type { PictureText, PictureTexts } from "../alt-text";

const seated = "A person sits tall on a chair, feet flat on the floor.";
const kneeling = "A person is on hands and knees on a mat.";
const standing = "A person stands tall, feet a little apart.";
const onRoller = "A person lies face up along a foam roller, head on it too, knees bent and feet flat. The arms point up.";

const chinIn = (position: string): PictureText => ({
  position,
  movement: "The head slides straight back and the chin draws in.",
  end: "It ends with a double chin and eyes level.",
});

const nodding = (end: string): PictureText => ({
  position: seated,
  movement: "The head bends forward until the face looks down. Then it tips back.",
  end,
});

const lean = (hands: string): PictureText => ({
  position: `A person stands in a doorway, a hand on the frame on each side, ${hands}.`,
  movement: "One foot steps ahead and the body leans forward through the door.",
  end: "It ends with the chest in front of the hands.",
});

const clasp = (position: string, end: string): PictureText => ({
  position: `${position} Both hands are clasped behind the back.`,
  movement: "The arms go straight and lift back while the chest moves forward and up.",
  end,
});

const roll = (position: string): PictureText => ({
  position: `${position} The arms hang loose.`,
  movement: "Both shoulders roll forward, then up to the ears, then back, then down.",
  end: "It ends with the arms loose.",
});

const armRaise = (towel: string): PictureText => ({
  position: `A person lies face up with bent knees. ${towel} lies across under the upper back. The arms point straight up.`,
  movement: "Both straight arms move up and over the head.",
  end: "It ends with the arms by the ears, a little above the floor.",
});

const sideLying = (other: string, working: string, knees: string): PictureText => ({
  position: `A person lies on the ${other} side on a mat, ${knees}, one leg on the other and the head on a cushion. The ${other} arm lies on the mat in front. The ${working} hand rests on the waist, above the hip.`,
  movement: `The chest, the ${working} elbow and the face turn back toward the floor behind.`,
  end: "It ends with the face up and the chest open toward the ceiling. The hips stay still.",
});

/** English alternative texts, reading grade 6 or lower. */
export const en: PictureTexts = {
  sides: { left: "left", right: "right" },
  otherSideToo: "Then do the other side.",
  takingTurns: "Take turns, left and right.",
  poses: {
    "seated-trunk-rotation": ({ working, other }) => ({
      position: "A person sits on a chair with the fingers laced.",
      movement: `The hands start low beside the ${other} shin, with the chest bent down and turned ${other}. They come back to the middle, then swing up across the body.`,
      end: `It ends with the arms high over the ${working} shoulder and the chest turned ${working}.`,
    }),
    "seated-trunk-rotation/smaller-turn": ({ working }) => ({
      position: `A person sits on a chair with both hands on the ${working} knee.`,
      movement: `The chest and head turn a little to the ${working}.`,
      end: "It ends after a small turn. The hands stay on the knee.",
    }),
    "quadruped-rotation": ({ working, other }) => ({
      position: `${kneeling} The hips sit back a little. The ${working} hand is behind the head, the ${other} hand on the mat.`,
      movement: `The ${working} elbow lifts and the upper back turns.`,
      end: "It ends with the elbow and the face to the ceiling.",
    }),
    "side-lying-thoracic-rotation": ({ working, other }) => sideLying(other, working, "knees bent"),
    "side-lying-thoracic-rotation/knees-higher": ({ working, other }) => sideLying(other, working, "knees drawn up high"),
    "side-lying-thoracic-rotation/rhythmic": ({ working, other }) => {
      const { position, movement } = sideLying(other, working, "knees bent");
      return { position, movement, end: "Then they turn back at once, slow and even. The hips stay still." };
    },
    "thoracic-extension-chair": () => ({
      position: "A person sits on a chair, both hands behind the head.",
      movement: "The upper back leans back and arches over the top of the backrest.",
      end: "It ends with the chest open. The head rests in the hands, in line with the upper back.",
    }),
    "thoracic-extension-chair/hips-forward": () => ({
      position: "A person sits on a chair, hips slid forward, both hands behind the head. The backrest presses high on the back.",
      movement: "The upper back leans back and arches over the backrest.",
      end: "It ends with the chest open. The head rests in the hands, in line with the upper back.",
    }),
    "thoracic-extension-chair/arms-crossed": () => ({
      position: "A person sits on a chair, arms crossed on the chest.",
      movement: "The upper back leans back and arches over the top of the backrest.",
      end: "It ends with the chest open and the face up.",
    }),
    "thoracic-extension-chair/foam-roller": () => ({
      position: "A person lies face up, knees bent, with a foam roller across the upper back. Both hands hold the head.",
      movement: "The head and shoulders sink back over the roller.",
      end: "It ends with the upper back arched and the hips on the mat.",
    }),
    "clasped-hands-chest-opener": () => clasp(standing, "It ends with straight arms behind the body, an open chest and the head level."),
    "clasped-hands-chest-opener/chin-lifted": () => clasp(standing, "It ends with straight arms, an open chest and the chin lifted."),
    "clasped-hands-chest-opener/sitting": () =>
      clasp("A person sits tall on a chair.", "It ends with straight arms behind the body and an open chest."),
    "clasped-hands-chest-opener/towel": () => ({
      position: `${standing} The hands hold a towel behind the back.`,
      movement: "The arms go straight and lift back while the chest moves forward and up.",
      end: "It ends with straight arms behind the body and an open chest.",
    }),
    "supine-arm-raise-towel": () => armRaise("A rolled towel"),
    "supine-arm-raise-towel/bigger-roll": () => armRaise("A thick rolled towel"),
    "prone-w/chest-down": () => ({
      position: "A person lies face down on a mat, arms stretched out past the head.",
      movement: "The chest stays down. The elbows bend and draw down toward the hips.",
      end: "It ends with the arms in the shape of a W and the shoulder blades drawn in.",
    }),
    "prone-w": () => ({
      position: "A person lies face down on a mat, arms stretched out past the head.",
      movement: "The chest and arms lift a little off the mat. Then the elbows bend and draw down toward the hips.",
      end: "It ends with the arms in the shape of a W and the shoulder blades drawn in.",
    }),
    "foam-roller-ity": () => ({
      position: onRoller,
      movement:
        "The arms open out to the sides like a T and come back up. Then up and out like a Y and back up, then straight past the head like an I and back up.",
      end: "It ends with the arms past the head.",
    }),
    "foam-roller-ity/on-floor": () => ({
      position: "A person lies face up on a mat on the floor, knees bent and feet flat. The arms point up.",
      movement:
        "The arms open out to the sides like a T and come back up. Then up and out like a Y and back up, then straight past the head like an I and back up.",
      end: "It ends with the arms past the head.",
    }),
    "chin-tuck": () => chinIn(seated),
    "chin-tuck/lying": () => chinIn("A person lies face up with bent knees and the head on the floor."),
    "chin-tuck/sitting": () => chinIn(seated),
    "chin-tuck/standing": () => chinIn(standing),
    "neck-flexion-extension": () => nodding("It ends with the face to the ceiling."),
    "neck-flexion-extension/held": () => nodding("It ends with the face to the ceiling. The head rests a while at both ends."),
    "neck-flexion-extension/hand-pressure": () => ({
      position: `${seated} Both hands rest on the back of the head.`,
      movement: "The head bends forward and the hands press lightly. Then it tips back and the hands press lightly under the chin.",
      end: "It ends with the face to the ceiling.",
    }),
    "seated-cervical-rotation": ({ working }) => ({
      position: `${seated} The face looks straight ahead.`,
      movement: `The head turns to the ${working}. The shoulders stay still.`,
      end: `It ends with the chin over the ${working} shoulder.`,
    }),
    "seated-cervical-rotation/finger-pressure": ({ working, other }) => ({
      position: `${seated} The fingers of the ${other} hand rest on the side of the face.`,
      movement: `The head turns to the ${working} and the fingers press lightly the same way.`,
      end: `It ends with the chin over the ${working} shoulder.`,
    }),
    "doorway-chest-stretch": () => lean("at shoulder height"),
    "doorway-chest-stretch/elbows-higher": () => lean("high up, elbows above the shoulders"),
    "doorway-chest-stretch/elbows-lower": () => lean("low, elbows below the shoulders"),
    "doorway-chest-stretch/one-arm": ({ working, other }) => ({
      position: `A person stands in a doorway, the ${working} hand on the frame at shoulder height. The ${other} arm hangs loose.`,
      movement: "One foot steps ahead and the body leans forward through the door.",
      end: `It ends with the chest in front of the ${working} hand.`,
    }),
    "shoulder-rolls": () => roll(standing),
    "shoulder-rolls/sitting": () => roll("A person sits tall on a chair."),
    "arm-circles": () => ({
      position: "A person stands tall, arms held out straight to each side at shoulder height.",
      movement: "Both arms draw small circles that grow step by step: up, back and down.",
      end: "It ends with wide circles.",
    }),
    "arm-circles/smaller": () => ({
      position: "A person stands tall, arms held out straight to each side at shoulder height.",
      movement: "Both arms draw small circles: up, back and down.",
      end: "The circles stay small.",
    }),
    "cat-cow": () => ({
      position: kneeling,
      movement: "First the back sinks and hollows, with head and tailbone up. Then it rounds up to the ceiling.",
      end: "It ends with a round back and the chin tucked in.",
    }),
  },
};
