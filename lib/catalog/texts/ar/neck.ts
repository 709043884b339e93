import type { CatalogTexts } from "../../texts";

type Slug = "chin-tuck" | "neck-flexion-extension" | "seated-cervical-rotation";

const tuck = ["انظر إلى الأمام.", "اسحب ذقنك إلى الداخل كأنك تصنع ذقنًا مزدوجًا.", "أبقِ الحركة صغيرة.", "اثبت هناك، ثم أرخِ."] as const;
const tuckCautions = ["كن رفيقًا.", "قد يبدو غريبًا في البداية."] as const;
const sit = "اجلس مستقيمًا على كرسي.";
const forward = "اخفض رقبتك كلها إلى الأمام حتى يتجه وجهك إلى الأرض.";
const backward = "أمِل رقبتك إلى الخلف حتى يتجه وجهك إلى السقف.";
const breath = "خذ نفَسًا في كل اتجاه.";
const oneTime = "احسب الأمام والخلف معًا مرة واحدة.";
const turn = "أدر رأسك إلى جهة وقف حيث تبقى مرتاحًا.";

export const neck: Pick<CatalogTexts["exercises"], Slug> = {
  "chin-tuck": {
    name: "سحب الذقن",
    why: "قد يخفّف شدّ الرقبة ويساعدك على حمل رأسك جيدًا.",
    feltWhere: "تشعر به في أعلى رقبتك عند أسفل الجمجمة.",
    steps: ["استلقِ على ظهرك أو اجلس أو قف: اختر ما يريحك.", ...tuck],
    cautions: tuckCautions,
    variations: {
      lying: { name: "مستلقيًا", steps: ["استلقِ على ظهرك.", "انظر إلى أعلى.", ...tuck.slice(1)], cautions: tuckCautions },
      sitting: { name: "جالسًا", steps: ["اجلس مستقيمًا.", ...tuck], cautions: tuckCautions },
      standing: { name: "واقفًا", steps: ["قف مستقيمًا.", ...tuck], cautions: tuckCautions },
    },
  },
  "neck-flexion-extension": {
    name: "ثني الرقبة إلى الأمام والخلف",
    why: "قد يساعد رقبتك على الانحناء في الاتجاهين بشدّ أقل.",
    steps: [sit, forward, backward, breath, oneTime],
    cautions: [],
    variations: {
      "hand-pressure": {
        name: "بضغط خفيف من اليدين",
        steps: [sit, forward, "اضغط بيديك برفق لتصل أبعد قليلًا.", backward, "اضغط بيديك برفق مرة أخرى.", breath, oneTime],
        cautions: ["اجعل يديك خفيفتين."],
      },
      held: {
        name: "مع الثبات",
        steps: [sit, forward, "اثبت هناك: هذه المرة الأولى.", backward, "اثبت هناك: هذه المرة الثانية."],
        cautions: ["اثبت فقط إذا كنت مرتاحًا."],
      },
    },
  },
  "seated-cervical-rotation": {
    name: "دوران الرقبة جالسًا",
    why: "قد يساعدك على إدارة رأسك أكثر إلى كل جهة.",
    steps: [sit, turn, "اثبت هناك.", "عُد إلى الوسط.", "أدر رأسك إلى الجهة الأخرى واثبت."],
    cautions: [],
    variations: {
      "finger-pressure": {
        name: "بضغط خفيف من الأصابع",
        steps: [
          sit,
          turn,
          "اضغط بأصابعك برفق في الاتجاه نفسه.",
          "اثبت هناك.",
          "عُد إلى الوسط.",
          "أدر رأسك إلى الجهة الأخرى وافعل الشيء نفسه.",
        ],
        cautions: ["اجعل أصابعك خفيفة."],
      },
    },
  },
};
