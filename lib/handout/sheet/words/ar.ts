import { counter, fullDate, isolated, languageNamer, longDate } from "../../../language";
import type { SheetWords } from "../words";

const weeks = counter("ar", { one: "أسبوع واحد", two: "أسبوعين", few: "# أسابيع", many: "# أسبوعًا", other: "# أسبوع" });
const nameOf = languageNamer("ar");

export const ar: SheetWords = {
  questions: "أسئلة؟ اتصل بنا",
  forPatient: (name) => `إلى ${name}`,
  therapist: "المعالج",
  date: "التاريخ",
  start: "البداية",
  length: "المدة",
  until: "آخر يوم",
  ended: "انتهى",
  when: (startsOn, length) => [startsOn && fullDate(startsOn, "ar"), length && weeks(length)].filter(Boolean).join("، لمدة "),
  goals: "الأهداف",
  onThisSheet: "هذه الورقة",
  moveOn: "متى تنتقل إلى ما بعده:",
  unlike: (phase) => `هذا مختلف عن ${phase}.`,
  stopTitle: "توقّف واتصل بنا إذا لاحظت",
  emergency: (number) =>
    `إذا تعذر الاتصال بنا، أو كان الأمر مفاجئا وشديدا، فاتصل ${number ? `بالرقم ${isolated(number)}` : "برقم الطوارئ"}.`,
  picture: { start: "البداية", between: "ثم", finish: "النهاية" },
  pictureSides: { each: "افعل كل جهة. الصورة للجهة اليسرى.", alternating: "بدّل الجهة. الصورة للجهة اليسرى." },
  note: "ملاحظة",
  caution: "انتبه",
  position: "الوضع",
  youNeed: "تحتاج إلى",
  nothing: "لا شيء آخر",
  equipment: (things) => things.join("، "),
  scan: "افتحه على هاتفك",
  qrCode: "رمز QR",
  thisComputerOnly: "يُفتح الرابط فقط على الحاسوب الذي صُنعت عليه هذه الورقة.",
  pin: (pin) => `رقمك السري: ${pin}`,
  page: (page, pages) => `صفحة ${page} من ${pages}`,
  version: (number, date) => `النسخة ${number}، ${longDate(date, "ar")}`,
  printed: (date) => `طُبع في ${longDate(date, "ar")}`,
  empty: "لا توجد تمارين في هذا البرنامج بعد.",
  documentTitle: ({ title, patientFirstName }) => `${title} - ${patientFirstName}`,
  positions: {
    sitting: "جالسًا",
    standing: "واقفًا",
    "hands-and-knees": "على اليدين والركبتين",
    "lying-on-back": "مستلقيًا على الظهر",
    "lying-on-side": "مستلقيًا على الجنب",
    "lying-on-stomach": "مستلقيًا على البطن",
  },
  writtenIn: (language) => `مكتوب ب${nameOf(language)}`,
};
