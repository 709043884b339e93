import { readFileSync } from "node:fs";

type Entry = { optionalDependencies?: Record<string, string>; bundleDependencies?: unknown };

/**
 * Platform packages that the lockfile names and does not hold. An install on one system can leave out those of the others without a word,
 * and `npm ci` then fails there.
 */
export function missingFrom(lock: { packages: Record<string, Entry> }): string[] {
  const isThere = (from: string, name: string): boolean => {
    // As Node looks for packages: beside the one that asks, then in each folder further up.
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
      if (`${folder ? `${folder}/` : ""}node_modules/${name}` in lock.packages) return true;
      if (folder === "") return false;
    }
  };
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isThere(path, name))
      .map((name) => `${name} (for ${path || "this project"})`),
  );
}

/** Whether the lockfile of this checkout is complete; says what is missing. */
export function lockfileIsComplete(): boolean {
  const missing = missingFrom(JSON.parse(readFileSync("package-lock.json", "utf8")));
  for (const name of missing) console.error(`package-lock.json has no entry for ${name}.`);
  return missing.length === 0;
}
