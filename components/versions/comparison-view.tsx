import { ArrowUpDown, Equal, Minus, Pencil, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Tone } from "@/components/ui/notice";
import { type ComparedField, type ComparedItem, type Comparison, differing, type ItemState, type Segment } from "@/lib/programs/compare";

type Names = { before: string; after: string };

/** Two versions in two columns, or one below the other on a phone. What differs is marked by a sign and a word, never by colour alone. */
export function ComparisonView({ comparison, names }: { comparison: Comparison; names: Names }) {
  const { program, items } = comparison;
  const changed = program.filter((field) => !field.isSame);
  const same = program.filter((field) => field.isSame && field.after.length > 0);
  return (
    <div className="flex flex-col gap-6">
      <ColumnHeads names={names} />
      <Card title="The program as a whole">
        <Fields fields={changed} names={names} />
        {same.length > 0 && (
          <p className="text-soft">
            <span className="font-semibold">The same in both: </span>
            {same.map(({ name }) => name.toLowerCase()).join(", ")}.
          </p>
        )}
      </Card>
      <Card title="Exercises">
        <ol className="flex flex-col divide-y divide-line">
          {items.map((item) => (
            <li key={item.itemKey} className="break-inside-avoid py-4 first:pt-0 last:pb-0">
              <Item item={item} names={names} />
            </li>
          ))}
        </ol>
        {items.length === 0 && <p className="text-soft">There are no exercises in either.</p>}
      </Card>
    </div>
  );
}

/** Which column is which, for the eye; each value says it again for a screen reader and on a phone. */
const ColumnHeads = ({ names }: { names: Names }) => (
  <div aria-hidden="true" className="hidden gap-x-6 px-5 font-semibold text-soft md:grid md:grid-cols-2 print:grid print:grid-cols-2">
    <span>{names.before}</span>
    <span>{names.after}</span>
  </div>
);

const states: Record<ItemState, { words: string; tone: Tone; sign: ReactNode }> = {
  same: { words: "Same", tone: "neutral", sign: <Equal aria-hidden="true" className="size-3" /> },
  added: { words: "Added", tone: "teal", sign: <Plus aria-hidden="true" className="size-3" /> },
  removed: { words: "Removed", tone: "red", sign: <Minus aria-hidden="true" className="size-3" /> },
  changed: { words: "Changed", tone: "amber", sign: <Pencil aria-hidden="true" className="size-3" /> },
};

function Item({ item, names }: { item: ComparedItem; names: Names }) {
  const { name, state, isMoved, fields, after } = item;
  const { words, tone, sign } = states[state];
  return (
    <article aria-label={`${name}: ${words}`} className="flex flex-col gap-3">
      <h3 className="flex flex-wrap items-center gap-2 text-base">
        <span className="wrap-any">{name}</span>
        <Badge tone={tone}>
          {sign}
          {words}
        </Badge>
        {isMoved && (
          <Badge>
            <ArrowUpDown aria-hidden="true" className="size-3" />
            Other place
          </Badge>
        )}
      </h3>
      {state === "same" && <p className="wrap-any">{after?.dosageSentence}</p>}
      {state === "changed" && <Fields fields={fields} names={names} />}
      {(state === "added" || state === "removed") && <OneSided item={item} names={names} />}
    </article>
  );
}

/** An exercise that only one of them has stands in the column of that one. */
function OneSided({ item: { state, fields }, names }: { item: ComparedItem; names: Names }) {
  const isNew = state === "added";
  const shown = fields.filter(({ name }) => name === "Dosage" || name === "When" || name.startsWith("Note"));
  const here = (
    <div className="flex flex-col gap-1">
      {shown.map(({ name, before, after }) => (
        <p key={name} className="whitespace-pre-line wrap-any">
          {name !== "Dosage" && <span className="text-soft">{name}: </span>}
          {(isNew ? after : before).join("\n")}
        </p>
      ))}
    </div>
  );
  const absent = <p className="text-faint">Not in {isNew ? inText(names.before) : inText(names.after)}</p>;
  return (
    <div className="grid gap-x-6 gap-y-2 md:grid-cols-2 print:grid-cols-2">
      {isNew ? absent : here}
      {isNew ? here : absent}
    </div>
  );
}

const inText = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function Fields({ fields, names }: { fields: readonly ComparedField[]; names: Names }) {
  if (fields.length === 0) return null;
  return (
    <dl className="flex flex-col gap-4">
      {fields.map((field) => (
        <Field key={field.name} field={field} names={names} />
      ))}
    </dl>
  );
}

function Field({ field, names }: { field: ComparedField; names: Names }) {
  const parts = differing(field.before.join("\n"), field.after.join("\n"));
  return (
    <div className="grid break-inside-avoid gap-x-6 gap-y-1 md:grid-cols-2 print:grid-cols-2">
      <dt className="col-span-full text-xs font-semibold text-soft">{field.name}</dt>
      <Value name={names.before} sign={<Minus aria-hidden="true" />} parts={parts.before} kind="del" />
      <Value name={names.after} sign={<Plus aria-hidden="true" />} parts={parts.after} kind="ins" />
    </div>
  );
}

type ValueProps = { name: string; sign: ReactNode; parts: readonly Segment[]; kind: "del" | "ins" };

/** One side of a field: whose it is, and in it the words that the other does not have. */
function Value({ name, sign, parts, kind: Own }: ValueProps) {
  return (
    <dd className="flex gap-2 [&>svg]:mt-1 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-soft">
      {sign}
      <div className="min-w-0">
        <span className="block text-xs text-soft md:sr-only print:sr-only">{name}: </span>
        <span className="whitespace-pre-line wrap-any">
          {parts.length === 0 && <span className="text-faint">Nothing</span>}
          {parts.map(({ text, isOwn }, place) => {
            const key = `${place} ${text}`;
            return isOwn ? (
              <Own key={key} className={marks[Own]}>
                {text}
              </Own>
            ) : (
              <span key={key}>{text}</span>
            );
          })}
        </span>
      </div>
    </dd>
  );
}

const marks = {
  del: "rounded-sm bg-red-wash text-red-ink line-through decoration-1",
  ins: "rounded-sm bg-teal-wash font-semibold text-teal-ink underline decoration-1 underline-offset-3",
};

/** "1 added, 2 changed", in words. */
export function countWords({ counts, program, isSame }: Comparison): string {
  if (isSame) return "There is no difference between the two.";
  const { added, removed, changed, moved } = counts;
  const fields = program.filter((field) => !field.isSame).length;
  const parts = [
    added && `${exercises(added)} added`,
    removed && `${exercises(removed)} removed`,
    changed && `${exercises(changed)} changed`,
    moved && `${exercises(moved)} in another place`,
    fields && `${fields === 1 ? "1 thing" : `${fields} things`} changed about the program as a whole`,
  ].filter(Boolean);
  return `${new Intl.ListFormat("en").format(parts as string[])}.`;
}

const exercises = (count: number) => (count === 1 ? "1 exercise" : `${count} exercises`);
