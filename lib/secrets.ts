import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { env, SetupError } from "./env";

const key = z.string().refine((text) => Buffer.from(text, "base64").length === 32);
const schema = z
  .object({
    /** Keys of share link tokens by id; old ones stay, so that a handout can be printed again with its old code. */
    linkKeys: z.record(z.string(), key),
    currentLinkKeyId: z.string(),
    /** Encrypts session cookies and makes digests. Cookies of former keys are taken until their sessions end. */
    sessionKey: key,
    formerSessionKeys: z.array(key).optional(),
    serverActionsKey: key,
    /** Seals single fields: see `sealed.ts`. Former ones only open what they sealed. */
    fieldKey: key,
    formerFieldKeys: z.array(key).optional(),
  })
  .refine((value) => value.currentLinkKeyId in value.linkKeys);

/** Keys of 32 random bytes in base64. They are in no database and in no build. */
export type Secrets = z.output<typeof schema>;

let known: { value: Secrets; file: string; changedMs: number; askedAt: number } | undefined;
const freshMs = 1_000;

/**
 * The secrets of this installation. A file that was rotated is read again, within a second, so that nothing has to be started anew; while it
 * cannot be read, what was known holds. @throws SetupError when the file is absent or damaged at the start.
 */
export function secrets(): Secrets {
  const file = env().HOMESTRETCH_SECRETS_FILE;
  const at = performance.now();
  if (known?.file === file && at - known.askedAt < freshMs) return known.value;
  const changedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (known?.file === file && (changedMs === known.changedMs || changedMs === 0)) {
    known.askedAt = at;
    return known.value;
  }
  known = { value: readSecrets(file), file, changedMs, askedAt: at };
  return known.value;
}

export function readSecrets(file: string): Secrets {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : null;
    if (reason === "ENOENT") throw new SetupError(`The secrets file ${file} does not exist; npm start makes it.`);
    if (reason === "EACCES") throw new SetupError(`The secrets file ${file} belongs to another user and cannot be read.`);
    throw new SetupError(`The secrets file ${file} is damaged. Restore it from a backup: without it printed links cannot be made again.`);
  }
}
