import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/browser";

// `npm test` has found one already; `npx playwright test` alone finds it here.
process.env.CHROMIUM ??= await findBrowser();

export default defineConfig({
  testDir: "e2e",
  // Outside of Next the package `server-only` may not throw.
  tsconfig: "./e2e/tsconfig.json",
  globalSetup: "./e2e/server/global-setup.ts",
  outputDir: "test-results",
  // A browser waits for much: three share two cores well.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // A shared machine can be slow for a moment: a second try is named as such in the closing lines.
  retries: process.env.CI ? 2 : 0,
  reporter: "list",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    // Set by the global setup, before the tests are read in their own processes.
    baseURL: process.env.E2E_URL,
    // Recording every step of every test takes a third of the time of all: only a second try is recorded.
    trace: "on-first-retry",
    // What fades takes time and is half there when it is judged, and a clock that is moved on would have each frame of a figure drawn: tests
    // about motion ask for it.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: process.env.CHROMIUM },
  },
  projects: [
    // The longest begins first: nobody waits for it alone at the end.
    { name: "kills", testMatch: "server/kills.spec.ts" },
    { name: "chromium", testIgnore: "server/kills.spec.ts", use: { ...devices["Desktop Chrome"] } },
  ],
});
