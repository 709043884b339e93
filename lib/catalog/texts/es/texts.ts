import type { CatalogTexts } from "../../texts";
import { back } from "./back";
import { general } from "./general";
import { guidance } from "./guidance";
import { neck } from "./neck";
import { posture } from "./posture";

/** Patients are addressed as “usted”. Words are those that are understood on both sides of the Atlantic. */
export const es: CatalogTexts = {
  exercises: { ...back, ...posture, ...neck, ...general },
  equipment: {
    chair: "una silla firme",
    mat: "una colchoneta",
    towel: "una toalla pequeña",
    "foam-roller": "un rodillo de espuma",
    doorway: "el hueco de una puerta",
  },
  stopSigns: {
    lead: "Pare y llámenos si pasa algo de esto.",
    signs: [
      "Siente de nuevo falta de fuerza, hormigueo o una zona dormida.",
      "Se marea o ve doble, o le cuesta hablar o tragar.",
      "Le da de golpe un dolor muy fuerte de cabeza o de cuello.",
      "Le duele el pecho.",
      "No puede controlar la orina o las heces.",
    ],
    support: "Este programa ayuda a su terapeuta a decidir qué le conviene. No sustituye su criterio.",
  },
  guidance,
};
