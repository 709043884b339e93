import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A new file, readable for this user only and on disk for certain. */
export function writeDurably(file: string, text: string) {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Replaces a file in one step: whoever reads sees the old text or the new one, also after a power cut. */
export function replaceDurably(file: string, text: string) {
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  writeDurably(draft, text);
  renameDurably(draft, file);
}

/** Gives a file that is on disk its name. */
export function renameDurably(draft: string, file: string) {
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/** A new name in a folder is on disk for certain only once the folder is. */
export function syncFolder(folder: string) {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
