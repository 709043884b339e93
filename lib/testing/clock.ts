import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** Stops the clock of this process at an instant; `advance` moves it on by so many seconds. For the test, or else the file, that calls it. */
export function stoppedClock(start = "2026-11-20T09:00:00Z") {
  const folder = mkdtempSync(join(tmpdir(), "homestretch-clock-"));
  const file = join(folder, "now");
  let at = new Date(start);
  const write = () => writeFileSync(file, at.toISOString());
  write();
  process.env.HOMESTRETCH_CLOCK_FILE = file;
  const goOn = () => {
    delete process.env.HOMESTRETCH_CLOCK_FILE;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    onTestFinished(goOn);
  } catch {
    // Outside of a test there is none to finish.
    afterAll(goOn);
  }
  return {
    advance(seconds: number) {
      at = new Date(at.getTime() + seconds * 1000);
      write();
    },
  };
}
