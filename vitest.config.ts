import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const elsewhere = [...configDefaults.exclude, "e2e/**", ".next*/**", ".cache/**"];

/** `unit` is pure and takes milliseconds a file; `db` gives each file a PostgreSQL database of its own. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${path(".")}/` },
      // Outside of Next the marker package throws on import; here it may not.
      { find: "server-only", replacement: path("db/testing/server-only.ts") },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "**/*.db.test.ts"],
          setupFiles: ["db/testing/no-console-errors.ts"],
          // Milliseconds on a quiet machine; no verdict hangs on a busy one.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: elsewhere,
          globalSetup: ["db/testing/cluster.ts"],
          setupFiles: ["db/testing/no-console-errors.ts", "db/testing/own-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
