import type { PictureText, PictureTexts } from "../alt-text";

/** The sides come as roots, since Arabic forms them by the noun: "اليد اليسرى", "الكتف الأيسر". */
const her = (side: string) => `ال${side}ى`;
const his = (side: string) => `الأ${side}`;

const seated = "شخص يجلس مستقيمًا على كرسي وقدماه على الأرض.";
const kneeling = "شخص على يديه وركبتيه فوق بساط.";
const standing = "شخص يقف مستقيمًا وقدماه متباعدتان قليلًا.";
const onRoller = "شخص مستلقٍ على ظهره على طول أسطوانة ورأسه عليها أيضًا، وركبتاه مثنيتان وقدماه على الأرض. ذراعاه إلى أعلى.";
const lettersOfArms =
  "تُفتح الذراعان إلى الجانبين مثل حرف T ثم تعودان إلى أعلى. ثم مثل حرف Y وتعودان، ثم مستقيمتين فوق الرأس مثل حرف I وتعودان.";

const chinIn = (position: string): PictureText => ({
  position,
  movement: "ينزلق الرأس مستقيمًا إلى الخلف ويدخل الذقن.",
  end: "تنتهي الحركة بذقن مزدوج والنظر إلى الأمام.",
});

const nodding = (end: string): PictureText => ({
  position: seated,
  movement: "ينحني الرأس إلى الأمام حتى يتجه الوجه إلى الأرض. ثم يميل إلى الخلف.",
  end,
});

const lean = (hands: string): PictureText => ({
  position: `شخص يقف في فتحة باب ويد على كل جانب من الإطار، ${hands}.`,
  movement: "تخطو قدم إلى الأمام ويميل الجسم إلى الأمام عبر الباب.",
  end: "تنتهي الحركة والصدر أمام اليدين.",
});

const clasp = (position: string, end: string): PictureText => ({
  position: `${position} يداه متشابكتان خلف ظهره.`,
  movement: "تستقيم الذراعان وترتفعان إلى الخلف، ويتحرّك الصدر إلى الأمام والأعلى.",
  end,
});

const roll = (position: string): PictureText => ({
  position: `${position} ذراعاه تتدلّيان.`,
  movement: "يدور الكتفان إلى الأمام، ثم إلى أعلى نحو الأذنين، ثم إلى الخلف، ثم إلى أسفل.",
  end: "تنتهي الحركة والذراعان مرتخيتان.",
});

const armRaise = (towel: string): PictureText => ({
  position: `شخص مستلقٍ على ظهره وركبتاه مثنيتان. ${towel} بالعرض تحت أعلى ظهره. ذراعاه مستقيمتان إلى أعلى.`,
  movement: "تتحرّك الذراعان المستقيمتان إلى أعلى فوق الرأس.",
  end: "تنتهي الحركة والذراعان بجانب الأذنين فوق الأرض قليلًا.",
});

const sideLying = (other: string, working: string, knees: string): PictureText => ({
  position: `شخص مستلقٍ على جنبه ${his(other)} فوق بساط، ${knees}، وساق فوق الأخرى ورأسه على وسادة. ذراعه ${her(other)} على البساط أمامه. يده ${her(working)} على خصره فوق الحوض.`,
  movement: `يدور الصدر والمرفق ${his(working)} والوجه إلى الخلف نحو الأرض.`,
  end: "تنتهي الحركة والوجه إلى أعلى والصدر مفتوح نحو السقف. الحوض ثابت.",
});

const openChest = "تنتهي الحركة والذراعان مستقيمتان خلف الجسم والصدر مفتوح.";
const overBack = "يميل أعلى الظهر إلى الخلف ويتقوّس فوق ظهر الكرسي.";
const faceUp = "تنتهي الحركة والصدر مفتوح. الرأس في اليدين على خط أعلى الظهر.";
const wShape = "تنتهي الحركة والذراعان على شكل حرف W ولوحا الكتفين متقاربان.";
const faceDown = "شخص مستلقٍ على بطنه فوق بساط وذراعاه ممدودتان فوق رأسه.";

/** Arabic alternative texts. */
export const ar: PictureTexts = {
  sides: { left: "يسر", right: "يمن" },
  otherSideToo: "ثم تُفعل الحركة في الجهة الأخرى.",
  takingTurns: "تتبدّل الجهة كل مرة: اليسرى ثم اليمنى.",
  poses: {
    "seated-trunk-rotation": ({ working, other }) => ({
      position: "شخص يجلس على كرسي وأصابعه متشابكة.",
      movement: `تبدأ اليدان في الأسفل بجانب الساق ${her(other)}، والصدر منحنٍ وملتفت إلى تلك الجهة. تعودان إلى الوسط، ثم ترتفعان عبر الجسم.`,
      end: `تنتهي الحركة والذراعان عاليتان فوق الكتف ${his(working)} والصدر ملتفت إلى تلك الجهة.`,
    }),
    "seated-trunk-rotation/smaller-turn": ({ working }) => ({
      position: `شخص يجلس على كرسي ويداه على الركبة ${her(working)}.`,
      movement: `يلتفت الصدر والرأس قليلًا إلى الجهة ${her(working)}.`,
      end: "تنتهي الحركة بعد التفاتة صغيرة. تبقى اليدان على الركبة.",
    }),
    "quadruped-rotation": ({ working, other }) => ({
      position: `${kneeling} حوضه إلى الخلف قليلًا. يده ${her(working)} خلف رأسه ويده ${her(other)} على البساط.`,
      movement: `يرتفع المرفق ${his(working)} ويدور أعلى الظهر.`,
      end: "تنتهي الحركة والمرفق والوجه نحو السقف.",
    }),
    "side-lying-thoracic-rotation": ({ working, other }) => sideLying(other, working, "وركبتاه مثنيتان"),
    "side-lying-thoracic-rotation/knees-higher": ({ working, other }) => sideLying(other, working, "وركبتاه مرفوعتان كثيرًا"),
    "side-lying-thoracic-rotation/rhythmic": ({ working, other }) => {
      const { position, movement } = sideLying(other, working, "وركبتاه مثنيتان");
      return { position, movement, end: "ثم يعود مباشرة ببطء وانتظام. الحوض ثابت." };
    },
    "thoracic-extension-chair": () => ({ position: "شخص يجلس على كرسي ويداه خلف رأسه.", movement: overBack, end: faceUp }),
    "thoracic-extension-chair/hips-forward": () => ({
      position: "شخص يجلس على كرسي وحوضه إلى الأمام ويداه خلف رأسه. يضغط ظهر الكرسي في موضع عالٍ من ظهره.",
      movement: overBack,
      end: faceUp,
    }),
    "thoracic-extension-chair/arms-crossed": () => ({
      position: "شخص يجلس على كرسي وذراعاه متقاطعتان على صدره.",
      movement: overBack,
      end: "تنتهي الحركة والصدر مفتوح والوجه إلى أعلى.",
    }),
    "thoracic-extension-chair/foam-roller": () => ({
      position: "شخص مستلقٍ على ظهره وركبتاه مثنيتان، وأسطوانة بالعرض تحت أعلى ظهره. يداه تسندان رأسه.",
      movement: "يهبط الرأس والكتفان إلى الخلف فوق الأسطوانة.",
      end: "تنتهي الحركة وأعلى الظهر مقوّس والحوض على البساط.",
    }),
    "clasped-hands-chest-opener": () => clasp(standing, openChest),
    "clasped-hands-chest-opener/chin-lifted": () => clasp(standing, "تنتهي الحركة والذراعان مستقيمتان والصدر مفتوح والذقن مرفوع."),
    "clasped-hands-chest-opener/sitting": () => clasp("شخص يجلس مستقيمًا على كرسي.", openChest),
    "clasped-hands-chest-opener/towel": () => ({
      position: `${standing} يمسك منشفة خلف ظهره.`,
      movement: "تستقيم الذراعان وترتفعان إلى الخلف، ويتحرّك الصدر إلى الأمام والأعلى.",
      end: openChest,
    }),
    "supine-arm-raise-towel": () => armRaise("منشفة ملفوفة"),
    "supine-arm-raise-towel/bigger-roll": () => armRaise("منشفة ملفوفة سميكة"),
    "prone-w/chest-down": () => ({
      position: faceDown,
      movement: "يبقى الصدر على الأرض. ينثني المرفقان وينزلان نحو الحوض.",
      end: wShape,
    }),
    "prone-w": () => ({ position: faceDown, movement: "يرتفع الصدر والذراعان قليلًا. ثم ينثني المرفقان وينزلان نحو الحوض.", end: wShape }),
    "foam-roller-ity": () => ({ position: onRoller, movement: lettersOfArms, end: "تنتهي الحركة والذراعان فوق الرأس." }),
    "foam-roller-ity/on-floor": () => ({
      position: "شخص مستلقٍ على ظهره فوق بساط وركبتاه مثنيتان وقدماه على الأرض. ذراعاه إلى أعلى.",
      movement: lettersOfArms,
      end: "تنتهي الحركة والذراعان فوق الرأس.",
    }),
    "chin-tuck": () => chinIn(seated),
    "chin-tuck/lying": () => chinIn("شخص مستلقٍ على ظهره وركبتاه مثنيتان ورأسه على الأرض."),
    "chin-tuck/sitting": () => chinIn(seated),
    "chin-tuck/standing": () => chinIn(standing),
    "neck-flexion-extension": () => nodding("تنتهي الحركة والوجه نحو السقف."),
    "neck-flexion-extension/held": () => nodding("تنتهي الحركة والوجه نحو السقف. يثبت الرأس مدة في كلا الطرفين."),
    "neck-flexion-extension/hand-pressure": () => ({
      position: `${seated} يداه خلف رأسه.`,
      movement: "ينحني الرأس إلى الأمام وتضغط اليدان برفق. ثم يميل إلى الخلف وتضغط اليدان برفق تحت الذقن.",
      end: "تنتهي الحركة والوجه نحو السقف.",
    }),
    "seated-cervical-rotation": ({ working }) => ({
      position: seated,
      movement: `يلتفت الرأس إلى الجهة ${her(working)}. الكتفان ثابتان.`,
      end: `تنتهي الحركة والذقن فوق الكتف ${his(working)}.`,
    }),
    "seated-cervical-rotation/finger-pressure": ({ working, other }) => ({
      position: `${seated} أصابع اليد ${her(other)} على جانب الوجه.`,
      movement: `يلتفت الرأس إلى الجهة ${her(working)} وتضغط الأصابع برفق في الاتجاه نفسه.`,
      end: `تنتهي الحركة والذقن فوق الكتف ${his(working)}.`,
    }),
    "doorway-chest-stretch": () => lean("بمستوى الكتفين"),
    "doorway-chest-stretch/elbows-higher": () => lean("في موضع عالٍ والمرفقان فوق مستوى الكتفين"),
    "doorway-chest-stretch/elbows-lower": () => lean("في موضع منخفض والمرفقان تحت مستوى الكتفين"),
    "doorway-chest-stretch/one-arm": ({ working, other }) => ({
      position: `شخص يقف في فتحة باب ويده ${her(working)} على الإطار بمستوى الكتف. ذراعه ${her(other)} تتدلّى.`,
      movement: "تخطو قدم إلى الأمام ويميل الجسم إلى الأمام عبر الباب.",
      end: `تنتهي الحركة والصدر أمام اليد ${her(working)}.`,
    }),
    "shoulder-rolls": () => roll(standing),
    "shoulder-rolls/sitting": () => roll("شخص يجلس مستقيمًا على كرسي."),
    "arm-circles": () => ({
      position: "شخص يقف مستقيمًا وذراعاه ممدودتان إلى الجانبين بمستوى الكتفين.",
      movement: "ترسم الذراعان دوائر تكبر شيئًا فشيئًا: إلى أعلى وإلى الخلف وإلى أسفل.",
      end: "تنتهي الحركة بدوائر واسعة.",
    }),
    "arm-circles/smaller": () => ({
      position: "شخص يقف مستقيمًا وذراعاه ممدودتان إلى الجانبين بمستوى الكتفين.",
      movement: "ترسم الذراعان دوائر صغيرة: إلى أعلى وإلى الخلف وإلى أسفل.",
      end: "تبقى الدوائر صغيرة.",
    }),
    "cat-cow": () => ({
      position: kneeling,
      movement: "أولًا ينخفض الظهر والرأس والعجز إلى أعلى. ثم يتقوّس الظهر نحو السقف.",
      end: "تنتهي الحركة والظهر مقوّس والذقن مضموم.",
    }),
  },
};
