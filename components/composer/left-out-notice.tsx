"use client";
import { useEffect, useState } from "react";
import { forgetLeftOut, readLeftOut } from "@/components/templates/starting";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useComposer } from "./composer-context";

const list = new Intl.ListFormat("en");

/** What the program was started without, because it is archived: it stays until somebody has read it. */
export function LeftOutNotice({ pickAnother }: { pickAnother: () => void }) {
  const { programId, isReadOnly } = useComposer();
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => setNames(readLeftOut(programId)), [programId]);
  if (names.length === 0 || isReadOnly) return null;
  const done = () => {
    forgetLeftOut(programId);
    setNames([]);
  };
  return (
    <Notice tone="amber" role="status" title={names.length === 1 ? "One exercise was left out" : "Some exercises were left out"}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{list.format(names)} cannot be added any more, because it was archived. Everything else is here.</p>
        <Button
          size="small"
          onPress={() => {
            done();
            pickAnother();
          }}
        >
          Pick another one
        </Button>
        <Button size="small" kind="quiet" onPress={done}>
          Go on without
        </Button>
      </div>
    </Notice>
  );
}
