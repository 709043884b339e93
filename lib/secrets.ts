import { readFileSync } from "node:fs";
import { z } from "zod";
import { env, SetupError } from "./env";

const key = z.string().refine((text) => Buffer.from(text, "base64").length === 32);
const schema = z
  .object({
    /** Keys of share link tokens by id; old ones stay, so that a handout can be printed again with its old code. */
    linkKeys: z.record(z.string(), key),
    currentLinkKeyId: z.string(),
    sessionKey: key,
    serverActionsKey: key,
    /** Seals single fields: see `sealed.ts`. Former ones only open what they sealed. */
    fieldKey: key,
    formerFieldKeys: z.array(key).optional(),
  })
  .refine((value) => value.currentLinkKeyId in value.linkKeys);

/** Keys of 32 random bytes in base64. They are in no database and in no build. */
export type Secrets = z.output<typeof schema>;

let known: Secrets | undefined;

/** The secrets of this installation. @throws SetupError when the file is absent or damaged. */
export const secrets = (): Secrets => {
  known ??= readSecrets(env().HOMESTRETCH_SECRETS_FILE);
  return known;
};

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
