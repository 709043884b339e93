import { counter, isolated, languageNamer, longDate } from "@/lib/language";
import { phaseWeeks } from "@/lib/programs/phase-words";
import type { PageWords } from "../words";

const list = new Intl.ListFormat("ar");
const nameOf = languageNamer("ar");
const weeks = counter("ar", { one: "أسبوع واحد", two: "أسبوعين", few: "# أسابيع", many: "# أسبوعًا", other: "# أسبوع" });
const count = counter("ar", { one: "تمرين واحد", two: "تمرينان", few: "# تمارين", many: "# تمرينًا", other: "# تمرين" });

export const ar: PageWords = {
  documentTitle: "تمارينك",
  skip: "اذهب إلى التمارين",
  heading: (firstName) => (firstName ? `تمارينك يا ${firstName}` : "تمارينك"),
  count,
  standing: {
    before: (startsOn) => `يبدأ في ${startsOn}.`,
    running: (week, total) => (total === null ? `الأسبوع ${week}` : `الأسبوع ${week} من ${total}`),
    phase: (phase, phases) => `المرحلة ${phase} من ${phases}`,
    until: (endsOn) => `حتى ${endsOn}`,
    undated: (length) => `لمدة ${weeks(length)}`,
    joined: (parts) => parts.join("، "),
    paused: (goesOn) => (goesOn ? `برنامجك متوقّف مؤقتًا. تبدأ من جديد في ${goesOn}.` : "برنامجك متوقّف مؤقتًا. اتصل بالعيادة قبل أن تكمل."),
    breakAhead: (from, goesOn) => `هناك توقّف من ${from}.${goesOn ? ` تبدأ من جديد في ${goesOn}.` : ""}`,
    ended: (endsOn) =>
      endsOn ? `انتهى هذا البرنامج في ${endsOn}. اتصل بالعيادة قبل أن تستمر فيه.` : "انتهى هذا البرنامج. اتصل بالعيادة قبل أن تستمر فيه.",
  },
  goals: "لماذا تفعل هذا",
  exercises: "كيف تفعلها",
  noExercises: "لا توجد تمارين في هذا البرنامج.",
  phase: (title, fromWeek, toWeek) => {
    const heading = phaseWeeks({ fromWeek, toWeek }, "ar");
    return title ? `${title}، ${heading}` : heading;
  },
  now: "الآن",
  later: "لاحقًا",
  earlier: "سابقًا",
  first: "أولًا",
  next: "بعد ذلك",
  stopped: "حيث توقّفت",
  last: "أخيرًا",
  moveOn: "متى تنتقل إلى ما بعده",
  unlike: (phase) => `هذا مختلف عن ${phase}.`,
  positions: {
    sitting: "جالسًا",
    standing: "واقفًا",
    "hands-and-knees": "على اليدين والركبتين",
    "lying-on-back": "مستلقيًا على الظهر",
    "lying-on-side": "مستلقيًا على الجنب",
    "lying-on-stomach": "مستلقيًا على البطن",
  },
  youNeed: (equipment) => `تحتاج إلى: ${list.format(equipment)}.`,
  note: "ملاحظة لك",
  caution: "انتبه",
  picture: (name) => `صورة ${name}`,
  figure: {
    start: "البداية",
    between: "ثم",
    finish: "النهاية",
    sides: { each: "افعل كل جهة. الصورة للجهة اليسرى.", alternating: "بدّل الجهة كل مرة. الصورة للجهة اليسرى." },
    movement: (name) => `حركة ${name}`,
    pause: "إيقاف مؤقت",
    play: "تشغيل",
    replay: "من البداية",
  },
  stopTitle: "متى تتوقّف وتتصل",
  stopIntro: "أوقف التمرين فورًا إذا لاحظت أيًا مما يلي:",
  stopAfter: (phone, emergency) =>
    `ثم اتصل بالعيادة: ${isolated(phone)}. إذا كان الأمر خطيرًا أو لم يجب أحد، فاتصل ${emergency ? `بالرقم ${isolated(emergency)}` : "برقم الطوارئ"}.`,
  stopShort: "متى تتوقّف",
  call: (phone) => `اتصل بالرقم ${isolated(phone)}`,
  callShort: "اتصل بالعيادة",
  notWatched: "لا أحد يراقب هذه الصفحة. إذا أقلقك شيء فاتصل.",
  printed: "افتح الورقة المطبوعة (PDF)",
  therapist: "معالجك",
  questions: "هل لديك أسئلة؟",
  published: (version, date) => `النسخة ${version} من برنامجك، بتاريخ ${date}.`,
  keepPrivate: "كل من لديه هذا الرابط يستطيع فتح هذه الصفحة. أعطه فقط لمن تثق به.",
  supports: "هذه الصفحة ترافق نصيحة معالجك. ولا تحلّ محلّها.",
  paper: {
    current: "ورقتك هي الأحدث.",
    same: "ورقتك أقدم من هذه الصفحة، لكن التمارين فيها هي نفسها.",
    older: (date) => `ورقتك قديمة. هناك برنامج أحدث بتاريخ ${date}: استعمل هذه الصفحة أو اطبعه من جديد.`,
    changes: "ما يختلف عن ورقتك",
  },
  news: "جديد منذ زيارتك السابقة",
  notYet: {
    title: "تمارينك ليست هنا بعد",
    text: "هذا الرابط يعمل. ما زال معالجك يكتب برنامجك. عُد لاحقًا، أو اتصل بالعيادة إذا توقّعت أن تجده هنا.",
  },
  absent: {
    title: "هذا الرابط لا يفتح برنامجًا",
    text: "ربما انتهى الرابط، أو حلّ محلّه رابط جديد، أو نقص جزء منه.",
    next: "ماذا يمكنك أن تفعل",
    hints: [
      "إذا كتبت الرابط أو نسخته، فتأكد من أنه كامل.",
      "ابحث عن رابط أحدث أو ورقة أحدث من عيادتك.",
      "اتصل بعيادتك واطلب رابطًا جديدًا. الرقم على ورقتك المطبوعة.",
    ],
    emergency: "إذا شعرت بالمرض فلا تنتظر. اتصل بعيادتك. وفي الحالات الطارئة اتصل برقم الطوارئ.",
  },
  unavailable: {
    title: "لا يمكن عرض هذه الصفحة الآن",
    text: "هناك خلل من جهتنا. تمارينك محفوظة. حاول مرة أخرى بعد دقائق، أو اتصل بعيادتك.",
  },
  date: (date) => longDate(date, "ar"),
  languages: "اللغة",
  writtenIn: (language) => `مكتوب ب${nameOf(language)}`,
};
