import type { Role } from "../vocabulary";

/** What people read of a role: its name, the name within a sentence, and what it is for. */
export const roleWords: Record<Role, { name: string; one: string; does: string }> = {
  owner: { name: "Owner", one: "an owner", does: "Owners prescribe, and look after the clinic's people and settings as well." },
  therapist: { name: "Therapist", one: "a therapist", does: "Therapists compose and publish programs, print and share them." },
  assistant: { name: "Assistant", one: "an assistant", does: "Assistants find and add patients, print handouts and share links." },
};
