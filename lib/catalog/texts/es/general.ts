import type { CatalogTexts } from "../../texts";

type Slug = "doorway-chest-stretch" | "shoulder-rolls" | "arm-circles" | "cat-cow";

const lean = ["Inclínese hacia delante hasta notar que estira.", "Quédese ahí y vuelva a ponerse derecho."] as const;

export const general: Pick<CatalogTexts["exercises"], Slug> = {
  "doorway-chest-stretch": {
    name: "Estirar el pecho en la puerta",
    why: "Puede soltar el pecho tenso y ayudar a estar más derecho.",
    feltWhere: "Debe notar que estira el pecho y la espalda alta.",
    steps: ["Póngase de pie en el hueco de una puerta.", "Ponga las manos en el marco, a la altura de los hombros.", ...lean],
    cautions: [],
    variations: {
      "one-arm": {
        name: "un brazo cada vez",
        steps: [
          "Póngase de pie en el hueco de una puerta.",
          "Ponga una mano en el marco, a la altura del hombro.",
          ...lean,
          "Acabe este lado y luego use el otro brazo.",
        ],
        cautions: [],
      },
      "elbows-higher": {
        name: "codos más altos",
        steps: [
          "Póngase de pie en el hueco de una puerta.",
          "Ponga las manos en el marco, con los codos por encima de los hombros.",
          ...lean,
        ],
        cautions: [],
      },
      "elbows-lower": {
        name: "codos más bajos",
        steps: [
          "Póngase de pie en el hueco de una puerta.",
          "Ponga las manos en el marco, con los codos por debajo de los hombros.",
          ...lean,
        ],
        cautions: [],
      },
    },
  },
  "shoulder-rolls": {
    name: "Círculos con los hombros",
    why: "Puede aliviar la tensión de los hombros y la espalda alta.",
    steps: [
      "De pie o en una silla, deje caer los brazos.",
      "Lleve los hombros hacia delante.",
      "Súbalos hacia las orejas.",
      "Llévelos hacia atrás.",
      "Déjelos caer.",
    ],
    cautions: [],
    variations: {},
  },
  "arm-circles": {
    name: "Círculos con los brazos",
    why: "Puede ayudar a mover los hombros con más soltura.",
    steps: [
      "Ponga los brazos rectos a los lados, a la altura de los hombros.",
      "Haga círculos pequeños en el aire.",
      "Haga los círculos cada vez un poco más grandes.",
    ],
    cautions: [],
    variations: {
      smaller: {
        name: "círculos pequeños",
        steps: [
          "Ponga los brazos rectos a los lados, a la altura de los hombros.",
          "Haga círculos pequeños en el aire.",
          "No los haga más grandes.",
        ],
        cautions: [],
      },
    },
  },
  "cat-cow": {
    name: "Gato y vaca",
    why: "Puede ayudar a mover una espalda rígida.",
    steps: [
      "Póngase sobre las manos y las rodillas en una colchoneta.",
      "Deje caer la espalda y suba la cola: esta es la vaca.",
      "Ponga la espalda redonda y baje la barbilla: este es el gato.",
      "Una vaca y un gato cuentan como una vez.",
    ],
    cautions: [],
    variations: {},
  },
};
