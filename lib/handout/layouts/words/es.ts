import type { LayoutWords } from "../words";

export const es: LayoutWords = {
  turnOver: (exercises) => `Estos ${exercises} ejercicios no caben en una página. Dé la vuelta a la hoja para ver el resto.`,
  diary: {
    title: "Diario",
    howTo: ["Marque una casilla cada vez que haga un ejercicio.", "Anote su dolor de 0 (nada) a 10 (el peor), antes y después."],
    week: (number) => `Semana ${number}`,
    weekFrom: (day) => `Semana desde el ${day}`,
    continued: "continúa",
    painBefore: "Dolor antes, de 0 a 10",
    painAfter: "Dolor después, de 0 a 10",
    notes: "Notas",
  },
  carer: {
    title: (name) => `Para quien ayuda a ${name}`,
    thanks: "Gracias por ayudar. Aquí le decimos qué hacer, en qué fijarse y cuándo parar y llamarnos.",
    helpTitle: "Cómo ayudar",
    help: (name) => [
      "Elija una hora del día para los ejercicios y manténgala.",
      "Lea los pasos en voz alta, uno por uno. Señale el dibujo.",
      `Deje que ${name} haga el movimiento. No empuje ni tire.`,
      `Quédese cerca cuando ${name} se ponga de pie, se arrodille o se levante del suelo.`,
      "Cuente en voz alta y recuérdele que respire.",
      "Anote lo que hizo y cuánto le dolió.",
    ],
    watchTitle: "En qué fijarse",
    watch: [
      "Un tirón suave está bien. Con un dolor agudo, pare ese ejercicio.",
      "Si aguanta la respiración o tensa la cara, el estiramiento es muy fuerte. Afloje un poco.",
      "Si le tiemblan los brazos o las piernas, haga una pausa.",
      "Si al día siguiente aún le duele más, haga menos y avísenos.",
    ],
  },
};
