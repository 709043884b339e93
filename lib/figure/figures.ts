import type { FigureDefinition } from "./definition";
import { armCircles, armCirclesSmall } from "./figures/arm-circles";
import { catCow } from "./figures/cat-cow";
import { chinTuck, chinTuckLying, chinTuckStanding } from "./figures/chin-tuck";
import { claspedChinLifted, claspedHandsChestOpener, claspedSitting } from "./figures/clasped-hands-chest-opener";
import { doorwayChestStretch } from "./figures/doorway-chest-stretch";
import { foamRollerI, foamRollerIty, foamRollerT, foamRollerY } from "./figures/foam-roller-ity";
import { neckFlexionExtension, neckFlexionHands, seatedCervicalRotation, seatedCervicalRotationFingers } from "./figures/neck";
import { proneW } from "./figures/prone-w";
import { quadrupedRotation } from "./figures/quadruped-rotation";
import { seatedTrunkRotation } from "./figures/seated-trunk-rotation";
import { shoulderRolls, shoulderRollsSitting } from "./figures/shoulder-rolls";
import { sideLyingKneesHigher, sideLyingThoracicRotation } from "./figures/side-lying-thoracic-rotation";
import { supineArmRaiseTowel } from "./figures/supine-arm-raise-towel";
import { thoracicExtensionChair, thoracicExtensionRoller } from "./figures/thoracic-extension";

/** Every drawn movement. The part before the slash is the exercise's slug, the part after it one of its variations. */
export const figures = {
  "seated-trunk-rotation": seatedTrunkRotation,
  "quadruped-rotation": quadrupedRotation,
  "side-lying-thoracic-rotation": sideLyingThoracicRotation,
  "side-lying-thoracic-rotation/knees-higher": sideLyingKneesHigher,
  "thoracic-extension-chair": thoracicExtensionChair,
  "thoracic-extension-chair/foam-roller": thoracicExtensionRoller,
  "clasped-hands-chest-opener": claspedHandsChestOpener,
  "clasped-hands-chest-opener/chin-lifted": claspedChinLifted,
  "clasped-hands-chest-opener/sitting": claspedSitting,
  "supine-arm-raise-towel": supineArmRaiseTowel,
  "prone-w": proneW,
  "foam-roller-ity": foamRollerIty,
  "foam-roller-ity/i": foamRollerI,
  "foam-roller-ity/y": foamRollerY,
  "foam-roller-ity/t": foamRollerT,
  "chin-tuck": chinTuck,
  "chin-tuck/lying": chinTuckLying,
  "chin-tuck/standing": chinTuckStanding,
  "neck-flexion-extension": neckFlexionExtension,
  "neck-flexion-extension/hand-pressure": neckFlexionHands,
  "seated-cervical-rotation": seatedCervicalRotation,
  "seated-cervical-rotation/hand-pressure": seatedCervicalRotationFingers,
  "doorway-chest-stretch": doorwayChestStretch,
  "shoulder-rolls": shoulderRolls,
  "shoulder-rolls/sitting": shoulderRollsSitting,
  "arm-circles": armCircles,
  "arm-circles/small": armCirclesSmall,
  "cat-cow": catCow,
} as const satisfies Readonly<Record<string, FigureDefinition>>;

export type PoseId = keyof typeof figures;
