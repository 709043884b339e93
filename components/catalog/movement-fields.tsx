"use client";
import { useState } from "react";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { muscleLabel, traitLabels } from "@/lib/catalog/labels";
import { noTraits } from "@/lib/exercises/exercise-input";
import { type Muscle, muscles, type Trait, traits } from "@/lib/vocabulary";

type Props = { traits: readonly Trait[] | null; muscles: readonly Muscle[] };

/** What the movement does to the body: the safety gate and the dose meter read it. No answer is not the same as none. */
export function MovementFields({ traits: known, muscles: trained }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(known === null ? [] : known.length === 0 ? [noTraits] : known);
  const choose = (values: string[]) => {
    const isNoneNew = values.includes(noTraits) && !chosen.includes(noTraits);
    setChosen(isNoneNew ? [noTraits] : values.filter((value) => value !== noTraits || values.length === 1));
  };
  return (
    <>
      <CheckboxGroup
        label="What the movement does"
        name="traits[]"
        isOptional
        isInline
        hint="The safety gate compares this with what is noted of a patient. Without an answer it cannot warn you."
        value={[...chosen]}
        onChange={choose}
      >
        {traits.map((trait) => (
          <Checkbox key={trait} value={trait} className={columnStyle}>
            {traitLabels[trait]}
          </Checkbox>
        ))}
        <Checkbox value={noTraits} className={columnStyle}>
          None of these
        </Checkbox>
      </CheckboxGroup>
      <CheckboxGroup
        label="Main muscles"
        name="muscles[]"
        isOptional
        isInline
        hint="What works or is stretched."
        defaultValue={[...trained]}
      >
        {muscles.map((muscle) => (
          <Checkbox key={muscle} value={muscle} className={columnStyle}>
            {muscleLabel(muscle)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
}

const columnStyle = "w-full sm:w-[calc(50%-1.25rem)] lg:w-[calc(33.3%-1.25rem)]";
