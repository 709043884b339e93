"use client";
import { CircleQuestionMark } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { shorthandGuide } from "@/lib/dosage/shorthand/guide";

/** "What can I type?": the whole vocabulary, one press beside the field. */
export function ShorthandHelp() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        size="small"
        label="What can I type?"
        icon={<CircleQuestionMark aria-hidden="true" className="text-faint" />}
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <Dialog title="What can I type?" isOpen onOpenChange={setOpen}>
          {(close) => <Guide close={close} />}
        </Dialog>
      )}
    </>
  );
}

const Guide = ({ close }: { close: () => void }) => (
  <>
    <p>
      Type the whole dosage in one line, in any order. Capitals and spaces do not matter. Enter goes to the next exercise, Shift and Enter
      to the one before, Escape brings back what was there.
    </p>
    <table className="w-full text-left">
      <thead>
        <tr className="border-b border-line text-xs text-soft">
          <th className="py-1 pr-4 font-semibold">What it says</th>
          <th className="py-1 font-semibold">What you may type</th>
        </tr>
      </thead>
      <tbody>
        {shorthandGuide.map(({ says, types }) => (
          <tr key={says} className="border-b border-line align-baseline">
            <th className="py-1.5 pr-4 font-normal">{says}</th>
            <td className="py-1.5">
              <span className="flex flex-wrap gap-1.5">
                {types.map((type) => (
                  <kbd key={type} className="rounded-sm bg-sunken px-1.5 font-sans font-semibold">
                    {type}
                  </kbd>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="text-soft">
      What is not understood is marked and stays in the field: change it, or put it in a note. A patient always reads the plain sentence.
    </p>
    <Actions>
      <Button kind="primary" onPress={close}>
        Go on
      </Button>
    </Actions>
  </>
);
