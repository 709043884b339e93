"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Notice, Refusal } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { Result } from "@/lib/errors";
import type { Change } from "@/lib/programs/changes";
import type { Check } from "@/lib/programs/check";
import type { PublishCheck, Published } from "@/lib/programs/publish";
import type { DraftStore } from "./draft-store";
import { numbered } from "./phase-order";
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
  /** To the card of an exercise, after the sheet has gone. */
  goTo: (itemKey: string) => void;
  onPublished: (published: Published) => void;
};

/** One sheet before the last step: what the patient will read about the changes, what stands against it, what to know. */
export const PublishSheet = ({ isOpen, setOpen, ...rest }: Props) => (
  <Dialog title="Publish this program" isOpen={isOpen} onOpenChange={setOpen} trigger={<Button kind="primary">Publish…</Button>}>
    <Sheet {...rest} close={() => setOpen(false)} />
  </Dialog>
);

type SheetProps = Omit<Props, "isOpen" | "setOpen"> & { close: () => void };

function Sheet({ store, actions, versionId, unread, goTo, onPublished, close }: SheetProps) {
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
  const leave = useGoing(goTo, close);

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

  const unreadFields = unread().flatMap(([key, sentences]) =>
    sentences.map((message) => ({ itemKey: key.split(":")[0] ?? null, message })),
  );
  const errors = check?.checks.filter((one) => one.level === "error") ?? [];
  const warnings = check?.checks.filter((one) => one.level === "warning") ?? [];
  return (
    <>
      <Refusal sentence={problem} />
      {!check && !problem && <Spinner label="Looking at the program" />}
      {errors.length > 0 && <Checks tone="red" title="Mend this first" checks={errors} {...{ store, leave }} />}
      {unreadFields.length > 0 && (
        <Checks tone="red" title="A field holds something that could not be saved" checks={unreadFields} {...{ store, leave }} />
      )}
      {warnings.length > 0 && <Checks tone="amber" title="Good to know" checks={warnings} {...{ store, leave }} />}
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

/** Leaves the sheet for the card of an exercise: the focus goes there once the dialog has given it back. */
function useGoing(goTo: (itemKey: string) => void, close: () => void) {
  const chosen = useRef<string | null>(null);
  const go = useRef(goTo);
  go.current = goTo;
  useEffect(() => () => void requestAnimationFrame(() => chosen.current && go.current(chosen.current)), []);
  return (itemKey: string) => {
    chosen.current = itemKey;
    close();
  };
}

type ChecksProps = {
  tone: "red" | "amber";
  title: string;
  checks: readonly Pick<Check, "itemKey" | "message">[];
  store: DraftStore;
  leave: (itemKey: string) => void;
};

/** Each with the number of its exercise, which may be in it twice, and the way there. */
function Checks({ tone, title, checks, store, leave }: ChecksProps) {
  return (
    <Notice tone={tone} title={title}>
      <ul className="list-disc pl-5">
        {numbered(store.getSnapshot().content, checks).map(({ itemKey, message, number }) => (
          <li key={`${itemKey} ${message}`} className="wrap-any">
            {message}{" "}
            {itemKey && number && (
              <Button size="small" kind="quiet" className="-ml-2" onPress={() => leave(itemKey)}>
                Go to number {number}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

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
