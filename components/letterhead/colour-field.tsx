"use client";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { inkOf, readColour } from "@/lib/brand";

type Props = { name: string; value: string; onChange: (colour: string) => void };

/** A colour to pick or to write, and what becomes of it where it is too light to read. */
export function ColourField({ name, value, onChange }: Props) {
  const id = useId();
  const colour = readColour(value);
  const printed = colour && inkOf(colour);
  const isDarker = printed !== colour;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name={name}
          label="Colour"
          isOptional
          value={value}
          onChange={onChange}
          placeholder="#0b6664"
          hint="For lines and numbers. Without one they are black."
          className="max-w-72"
          inputClassName="tabular-nums"
        />
        <label htmlFor={id} className="sr-only">
          Pick a colour
        </label>
        <input
          id={id}
          type="color"
          value={colour ?? "#0b6664"}
          onChange={(event) => onChange(event.target.value)}
          className="h-9 w-14 cursor-pointer rounded border border-edge bg-surface p-1"
        />
        {value && (
          <Button kind="quiet" onPress={() => onChange("")}>
            Remove the colour
          </Button>
        )}
      </div>
      <p role="status" className="flex items-center gap-2 text-xs text-soft">
        {printed && (
          <>
            <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0">
              <rect width="16" height="16" rx="3" fill={printed} />
            </svg>
            {isDarker
              ? `Too light to read on paper: printed darker, as ${printed}.`
              : "Dark enough to read on paper, and on a printer without colours."}
          </>
        )}
      </p>
    </div>
  );
}
