"use client";
import { useState } from "react";
import { Select, type SelectOption } from "@/components/ui/select";
import type { ClinicInput } from "@/lib/clinic/clinic-input";
import { panel } from "@/lib/figure/panel";
import { Drawing } from "./figure-drawing";

type Colours = Pick<ClinicInput, "figureSkin" | "figureHair" | "figureClothing">;

const skins: Record<Colours["figureSkin"], string> = { light: "Light", tan: "Tan", brown: "Brown", deep: "Deep brown" };
const hairs: Record<Colours["figureHair"], string> = { black: "Black", brown: "Brown", red: "Red", fair: "Fair", grey: "Grey" };
const clothes: Record<Colours["figureClothing"], string> = { teal: "Teal", blue: "Blue", plum: "Plum", sand: "Sand" };

const options = (labels: Record<string, string>): SelectOption[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Who is on the pictures of exercises, shown as it will be. */
export function PaletteFields({ clinic }: { clinic: Colours }) {
  const [chosen, setChosen] = useState(clinic);
  const choose = (field: keyof Colours) => (value: string) => setChosen((before) => ({ ...before, [field]: value }));
  const palette = { skin: chosen.figureSkin, hair: chosen.figureHair, clothing: chosen.figureClothing };
  return (
    <fieldset>
      <legend className="mb-3 font-semibold">The person on the pictures</legend>
      <div className="grid items-center gap-4 sm:grid-cols-[minmax(0,1fr)_13rem]">
        <div className="flex flex-col gap-4">
          <Select
            name="figureSkin"
            label="Skin"
            options={options(skins)}
            defaultValue={clinic.figureSkin}
            onChange={choose("figureSkin")}
          />
          <Select
            name="figureHair"
            label="Hair"
            options={options(hairs)}
            defaultValue={clinic.figureHair}
            onChange={choose("figureHair")}
          />
          <Select
            name="figureClothing"
            label="Clothes"
            options={options(clothes)}
            defaultValue={clinic.figureClothing}
            onChange={choose("figureClothing")}
          />
        </div>
        <div className="aspect-120/110 rounded bg-figure-ground max-sm:max-w-52">
          <Drawing
            panel={panel("seated-trunk-rotation", { at: "finish", palette })}
            alt="A person on a chair, in the colours that are chosen"
            className="block size-full"
          />
        </div>
      </div>
    </fieldset>
  );
}
