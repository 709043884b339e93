import { counter, fullDate, languageNamer, shortDate } from "../../../language";
import type { SheetWords } from "../words";

const weeks = counter("es", { one: "una semana", other: "# semanas" });
const nameOf = languageNamer("es");

export const es: SheetWords = {
  questions: "¿Preguntas? Llame al",
  forPatient: (name) => `Para ${name}`,
  therapist: "Terapeuta",
  date: "Fecha",
  start: "Inicio",
  length: "Duración",
  until: "Último día",
  ended: "Acabó",
  when: (startsOn, length) => [startsOn && fullDate(startsOn, "es"), length && weeks(length)].filter(Boolean).join(", durante "),
  goals: "Metas",
  onThisSheet: "Esta hoja",
  moveOn: "Cuándo pasar a lo siguiente:",
  unlike: (phase) => `Esto no es igual que en ${phase}.`,
  stopTitle: "Pare y llámenos si nota algo de esto",
  emergency: (number) => `Si no nos localiza, o si es algo repentino y grave, llame al ${number || "número de emergencias"}.`,
  picture: { start: "Inicio", between: "Luego", finish: "Final" },
  pictureSides: { each: "Haga cada lado. Se ve el izquierdo.", alternating: "Cambie cada vez. Se ve el izquierdo." },
  note: "Nota",
  caution: "Cuidado",
  position: "Postura",
  youNeed: "Le hace falta",
  nothing: "Nada más",
  equipment: (things) => things.join(", "),
  scan: "Ábralo en su teléfono",
  qrCode: "Código QR",
  thisComputerOnly: "El enlace solo se abre en la computadora en la que se hizo esta hoja.",
  pin: (pin) => `Su PIN: ${pin}`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  version: (number, date) => `Versión ${number}, ${shortDate(date, "es")}`,
  printed: (date) => `Impreso el ${shortDate(date, "es")}`,
  empty: "Este programa aún no tiene ejercicios.",
  documentTitle: ({ title, patientFirstName }) => `${title} para ${patientFirstName}`,
  positions: {
    sitting: "En una silla",
    standing: "De pie",
    "hands-and-knees": "Sobre las manos y las rodillas",
    "lying-on-back": "Boca arriba",
    "lying-on-side": "De lado",
    "lying-on-stomach": "Boca abajo",
  },
  writtenIn: (language) => `Escrito en ${nameOf(language)}`,
};
