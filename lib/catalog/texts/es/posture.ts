import type { CatalogTexts } from "../../texts";

type Slug = "clasped-hands-chest-opener" | "supine-arm-raise-towel" | "prone-w" | "foam-roller-ity";

const tall = "Siéntese o póngase de pie, derecho.";
const clasp = "Junte las manos detrás de la espalda y cruce los dedos.";
const straighten = "Estire los brazos mientras el pecho va hacia delante y hacia arriba.";
const blades = "Deje que los omóplatos se junten.";
const breathe = "Quédese ahí y respire hondo.";
const upperBack = "Arquee más la espalda alta que la baja.";
const ity = [
  "Suba los brazos delante de la cara.",
  "Abra los brazos hacia los lados, hasta el suelo, y vuelva: una T.",
  "Lleve los brazos hacia arriba y hacia fuera, y vuelva: una Y.",
  "Lleve los brazos por encima de la cabeza y vuelva: una I.",
  "Los tres gestos cuentan como una vez.",
] as const;
const ityCautions = ["Muévase despacio.", "Si uno le alivia, puede quedarse en él hasta 30 segundos."] as const;
const elbows = [
  "Doble los codos y bájelos hacia la cadera.",
  "Junte los omóplatos mientras lo hace.",
  "Quédese ahí y vuelva al inicio.",
] as const;

export const posture: Pick<CatalogTexts["exercises"], Slug> = {
  "clasped-hands-chest-opener": {
    name: "Hombros hacia atrás, manos juntas",
    why: "Abre el pecho y puede ayudar a ponerse más derecho.",
    feltWhere: "Debe notar que estira todo el pecho.",
    steps: [tall, clasp, straighten, blades, breathe],
    cautions: [upperBack],
    variations: {
      towel: {
        name: "con una toalla",
        steps: [tall, "Tome una toalla entre las manos, detrás de la espalda.", straighten, blades, breathe],
        cautions: [upperBack],
      },
      "chin-lifted": {
        name: "con la barbilla alta",
        steps: [tall, clasp, straighten, blades, "Suba la barbilla.", breathe],
        cautions: ["Suba la barbilla solo si no le duele el cuello.", upperBack],
      },
    },
  },
  "supine-arm-raise-towel": {
    name: "Subir los brazos sobre una toalla",
    why: "Puede ayudar a mover los puntos rígidos de la espalda alta.",
    equipment: { towel: "una toalla pequeña, enrollada" },
    steps: [
      "Enrolle una toalla pequeña.",
      "Póngase boca arriba, con las rodillas dobladas y la toalla de través bajo la espalda.",
      "Ponga los brazos rectos hacia el techo.",
      "Tome aire.",
      "Suelte el aire y lleve los brazos por encima de la cabeza, sin forzar.",
      "Tome aire y vuelva con los brazos.",
    ],
    cautions: ["Mueva la toalla al punto más rígido.", "Pruebe un rollo más grande o más pequeño para cambiar lo que nota."],
    variations: {},
  },
  "prone-w": {
    name: "W boca abajo",
    why: "Trabaja los músculos que llevan los omóplatos hacia atrás.",
    feltWhere: "Debe notar el esfuerzo entre los omóplatos.",
    steps: ["Póngase boca abajo en una colchoneta, con los brazos rectos al frente.", "Suba un poco el pecho, con suavidad.", ...elbows],
    cautions: ["Deje el cuello suelto.", "Arquee muy poco la parte baja de la espalda."],
    variations: {
      "chest-down": {
        name: "sin subir el pecho",
        steps: ["Póngase boca abajo en una colchoneta, con los brazos rectos al frente.", "Deje el pecho en la colchoneta.", ...elbows],
        cautions: ["Deje el cuello suelto."],
      },
    },
  },
  "foam-roller-ity": {
    name: "I, Y, T sobre un rodillo",
    why: "Abre el pecho y puede ayudar a mover mejor los brazos.",
    equipment: { "foam-roller": "un rodillo largo, para toda la espalda y la cabeza" },
    steps: [
      "Acuéstese con el rodillo a lo largo de la espalda y bajo la cabeza.",
      "Doble las rodillas y deje los pies en el suelo.",
      ...ity,
    ],
    cautions: ityCautions,
    variations: {
      "on-floor": {
        name: "en el suelo, sin rodillo",
        steps: ["Acuéstese boca arriba en el suelo.", "Doble las rodillas y deje los pies en el suelo.", ...ity],
        cautions: ityCautions,
      },
    },
  },
};
