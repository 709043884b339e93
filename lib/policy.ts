import { AppError } from "./errors";
import type { Role } from "./vocabulary";

declare const proven: unique symbol;

/** A signed-in member of staff, minted only by `lib/auth.ts` from the database, anew for each request. */
export type Actor = {
  readonly staffId: string;
  readonly clinicId: string;
  readonly role: Role;
  readonly name: string;
  readonly sessionId: string;
  /** Shortened network address for the audit log, never the whole one. */
  readonly address: string | null;
  readonly [proven]: true;
};

/** Someone who holds a share link, minted only by `lib/sharing/visitor.ts` from a token that is valid now. */
export type Visitor = {
  readonly clinicId: string;
  readonly shareLinkId: string;
  readonly programId: string;
  readonly patientId: string;
  /** The link asks for a PIN, and this visitor has typed it. Nothing of it is to be kept on the device. */
  readonly hasPin: boolean;
  /** The last day on which the link works. */
  readonly until: string;
  readonly [proven]: true;
};

/** Only for `lib/auth.ts` and tests. */
export const mintActor = (row: Omit<Actor, typeof proven>) => row as Actor;
/** Only for `lib/sharing/visitor.ts` and tests. */
export const mintVisitor = (row: Omit<Visitor, typeof proven>) => row as Visitor;

const everyone = ["patient:read", "patient:write", "program:read", "handout:print", "program:share", "log:write", "catalog:read"] as const;
const prescribers = ["program:write", "exercise:write", "template:write", "flag:write", "gate:override", "note:private"] as const;
const owners = ["clinic:manage", "staff:manage", "patient:erase", "audit:read", "record:export"] as const;

export type Permission = (typeof everyone)[number] | (typeof prescribers)[number] | (typeof owners)[number];

const grants: Record<Role, readonly Permission[]> = {
  owner: [...everyone, ...prescribers, ...owners],
  therapist: [...everyone, ...prescribers],
  assistant: everyone,
};

export const can = (actor: { role: Role }, permission: Permission) => grants[actor.role].includes(permission);

/** @throws AppError `forbidden` when the role does not allow it. */
export function authorize(actor: Actor, permission: Permission) {
  if (!can(actor, permission)) throw new AppError("forbidden", "Your role in this clinic does not allow this.");
}
