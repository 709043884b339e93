"use client";
import { ChevronDown, GripVertical, X } from "lucide-react";
import { memo, type PointerEvent, useCallback, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Thumbnail } from "@/components/figure/thumbnail";
import { ItemSafety } from "@/components/safety/item-safety";
import { IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Dosage } from "@/lib/dosage/dosage";
import { dosageSentence } from "@/lib/dosage/sentence";
import type { DraftItem } from "@/lib/programs/operations";
import { DosageFields } from "./dosage-fields";
import type { DraftChange } from "./draft-snapshot";
import { DraftTextArea } from "./draft-text";
import { DefaultMark, ItemMenu } from "./item-menu";
import { SelectBox } from "./select-box";
import { ShorthandField } from "./shorthand-field";
import { Ways } from "./ways";

export type ItemActions = {
  change: (change: DraftChange) => string | null;
  move: (itemKey: string, steps: 1 | -1) => void;
  remove: (itemKey: string) => void;
  unread: (itemKey: string, sentences: string[]) => void;
  grab: (itemKey: string, event: PointerEvent<HTMLElement>) => void;
};

type Props = {
  item: DraftItem;
  name: string;
  picture: string | undefined;
  place: number;
  /** Nowhere to go up, or down. */
  isFirst: boolean;
  isLast: boolean;
  isReadOnly: boolean;
  actions: ItemActions;
};

/**
 * One exercise of the program: what it is and its plain sentence; all its fields one press away. A key changes one thing of it, so each part is
 * given only what it shows and is drawn again only for that.
 */
export const ItemCard = memo(function ItemCard({ item, name, picture, place, isFirst, isLast, isReadOnly, actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const { itemKey, phaseId, exerciseId, variationSlug, dosage, patientNote, staffNote } = item;
  return (
    <article aria-label={name} data-item={itemKey} className="rounded border border-line bg-surface">
      <div className="flex items-start gap-1 p-2 pl-1">
        {isReadOnly ? (
          <span className="w-2" />
        ) : (
          <SelectBox itemKey={itemKey} name={name}>
            <Handle name={name} grab={(event) => actions.grab(itemKey, event)} />
          </SelectBox>
        )}
        <span aria-hidden="true" className="w-5 shrink-0 text-right leading-8 font-semibold text-soft tabular-nums">
          {place + 1}
        </span>
        <Thumbnail src={picture} className="mx-1 w-18 max-sm:hidden" />
        <div className="flex min-w-0 flex-1 flex-col gap-1 pl-1">
          <div className="flex items-start gap-1">
            <AriaButton
              data-heading
              aria-expanded={isOpen}
              aria-keyshortcuts={isReadOnly ? undefined : "Alt+ArrowUp Alt+ArrowDown"}
              onPress={() => {
                setOpen(!isOpen);
                setWasOpen(true);
              }}
              className="group min-h-8 min-w-0 flex-1 rounded-sm text-left font-semibold wrap-any"
            >
              <span className="sr-only">{place + 1} </span>
              {/* Beside the name, not in its line: a line may break before anything but a letter. */}
              <span className="flex items-start gap-1">
                <span className="min-w-0">{name}</span>
                <ChevronDown
                  aria-hidden="true"
                  className={cx("mt-1 size-4 shrink-0 text-faint transition-transform group-hover:text-ink", isOpen && "rotate-180")}
                />
              </span>
            </AriaButton>
            {!isReadOnly && <Tools {...{ name, isFirst, isLast, itemKey, remove: actions.remove }} />}
          </div>
          {isReadOnly ? (
            <span className="text-soft wrap-any">{dosageSentence(dosage)}</span>
          ) : (
            <ShorthandField {...{ itemKey, phaseId, dosage, name }} />
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 empty:hidden">
            <Ways {...{ itemKey, phaseId, exerciseId, variationSlug }} />
            <DefaultMark item={item} />
          </div>
          {!isOpen && <Notes patientNote={patientNote} staffNote={staffNote} />}
        </div>
      </div>
      <ItemSafety item={item} name={name} />
      {/* Folded away, not gone: what is half typed in it stays. */}
      <div hidden={!isOpen} className="flex flex-col gap-4 border-t border-line p-3 sm:p-4">
        {isReadOnly && <Notes patientNote={patientNote} staffNote={staffNote} />}
        {!isReadOnly && wasOpen && (
          <Fields {...{ itemKey, dosage, patientNote, staffNote }} change={actions.change} unread={actions.unread} />
        )}
      </div>
    </article>
  );
});

type FieldsProps = Pick<DraftItem, "itemKey" | "dosage" | "patientNote" | "staffNote"> & Pick<ItemActions, "change" | "unread">;

function Fields({ itemKey, dosage, patientNote, staffNote, change, unread }: FieldsProps) {
  const set = useCallback(
    (changes: Partial<Pick<DraftItem, "dosage" | "patientNote" | "staffNote">>) => change({ kind: "item.set", itemKey, changes }),
    [change, itemKey],
  );
  const giveDosage = useCallback((changed: Dosage) => void set({ dosage: changed }), [set]);
  const giveUnread = useCallback((sentences: string[]) => unread(itemKey, sentences), [unread, itemKey]);
  const givePatientNote = useCallback((text: string) => set({ patientNote: text }), [set]);
  const giveStaffNote = useCallback((text: string) => set({ staffNote: text }), [set]);
  return (
    <>
      <DosageFields value={dosage} onChange={giveDosage} onUnread={giveUnread} />
      <div className="grid gap-3 sm:grid-cols-2">
        <DraftTextArea label="Note for the patient" isForPatient isOptional rows={2} value={patientNote} give={givePatientNote} />
        <DraftTextArea
          label="Note for staff"
          placeholder="Never on paper or on the patient's page"
          isOptional
          rows={2}
          value={staffNote}
          give={giveStaffNote}
        />
      </div>
    </>
  );
}

const Notes = ({ patientNote, staffNote }: { patientNote: string; staffNote: string }) => (
  <>
    {patientNote && <span className="text-xs text-soft wrap-any">For the patient: {patientNote}</span>}
    {staffNote && <span className="text-xs text-faint wrap-any">For staff: {staffNote}</span>}
  </>
);

/** For the mouse and for fingers; whoever does not drag has the menu, and Alt with the arrow keys. */
const Handle = ({ name, grab }: { name: string; grab: (event: PointerEvent<HTMLElement>) => void }) => (
  <span
    aria-hidden="true"
    data-handle={name}
    onPointerDown={grab}
    className="flex h-8 w-7 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-faint select-none hover:bg-sunken hover:text-ink active:cursor-grabbing"
  >
    <GripVertical className="size-4" />
  </span>
);

type ToolsProps = { name: string; isFirst: boolean; isLast: boolean; itemKey: string; remove: ItemActions["remove"] };

const Tools = memo(function Tools({ name, isFirst, isLast, itemKey, remove }: ToolsProps) {
  return (
    <div className="flex shrink-0">
      <ItemMenu itemKey={itemKey} name={name} isFirst={isFirst} isLast={isLast} />
      <IconButton size="small" label={`Remove ${name}`} icon={<X aria-hidden="true" />} onPress={() => remove(itemKey)} />
    </div>
  );
});
