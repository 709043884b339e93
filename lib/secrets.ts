import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
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
    fieldKey: key,
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

/** Makes the file unless it exists. Several processes may do so at once: the first one's file stays. Returns whether this call made it. */
export function ensureSecrets(file: string): boolean {
  if (existsSync(file)) return false;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return writeOnce(file, JSON.stringify(newSecrets(), null, 2));
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new SetupError(`The secrets file ${file} cannot be written (${error.code}).`);
    throw error;
  }
}

function newSecrets(): Secrets {
  const fresh = () => randomBytes(32).toString("base64");
  const id = randomBytes(4).toString("hex");
  return { linkKeys: { [id]: fresh() }, currentLinkKeyId: id, sessionKey: fresh(), serverActionsKey: fresh(), fieldKey: fresh() };
}

/** Written elsewhere, on disk for certain, then given its name in one step that fails if the name is taken. */
function writeOnce(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
    linkSync(draft, file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    closeSync(handle);
    rmSync(draft, { force: true });
  }
  const parent = openSync(dirname(file), "r");
  fsyncSync(parent);
  closeSync(parent);
  return true;
}
