"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Actions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { TextArea } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useComposer, useDraftPart } from "./composer-context";
import { PasteRow } from "./paste-row";
import { type PastedRow, usePasting } from "./use-pasting";

type Props = { pasted: string; close: () => void };

/** Each line of a list with the exercise that was found for it and its dosage in words; all of it is added with one press. */
export function PasteList({ pasted, close }: Props) {
  const { catalog } = useComposer();
  const pasting = usePasting(pasted);
  if (catalog.state === "loading") return <Spinner label="Loading the catalog" />;
  if (pasting.rows.length === 0) return <Empty read={pasting.read} />;
  return <Rows pasting={pasting} close={close} />;
}

function Empty({ read }: { read: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <>
      <TextArea
        label="One exercise a line, each with its dosage if you like"
        hint="From a note, an e-mail or a spreadsheet. For example: Chin tuck 10x3s 3x/day"
        rows={8}
        autoFocus
        value={text}
        onChange={setText}
      />
      <Actions>
        <Button kind="primary" isDisabled={text.trim() === ""} onPress={() => read(text)}>
          Read the list
        </Button>
      </Actions>
    </>
  );
}

function Rows({ pasting, close }: { pasting: ReturnType<typeof usePasting>; close: () => void }) {
  const { rows, put, add } = pasting;
  const [isSettingWeeks, setSettingWeeks] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  const programWeeks = useDraftPart((draft) => draft.content.weeks);
  const weeks = weeksOf(rows, programWeeks);
  const ready = rows.filter(({ exerciseId }) => exerciseId !== null).length;
  const undecided = rows.filter(({ exerciseId, isOut }) => exerciseId === null && !isOut).length;
  const press = () => {
    const { added, problem } = add(isSettingWeeks ? weeks : null);
    if (added > 0) toast(added === 1 ? "Added 1 exercise." : `Added ${added} exercises.`);
    if (problem) setRefused(problem);
    else close();
  };
  return (
    <>
      {refused && (
        <Notice tone="red" role="alert">
          {refused}
        </Notice>
      )}
      <ol aria-label="Lines of the list" className="flex flex-col gap-3">
        {rows.map((row, i) => (
          <PasteRow key={row.key} row={row} place={i + 1} put={put} />
        ))}
      </ol>
      {weeks !== null && (
        <Checkbox isSelected={isSettingWeeks} onChange={setSettingWeeks}>
          Set the program to {weeks === 1 ? "1 week" : `${weeks} weeks`}, as the list says
        </Checkbox>
      )}
      {undecided > 0 && (
        <Notice tone="amber">
          {undecided === 1
            ? "One line has no exercise yet and would be left out."
            : `${undecided} lines have no exercise yet and would be left out.`}
        </Notice>
      )}
      <Actions>
        <Button kind="primary" isDisabled={ready === 0} onPress={press}>
          {ready === 1 ? "Add 1 exercise" : `Add ${ready} exercises`}
        </Button>
        <Button onPress={close}>Cancel</Button>
      </Actions>
    </>
  );
}

/** The weeks that the list speaks of, where it is one number and the program does not last so long already. */
function weeksOf(rows: readonly PastedRow[], program: number | null): number | null {
  const said = new Set(rows.flatMap(({ exerciseId, weeks }) => (exerciseId === null ? [] : (weeks ?? []))));
  const [only = null] = said;
  return said.size === 1 && only !== program ? only : null;
}
