import { type DrawnId, drawnPose } from "@/lib/figure/drawn";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { ItemView } from "@/lib/programs/program-view";
import { isTyped, ownWording } from "@/lib/programs/written-in";
import type { Language } from "@/lib/vocabulary";
import { Movement } from "./movement";
import { type Tongue, typed, WrittenIn } from "./typed";
import type { PageWords } from "./words";

export type ExerciseProps = {
  item: ItemView;
  number: number;
  words: PageWords;
  pictureBase: string;
  language: Language;
  palette: PaletteChoice;
  tongue: Tongue;
  /** Said to whoever knows this exercise from an earlier phase, where it was done differently. */
  unlike?: string | null;
};

/** A picture that was uploaded comes first; a figure that is not known is left out. */
export const figureIn = ({ picture, figure }: ItemView): DrawnId | null => (picture ? null : drawnPose(figure));

/** One exercise: what it looks like or how to place oneself, how much, how, and what to mind. Anchored, so that the overview leads to it. */
export const Exercise = ({ item, number, words, unlike, tongue, ...drawing }: ExerciseProps) => {
  const own: ReturnType<typeof typed> = isTyped(item) ? typed(ownWording(item), tongue) : { dir: "auto" };
  return (
    <article id={`exercise-${number}`} className="exercise" aria-labelledby={`name-${number}`}>
      <h3 id={`name-${number}`} {...own}>
        <span className="number" aria-hidden="true">
          {number}
        </span>
        {item.name}
      </h3>
      {own.lang && <WrittenIn text={ownWording(item)} tongue={tongue} />}
      {item.why && (
        <p className="why" {...own}>
          {item.why}
        </p>
      )}
      <Place item={item} words={words} {...drawing} />
      <p className="dosage" dir="auto">
        <strong>{item.dosageSentence}</strong>
        {unlike && <span className="unlike">{unlike}</span>}
      </p>
      <ol className="steps">
        {item.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: static markup, and two steps may say the same
          <li key={index} {...own}>
            {step}
          </li>
        ))}
      </ol>
      {item.note && (
        <div className="note">
          <h4>{words.note}</h4>
          <p {...typed(item.note, tongue)}>{item.note}</p>
          <WrittenIn text={item.note} tongue={tongue} />
        </div>
      )}
      {item.cautions.length > 0 && (
        <div className="caution">
          <h4>{words.caution}</h4>
          {item.cautions.map((caution) => (
            <p key={caution} {...own}>
              {caution}
            </p>
          ))}
        </div>
      )}
    </article>
  );
};

/** The clinic's own picture or the figure; under it, or in its place, how to place oneself and what one needs. */
function Place({ item, words, pictureBase, language, palette }: Omit<ExerciseProps, "number" | "unlike" | "tongue">) {
  const { picture, position, equipment } = item;
  const [posture, needs] = [position && words.positions[position], equipment.length > 0 && words.youNeed(equipment)];
  const poseId = figureIn(item);
  if (!picture && !poseId && !posture && !needs) return null;
  return (
    <figure className={picture || poseId ? "place pictured" : "place"}>
      {picture && (
        <img
          src={`${pictureBase}/${picture.pictureId}`}
          width={picture.width}
          height={picture.height}
          alt={words.picture(item.name)}
          loading="lazy"
          decoding="async"
        />
      )}
      {poseId && <Movement poseId={poseId} side={item.dosage.side} name={item.name} {...{ words, language, palette }} />}
      {(posture || needs) && (
        <figcaption>
          {posture && <span className="posture">{posture}</span>}
          {needs && <span dir="auto">{needs}</span>}
        </figcaption>
      )}
    </figure>
  );
}
