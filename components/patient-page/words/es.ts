import { counter, languageNamer, longDate } from "@/lib/language";
import { phaseWeeks } from "@/lib/programs/phase-words";
import type { PageWords } from "../words";

const list = new Intl.ListFormat("es");
const nameOf = languageNamer("es");
const weeks = counter("es", { one: "una semana", other: "# semanas" });
const count = counter("es", { one: "Un ejercicio", other: "# ejercicios" });

export const es: PageWords = {
  documentTitle: "Sus ejercicios",
  skip: "Ir a los ejercicios",
  heading: (firstName) => (firstName ? `${firstName}, sus ejercicios` : "Sus ejercicios"),
  count,
  standing: {
    before: (startsOn) => `Empieza el ${startsOn}.`,
    running: (week, total) => (total === null ? `Semana ${week}` : `Semana ${week} de ${total}`),
    phase: (phase, phases) => `fase ${phase} de ${phases}`,
    until: (endsOn) => `hasta el ${endsOn}`,
    undated: (length) => `Durante ${weeks(length)}`,
    joined: (parts) => parts.join(", "),
    paused: (goesOn) =>
      goesOn
        ? `Su programa está en pausa. Empieza otra vez el ${goesOn}.`
        : "Su programa está en pausa. Llame a la clínica antes de seguir.",
    breakAhead: (from, goesOn) => `Hay una pausa desde el ${from}.${goesOn ? ` Empieza otra vez el ${goesOn}.` : ""}`,
    ended: (endsOn) =>
      endsOn
        ? `Este programa acabó el ${endsOn}. Llame a la clínica antes de seguir.`
        : "Este programa ha acabado. Llame a la clínica antes de seguir.",
  },
  goals: "Para qué sirve",
  exercises: "Cómo hacerlos",
  noExercises: "No hay ejercicios en este programa.",
  phase: (title, fromWeek, toWeek) => {
    const heading = phaseWeeks({ fromWeek, toWeek }, "es");
    return title ? `${title}, ${heading.charAt(0).toLowerCase()}${heading.slice(1)}` : heading;
  },
  now: "Ahora",
  later: "Más tarde",
  earlier: "Antes",
  first: "Primero",
  next: "Después",
  stopped: "Donde lo dejó",
  last: "Por último",
  moveOn: "Cuándo pasar a lo siguiente",
  unlike: (phase) => `Esto no es igual que en ${phase}.`,
  positions: {
    sitting: "En una silla",
    standing: "De pie",
    "hands-and-knees": "Sobre las manos y las rodillas",
    "lying-on-back": "Boca arriba",
    "lying-on-side": "De lado",
    "lying-on-stomach": "Boca abajo",
  },
  youNeed: (equipment) => `Le hace falta ${list.format(equipment)}.`,
  note: "Una nota para usted",
  caution: "Cuidado",
  picture: (name) => `Foto de ${name}`,
  figure: {
    start: "Inicio",
    between: "Luego",
    finish: "Final",
    sides: { each: "Haga cada lado. Aquí se ve el izquierdo.", alternating: "Cambie de lado cada vez. Aquí se ve el izquierdo." },
    movement: (name) => `Movimiento de ${name}`,
    pause: "Pausa",
    play: "Seguir",
    replay: "Desde el principio",
  },
  stopTitle: "Cuándo parar y llamar",
  stopIntro: "Pare el ejercicio si nota algo de esto:",
  stopAfter: (phone, emergency) =>
    `Luego llame a la clínica: ${phone}. Si es grave o nadie contesta, llame al ${emergency || "número de emergencias"}.`,
  stopShort: "Cuándo parar",
  call: (phone) => `Llamar al ${phone}`,
  callShort: "Llamar a la clínica",
  notWatched: "Nadie mira esta página. Si algo va mal, llame.",
  printed: "Abrir la hoja para imprimir (PDF)",
  therapist: "Su terapeuta",
  questions: "¿Tiene preguntas?",
  published: (version, date) => `Versión ${version} de su programa, del ${date}.`,
  keepPrivate: "Quien tenga este enlace puede abrir esta página. Déselo solo a gente de confianza.",
  supports: "Esta página acompaña lo que le dice su terapeuta. No lo sustituye.",
  paper: {
    current: "Su hoja está al día.",
    same: "Su hoja es más vieja que esta página, pero los ejercicios son los mismos.",
    older: (date) => `Su hoja no está al día. Hay un programa más nuevo, del ${date}: use esta página o imprima otra vez.`,
    changes: "Qué es distinto de su hoja",
  },
  news: "Nuevo desde su última visita",
  notYet: {
    title: "Sus ejercicios aún no están aquí",
    text: "Este enlace funciona. Su terapeuta aún escribe su programa. Vuelva más tarde, o llame a la clínica si ya debía estar aquí.",
  },
  absent: {
    title: "Este enlace no abre un programa",
    text: "Puede que el enlace haya acabado, que haya otro nuevo o que le falte una parte.",
    next: "Qué puede hacer",
    hints: [
      "Si copió el enlace, mire que esté entero.",
      "Busque un enlace o una hoja más nueva de su clínica.",
      "Llame a la clínica y pida un enlace nuevo. El número está en su hoja.",
    ],
    emergency: "Si se siente mal, no espere. Llame a la clínica. Si es grave, llame al número de emergencias.",
  },
  unavailable: {
    title: "Ahora no se puede ver esta página",
    text: "Algo no funciona de nuestro lado. Sus ejercicios están a salvo. Pruebe otra vez en unos minutos o llame a la clínica.",
  },
  date: (date) => longDate(date, "es"),
  languages: "Idioma",
  writtenIn: (language) => `Escrito en ${nameOf(language)}`,
};
