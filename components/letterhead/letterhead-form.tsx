"use client";
import { useState } from "react";
import { PictureField } from "@/components/catalog/picture-field";
import { layoutHints, layoutNames, partNames } from "@/components/share/layout-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { Letterhead } from "@/lib/clinic/letterhead";
import { type ContentPart, contentParts, partsOf, usualContent } from "@/lib/handout/content";
import { type HandoutLayout, handoutLayouts } from "@/lib/vocabulary";
import { ColourField } from "./colour-field";
import { LetterheadPreview } from "./letterhead-preview";

type Props = { action: FormAction<unknown>; letterhead: Letterhead; workerUrl: string };

const layouts = handoutLayouts.map((value) => ({ value, label: layoutNames[value] }));

const usual = (layout: HandoutLayout): ContentPart[] => contentParts.filter((part) => usualContent[layout][part]);

/** Logo, colour and the usual sheet of a clinic, and beside them the handout as it becomes. */
export function LetterheadForm({ action, letterhead, workerUrl }: Props) {
  const [brandColour, setColour] = useState<string>(letterhead.brand.colour);
  const [logoId, setLogo] = useState(letterhead.brand.logo?.pictureId ?? "");
  const [layout, setLayout] = useState(letterhead.handoutLayout);
  const [parts, setParts] = useState(letterhead.handoutParts ?? usual(letterhead.handoutLayout));
  const choose = (next: string) => {
    setLayout(next as HandoutLayout);
    setParts(usual(next as HandoutLayout));
  };
  const inOrder = (chosen: string[]) => setParts(contentParts.filter((part) => chosen.includes(part)));
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <Card title="Looks and the usual handout">
        <Form action={action} onDone={() => toast("The looks of handouts are saved.")}>
          <PictureField
            name="logoId"
            label="Logo"
            hint="PNG, JPEG or SVG, up to 5 MB. It is printed beside the clinic's name, on white."
            accept="image/png,image/jpeg,image/svg+xml"
            address="/api/letterhead/logo"
            initial={logoId || null}
            onChange={(pictureId) => setLogo(pictureId ?? "")}
          />
          <ColourField name="brandColour" value={brandColour} onChange={setColour} />
          <Select
            name="handoutLayout"
            label="Layout of handouts"
            options={layouts}
            defaultValue={layout}
            onChange={choose}
            hint={`${layoutHints[layout]} Can be changed for each print. Patients with print size large get large print.`}
          />
          <CheckboxGroup
            name="handoutParts[]"
            label="On the handout"
            hint="Can be changed for each print. The stop signs are always on it."
            value={parts}
            onChange={inOrder}
            isInline
          >
            {partsOf(layout).map((part) => (
              <Checkbox key={part} value={part}>
                {partNames[part]}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <Actions>
            <Button type="submit" kind="primary">
              Save
            </Button>
          </Actions>
        </Form>
      </Card>
      <LetterheadPreview chosen={{ brandColour, logoId, handoutLayout: layout, handoutParts: parts }} workerUrl={workerUrl} />
    </div>
  );
}
