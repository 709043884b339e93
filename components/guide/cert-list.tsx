"use client";
import { Check, Circle, Minus } from "lucide-react";
import { useState } from "react";
import { useComposer, useDraftPart } from "@/components/composer/composer-context";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type CertLine, notedUnder, withNoted } from "@/lib/guidance/cert";
import { certItems } from "@/lib/guidance/cert-items";
import { useGuide } from "./guide-context";

const icons = { stated: Check, missing: Circle, "not-applicable": Minus };
const words = { stated: "Stated", missing: "Missing", "not-applicable": "Not applicable" };

/** What a colleague would need to know to go on with this program, and whether it says so. */
export function CertList() {
  const { cert } = useGuide().guide;
  const stated = cert.filter(({ state }) => state === "stated").length;
  return (
    <details>
      <summary className="flex min-h-8 w-fit items-center rounded-sm pr-2 font-semibold text-teal-ink">
        What the program states
        <span className="ml-2 text-xs font-normal text-soft tabular-nums">
          {stated} of {cert.length}
        </span>
      </summary>
      <p className="pt-1 pb-2 text-xs text-faint">
        The 16 items of CERT (Slade 2016), by which exercise programs are reported. Patients do not see this.
      </p>
      <ol className="flex flex-col">
        {cert.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </ol>
    </details>
  );
}

function Line({ line: { number, name, state, says } }: { line: CertLine }) {
  const { isReadOnly } = useComposer();
  const [isWriting, setWriting] = useState(false);
  const label = certItems.find((item) => item.number === number)?.label ?? null;
  const Icon = icons[state];
  return (
    <li className="border-t border-line py-1.5 text-xs first:border-t-0">
      <div className="flex items-start gap-2">
        <Icon
          aria-hidden="true"
          className={state === "stated" ? "mt-0.5 size-4 shrink-0 text-teal-ink" : "mt-0.5 size-4 shrink-0 text-faint"}
        />
        <div className="min-w-0 flex-1">
          <p>
            <span className="font-semibold">
              {number}. {name}
            </span>
            <span className="sr-only">: {words[state]}</span>
          </p>
          <p className={state === "stated" ? "text-soft wrap-any" : "text-faint wrap-any"}>{says}</p>
        </div>
        {label && !isReadOnly && !isWriting && (
          <Button size="small" kind="quiet" aria-label={`Write: ${name}`} onPress={() => setWriting(true)}>
            Write
          </Button>
        )}
      </div>
      {label && isWriting && <Noted label={label} name={name} close={() => setWriting(false)} />}
    </li>
  );
}

/** What no field states is kept as a line in the note for staff of an exercise, the first where none has it yet: "Motivation: ...". */
function Noted({ label, name, close }: { label: string; name: string; close: () => void }) {
  const { change, say } = useComposer();
  const items = useDraftPart((draft) => draft.content.items);
  const item = items.find(({ staffNote }) => notedUnder(label, [staffNote])) ?? items[0];
  const [text, setText] = useState(() => notedUnder(label, [item?.staffNote ?? ""]));
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!item) return <p className="pl-6 text-soft">Add an exercise first.</p>;
  const keep = () => {
    const staffNote = withNoted(item.staffNote, label, text);
    const sentence = change({ kind: "item.set", itemKey: item.itemKey, changes: { staffNote } });
    setRefusal(sentence);
    if (sentence !== null) return;
    say("Kept in the note for staff.");
    close();
  };
  return (
    <form
      className="flex flex-col gap-1.5 py-1 pl-6"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={name}
        autoFocus
        hint="Kept in the note for staff of an exercise."
        maxLength={300}
        value={text}
        onChange={setText}
        errorMessage={refusal ?? undefined}
        onKeyDown={(event) => (event.key === "Escape" ? close() : event.continuePropagation())}
      />
      <div className="flex gap-2">
        <Button size="small" type="submit">
          Keep
        </Button>
        <Button size="small" kind="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
