"use client";
import { ClipboardList } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { Checkbox } from "@/components/ui/checkbox";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-field";
import type { GuideActions } from "./guide-context";

type Props = {
  versionId: string;
  exportRecord: GuideActions["exportRecord"];
  /** For a draft: what was typed last is to be in it. */
  save?: () => Promise<boolean>;
};

/** The program in plain text for the record system: made, copied and shown at one press. Without the patient's name unless it is wanted. */
export function RecordDialog({ versionId, exportRecord, save }: Props) {
  const [withName, setWithName] = useState(false);
  const [made, setMade] = useState<{ text: string; isCopied: boolean } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const copy = () =>
    start(async () => {
      setProblem(null);
      if (save && !(await save())) return setProblem("The last changes are not saved yet. Wait a moment and try again.");
      const result = await safely(() => exportRecord(null, { versionId, withName }));
      if (!result.ok) return setProblem(result.message);
      setMade({ text: result.data.text, isCopied: await write(result.data.text) });
    });
  return (
    <Dialog
      title="Summary for the record"
      size="large"
      trigger={
        <Button size="small" onPress={() => setMade(null)}>
          <ClipboardList aria-hidden="true" />
          Summary for the record
        </Button>
      }
    >
      <p className="text-soft">Plain text for your record system: exercises, dosages, phases, precautions and what the program states.</p>
      <Checkbox isSelected={withName} onChange={setWithName} hint="Left out unless you need it. Taking the summary is on record.">
        With the patient’s name
      </Checkbox>
      <Actions>
        <Button kind="primary" onPress={copy} isPending={isPending}>
          Copy the summary
        </Button>
        <span role="status" className="text-soft">
          {made?.isCopied && "Copied."}
          {made && !made.isCopied && "The browser did not allow it. Select the text and copy it yourself."}
        </span>
      </Actions>
      {problem && (
        <Notice tone="amber" role="alert">
          {problem}
        </Notice>
      )}
      {made && <TextArea label="The summary" rows={14} isReadOnly value={made.text} />}
    </Dialog>
  );
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
