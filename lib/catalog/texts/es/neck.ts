import type { CatalogTexts } from "../../texts";

type Slug = "chin-tuck" | "neck-flexion-extension" | "seated-cervical-rotation";

const tuck = ["Mire al frente.", "Meta la barbilla, como para sacar papada.", "Haga un gesto pequeño.", "Quédese ahí y suelte."] as const;
const tuckCautions = ["Hágalo con suavidad.", "Al principio puede sentirse raro."] as const;
const forward = "Baje la cabeza hacia delante hasta que la cara mire al suelo.";
const backward = "Lleve la cabeza hacia atrás hasta que la cara mire al techo.";
const turn = "Gire la cabeza hacia un lado y pare donde todavía esté a gusto.";

export const neck: Pick<CatalogTexts["exercises"], Slug> = {
  "chin-tuck": {
    name: "Meter la barbilla",
    why: "Puede soltar el cuello tenso y ayudar a llevar bien la cabeza.",
    feltWhere: "Debe notarlo arriba del cuello, donde se une con la cabeza.",
    steps: ["Boca arriba, en una silla o de pie: elija lo más cómodo.", ...tuck],
    cautions: tuckCautions,
    variations: {
      lying: { name: "boca arriba", steps: ["Acuéstese boca arriba.", "Mire hacia el techo.", ...tuck.slice(1)], cautions: tuckCautions },
      sitting: { name: "en una silla", steps: ["Siéntese derecho.", ...tuck], cautions: tuckCautions },
      standing: { name: "de pie", steps: ["Póngase de pie, derecho.", ...tuck], cautions: tuckCautions },
    },
  },
  "neck-flexion-extension": {
    name: "Cuello hacia delante y atrás",
    why: "Puede ayudar a doblar el cuello con menos tensión.",
    steps: ["Siéntese derecho en una silla.", forward, backward, "Respire una vez en cada lado.", "Delante y atrás cuentan como una vez."],
    cautions: [],
    variations: {
      "hand-pressure": {
        name: "con ayuda suave de las manos",
        steps: [
          "Siéntese derecho en una silla.",
          forward,
          "Apriete suave con las manos para llegar un poco más lejos.",
          backward,
          "Apriete otra vez suave con las manos.",
          "Respire una vez en cada lado.",
          "Delante y atrás cuentan como una vez.",
        ],
        cautions: ["Use muy poca fuerza en las manos."],
      },
      held: {
        name: "con pausa",
        steps: [
          "Siéntese derecho en una silla.",
          forward,
          "Quédese ahí: esta es la primera vez.",
          backward,
          "Quédese ahí: esta es la segunda vez.",
        ],
        cautions: ["Quédese así solo si se siente bien."],
      },
    },
  },
  "seated-cervical-rotation": {
    name: "Giro del cuello en la silla",
    why: "Puede ayudar a girar más la cabeza hacia cada lado.",
    steps: [
      "Siéntese derecho en una silla.",
      turn,
      "Quédese ahí.",
      "Vuelva al centro.",
      "Gire la cabeza hacia el otro lado y quédese ahí.",
    ],
    cautions: [],
    variations: {
      "finger-pressure": {
        name: "con ayuda suave de los dedos",
        steps: [
          "Siéntese derecho en una silla.",
          turn,
          "Apriete suave con los dedos hacia el mismo lado.",
          "Quédese ahí.",
          "Vuelva al centro.",
          "Gire la cabeza hacia el otro lado y haga lo mismo.",
        ],
        cautions: ["Use muy poca fuerza en los dedos."],
      },
    },
  },
};
