import { newId } from "../../lib/ids";
import type { ActionCase } from "./cases";

const colours = { figureSkin: "deep", figureHair: "black", figureClothing: "sand" };
export const clinic = { name: "Renamed", phone: "", address: "", paperSize: "a4", timeZone: "UTC", ...colours };
const password = "a password of some length";
const person = { name: "New Person", credentials: "", password };
export const nobody = () => `${newId()}@example.test`;
const signInRules = { idleLockMinutes: "30", requiresSecondFactor: "yes" };

/** The part of `actionCases` about who signs in: people, one's own account, and those who are not in yet. */
export const peopleCases: Record<string, ActionCase> = {
  "app/(dashboard)/settings/people/actions.ts#invitePerson": {
    for: "owners",
    input: () => ({ name: "New Person", email: nobody(), role: "assistant" }),
    ownOnly: true,
  },
  "app/(dashboard)/settings/people/actions.ts#withdraw": {
    for: "owners",
    input: ({ invitedEmail }) => ({ email: invitedEmail }),
    ownOnly: true,
  },
  "app/(dashboard)/settings/people/actions.ts#passwordLink": { for: "owners", input: ({ assistant }) => ({ staffId: assistant.staffId }) },
  "app/(dashboard)/settings/people/actions.ts#setRole": {
    for: "owners",
    input: ({ assistant }) => ({ staffId: assistant.staffId, role: "owner" }),
  },
  "app/(dashboard)/settings/people/actions.ts#setEmail": {
    for: "owners",
    input: ({ assistant }) => ({ staffId: assistant.staffId, email: nobody() }),
  },
  "app/(dashboard)/settings/people/actions.ts#suspendPerson": { for: "owners", input: ({ assistant }) => ({ staffId: assistant.staffId }) },
  "app/(dashboard)/settings/people/actions.ts#restorePerson": { for: "owners", input: ({ assistant }) => ({ staffId: assistant.staffId }) },
  "app/(dashboard)/settings/people/actions.ts#handOverCaseload": {
    for: "owners",
    input: ({ owner, assistant }) => ({ staffId: owner.staffId, to: assistant.staffId }),
  },
  "app/(dashboard)/settings/people/actions.ts#resetFactor": { for: "owners", input: ({ assistant }) => ({ staffId: assistant.staffId }) },
  "app/(dashboard)/settings/people/actions.ts#saveSignInRules": { for: "owners", input: () => signInRules, ownOnly: true },
  "app/account/actions.ts#changeOwnDetails": { for: "everyone", input: () => ({ name: "Basil", credentials: "" }), ownOnly: true },
  "app/account/actions.ts#changeOwnPassword": { for: "everyone", input: () => ({ current: password, password }), ownOnly: true },
  "app/account/actions.ts#changeEmail": { for: "everyone", input: () => ({ email: nobody(), current: password }), ownOnly: true },
  "app/account/actions.ts#confirmEmail": { for: "everyone", input: ({ emailToken }) => ({ token: emailToken }) },
  "app/account/actions.ts#endSession": { for: "everyone", input: ({ owner }) => ({ sessionId: owner.sessionId }) },
  "app/account/actions.ts#endOtherSessions": { for: "everyone", input: () => null, ownOnly: true },
  "app/account/actions.ts#beginFactor": { for: "everyone", input: () => null, ownOnly: true },
  "app/account/actions.ts#confirmFactor": { for: "everyone", input: () => ({ current: password, code: "123456" }), ownOnly: true },
  "app/account/actions.ts#renewCodes": { for: "everyone", input: () => ({ current: password }), ownOnly: true },
  "app/account/actions.ts#switchOffFactor": { for: "everyone", input: () => ({ current: password }), ownOnly: true },
  "app/login/forgot/actions.ts#askForLink": { for: "public", input: () => ({ email: nobody() }) },
  "app/login/actions.ts#signIn": { for: "public", input: () => ({ email: nobody(), password }) },
  "app/login/actions.ts#giveCode": { for: "public", input: () => ({ code: "123456" }) },
  "app/login/actions.ts#unlock": { for: "public", input: ({ owner }) => ({ staffId: owner.staffId, password }) },
  "app/login/actions.ts#signOut": { for: "public", input: () => null },
  "app/setup/[token]/actions.ts#setUp": {
    for: "public",
    input: () => ({ token: "x".repeat(43), clinicName: "Mine", ...clinic, ...person, email: nobody(), withSample: "no" }),
  },
  "app/invitation/[token]/actions.ts#join": { for: "public", input: () => ({ token: "x".repeat(43), ...person }) },
  "app/password/[token]/actions.ts#setPassword": { for: "public", input: () => ({ token: "x".repeat(43), password }) },
};
