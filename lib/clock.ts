import { readFileSync } from "node:fs";

/**
 * The one clock of the app. Tests point `HOMESTRETCH_CLOCK_FILE` at a file that holds an instant (`2026-11-20T09:00:00Z`); nothing clinical
 * is decided by the database's own clock.
 */
export function now(): Date {
  const file = process.env.HOMESTRETCH_CLOCK_FILE;
  if (!file) return new Date();
  const at = new Date(readFileSync(file, "utf8").trim());
  if (Number.isNaN(at.getTime())) throw new Error("HOMESTRETCH_CLOCK_FILE holds no instant.");
  return at;
}
