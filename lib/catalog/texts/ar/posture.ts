import type { CatalogTexts } from "../../texts";

type Slug = "clasped-hands-chest-opener" | "supine-arm-raise-towel" | "prone-w" | "foam-roller-ity";

const tall = "اجلس أو قف مستقيمًا.";
const clasp = "شبّك يديك خلف ظهرك.";
const straighten = "مدّ ذراعيك وصدرك يتحرّك إلى الأمام والأعلى.";
const blades = "دع لوحي كتفيك يقتربان.";
const breathe = "اثبت هناك وتنفّس بعمق.";
const upperBack = "قوّس أعلى ظهرك أكثر من أسفله.";
const ity = [
  "ارفع ذراعيك أمام وجهك.",
  "افتح ذراعيك إلى الجانبين حتى الأرض ثم عُد: حرف T.",
  "حرّك ذراعيك إلى أعلى والخارج ثم عُد: حرف Y.",
  "مدّ ذراعيك فوق رأسك ثم عُد: حرف I.",
  "احسب الحركات الثلاث مرة واحدة.",
] as const;
const ityCautions = ["تحرّك ببطء.", "إذا أراحتك إحداها فاثبت فيها حتى 30 ثانية."] as const;
const elbows = ["اثنِ مرفقيك وأنزلهما نحو حوضك.", "قرّب لوحي كتفيك أثناء ذلك.", "اثبت هناك، ثم عُد إلى البداية."] as const;

export const posture: Pick<CatalogTexts["exercises"], Slug> = {
  "clasped-hands-chest-opener": {
    name: "شدّ الكتفين إلى الخلف واليدان متشابكتان",
    why: "يفتح الصدر وقد يساعدك على الجلوس والوقوف مستقيمًا.",
    feltWhere: "تشعر بالشدّ عبر صدرك.",
    steps: [tall, clasp, straighten, blades, breathe],
    cautions: [upperBack],
    variations: {
      towel: {
        name: "مع منشفة",
        steps: [tall, "أمسك منشفة بين يديك خلف ظهرك.", straighten, blades, breathe],
        cautions: [upperBack],
      },
      "chin-lifted": {
        name: "الذقن مرفوع",
        steps: [tall, clasp, straighten, blades, "ارفع ذقنك.", breathe],
        cautions: ["ارفع ذقنك فقط إذا لم تؤلمك رقبتك.", upperBack],
      },
    },
  },
  "supine-arm-raise-towel": {
    name: "رفع الذراعين فوق منشفة مستلقيًا",
    why: "قد يساعد المواضع المتيبّسة في أعلى ظهرك على الحركة.",
    equipment: { towel: "منشفة صغيرة ملفوفة" },
    steps: [
      "لُفّ منشفة صغيرة.",
      "استلقِ على ظهرك واثنِ ركبتيك واللفّة بالعرض تحت ظهرك.",
      "وجّه ذراعيك مستقيمتين نحو السقف.",
      "خذ نفَسًا.",
      "أخرج النفَس وحرّك ذراعيك فوق رأسك بقدر ما يريحك.",
      "خذ نفَسًا وأعِد ذراعيك.",
    ],
    cautions: ["حرّك المنشفة إلى أكثر موضع تيبّسًا.", "جرّب لفّة أكبر أو أصغر لتغيّر ما تشعر به."],
    variations: {},
  },
  "prone-w": {
    name: "حرف W على البطن",
    why: "يشغّل العضلات التي تسحب لوحي الكتفين إلى الخلف.",
    feltWhere: "تشعر بعمل العضلات بين لوحي كتفيك.",
    steps: ["استلقِ على بطنك فوق بساط ومدّ ذراعيك.", "ارفع صدرك برفق.", ...elbows],
    cautions: ["أرخِ رقبتك.", "دع أسفل ظهرك يتقوّس قليلًا فقط."],
    variations: {
      "chest-down": {
        name: "الصدر يبقى على الأرض",
        steps: ["استلقِ على بطنك فوق بساط ومدّ ذراعيك.", "أبقِ صدرك على البساط.", ...elbows],
        cautions: ["أرخِ رقبتك."],
      },
    },
  },
  "foam-roller-ity": {
    name: "حروف I وY وT على أسطوانة",
    why: "يفتح الصدر وقد يساعد ذراعيك على الحركة أكثر.",
    equipment: { "foam-roller": "أسطوانة طويلة لظهرك كله ورأسك" },
    steps: ["استلقِ والأسطوانة على طول ظهرك وتحت رأسك.", "اثنِ ركبتيك وأبقِ قدميك على الأرض.", ...ity],
    cautions: ityCautions,
    variations: {
      "on-floor": {
        name: "على الأرض دون أسطوانة",
        steps: ["استلقِ على ظهرك على الأرض.", "اثنِ ركبتيك وأبقِ قدميك على الأرض.", ...ity],
        cautions: ityCautions,
      },
    },
  },
};
