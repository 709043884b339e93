"use client";
import { ArrowDown, ArrowUp, Copy, Ellipsis, RotateCcw, User, Users } from "lucide-react";
import { memo } from "react";
import { IconButton } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { isSameDosage } from "@/lib/dosage/same";
import type { DefaultOwner, NewDefault } from "@/lib/exercises/defaults";
import type { DraftItem } from "@/lib/programs/operations";
import { useComposer, useDraftPart } from "./composer-context";
import { useItemActions } from "./use-item-actions";

/** Whose default an item starts with here, and whether it still has that dosage. */
function useDefaultOf({ exerciseId, variationSlug, dosage }: DraftItem): { owner: DefaultOwner | null; isAsIs: boolean } {
  const exercise = useComposer().catalog.byId.get(exerciseId);
  const owner = exercise?.defaults[variationSlug ?? ""] ?? null;
  const start = variationSlug === null ? exercise?.dosage : exercise?.variations.find(({ slug }) => slug === variationSlug)?.dosage;
  return { owner, isAsIs: start !== undefined && isSameDosage(start, dosage) };
}

const markWords: Record<DefaultOwner, string> = { mine: "Your default", clinic: "The clinic’s default" };
const takenBack: Record<DefaultOwner, string> = { mine: "your default", clinic: "the clinic’s default" };

/** Where a dosage comes from that is not the catalog's. */
export function DefaultMark({ item }: { item: DraftItem }) {
  const { owner, isAsIs } = useDefaultOf(item);
  return owner && isAsIs ? <span className="text-xs text-faint">{markWords[owner]}</span> : null;
}

type Props = { itemKey: string; name: string; isFirst: boolean; isLast: boolean };

/** What can be done with an exercise of the program beside changing it: another place, once more, and what it starts with from now on. */
export const ItemMenu = memo(function ItemMenu(props: Props) {
  const { name } = props;
  return (
    <Menu
      label={`More for ${name}`}
      trigger={<IconButton size="small" label={`More for ${name}`} icon={<Ellipsis aria-hidden="true" />} />}
    >
      <Entries {...props} />
    </Menu>
  );
});

/** There only while the menu is open. */
function Entries({ itemKey, ...props }: Props) {
  const item = useDraftPart(({ content }) => content.items.find((one) => one.itemKey === itemKey));
  return item ? <EntriesOf {...props} item={item} /> : null;
}

function EntriesOf({ item, name, isFirst, isLast }: Omit<Props, "itemKey"> & { item: DraftItem }) {
  const { actions, catalog } = useComposer();
  const { owner, isAsIs } = useDefaultOf(item);
  const { duplicate, move } = useItemActions();
  const { itemKey, exerciseId, variationSlug, dosage } = item;
  const isOffered = catalog.byId.has(exerciseId);
  const set = async (of: DefaultOwner, given: NewDefault["dosage"], done: string) => {
    const result = await safely(() =>
      actions.setDefault(null, { owner: of, exerciseId, variationSlug: variationSlug ?? "", dosage: given }),
    );
    if (!result.ok) return void toast(result.message);
    await catalog.reload();
    toast(done);
  };
  return (
    <>
      <MenuItem icon={<ArrowUp aria-hidden="true" />} isDisabled={isFirst} onAction={() => move(itemKey, -1)}>
        Move up
      </MenuItem>
      <MenuItem icon={<ArrowDown aria-hidden="true" />} isDisabled={isLast} onAction={() => move(itemKey, 1)}>
        Move down
      </MenuItem>
      <MenuItem isDisabled={!isOffered} icon={<Copy aria-hidden="true" />} onAction={() => duplicate(itemKey)}>
        Duplicate
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<User aria-hidden="true" />}
        isDisabled={!isOffered || (owner === "mine" && isAsIs)}
        onAction={() => void set("mine", dosage, `${name} starts with this dosage for you from now on.`)}
      >
        Use this as my default
      </MenuItem>
      <MenuItem
        icon={<Users aria-hidden="true" />}
        isDisabled={!isOffered || (owner === "clinic" && isAsIs)}
        onAction={() => void set("clinic", dosage, `${name} starts with this dosage in the whole clinic from now on.`)}
      >
        Use this as the clinic’s default
      </MenuItem>
      {owner && (
        <MenuItem
          icon={<RotateCcw aria-hidden="true" />}
          onAction={() => void set(owner, null, `${name} no longer starts with ${takenBack[owner]}. This program stays as it is.`)}
        >
          {owner === "mine" ? "Take back my default" : "Take back the clinic’s default"}
        </MenuItem>
      )}
    </>
  );
}
