import type { CatalogTexts } from "../../texts";
import { back } from "./back";
import { general } from "./general";
import { guidance } from "./guidance";
import { neck } from "./neck";
import { posture } from "./posture";

export const ar: CatalogTexts = {
  exercises: { ...back, ...posture, ...neck, ...general },
  equipment: {
    chair: "كرسي متين",
    mat: "بساط تمرين",
    towel: "منشفة صغيرة",
    "foam-roller": "أسطوانة إسفنجية",
    doorway: "فتحة باب",
  },
  stopSigns: {
    lead: "توقّف فورًا واتصل بنا إذا حدث أي مما يلي.",
    signs: [
      "تشعر بخدر أو وخز أو ضعف جديد.",
      "تشعر بدوار أو ترى صورتين، أو يصعب عليك الكلام أو البلع.",
      "يأتيك فجأة صداع شديد جدًا أو ألم شديد في الرقبة.",
      "تشعر بألم في صدرك.",
      "تفقد التحكّم في البول أو البراز.",
    ],
    support: "يساعد هذا البرنامج معالجك على أن يقرّر ما يناسبك. ولا يحلّ محلّ رأيه.",
  },
  guidance,
};
