"use client";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Checkbox } from "@/components/ui/checkbox";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ClinicHabit } from "@/lib/handout/content";
import type { LanguagesToPrint, PhaseToPrint } from "@/lib/sharing/choices-to-print";
import type { HandoutLayout, PaperSize } from "@/lib/vocabulary";
import { LanguagesToPrintChoice, useLanguagesToPrint } from "./languages-to-print";
import type { ShownLink } from "./link-row";
import { PhasesToPrint, usePhasesToPrint } from "./phases-to-print";
import { SheetToPrint, useSheetToPrint } from "./sheet-to-print";
import { ThisComputerOnly } from "./this-computer-only";

type PrintDialogProps = {
  programId: string;
  versionNumber: number;
  paperSize: PaperSize;
  /** How this patient's sheet is laid out where nobody chooses. */
  layout: HandoutLayout;
  /** What the clinic prints where nobody chooses. */
  habit: ClinicHabit;
  /** Those that open today. */
  links: ShownLink[];
  thisComputerOnly: boolean;
  /** Empty where the program has one. */
  phases: PhaseToPrint[];
  languages: LanguagesToPrint;
};

const noCode = "none";

/** Which paper, and whose code stands on it; then the sheet opens beside this page. */
export function PrintDialog(props: PrintDialogProps) {
  const { programId, versionNumber, paperSize, layout, habit, links, thisComputerOnly, phases, languages } = props;
  const printable = links.filter((link) => link.url !== null);
  const [paper, setPaper] = useState<string>(paperSize);
  const [chosen, setChosen] = useState<string | null>(null);
  const link = printable.find(({ id }) => id === chosen)?.id ?? (chosen === noCode ? noCode : (printable.at(-1)?.id ?? noCode));
  const [withAppendix, setWithAppendix] = useState(false);
  const [withPin, setWithPin] = useState(false);
  const hasPin = printable.some(({ id, pin }) => id === link && pin?.value);
  const { query: chosenPhases, isNone, choice } = usePhasesToPrint(phases);
  const inLanguages = useLanguagesToPrint(languages);
  const sheet = useSheetToPrint(layout, habit);
  const query = new URLSearchParams({
    ...{ paper, ...(link === noCode ? {} : { link }) },
    ...(chosenPhases === null ? {} : { phases: chosenPhases }),
    ...inLanguages.query,
    ...sheet.query,
    ...(hasPin && withPin ? { pin: "1" } : {}),
    ...(withAppendix ? { appendix: "colleague" } : {}),
  });
  const address = `/api/programs/${programId}/versions/${versionNumber}/handout.pdf?${query}`;
  return (
    <Dialog
      title="Print the handout"
      trigger={
        <Button>
          <Printer aria-hidden="true" />
          Print
        </Button>
      }
    >
      <SheetToPrint {...sheet} />
      <RadioGroup label="Paper" value={paper} onChange={setPaper} options={papers} isInline />
      <LanguagesToPrintChoice {...inLanguages.choice} layout={sheet.layout} hasDiary={sheet.hasDiary} />
      <PhasesToPrint {...choice} />
      <RadioGroup
        label="Code on the handout"
        hint="With it the paper leads to the same program on the phone."
        value={link}
        onChange={setChosen}
        options={[
          ...printable.map(({ id, name }) => ({ value: id, label: `Link for ${name}` })),
          {
            value: noCode,
            label: "No code",
            hint: printable.length === 0 ? "There is no link yet that opens. Make one to print its code." : undefined,
          },
        ]}
      />
      {hasPin && (
        <Checkbox
          isSelected={withPin}
          onChange={setWithPin}
          hint="Then whoever finds the paper can open the link. Better say the PIN, and let the patient write it down elsewhere."
        >
          Print the PIN beside the code
        </Checkbox>
      )}
      <Checkbox
        isSelected={withAppendix}
        onChange={setWithAppendix}
        hint="Dosages with their sources, stretch for each muscle group, and what the program states. Not for the patient."
      >
        Add pages for a colleague
      </Checkbox>
      {thisComputerOnly && link !== noCode && <ThisComputerOnly short />}
      {languages.missing && (
        <Notice tone="amber">
          <p>
            No font of the handout has these characters: <bdi>{languages.missing}</bdi>. An empty box is printed for each. Write them in
            another way and publish again.
          </p>
        </Notice>
      )}
      <Actions>{!isNone && <SheetLinks address={address} />}</Actions>
    </Dialog>
  );
}

const SheetLinks = ({ address }: { address: string }) => (
  <>
    <a href={address} target="_blank" rel="noopener" className={buttonStyle("primary")}>
      <Printer aria-hidden="true" />
      Open the handout
    </a>
    <a href={`${address}&download=1`} download className={buttonStyle()}>
      <Download aria-hidden="true" />
      Download
    </a>
  </>
);

const papers = [
  { value: "letter", label: "US letter" },
  { value: "a4", label: "A4" },
];
