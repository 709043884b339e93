import { counter, type Forms } from "@/lib/language";
import type { Language } from "@/lib/vocabulary";

/** What the page says where a PIN is typed. */
export type PinWords = {
  title: string;
  intro: string;
  label: string;
  hint: string;
  open: string;
  wrong: string;
  /** After too many; `time` as in "2 minutes". */
  wait: (time: string) => string;
  time: (seconds: number) => string;
  forgotten: string;
};

/** Up to the next whole minute or hour, so that who comes back then is not early. */
const timer = (language: Language, forms: { minute: Forms; hour: Forms }) => {
  const [minutes, hours] = [counter(language, forms.minute), counter(language, forms.hour)];
  return (seconds: number) => (seconds <= 90 * 60 ? minutes(Math.max(1, Math.ceil(seconds / 60))) : hours(Math.ceil(seconds / 3600)));
};

const words: Record<Language, PinWords> = {
  en: {
    title: "Type your PIN",
    intro: "Your exercises are behind a PIN. Your clinic gave it to you.",
    label: "PIN",
    hint: "4 to 8 digits",
    open: "Open my exercises",
    wrong: "That PIN is not right. Look at it again, and type it once more.",
    wait: (time) => `That PIN was not right, and there were many tries. Wait ${time}. Then type it again.`,
    time: timer("en", { minute: { one: "# minute", other: "# minutes" }, hour: { one: "# hour", other: "# hours" } }),
    forgotten: "No PIN at hand? Call your clinic. They can tell you, or give you a new one.",
  },
  es: {
    title: "Escriba su PIN",
    intro: "Sus ejercicios se abren con un PIN. Se lo dio su clínica.",
    label: "PIN",
    hint: "De 4 a 8 cifras",
    open: "Abrir mis ejercicios",
    wrong: "Ese PIN no es. Mírelo bien y escríbalo otra vez.",
    wait: (time) => `Ese PIN no es, y ya se probó muchas veces. Espere ${time}. Luego escríbalo otra vez.`,
    time: timer("es", { minute: { one: "# minuto", other: "# minutos" }, hour: { one: "# hora", other: "# horas" } }),
    forgotten: "¿No tiene el PIN? Llame a la clínica. Allí se lo dicen o le dan otro.",
  },
  ar: {
    title: "اكتب الرقم السري",
    intro: "تمارينك تُفتح برقم سري. أعطته لك عيادتك.",
    label: "الرقم السري",
    hint: "من 4 إلى 8 أرقام",
    open: "افتح تماريني",
    wrong: "هذا الرقم غير صحيح. انظر إليه جيدًا واكتبه مرة أخرى.",
    wait: (time) => `هذا الرقم غير صحيح، وقد جُرّب مرات كثيرة. انتظر ${time} ثم اكتبه مرة أخرى.`,
    time: timer("ar", {
      minute: { one: "دقيقة واحدة", two: "دقيقتين", few: "# دقائق", many: "# دقيقة", other: "# دقيقة" },
      hour: { one: "ساعة واحدة", two: "ساعتين", few: "# ساعات", many: "# ساعة", other: "# ساعة" },
    }),
    forgotten: "الرقم ليس معك؟ اتصل بعيادتك. يخبرونك به أو يعطونك رقمًا جديدًا.",
  },
};

export const pinWords = (language: Language): PinWords => words[language];
