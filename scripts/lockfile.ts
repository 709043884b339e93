import { readFileSync } from "node:fs";

type Entry = { version?: string; optionalDependencies?: Record<string, string>; bundleDependencies?: unknown };

/**
 * Platform packages that the lockfile names and does not hold, or holds in another version. An install on one system can leave out those of the others without a word,
 * and `npm ci` then fails there.
 */
export function missingFrom(lock: { packages: Record<string, Entry> }): string[] {
  const isThere = (from: string, name: string, wanted: string): boolean => {
    // As Node looks for packages: beside the one that asks, then in each folder further up. The first found is the one it gets.
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
      const found = lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
      if (found) return !/^\d/.test(wanted) || found.version === wanted;
      if (folder === "") return false;
    }
  };
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, wanted]) => !isThere(path, name, wanted))
      .map(([name]) => `${name} (for ${path || "this project"})`),
  );
}

/** Whether the lockfile of this checkout is complete; says what is missing. */
export function lockfileIsComplete(): boolean {
  const missing = missingFrom(JSON.parse(readFileSync("package-lock.json", "utf8")));
  for (const name of missing) console.error(`package-lock.json has no entry for ${name}.`);
  return missing.length === 0;
}
