import { checkFigure } from "./check-figure";
import type { FigureDefinition } from "./definition";
import { armCircles, armCirclesSmaller } from "./figures/arm-circles";
import { catCow } from "./figures/cat-cow";
import { chinTuck, chinTuckLying, chinTuckStanding } from "./figures/chin-tuck";
import { claspedChinLifted, claspedHandsChestOpener, claspedSitting, claspedTowel } from "./figures/clasped-hands-chest-opener";
import { doorwayChestStretch, doorwayElbowsHigher, doorwayElbowsLower, doorwayOneArm } from "./figures/doorway-chest-stretch";
import { foamRollerIty, foamRollerItyOnFloor } from "./figures/foam-roller-ity";
import {
  neckFlexionExtension,
  neckFlexionHands,
  neckFlexionHeld,
  seatedCervicalRotation,
  seatedCervicalRotationFingers,
} from "./figures/neck";
import { proneW, proneWChestDown } from "./figures/prone-w";
import { quadrupedRotation } from "./figures/quadruped-rotation";
import { seatedTrunkRotation, seatedTrunkSmallerTurn } from "./figures/seated-trunk-rotation";
import { shoulderRolls, shoulderRollsSitting } from "./figures/shoulder-rolls";
import { sideLyingKneesHigher, sideLyingRhythmic, sideLyingThoracicRotation } from "./figures/side-lying-thoracic-rotation";
import { supineArmRaiseBiggerRoll, supineArmRaiseTowel } from "./figures/supine-arm-raise-towel";
import {
  thoracicExtensionArmsCrossed,
  thoracicExtensionChair,
  thoracicExtensionHipsForward,
  thoracicExtensionRoller,
} from "./figures/thoracic-extension";

/** Every drawn movement; checked once when this file is read. The part before the slash is the exercise's slug, the part after it one of its variations. What looks the same shares one definition. */
const drawn = {
  "seated-trunk-rotation": seatedTrunkRotation,
  "seated-trunk-rotation/smaller-turn": seatedTrunkSmallerTurn,
  "quadruped-rotation": quadrupedRotation,
  "side-lying-thoracic-rotation": sideLyingThoracicRotation,
  "side-lying-thoracic-rotation/knees-higher": sideLyingKneesHigher,
  "side-lying-thoracic-rotation/rhythmic": sideLyingRhythmic,
  "thoracic-extension-chair": thoracicExtensionChair,
  "thoracic-extension-chair/hips-forward": thoracicExtensionHipsForward,
  "thoracic-extension-chair/arms-crossed": thoracicExtensionArmsCrossed,
  "thoracic-extension-chair/foam-roller": thoracicExtensionRoller,
  "clasped-hands-chest-opener": claspedHandsChestOpener,
  "clasped-hands-chest-opener/chin-lifted": claspedChinLifted,
  "clasped-hands-chest-opener/towel": claspedTowel,
  "clasped-hands-chest-opener/sitting": claspedSitting,
  "supine-arm-raise-towel": supineArmRaiseTowel,
  "supine-arm-raise-towel/bigger-roll": supineArmRaiseBiggerRoll,
  "prone-w": proneW,
  "prone-w/chest-down": proneWChestDown,
  "foam-roller-ity": foamRollerIty,
  "foam-roller-ity/on-floor": foamRollerItyOnFloor,
  "chin-tuck": chinTuck,
  "chin-tuck/lying": chinTuckLying,
  "chin-tuck/sitting": chinTuck,
  "chin-tuck/standing": chinTuckStanding,
  "neck-flexion-extension": neckFlexionExtension,
  "neck-flexion-extension/hand-pressure": neckFlexionHands,
  "neck-flexion-extension/held": neckFlexionHeld,
  "seated-cervical-rotation": seatedCervicalRotation,
  "seated-cervical-rotation/finger-pressure": seatedCervicalRotationFingers,
  "doorway-chest-stretch": doorwayChestStretch,
  "doorway-chest-stretch/one-arm": doorwayOneArm,
  "doorway-chest-stretch/elbows-higher": doorwayElbowsHigher,
  "doorway-chest-stretch/elbows-lower": doorwayElbowsLower,
  "shoulder-rolls": shoulderRolls,
  "shoulder-rolls/sitting": shoulderRollsSitting,
  "arm-circles": armCircles,
  "arm-circles/smaller": armCirclesSmaller,
  "cat-cow": catCow,
} as const satisfies Readonly<Record<string, FigureDefinition>>;

/** The slug of an exercise, or slug/variation. */
export type PoseId = keyof typeof drawn;

for (const [id, figure] of Object.entries(drawn)) checkFigure(id, figure);

export const figures: Readonly<Record<PoseId, FigureDefinition>> = drawn;
export const poseIds = /* @__PURE__ */ Object.keys(drawn) as readonly PoseId[];

export const isPoseId = (text: string): text is PoseId => Object.hasOwn(drawn, text);

/** @throws RangeError for a pose that does not exist (text from outside goes through `isPoseId` first). */
export function figureOf(id: PoseId): FigureDefinition {
  if (!isPoseId(id)) throw new RangeError(`There is no figure called "${String(id)}".`);
  return figures[id];
}

/** The poses of one exercise: the exercise itself first, then its variations. */
export const posesOf = (slug: string): readonly PoseId[] => poseIds.filter((id) => id === slug || id.startsWith(`${slug}/`));
