import type { CatalogTexts } from "../../texts";

type Slug = "seated-trunk-rotation" | "quadruped-rotation" | "side-lying-thoracic-rotation" | "thoracic-extension-chair";

const calm = ["تحرّك ببطء وبتحكّم.", "ابقَ في المدى المريح لك."] as const;
const hipsStill = ["أوقف الدوران إذا بدأ الحوض يتحرّك.", "توقّف إذا احتجت إلى القوة."] as const;
const switchSides = "أكمل كل الدورات في هذه الجهة، ثم بدّل الجهة.";
const overChair = [
  "لا تقوّس أسفل ظهرك ولا تدفع أضلاعك إلى الأمام.",
  "حرّك حوضك إلى الأمام إذا أردت أن يضغط الكرسي في موضع أعلى.",
  "الحركة صغيرة في البداية. قد تبدو غريبة إذا كان ظهرك متيبّسًا.",
  "لا تقلق إذا سمعت طقطقة. قد تحدث ولا تضرّ.",
] as const;
const onSide = [
  "ضع ساقيك معًا وحوضك في خط واحد.",
  "ضع يدك العليا على جنبك، فوق الحوض وتحت الأضلاع.",
  "أدر أعلى جسمك إلى الخلف نحو الأرض.",
] as const;
const otherSide = "أكمل هذه الجهة، ثم استلقِ على الجهة الأخرى.";
const lieOnSide = "استلقِ على جنبك فوق بساط واثنِ ركبتيك.";

export const back: Pick<CatalogTexts["exercises"], Slug> = {
  "seated-trunk-rotation": {
    name: "دوران الجذع جالسًا",
    steps: [
      "اجلس مستقيمًا على كرسي.",
      "شبّك أصابع يديك.",
      "دُر إلى جهة وأنت تُنزل صدرك نحو فخذيك.",
      "مدّ يديك نحو الأرض دون ضغط.",
      "عُد إلى الوسط.",
      "دُر إلى الجهة الأخرى وارفع ذراعيك فوق ذلك الكتف.",
      switchSides,
    ],
    cautions: calm,
    variations: {
      "smaller-turn": {
        name: "دوران أصغر",
        steps: ["اجلس مستقيمًا على كرسي.", "ضع يديك على ركبة إحدى الجهتين.", "دُر قليلًا نحو تلك الجهة.", "عُد إلى الوسط.", switchSides],
        cautions: calm,
      },
    },
  },
  "quadruped-rotation": {
    name: "الدوران على اليدين والركبتين",
    steps: [
      "انزل على يديك وركبتيك فوق بساط.",
      "حرّك حوضك قليلًا نحو كعبيك.",
      "أبقِ ركبتيك في مكانهما.",
      "ضع يدًا خلف رأسك.",
      "أدر تلك الجهة كلها إلى أعلى كأنك تنظر إلى السقف.",
      "عُد إلى أسفل.",
      switchSides,
    ],
    cautions: ["أبقِ أسفل ظهرك ثابتًا."],
    variations: {},
  },
  "side-lying-thoracic-rotation": {
    name: "دوران أعلى الظهر على الجنب",
    steps: [lieOnSide, ...onSide, "اثبت هناك، ثم عُد.", otherSide],
    cautions: hipsStill,
    variations: {
      "knees-higher": {
        name: "الركبتان أعلى",
        steps: [lieOnSide, "ارفع ركبتيك أكثر نحو صدرك.", ...onSide, "اثبت هناك، ثم عُد.", otherSide],
        cautions: ["ستشعر بشدّ أقوى وفي موضع أعلى من ظهرك.", ...hipsStill],
      },
      rhythmic: {
        name: "بإيقاع بطيء",
        steps: [lieOnSide, ...onSide, "عُد مباشرة واستمر بإيقاع بطيء ومنتظم.", otherSide],
        cautions: hipsStill,
      },
    },
  },
  "thoracic-extension-chair": {
    name: "مدّ أعلى الظهر على كرسي",
    feltWhere: "تشعر به حيث يضغط الكرسي على ظهرك.",
    equipment: { chair: "كرسي متين له ظهر وبلا عجلات" },
    steps: [
      "اجلس على كرسي متين له ظهر وبلا عجلات.",
      "ضع يديك خلف رأسك.",
      "مِل إلى الخلف على الكرسي.",
      "قوّس أعلى ظهرك فوق ظهر الكرسي.",
      "اثبت هناك، ثم ارتفع.",
    ],
    cautions: overChair,
    variations: {
      "foam-roller": {
        name: "على الأرض فوق أسطوانة",
        steps: [
          "استلقِ على ظهرك على الأرض واثنِ ركبتيك.",
          "ضع الأسطوانة بالعرض تحت ظهرك عند الموضع المطلوب.",
          "ضع يديك خلف رأسك.",
          "قوّس أعلى ظهرك فوق الأسطوانة.",
          "اثبت هناك، ثم ارتفع.",
        ],
        cautions: [overChair[0], overChair[2], overChair[3]],
      },
      "arms-crossed": {
        name: "الذراعان متقاطعتان",
        steps: [
          "اجلس على كرسي متين له ظهر وبلا عجلات.",
          "قاطع ذراعيك على صدرك.",
          "مِل إلى الخلف على الكرسي.",
          "قوّس أعلى ظهرك فوق ظهر الكرسي.",
          "اثبت هناك، ثم ارتفع.",
        ],
        cautions: overChair,
      },
    },
  },
};
