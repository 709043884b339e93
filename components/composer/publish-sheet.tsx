"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { Result } from "@/lib/errors";
import type { Change } from "@/lib/programs/changes";
import type { Check } from "@/lib/programs/check";
import type { PublishCheck, Published } from "@/lib/programs/publish";
import type { DraftStore } from "./draft-store";
import { spanOf } from "./version-view";

export type PublishActions = {
  checkPublish: (previous: unknown, input: { versionId: string }) => Promise<Result<PublishCheck>>;
  publish: (previous: unknown, input: { versionId: string; expectedRevision: number }) => Promise<Result<Published>>;
};

type Props = {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  store: DraftStore;
  actions: PublishActions;
  versionId: string;
  /** What stands in fields that could not be read, by item. */
  unread: () => [string, string[]][];
  onPublished: (published: Published) => void;
};

/** One sheet before the last step: what the patient will read about the changes, what stands against it, what to know. */
export const PublishSheet = ({ isOpen, setOpen, ...rest }: Props) => (
  <Dialog title="Publish this program" isOpen={isOpen} onOpenChange={setOpen} trigger={<Button kind="primary">Publish…</Button>}>
    <Sheet {...rest} close={() => setOpen(false)} />
  </Dialog>
);

type SheetProps = Omit<Props, "isOpen" | "setOpen"> & { close: () => void };

function Sheet({ store, actions, versionId, unread, onPublished, close }: SheetProps) {
  const [check, setCheck] = useState<PublishCheck | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const look = async () => {
    setProblem(null);
    if (!(await store.flush())) return setProblem("Your last changes are not saved yet. They must be before the program can be published.");
    const result = await safely(() => actions.checkPublish(null, { versionId }));
    if (result.ok) setCheck(result.data);
    else setProblem(result.message);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sheet opens
  useEffect(() => void look(), []);

  const publish = async () => {
    if (!check) return;
    setBusy(true);
    const result = await safely(() => actions.publish(null, { versionId, expectedRevision: check.revision }));
    if (!result.ok) {
      setBusy(false);
      await look();
      return setProblem(result.message);
    }
    store.published(result.data.number);
    onPublished(result.data);
  };

  const unreadFields = unread().flatMap(([, sentences]) => sentences);
  const errors = check?.checks.filter((one) => one.level === "error") ?? [];
  const warnings = check?.checks.filter((one) => one.level === "warning") ?? [];
  return (
    <>
      {problem && (
        <Notice tone="red" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {!check && !problem && <Spinner label="Looking at the program" />}
      {errors.length > 0 && <Checks tone="red" title="Mend this first" checks={errors} />}
      {unreadFields.length > 0 && (
        <Notice tone="red" title="A field holds something that could not be saved">
          <ul className="list-disc pl-5">
            {unreadFields.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && <Checks tone="amber" title="Good to know" checks={warnings} />}
      {check && errors.length === 0 && <Summary store={store} />}
      {check && errors.length === 0 && <WhatChanged changes={check.changes} />}
      <Actions>
        {problem && !check && <Button onPress={() => void look()}>Try again</Button>}
        <Button
          // A new button once it can be pressed: only then does it take the focus, and Enter publishes.
          key={check ? "ready" : "waiting"}
          kind="primary"
          autoFocus
          isPending={isBusy}
          isDisabled={!check || errors.length > 0 || unreadFields.length > 0}
          onPress={() => void publish()}
        >
          Publish
        </Button>
        <Button onPress={close}>Go on editing</Button>
      </Actions>
    </>
  );
}

function Summary({ store }: { store: DraftStore }) {
  const { content } = store.getSnapshot();
  const count = content.items.length === 1 ? "1 exercise" : `${content.items.length} exercises`;
  return (
    <p className="wrap-any">
      <strong>{content.title}</strong>: {count}. {spanOf(content)}.
    </p>
  );
}

const Checks = ({ tone, title, checks }: { tone: "red" | "amber"; title: string; checks: readonly Check[] }) => (
  <Notice tone={tone} title={title}>
    <ul className="list-disc pl-5">
      {checks.map((check) => (
        <li key={`${check.itemKey} ${check.message}`}>{check.message}</li>
      ))}
    </ul>
  </Notice>
);

function WhatChanged({ changes }: { changes: Change[] | null }) {
  if (changes === null) return <p>This is the first version. Once published it never changes; whatever comes later is a new version.</p>;
  if (changes.length === 0) return <p>Nothing that the patient would notice has changed since the last version.</p>;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">What the patient will read about the changes</h3>
      <ul className="list-disc pl-5">
        {changes.map((change) => (
          <li key={change.text} className="wrap-any">
            {change.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
