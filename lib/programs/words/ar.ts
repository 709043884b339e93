import { counter, isolated, longDate } from "../../language";
import type { PhaseView } from "../program-view";
import type { PhaseWeeks, ProgramWords } from "../words";

const list = new Intl.ListFormat("ar");
const weeks = counter("ar", {
  one: "أسبوعًا واحدًا",
  two: "أسبوعين",
  few: "# أسابيع",
  many: "# أسبوعًا",
  other: "# أسبوع",
});
const phasesCounted = counter("ar", { one: "مرحلة واحدة", two: "مرحلتان", few: "# مراحل", other: "# مرحلة" });

const heading = ({ fromWeek, toWeek }: PhaseWeeks) => {
  if (toWeek === null) return `من الأسبوع ${fromWeek}`;
  if (toWeek === fromWeek) return `الأسبوع ${fromWeek}`;
  return toWeek === fromWeek + 1 ? `الأسبوعان ${fromWeek} و${toWeek}` : `الأسابيع من ${fromWeek} إلى ${toWeek}`;
};
const inSentence = ({ fromWeek, toWeek }: PhaseWeeks) => {
  if (toWeek === null) return fromWeek === 1 ? "البرنامج كله" : `الأسبوع ${fromWeek} وما بعده`;
  if (toWeek === fromWeek) return `الأسبوع ${fromWeek}`;
  return toWeek === fromWeek + 1 ? `الأسبوعين ${fromWeek} و${toWeek}` : `الأسابيع من ${fromWeek} إلى ${toWeek}`;
};
const called = (phase: PhaseView) => (phase.title ? `مرحلة “${phase.title}”` : `مرحلة ${inSentence(phase)}`);

export const ar: ProgramWords = {
  weeks: { heading, inSentence },
  changes: {
    added: ({ name, dosageSentence }) => `جديد: ${name}. ${dosageSentence}`,
    removed: (name) => `لم تعد بحاجة إلى تمرين: ${name}.`,
    replaced: (before, after) => `تمرين “${after}” يحلّ محلّ “${before}”.`,
    dosage: ({ name, dosageSentence }) => `تغيّر تمرين ${name}. ${dosageSentence}`,
    note: (name, note) => (note ? `ملاحظة جديدة على ${name}: ${note}` : `لم تعد هناك ملاحظة على ${name}.`),
    steps: (name) => `تغيّرت خطوات ${name}.`,
    picture: (name) => `تغيّرت صورة ${name}. انظر كيف تُفعل الآن.`,
    cautions: (name) => `تغيّر ما تنتبه إليه في ${name}.`,
    equipment: (name, things) =>
      things.length > 0 ? `تحتاج الآن في ${name} إلى: ${list.format(things)}.` : `لم تعد تحتاج في ${name} إلى شيء آخر.`,
    order: () => "تغيّر ترتيب التمارين.",
    title: (title) => `اسم البرنامج الآن: ${title}.`,
    goals: (goals) => (goals ? `أهدافك الآن: ${goals}` : "لم تعد الأهداف في البرنامج."),
    start: (date) => (date ? `يبدأ البرنامج الآن في ${longDate(date, "ar")}.` : "لم يعد للبرنامج تاريخ بداية."),
    weeks: (count) => (count === null ? "لم يعد للبرنامج تاريخ نهاية." : `يستمر البرنامج الآن ${weeks(count)}.`),
    stopSign: (sign) => `علامة توقّف جديدة: ${sign}`,
    stopSignGone: (sign) => `لم تعد علامة توقّف: ${sign}`,
    phone: (phone) => (phone ? `رقم هاتف العيادة الآن ${isolated(phone)}.` : "لم يعد رقم هاتف العيادة مذكورًا."),
  },
  phases: {
    split: (phases) => `في برنامجك الآن ${phasesCounted(phases.length)}: ${list.format(phases.map(heading))}.`,
    joined: () => "لم تعد في برنامجك مراحل: من الآن افعله كله.",
    added: (phase) => (phase.title ? `مرحلة جديدة في ${inSentence(phase)}: ${phase.title}.` : `هناك مرحلة جديدة في ${inSentence(phase)}.`),
    removed: (phase) => `لم تعد ${called(phase)} في البرنامج.`,
    weeks: (phase, was) => `أصبحت ${called(phase.title ? phase : was)} في ${inSentence(phase)}.`,
    title: (phase) => (phase.title ? `${heading(phase)}: اسم هذه المرحلة الآن ${phase.title}.` : ""),
    criteria: (phase, isOnly) => {
      const about = isOnly ? "" : ` من ${called(phase)}`;
      return phase.criteria ? `متى تنتقل${about}: ${phase.criteria}` : `لم تعد هناك علامة للانتقال${about}.`;
    },
    moved: ({ name }, phase) => `أصبح ${name} في ${phase.title ? `${phase.title}، ${inSentence(phase)}` : inSentence(phase)}.`,
    named: (name, phase) => `${name} في ${inSentence(phase)}`,
  },
};
