import type { CatalogTexts } from "../../texts";

export const guidance: CatalogTexts["guidance"] = {
  yours: ["Este programa es para usted. Lo que ayuda a uno puede no servir a otro."],
  stiff: ["Si nota el cuerpo muy rígido, hágalo cada día. Puede ayudar."],
  loose: ["Si su cuerpo se dobla mucho, estire poco y solo si hace falta."],
  moments: [
    "Si maneja o usa la computadora, pare un poco y estire.",
    "Estire cuando lleve un rato en la misma postura.",
    "Estire después de hacer deporte.",
    "Estire antes de dormir o al empezar el día.",
  ],
  habit: ["Elija un momento que vaya bien con su día. Así es más fácil seguir."],
  stop: [
    "Pare y pida consejo médico si algo no le sienta bien.",
    "Haga lo mismo si lo que siente cambia mucho, sobre todo si parece un nervio.",
  ],
  alongside: [
    "Siéntese y póngase de pie con buena postura.",
    "Haga pausas a menudo.",
    "Cuide la fuerza de los músculos del tronco.",
    "Baje la tensión: ayuda respirar lento y hondo, o un rato de calma.",
  ],
  upperBack: [
    "La espalda alta tiene 12 huesos, con discos entre ellos.",
    "Unos músculos grandes la sostienen y la mueven. Si están tensos, pueden sacarla de su línea.",
  ],
  causes: [
    "El dolor de la espalda alta suele venir de la postura, de un músculo cargado o de repetir el mismo gesto.",
    "También pueden causarlo la tensión, los nervios y algunos problemas de salud.",
  ],
  benefits: ["Estirar puede aliviar la tensión.", "Puede ayudarle a estar más derecho, a moverse más y a tener menos dolor."],
};
