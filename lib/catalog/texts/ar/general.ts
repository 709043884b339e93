import type { CatalogTexts } from "../../texts";

type Slug = "doorway-chest-stretch" | "shoulder-rolls" | "arm-circles" | "cat-cow";

const stand = "قف في فتحة باب.";
const lean = ["مِل إلى الأمام حتى تشعر بالشدّ.", "اثبت هناك، ثم قف مستقيمًا."] as const;

export const general: Pick<CatalogTexts["exercises"], Slug> = {
  "doorway-chest-stretch": {
    name: "شدّ الصدر في الباب",
    feltWhere: "تشعر بالشدّ في صدرك وأعلى ظهرك.",
    steps: [stand, "ضع يديك على إطار الباب بمستوى كتفيك.", ...lean],
    cautions: [],
    variations: {
      "one-arm": {
        name: "ذراع واحدة كل مرة",
        steps: [stand, "ضع يدًا على إطار الباب بمستوى كتفك.", ...lean, "أكمل هذه الجهة، ثم استعمل الذراع الأخرى."],
        cautions: [],
      },
      "elbows-higher": {
        name: "المرفقان أعلى",
        steps: [stand, "ضع يديك على الإطار ومرفقاك فوق مستوى كتفيك.", ...lean],
        cautions: [],
      },
      "elbows-lower": {
        name: "المرفقان أدنى",
        steps: [stand, "ضع يديك على الإطار ومرفقاك تحت مستوى كتفيك.", ...lean],
        cautions: [],
      },
    },
  },
  "shoulder-rolls": {
    name: "تدوير الكتفين",
    steps: ["قف أو اجلس ودع ذراعيك تتدلّيان.", "حرّك كتفيك إلى الأمام.", "ارفعهما نحو أذنيك.", "حرّكهما إلى الخلف.", "دعهما يهبطان."],
    cautions: [],
    variations: {},
  },
  "arm-circles": {
    name: "دوائر الذراعين",
    steps: ["مدّ ذراعيك إلى الجانبين بمستوى الكتفين.", "ارسم دوائر صغيرة في الهواء.", "دع الدوائر تكبر شيئًا فشيئًا."],
    cautions: [],
    variations: {
      smaller: {
        name: "دوائر أصغر",
        steps: ["مدّ ذراعيك إلى الجانبين بمستوى الكتفين.", "ارسم دوائر صغيرة في الهواء.", "أبقِ الدوائر صغيرة."],
        cautions: [],
      },
    },
  },
  "cat-cow": {
    name: "القطة والبقرة",
    steps: [
      "انزل على يديك وركبتيك فوق بساط.",
      "دع ظهرك ينخفض وارفع عجزك إلى أعلى: هذه البقرة.",
      "قوّس ظهرك إلى أعلى واضمم ذقنك: هذه القطة.",
      "احسب البقرة والقطة معًا مرة واحدة.",
    ],
    cautions: [],
    variations: {},
  },
};
