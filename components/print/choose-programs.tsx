import { Checkbox } from "@/components/ui/checkbox";
import type { PatientToPrint } from "./choose-patients";

type ChooseProgramsProps = {
  patients: readonly PatientToPrint[];
  leftOut: ReadonlySet<string>;
  onChange: (leftOut: ReadonlySet<string>) => void;
};

/** Whoever has several programs may need the sheet of one only: all are printed until one is taken out. */
export function ChoosePrograms({ patients, leftOut, onChange }: ChooseProgramsProps) {
  const several = patients.filter(({ programs }) => programs.length > 1);
  if (several.length === 0) return null;
  const choose = (id: string, isWanted: boolean) => {
    const next = new Set(leftOut);
    if (isWanted) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <div className="flex max-h-72 flex-col gap-4 overflow-y-auto">
      {several.map(({ id: patientId, name, programs }) => (
        <fieldset key={patientId} className="flex min-w-0 flex-col gap-2">
          <legend className="mb-2 font-semibold wrap-any">
            Programs of <bdi>{name}</bdi>
          </legend>
          {programs.map(({ id, title }) => (
            <Checkbox key={id} isSelected={!leftOut.has(id)} onChange={(isWanted) => choose(id, isWanted)}>
              {title || "Untitled program"}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
