import type { Language } from "../vocabulary";

/** What is told in a message that carries a link: whose it is and whom to call. Nothing of health, and no name of the patient. */
export type LinkMail = { url: string; clinic: { name: string; phone: string }; hasPin: boolean };

type Texts = {
  subject: (clinic: string) => string;
  hello: string;
  open: (clinic: string) => string;
  pin: string;
  private: string;
  call: (phone: string) => string;
};

const texts: Record<Language, Texts> = {
  en: {
    subject: (clinic) => `Your link from ${clinic}`,
    hello: "Hello,",
    open: (clinic) => `${clinic} has made a page for you. Open it here:`,
    pin: "The page asks for a PIN. Your clinic tells you the PIN in another way.",
    private: "This link is for you. Please keep it to yourself.",
    call: (phone) => `Do you have a question? Call ${phone}.`,
  },
  es: {
    subject: (clinic) => `Su enlace de ${clinic}`,
    hello: "Hola:",
    open: (clinic) => `${clinic} le da esta página. Puede verla aquí:`,
    pin: "La página pide un PIN. Su clínica le da el PIN de otra manera.",
    private: "Este enlace es para usted. No lo comparta, por favor.",
    call: (phone) => `¿Tiene una pregunta? Llame al ${phone}.`,
  },
  ar: {
    subject: (clinic) => `رابطك من ${clinic}`,
    hello: "مرحبًا،",
    open: (clinic) => `أعدّت ${clinic} صفحة لك. افتحها هنا:`,
    pin: "تطلب الصفحة رقمًا سريًا. تعطيك العيادة الرقم بطريقة أخرى.",
    private: "هذا الرابط لك وحدك. لا تعطه لأحد من فضلك.",
    call: (phone) => `هل لديك سؤال؟ اتصل على ${phone}.`,
  },
};

/** The message with a link, in the patient's language. */
export function linkMail(language: Language, { url, clinic, hasPin }: LinkMail): { subject: string; text: string } {
  const say = texts[language];
  const parts = [
    say.hello,
    say.open(clinic.name),
    url,
    ...(hasPin ? [say.pin] : []),
    say.private,
    ...(clinic.phone ? [say.call(clinic.phone)] : []),
    clinic.name,
  ];
  return { subject: say.subject(clinic.name), text: parts.join("\n\n") };
}

/** The same for the mail program of whoever clicks. */
export function mailAddress(to: string, { subject, text }: { subject: string; text: string }): string {
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
}
