import { Card } from "@/components/ui/card";
import { equipmentLabels, kindLabels, muscleLabel, positionLabels, regionLabels, traitLabels } from "@/lib/catalog/labels";
import { dosageSentence } from "@/lib/dosage/sentence";
import type { ClinicExercise } from "@/lib/exercises/exercises";
import { Cautions, DetailColumns, DosageCard, Facts, Steps } from "./exercise-detail";
import { ExercisePlace } from "./exercise-place";

/** An exercise that the clinic wrote itself. */
export function OwnExercise({ exercise }: { exercise: ClinicExercise }) {
  const { pictureId, pictureWidth, pictureHeight } = exercise;
  const picture = pictureId && pictureWidth && pictureHeight ? { pictureId, width: pictureWidth, height: pictureHeight } : null;
  return (
    <DetailColumns
      left={
        <>
          <ExercisePlace position={exercise.position} picture={picture} name={exercise.name} className="max-w-md" />
          <Card title="What the patient reads">
            {exercise.why && <p className="measure text-soft wrap-any">{exercise.why}</p>}
            <Steps steps={exercise.steps} />
          </Card>
          <Cautions cautions={exercise.cautions} />
        </>
      }
      right={
        <>
          <DosageCard sentence={dosageSentence(exercise.dosage)} />
          <Card title="About it">
            <Facts
              facts={[
                ["Position", exercise.position ? [positionLabels[exercise.position]] : []],
                ["Equipment", exercise.equipment.map((thing) => equipmentLabels[thing])],
                ["Region", exercise.regions.map((region) => regionLabels[region])],
                ["Type", [kindLabels[exercise.kind]]],
                ["Main muscles", exercise.muscles.map(muscleLabel)],
                ["Movement", movementWords(exercise)],
              ]}
            />
            <p className="border-t border-line pt-3 text-xs text-faint">Written by your clinic. No other clinic sees it.</p>
          </Card>
        </>
      }
    />
  );
}

const movementWords = ({ traits }: ClinicExercise) => {
  if (traits === null) return ["Not recorded: the safety gate cannot compare it with what is noted of a patient"];
  return traits.length > 0 ? traits.map((trait) => traitLabels[trait]) : ["None of the listed"];
};
