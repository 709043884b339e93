import type { Language } from "../vocabulary";

/** What stands in a calendar, where anybody may look over a shoulder: nothing of health, no name, no clinic, no address. */
export type CalendarWords = {
  title: string;
  /** Something that happens every day at about that time, to hang a habit on. */
  cue: (hour: number) => string;
};

const part = (hour: number): "morning" | "noon" | "afternoon" | "evening" =>
  hour < 11 ? "morning" : hour < 15 ? "noon" : hour < 18 ? "afternoon" : "evening";

const words: Record<Language, CalendarWords> = {
  en: {
    title: "Exercises",
    cue: (hour) =>
      ({
        morning: "A good time is right after breakfast.",
        noon: "A good time is right after lunch.",
        afternoon: "A good time is with your afternoon break.",
        evening: "A good time is right after dinner.",
      })[part(hour)],
  },
  es: {
    title: "Ejercicios",
    cue: (hour) =>
      ({
        morning: "Un buen momento es después del desayuno.",
        noon: "Un buen momento es después de comer.",
        afternoon: "Un buen momento es la pausa de la tarde.",
        evening: "Un buen momento es después de la cena.",
      })[part(hour)],
  },
  ar: {
    title: "تمارين",
    cue: (hour) =>
      ({
        morning: "وقت مناسب: بعد الفطور مباشرة.",
        noon: "وقت مناسب: بعد الغداء مباشرة.",
        afternoon: "وقت مناسب: مع استراحة بعد الظهر.",
        evening: "وقت مناسب: بعد العشاء مباشرة.",
      })[part(hour)],
  },
};

export const calendarWords = (language: Language): CalendarWords => words[language];
