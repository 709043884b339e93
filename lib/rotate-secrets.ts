import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SetupError } from "./env";
import { readSecrets, type Secrets } from "./secrets";

/** What can be exchanged, and what becomes of what the key before it made. */
export const rotations = {
  links: "New share links get the new key. Links and printed codes that there are go on opening.",
  sessions: "Whoever is signed in stays so until the session ends.",
  fields: "What is sealed is sealed anew; backups still open with the former key.",
  actions: "Takes effect when Homestretch is started again; an open page has to be loaded again then.",
} as const;
export type Rotation = keyof typeof rotations;

/** Former session keys that are kept: a session lasts twelve hours, and nobody rotates more often. */
const mostSessionKeys = 2;

export function rotated(before: Secrets, what: Rotation): Secrets {
  const fresh = randomBytes(32).toString("base64");
  const id = randomBytes(4).toString("hex");
  const { sessionKey, formerSessionKeys = [], fieldKey, formerFieldKeys = [], linkKeys } = before;
  if (what === "links") return { ...before, linkKeys: { ...linkKeys, [id]: fresh }, currentLinkKeyId: id };
  if (what === "sessions")
    return { ...before, sessionKey: fresh, formerSessionKeys: [sessionKey, ...formerSessionKeys].slice(0, mostSessionKeys) };
  if (what === "fields") return { ...before, fieldKey: fresh, formerFieldKeys: [fieldKey, ...formerFieldKeys] };
  return { ...before, serverActionsKey: fresh };
}

/**
 * Exchanges keys in the file, in one step: at any moment it holds the secrets from before or those from after. Of two who do it at once the
 * second is told so. @throws SetupError
 */
export function rotateSecrets(file: string, what: readonly Rotation[]): Secrets {
  const draft = `${file}.rotating`;
  const handle = openNew(draft);
  try {
    const after = what.reduce(rotated, readSecrets(file));
    writeFileSync(handle, JSON.stringify(after, null, 2));
    fsyncSync(handle);
    renameSync(draft, file);
    const parent = openSync(dirname(file), "r");
    fsyncSync(parent);
    closeSync(parent);
    return after;
  } finally {
    closeSync(handle);
    rmSync(draft, { force: true });
  }
}

function openNew(draft: string): number {
  try {
    return openSync(draft, "wx", 0o600);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new SetupError(
      code === "EEXIST"
        ? `Keys are being exchanged already. If nobody is at it, remove ${draft} and try again.`
        : `Keys cannot be exchanged beside the secrets file (${code}).`,
    );
  }
}
