import type { ReactNode } from "react";
import { FigurePictures, type PictureWords } from "@/components/figure/figure-drawing";
import { MovingFigure } from "@/components/figure/moving-figure";
import { Card } from "@/components/ui/card";
import { describeExercise, type Exercise } from "@/lib/catalog/catalog";
import { equipmentLabels, kindLabels, muscleLabel, positionLabels, regionLabels, traitLabels } from "@/lib/catalog/labels";
import { basisLabels, sources } from "@/lib/catalog/sources";
import { dosageSentence } from "@/lib/dosage/sentence";
import { isPoseId } from "@/lib/figure/figures";
import type { PaletteChoice } from "@/lib/figure/palette";
import type { Side } from "@/lib/vocabulary";
import { DosageFigures } from "./dosage-figures";
import { Cautions, DetailColumns, DosageCard, Facts, Steps, VariationCard } from "./exercise-detail";
import { ExercisePlace } from "./exercise-place";

type Props = { exercise: Exercise; palette: PaletteChoice };

/** Everything that the catalog knows of a built-in exercise, each figure with what it rests on. */
export function BuiltInExercise({ exercise, palette }: Props) {
  const text = describeExercise(exercise, null, "en");
  if (!text) return null;
  return (
    <DetailColumns
      left={
        <>
          <Movement poseId={exercise.figure.poseId} side={exercise.defaultDosage.side} name={exercise.name} palette={palette}>
            <ExercisePlace position={text.position} picture={null} name={exercise.name} className="max-w-md" />
          </Movement>
          <Card title="What the patient reads">
            <p className="measure text-soft">{text.why}</p>
            <Steps steps={text.steps} />
          </Card>
          <Cautions cautions={text.cautions} />
          <Variations exercise={exercise} palette={palette} />
        </>
      }
      right={
        <>
          <DosageCard sentence={dosageSentence(exercise.defaultDosage)}>
            <DosageFigures dosage={exercise.defaultDosage} basis={exercise.defaultBasis} />
            <p className="text-xs text-soft">{exercise.frequencyNote}</p>
          </DosageCard>
          <Card title="About it">
            <About exercise={exercise} />
          </Card>
        </>
      }
    />
  );
}

const pictureWords: PictureWords = {
  start: "Start",
  between: "Then",
  finish: "Finish",
  sides: { each: "Each side. Left is shown.", alternating: "Left and right in turn. Left is shown." },
};

type MovementProps = { poseId: string; side: Side; name: string; palette: PaletteChoice; children?: ReactNode };

/** The figure that moves; `children` where nothing is drawn. */
function Movement({ poseId, side, name, palette, children }: MovementProps) {
  if (!isPoseId(poseId)) return children;
  const figure = { poseId, palette, side };
  return (
    <MovingFigure key={poseId} {...figure} name={name} className="w-full max-w-md">
      <FigurePictures {...figure} language="en" words={pictureWords} />
    </MovingFigure>
  );
}

function Variations({ exercise, palette }: Props) {
  if (exercise.variations.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2>Easier, harder and other ways</h2>
      {exercise.variations.map((variation) => (
        <VariationCard
          key={variation.slug}
          name={variation.name}
          direction={variation.direction}
          basis={basisLabels[variation.basis]}
          sentence={dosageSentence(variation.defaultDosage)}
          steps={describeExercise(exercise, variation.slug, "en")?.steps ?? []}
          figure={
            <Movement
              poseId={variation.figure.poseId}
              side={variation.defaultDosage.side}
              name={`${exercise.name}, ${variation.name}`}
              palette={palette}
            />
          }
        />
      ))}
    </section>
  );
}

function About({ exercise }: { exercise: Exercise }) {
  const { main, also = [], stretched = [] } = exercise.muscles;
  const source = sources[exercise.source];
  return (
    <>
      <Facts
        facts={[
          ["Position", exercise.positions.map((position) => positionLabels[position])],
          ["Equipment", exercise.equipment.map((thing) => equipmentLabels[thing])],
          ["Region", exercise.regions.map((region) => regionLabels[region])],
          ["Type", exercise.kinds.map((kind) => kindLabels[kind])],
          ["Main muscles", main.map(muscleLabel)],
          ["Also", also.map(muscleLabel)],
          ["Stretched", stretched.map(muscleLabel)],
          ["Movement", exercise.traits.map((trait) => traitLabels[trait])],
          ["Other names", exercise.aliases],
        ]}
      />
      {exercise.staffNotes.map((note) => (
        <p key={note} className="text-soft">
          {note}
        </p>
      ))}
      <p className="border-t border-line pt-3 text-xs text-faint">
        Source: {source.author ? `${source.author}, ` : ""}“{source.title}”
        {source.publishedOn ? `, ${source.publishedOn}` : ", no author or date given"}. Muscles by plain anatomy.
      </p>
    </>
  );
}
