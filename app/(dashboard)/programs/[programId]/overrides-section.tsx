import { VersionOverrides } from "@/components/safety/version-overrides";
import type { Actor } from "@/lib/policy";
import type { ProgramView } from "@/lib/programs/program-view";
import { listVersionOverrides } from "@/lib/safety/overrides";

type Props = { actor: Actor; programId: string; versionNumber: number; view: ProgramView };

/** The stops that one published version was let through with. */
export async function OverridesSection({ actor, programId, versionNumber, view }: Props) {
  const overrides = await listVersionOverrides(actor, programId, versionNumber);
  const names = Object.fromEntries(view.phases.flatMap(({ items }) => items.map((item) => [item.itemKey, item.name])));
  return <VersionOverrides overrides={overrides} names={names} />;
}
