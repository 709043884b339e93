import type { PictureText, PictureTexts } from "../alt-text";

/** The sides come as stems, since Spanish ends them by the noun: "la mano izquierda", "el lado izquierdo". */
const a = (side: string) => `${side}a`;
const o = (side: string) => `${side}o`;

const seated = "Una persona se sienta derecha en una silla, con los pies en el suelo.";
const kneeling = "Una persona se apoya en las manos y las rodillas sobre una colchoneta.";
const standing = "Una persona está de pie, derecha, con los pies algo abiertos.";
const onRoller =
  "Una persona está boca arriba a lo largo de un rodillo, con la cabeza también encima. Dobla las rodillas y apoya los pies. Los brazos van hacia arriba.";
const lettersOfArms =
  "Los brazos se abren como una T y vuelven arriba. Luego como una Y, y vuelven. Por fin van rectos como una I, y vuelven.";

const chinIn = (position: string): PictureText => ({
  position,
  movement: "La cabeza va recta hacia atrás y la barbilla se mete.",
  end: "Acaba con papada y la mirada al frente.",
});

const nodding = (end: string): PictureText => ({
  position: seated,
  movement: "La cabeza baja hasta que la cara mira al suelo. Luego va hacia atrás.",
  end,
});

const lean = (hands: string): PictureText => ({
  position: `Una persona está de pie en una puerta, con una mano en cada lado del marco, ${hands}.`,
  movement: "Un pie da un paso y el cuerpo se inclina hacia delante por la puerta.",
  end: "Acaba con el pecho delante de las manos.",
});

const clasp = (position: string, end: string): PictureText => ({
  position: `${position} Tiene las dos manos juntas detrás de la espalda.`,
  movement: "Los brazos se ponen rectos y suben por detrás. El pecho va adelante y arriba.",
  end,
});

const roll = (position: string): PictureText => ({
  position: `${position} Los brazos cuelgan.`,
  movement: "Los dos hombros van adelante, arriba hacia las orejas, atrás y abajo.",
  end: "Acaba con los brazos sueltos.",
});

const armRaise = (towel: string): PictureText => ({
  position: `Una persona está boca arriba con las rodillas dobladas. ${towel} cruza bajo la espalda alta. Los brazos van rectos hacia arriba.`,
  movement: "Los dos brazos rectos pasan por encima de la cabeza.",
  end: "Acaba con los brazos junto a las orejas, un poco por encima del suelo.",
});

const sideLying = (other: string, working: string, knees: string): PictureText => ({
  position: `Una persona está de lado, sobre el lado ${o(other)}, en una colchoneta, ${knees}, una pierna sobre la otra y la cabeza en un cojín. El brazo ${o(other)} descansa delante, en la colchoneta. La mano ${a(working)} se apoya en la cintura, sobre la cadera.`,
  movement: `El pecho, el codo ${o(working)} y la cara giran hacia el suelo de atrás.`,
  end: "Acaba con la cara hacia arriba y el pecho abierto hacia el techo. La cadera no se mueve.",
});

const openChest = "Acaba con los brazos rectos detrás del cuerpo y el pecho abierto.";
const overBack = "La espalda alta va hacia atrás y se arquea sobre el respaldo.";
const faceUp = "Acaba con el pecho abierto. La cabeza descansa en las manos, en línea con la espalda.";
const wShape = "Acaba con los brazos en forma de W y la espalda apretada entre los hombros.";
const faceDown = "Una persona está boca abajo en una colchoneta, con los brazos estirados por delante de la cabeza.";

/** Spanish alternative texts. */
export const es: PictureTexts = {
  sides: { left: "izquierd", right: "derech" },
  otherSideToo: "Después se hace con el otro lado.",
  takingTurns: "Se cambia de lado cada vez: izquierda y derecha.",
  poses: {
    "seated-trunk-rotation": ({ working, other }) => ({
      position: "Una persona se sienta en una silla con los dedos cruzados.",
      movement: `Las manos empiezan abajo, junto a la pierna ${a(other)}, con el pecho bajo y girado a ese lado. Vuelven al centro y luego suben y cruzan el cuerpo.`,
      end: `Acaba con los brazos altos sobre el hombro ${o(working)} y el pecho girado a ese lado.`,
    }),
    "seated-trunk-rotation/smaller-turn": ({ working }) => ({
      position: `Una persona se sienta en una silla con las dos manos en la rodilla ${a(working)}.`,
      movement: `El pecho y la cabeza giran un poco al lado ${o(working)}.`,
      end: "Acaba tras un giro pequeño. Las manos no dejan la rodilla.",
    }),
    "quadruped-rotation": ({ working, other }) => ({
      position: `${kneeling} La cadera va un poco atrás. La mano ${a(working)} está detrás de la cabeza y la mano ${a(other)} en el suelo.`,
      movement: `El codo ${o(working)} sube y la espalda alta gira.`,
      end: "Acaba con el codo y la cara hacia el techo.",
    }),
    "side-lying-thoracic-rotation": ({ working, other }) => sideLying(other, working, "con las rodillas dobladas"),
    "side-lying-thoracic-rotation/knees-higher": ({ working, other }) => sideLying(other, working, "con las rodillas muy subidas"),
    "side-lying-thoracic-rotation/rhythmic": ({ working, other }) => {
      const { position, movement } = sideLying(other, working, "con las rodillas dobladas");
      return { position, movement, end: "Vuelve sin parar, lento y parejo. La cadera no se mueve." };
    },
    "thoracic-extension-chair": () => ({
      position: "Una persona se sienta en una silla con las dos manos detrás de la cabeza.",
      movement: overBack,
      end: faceUp,
    }),
    "thoracic-extension-chair/hips-forward": () => ({
      position:
        "Una persona se sienta en una silla, con la cadera hacia delante y las dos manos detrás de la cabeza. La silla aprieta alto en la espalda.",
      movement: overBack,
      end: faceUp,
    }),
    "thoracic-extension-chair/arms-crossed": () => ({
      position: "Una persona se sienta en una silla con los brazos cruzados sobre el pecho.",
      movement: overBack,
      end: "Acaba con el pecho abierto y la cara hacia arriba.",
    }),
    "thoracic-extension-chair/foam-roller": () => ({
      position:
        "Una persona está boca arriba, con las rodillas dobladas y un rodillo de través bajo la espalda alta. Las dos manos sujetan la cabeza.",
      movement: "La cabeza y los hombros bajan hacia atrás sobre el rodillo.",
      end: "Acaba con la espalda alta en arco y la cadera en el suelo.",
    }),
    "clasped-hands-chest-opener": () => clasp(standing, openChest),
    "clasped-hands-chest-opener/chin-lifted": () => clasp(standing, "Acaba con los brazos rectos, el pecho abierto y la barbilla alta."),
    "clasped-hands-chest-opener/sitting": () => clasp("Una persona se sienta derecha en una silla.", openChest),
    "clasped-hands-chest-opener/towel": () => ({
      position: `${standing} Las manos sujetan una toalla detrás de la espalda.`,
      movement: "Los brazos se ponen rectos y suben por detrás. El pecho va adelante y arriba.",
      end: openChest,
    }),
    "supine-arm-raise-towel": () => armRaise("Una toalla enrollada"),
    "supine-arm-raise-towel/bigger-roll": () => armRaise("Una toalla enrollada y gruesa"),
    "prone-w/chest-down": () => ({
      position: faceDown,
      movement: "El pecho no sube. Los codos se doblan y bajan hacia la cadera.",
      end: wShape,
    }),
    "prone-w": () => ({
      position: faceDown,
      movement: "El pecho y los brazos suben un poco. Luego los codos se doblan y bajan hacia la cadera.",
      end: wShape,
    }),
    "foam-roller-ity": () => ({ position: onRoller, movement: lettersOfArms, end: "Acaba con los brazos más allá de la cabeza." }),
    "foam-roller-ity/on-floor": () => ({
      position: "Una persona está boca arriba en una colchoneta. Dobla las rodillas y apoya los pies. Los brazos van hacia arriba.",
      movement: lettersOfArms,
      end: "Acaba con los brazos más allá de la cabeza.",
    }),
    "chin-tuck": () => chinIn(seated),
    "chin-tuck/lying": () => chinIn("Una persona está boca arriba, con las rodillas dobladas y la cabeza en el suelo."),
    "chin-tuck/sitting": () => chinIn(seated),
    "chin-tuck/standing": () => chinIn(standing),
    "neck-flexion-extension": () => nodding("Acaba con la cara hacia el techo."),
    "neck-flexion-extension/held": () => nodding("Acaba con la cara hacia el techo. La cabeza para un rato abajo y arriba."),
    "neck-flexion-extension/hand-pressure": () => ({
      position: `${seated} Las dos manos están detrás de la cabeza.`,
      movement: "La cabeza baja y las manos aprietan un poco. Luego va atrás y las manos aprietan un poco bajo la barbilla.",
      end: "Acaba con la cara hacia el techo.",
    }),
    "seated-cervical-rotation": ({ working }) => ({
      position: seated,
      movement: `La cabeza gira al lado ${o(working)}. Los hombros no se mueven.`,
      end: `Acaba con la barbilla sobre el hombro ${o(working)}.`,
    }),
    "seated-cervical-rotation/finger-pressure": ({ working, other }) => ({
      position: `${seated} Los dedos de la mano ${a(other)} se apoyan en el lado de la cara.`,
      movement: `La cabeza gira al lado ${o(working)} y los dedos aprietan un poco hacia ese lado.`,
      end: `Acaba con la barbilla sobre el hombro ${o(working)}.`,
    }),
    "doorway-chest-stretch": () => lean("a la altura de los hombros"),
    "doorway-chest-stretch/elbows-higher": () => lean("arriba, con los codos por encima de los hombros"),
    "doorway-chest-stretch/elbows-lower": () => lean("abajo, con los codos por debajo de los hombros"),
    "doorway-chest-stretch/one-arm": ({ working, other }) => ({
      position: `Una persona está de pie en una puerta, con la mano ${a(working)} en el marco, a la altura del hombro. El brazo ${o(other)} cuelga.`,
      movement: "Un pie da un paso y el cuerpo se inclina hacia delante por la puerta.",
      end: `Acaba con el pecho delante de la mano ${a(working)}.`,
    }),
    "shoulder-rolls": () => roll(standing),
    "shoulder-rolls/sitting": () => roll("Una persona se sienta derecha en una silla."),
    "arm-circles": () => ({
      position: "Una persona está de pie, con los brazos rectos a los lados, a la altura de los hombros.",
      movement: "Los dos brazos hacen círculos, cada vez un poco más grandes: arriba, atrás y abajo.",
      end: "Acaba con círculos grandes.",
    }),
    "arm-circles/smaller": () => ({
      position: "Una persona está de pie, con los brazos rectos a los lados, a la altura de los hombros.",
      movement: "Los dos brazos hacen círculos pequeños: arriba, atrás y abajo.",
      end: "Los círculos no se hacen más grandes.",
    }),
    "cat-cow": () => ({
      position: kneeling,
      movement: "Primero la espalda baja y se hunde, con la cabeza y la cola arriba. Luego sube redonda hacia el techo.",
      end: "Acaba con la espalda redonda y la barbilla metida.",
    }),
  },
};
