import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { stopEmbedded } from "../embedded";

/** Data folders that are removed with whatever runs in them when the test file is done. */
export function dataFolders(): () => string {
  const made: string[] = [];
  afterAll(async () => {
    for (const folder of made) {
      await stopEmbedded(join(folder, "postgres"), "immediate");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "homestretch-data-"));
    made.push(folder);
    return folder;
  };
}
