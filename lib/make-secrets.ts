import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SetupError } from "./env";
import type { Secrets } from "./secrets";

/** Makes the file unless it exists. Several processes may do so at once: the first one's file stays. Returns whether this call made it. */
export function ensureSecrets(file: string): boolean {
  if (existsSync(file)) {
    closeToOthers(file);
    return false;
  }
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return writeOnce(file, JSON.stringify(newSecrets(), null, 2));
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new SetupError(`The secrets file ${file} cannot be written (${error.code}).`);
    throw error;
  }
}

/** A copy that was brought back may be open to others. Where the file is not ours to change, whoever put it there decides. */
function closeToOthers(file: string) {
  if ((statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch {
    return;
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
