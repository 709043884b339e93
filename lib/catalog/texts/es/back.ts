import type { CatalogTexts } from "../../texts";

type Slug = "seated-trunk-rotation" | "quadruped-rotation" | "side-lying-thoracic-rotation" | "thoracic-extension-chair";

const calm = ["Muévase despacio y con control.", "No pase de donde le resulte cómodo."] as const;
const hipsStill = ["Deje de girar si la cadera se empieza a mover.", "Pare si tiene que forzar."] as const;
const overChair = [
  "No arquee la parte baja de la espalda ni saque las costillas.",
  "Si quiere que la silla apriete más arriba, deslice la cadera hacia delante.",
  "Al principio se moverá poco. Si tiene la espalda rígida, puede sentirse raro.",
  "No se preocupe si algo cruje. Puede pasar y no hace daño.",
] as const;

export const back: Pick<CatalogTexts["exercises"], Slug> = {
  "seated-trunk-rotation": {
    name: "Giro del tronco en la silla",
    why: "Puede ayudar a girar y doblar la espalda con menos tensión.",
    steps: [
      "Siéntese derecho en una silla.",
      "Cruce los dedos de las dos manos.",
      "Gire hacia un lado y baje el pecho hacia los muslos.",
      "Lleve las manos hacia el suelo, sin forzar.",
      "Vuelva al centro.",
      "Gire hacia el otro lado y suba los brazos por encima de ese hombro.",
      "Haga todos los giros de este lado y luego cambie de lado.",
    ],
    cautions: calm,
    variations: {
      "smaller-turn": {
        name: "giro más pequeño",
        steps: [
          "Siéntese derecho en una silla.",
          "Ponga las manos sobre la rodilla de un lado.",
          "Gire solo un poco hacia ese lado.",
          "Vuelva al centro.",
          "Haga todos los giros de este lado y luego cambie de lado.",
        ],
        cautions: calm,
      },
    },
  },
  "quadruped-rotation": {
    name: "Giro a cuatro apoyos",
    why: "Puede ayudar a girar más la espalda alta.",
    steps: [
      "Póngase sobre las manos y las rodillas en una colchoneta.",
      "Lleve la cadera un poco hacia los talones.",
      "Deje las rodillas en su sitio.",
      "Ponga una mano detrás de la cabeza.",
      "Gire todo ese lado hacia arriba, como para mirar al techo.",
      "Vuelva a bajar.",
      "Haga todos los giros de este lado y luego cambie de lado.",
    ],
    cautions: ["No mueva la parte baja de la espalda."],
    variations: {},
  },
  "side-lying-thoracic-rotation": {
    name: "Giro de la espalda alta de lado",
    why: "Puede soltar la espalda alta y ayudar a girarla mejor.",
    steps: [
      "Póngase de lado en una colchoneta y doble las rodillas.",
      "Deje las piernas juntas y una cadera justo sobre la otra.",
      "Ponga la mano de arriba en el costado, sobre la cadera y bajo las costillas.",
      "Gire el pecho hacia atrás, hacia el suelo.",
      "Quédese ahí y vuelva.",
      "Acabe este lado y luego acuéstese del otro lado.",
    ],
    cautions: hipsStill,
    variations: {
      "knees-higher": {
        name: "rodillas más altas",
        steps: [
          "Póngase de lado en una colchoneta y doble las rodillas.",
          "Suba más las rodillas hacia el pecho.",
          "Deje las piernas juntas y una cadera justo sobre la otra.",
          "Ponga la mano de arriba en el costado, sobre la cadera y bajo las costillas.",
          "Gire el pecho hacia atrás, hacia el suelo.",
          "Quédese ahí y vuelva.",
          "Acabe este lado y luego acuéstese del otro lado.",
        ],
        cautions: ["Notará que estira más, y más arriba en la espalda.", ...hipsStill],
      },
      rhythmic: {
        name: "lento y con ritmo",
        steps: [
          "Póngase de lado en una colchoneta y doble las rodillas.",
          "Deje las piernas juntas y una cadera justo sobre la otra.",
          "Ponga la mano de arriba en el costado, sobre la cadera y bajo las costillas.",
          "Gire el pecho hacia atrás, hacia el suelo.",
          "Vuelva sin parar y siga con un ritmo lento y parejo.",
          "Acabe este lado y luego acuéstese del otro lado.",
        ],
        cautions: hipsStill,
      },
    },
  },
  "thoracic-extension-chair": {
    name: "Espalda alta hacia atrás en la silla",
    why: "Puede ayudar a arquear la espalda alta.",
    feltWhere: "Debe notarlo donde la silla aprieta la espalda.",
    equipment: { chair: "una silla firme con respaldo y sin ruedas" },
    steps: [
      "Siéntese en una silla firme con respaldo y sin ruedas.",
      "Ponga las dos manos detrás de la cabeza.",
      "Inclínese hacia atrás en la silla.",
      "Arquee la espalda alta sobre el respaldo.",
      "Quédese ahí y suba.",
    ],
    cautions: overChair,
    variations: {
      "foam-roller": {
        name: "en el suelo, sobre un rodillo",
        steps: [
          "Acuéstese boca arriba en el suelo con las rodillas dobladas.",
          "Ponga el rodillo de través bajo la espalda, en el punto que quiere mover.",
          "Ponga las dos manos detrás de la cabeza.",
          "Arquee la espalda alta sobre el rodillo.",
          "Quédese ahí y suba.",
        ],
        cautions: [overChair[0], overChair[2], overChair[3]],
      },
      "arms-crossed": {
        name: "con los brazos cruzados",
        steps: [
          "Siéntese en una silla firme con respaldo y sin ruedas.",
          "Cruce los brazos sobre el pecho.",
          "Inclínese hacia atrás en la silla.",
          "Arquee la espalda alta sobre el respaldo.",
          "Quédese ahí y suba.",
        ],
        cautions: overChair,
      },
    },
  },
};
