"use client";
import { AtSign, CircleCheck, CirclePause, Ellipsis, KeyRound, SmartphoneNfc, UserCog, UsersRound } from "lucide-react";
import { useState, useTransition } from "react";
import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";
import { EmailDialog } from "./email-dialog";
import { HandOverDialog } from "./hand-over-dialog";
import type { LinkMade } from "./invite-dialog";
import type { Person } from "./people-table";
import { ResetFactorDialog } from "./reset-factor-dialog";
import { RoleDialog } from "./role-dialog";
import { ShownLink } from "./shown-link";

type ById<T> = (previous: unknown, payload: { staffId: string }) => Promise<Result<T>>;
export type PersonActions = {
  setRole: FormAction<void>;
  setEmail: FormAction<void>;
  suspend: ById<void>;
  restore: ById<void>;
  passwordLink: ById<LinkMade>;
  handOver: FormAction<{ patients: number }>;
  resetFactor: FormAction<void>;
};
type PersonMenuProps = { person: Person; actions: PersonActions; takers: readonly Person[]; thisComputerOnly: boolean };

/** What an owner can do about one person. Suspending acts at once and can be taken back at once. */
export function PersonMenu({ person, actions, takers, thisComputerOnly }: PersonMenuProps) {
  const [isChoosingRole, setChoosingRole] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const [isHandingOver, setHandingOver] = useState(false);
  const [isResetting, setResetting] = useState(false);
  const [link, setLink] = useState<LinkMade | null>(null);
  const [isLinkShown, setLinkShown] = useState(false);
  const { isPending, act } = useAct(person.id);
  const showLink = (made: LinkMade) => {
    setLink(made);
    setLinkShown(true);
  };
  const suspend = () => act(actions.suspend, () => toast(`${person.name} is suspended and signed out.`, restore));
  const restore = () => act(actions.restore, () => toast(`${person.name} can sign in again.`));
  return (
    <>
      <Menu
        label={`Actions for ${person.name}`}
        trigger={
          <IconButton label={`Actions for ${person.name}`} icon={<Ellipsis aria-hidden="true" />} size="small" isPending={isPending} />
        }
      >
        <MenuItem icon={<UserCog aria-hidden="true" />} onAction={() => setChoosingRole(true)}>
          Change role
        </MenuItem>
        {person.patients > 0 && (
          <MenuItem icon={<UsersRound aria-hidden="true" />} onAction={() => setHandingOver(true)}>
            Hand the caseload over
          </MenuItem>
        )}
        {!person.isSuspended && !person.isYou && (
          <MenuItem icon={<KeyRound aria-hidden="true" />} onAction={() => act(actions.passwordLink, showLink)}>
            Make a link for a new password
          </MenuItem>
        )}
        {!person.isYou && (
          <MenuItem icon={<AtSign aria-hidden="true" />} onAction={() => setMoving(true)}>
            Change the e-mail address
          </MenuItem>
        )}
        {person.hasSecondFactor && !person.isYou && (
          <MenuItem icon={<SmartphoneNfc aria-hidden="true" />} onAction={() => setResetting(true)}>
            Take the second factor away
          </MenuItem>
        )}
        <MenuSeparator />
        {person.isSuspended ? (
          <MenuItem icon={<CircleCheck aria-hidden="true" />} onAction={restore}>
            Let in again
          </MenuItem>
        ) : (
          <MenuItem icon={<CirclePause aria-hidden="true" />} isDanger onAction={suspend}>
            Suspend
          </MenuItem>
        )}
      </Menu>
      <RoleDialog person={person} setRole={actions.setRole} isOpen={isChoosingRole} onOpenChange={setChoosingRole} />
      <EmailDialog person={person} setEmail={actions.setEmail} isOpen={isMoving} onOpenChange={setMoving} />
      <HandOverDialog person={person} takers={takers} handOver={actions.handOver} isOpen={isHandingOver} onOpenChange={setHandingOver} />
      <ResetFactorDialog person={person} reset={actions.resetFactor} isOpen={isResetting} onOpenChange={setResetting} />
      <Dialog title="A link for a new password" isOpen={isLinkShown} onOpenChange={setLinkShown}>
        {link && <ShownLink {...link} name={person.name} lasts="24 hours" thisComputerOnly={thisComputerOnly} />}
      </Dialog>
    </>
  );
}

/** Runs an action about one person; a refusal is said in passing. */
function useAct(staffId: string) {
  const [isPending, start] = useTransition();
  const act = <T,>(action: ById<T>, done: (data: T) => void) =>
    start(async () => {
      const result = await action(null, { staffId }).catch(() => null);
      if (result?.ok) done(result.data);
      else toast(result?.message ?? "The server did not answer, so nothing was changed. Please try again in a moment.");
    });
  return { isPending, act };
}
