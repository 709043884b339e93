import { counter, longDate } from "../../language";
import type { PhaseView } from "../program-view";
import type { PhaseWeeks, ProgramWords } from "../words";

const list = new Intl.ListFormat("es");
const weeks = counter("es", { one: "# semana", other: "# semanas" });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const heading = ({ fromWeek, toWeek }: PhaseWeeks) => {
  if (toWeek === null) return `Desde la semana ${fromWeek}`;
  return toWeek === fromWeek ? `Semana ${fromWeek}` : `Semanas ${fromWeek} a ${toWeek}`;
};
const inSentence = ({ fromWeek, toWeek }: PhaseWeeks) => {
  if (toWeek === null) return fromWeek === 1 ? "todo el programa" : `la semana ${fromWeek} y después`;
  return toWeek === fromWeek ? `la semana ${fromWeek}` : `las semanas ${fromWeek} a ${toWeek}`;
};
const called = (phase: PhaseView) => phase.title || `la fase para ${inSentence(phase)}`;

export const es: ProgramWords = {
  weeks: { heading, inSentence },
  changes: {
    added: ({ name, dosageSentence }) => `Nuevo: ${name}. ${dosageSentence}`,
    removed: (name) => `Ya no hace falta hacer: ${name}.`,
    replaced: (before, after) => `Ahora haga ${after} en lugar de ${before}.`,
    dosage: ({ name, dosageSentence }) => `${name} es distinto ahora. ${dosageSentence}`,
    note: (name, note) => (note ? `${name} tiene una nota nueva: ${note}` : `${name} ya no tiene nota.`),
    steps: (name) => `Han cambiado los pasos de ${name}.`,
    picture: (name) => `Ha cambiado el dibujo de ${name}. Mire cómo se hace ahora.`,
    cautions: (name) => `Ha cambiado a qué debe prestar atención en ${name}.`,
    equipment: (name, things) =>
      things.length > 0 ? `Para ${name} ahora hace falta ${list.format(things)}.` : `Para ${name} ya no hace falta nada más.`,
    order: () => "Ha cambiado el orden de los ejercicios.",
    title: (title) => `El programa se llama ahora ${title}.`,
    goals: (goals) => (goals ? `Sus metas son ahora: ${goals}` : "Las metas ya no están en el programa."),
    start: (date) => (date ? `El programa empieza ahora el ${longDate(date, "es")}.` : "El programa ya no tiene fecha de inicio."),
    weeks: (count) => (count === null ? "El programa ya no tiene fecha de fin." : `El programa dura ahora ${weeks(count)}.`),
    stopSign: (sign) => `Nueva señal para parar: ${sign}`,
    stopSignGone: (sign) => `Ya no es una señal para parar: ${sign}`,
    phone: (phone) => (phone ? `El teléfono de la clínica es ahora ${phone}.` : "Ya no se da el teléfono de la clínica."),
  },
  phases: {
    split: (phases) => `Su programa tiene ahora ${phases.length} fases: ${list.format(phases.map(inSentence))}.`,
    joined: () => "Su programa ya no tiene fases: desde ahora se hace todo.",
    added: (phase) =>
      phase.title ? `Nueva fase para ${inSentence(phase)}: ${phase.title}.` : `Hay una nueva fase para ${inSentence(phase)}.`,
    removed: (phase) => `${capital(called(phase))} ya no está en el programa.`,
    weeks: (phase, was) => `${capital(called(phase.title ? phase : was))} es ahora para ${inSentence(phase)}.`,
    title: (phase) => (phase.title ? `${heading(phase)}: esta fase se llama ahora ${phase.title}.` : ""),
    criteria: (phase, isOnly) => {
      const about = isOnly ? "" : ` desde ${called(phase)}`;
      return phase.criteria ? `Cuándo seguir${about}: ${phase.criteria}` : `Ya no hay una señal para seguir${about}.`;
    },
    moved: ({ name }, phase) => `${name} es ahora para ${phase.title ? `${phase.title}, ${inSentence(phase)}` : inSentence(phase)}.`,
    named: (name, phase) => `${name} en ${inSentence(phase)}`,
  },
};
