import type { LogWords } from "../words";

export const es: LogWords = {
  unreadable: "No se pudo leer esto. Abra la página otra vez y pruebe de nuevo.",
  "no-day": "Elija el día.",
  future: "Ese día no ha llegado. Elija hoy o un día de antes. Mire también la fecha de su teléfono.",
  "too-old": "Ese día queda muy lejos. Puede anotar los últimos 14 días.",
  "before-start": "Ese día es de antes de su programa. Elija un día más tarde.",
  "after-end": "Ese día su programa ya había acabado. Elija un día de antes o llame a la clínica.",
  pain: "Elija un número de 0 a 10 para su dolor.",
  round: "Un día tiene 12 veces como mucho.",
  sets: "Elija de 0 a 20 series.",
  note: "Su nota es muy larga. Use menos de 2,000 letras.",
  empty: "Marque lo que hizo o diga cómo le fue.",
  "not-in-program": "Uno de los ejercicios no es de su programa. Abra la página otra vez.",
  "nothing-to-correct": "Lo que quiere cambiar ya no está. Abra la página otra vez.",
  "said-otherwise": "Esto ya se guardó con otros datos. Abra la página otra vez para verlo.",
  "too-many": "Llegaron demasiadas notas de este enlace. Espere un rato y pruebe de nuevo.",
  "not-published": "Su programa aún no está listo. Llame a la clínica si tiene dudas.",
};
