import type { Language } from "@/lib/vocabulary";

export type CalendarPartWords = {
  title: string;
  intro: string;
  /** Above one field for the time of each round. */
  when: string;
  round: (number: number, rounds: number) => string;
  use: (rounds: number) => string;
  subscribe: string;
  subscribeHint: string;
  download: string;
  downloadHint: string;
  address: string;
  plain: string;
  back: string;
};

const words: Record<Language, CalendarPartWords> = {
  en: {
    title: "Put it in your calendar",
    intro: "Your phone can tell you when it is time. Choose a time that is easy for you.",
    when: "At what time?",
    round: (number, rounds) => (rounds === 1 ? "Time" : `Time ${number}`),
    use: (rounds) => (rounds === 1 ? "Use this time" : "Use these times"),
    subscribe: "Add the calendar",
    subscribeHint: "For iPhone, iPad, Mac and Outlook. It changes by itself when your program does.",
    download: "Download the dates",
    downloadHint: "For Android and all others. Open the file, then save the dates. Do it again when your program changes.",
    address: "Or add this address in your calendar app:",
    plain: "The calendar says only “Exercises”. It does not say which ones, or why.",
    back: "Back to my exercises",
  },
  es: {
    title: "En su calendario",
    intro: "Su teléfono puede avisarle cuando es la hora. Elija una hora que le venga bien.",
    when: "¿A qué hora?",
    round: (number, rounds) => (rounds === 1 ? "Hora" : `Hora ${number}`),
    use: (rounds) => (rounds === 1 ? "Usar esta hora" : "Usar estas horas"),
    subscribe: "Agregar el calendario",
    subscribeHint: "Para iPhone, iPad, Mac y Outlook. Cambia solo cuando cambia su programa.",
    download: "Bajar las fechas",
    downloadHint: "Para Android y los demás. Abra el archivo y guarde las fechas. Hágalo otra vez si cambia su programa.",
    address: "O ponga esta dirección en su calendario:",
    plain: "El calendario solo dice «Ejercicios». No dice cuáles son ni por qué.",
    back: "Volver a mis ejercicios",
  },
  ar: {
    title: "ضعها في تقويمك",
    intro: "يستطيع هاتفك أن يذكّرك عندما يحين الوقت. اختر وقتًا يناسبك.",
    when: "في أي ساعة؟",
    round: (number, rounds) => (rounds === 1 ? "الوقت" : `الوقت ${number}`),
    use: (rounds) => (rounds === 1 ? "استخدم هذا الوقت" : "استخدم هذه الأوقات"),
    subscribe: "أضف التقويم",
    subscribeHint: "لأجهزة iPhone وiPad وMac وبرنامج Outlook. يتغيّر وحده عندما يتغيّر برنامجك.",
    download: "نزّل المواعيد",
    downloadHint: "لأجهزة Android وكل ما عداها. افتح الملف ثم احفظ المواعيد. كرّر ذلك إذا تغيّر برنامجك.",
    address: "أو أضف هذا العنوان في تطبيق التقويم:",
    plain: "لا يكتب التقويم إلا كلمة «تمارين». لا يقول أيّ تمارين ولا لماذا.",
    back: "العودة إلى تماريني",
  },
};

export const calendarPartWords = (language: Language): CalendarPartWords => words[language];
