import { describe, expect, it } from "vitest";
import { type BackupTry, backupState } from "./backup-state";

const now = new Date("2026-11-20T12:00:00Z");
const hoursAgo = (hours: number, more: Partial<BackupTry> = {}): BackupTry => ({
  ...{ madeAt: new Date(now.getTime() - hours * 3_600_000).toISOString(), bytes: 1, rows: 1, keysSaved: true, failed: false },
  ...more,
});

describe("An owner is told how it stands with the backups", () => {
  it.each([
    ["never, where nothing was ever tried", [], 24, "never"],
    ["fine, where the last is as young as it should be and its keys are saved", [hoursAgo(20)], 24, "fine"],
    ["fine, where one turn was missed by a little", [hoursAgo(47)], 24, "fine"],
    ["old, where a whole turn was missed", [hoursAgo(49)], 24, "old"],
    ["old sooner, where they are made more often", [hoursAgo(20)], 6, "old"],
    ["failed, where the newest try failed, however young the last good one", [hoursAgo(1, { failed: true }), hoursAgo(2)], 24, "failed"],
    ["failed, where none ever succeeded", [hoursAgo(1, { failed: true })], 24, "failed"],
    ["fine again, once another succeeded", [hoursAgo(1), hoursAgo(2, { failed: true })], 24, "fine"],
    ["no keys, where nothing could open what is sealed in it", [hoursAgo(1, { keysSaved: false })], 24, "no-keys"],
    ["elsewhere, where somebody said so", [], 0, "elsewhere"],
  ] as const)("%s", (_, tries, hours, kind) => expect(backupState(tries, hours, now).kind).toBe(kind));

  it("names the last good one", () => {
    expect(backupState([hoursAgo(1, { failed: true }), hoursAgo(5)], 24, now).last).toEqual(hoursAgo(5));
  });
});
