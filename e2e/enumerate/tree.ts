import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** What can be reached from outside, read from the file tree: so nothing is forgotten because nobody thought of it. */
const app = "app";

function filesIn(folder: string) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const files = filesIn(app);

/** `app/(dashboard)/patients/[patientId]/page.tsx` as `/patients/[patientId]`. */
const address = (file: string) =>
  `/${relative(app, file)
    .split("/")
    .slice(0, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;

/** Pages, by the address that they answer. Those of development are not in the product. */
export const pages = files
  .filter((file) => /\/page\.tsx$/.test(`/${file}`))
  .map(address)
  .filter((path) => !path.startsWith("/dev/"));

/** Route handlers: address and the methods that the file exports. */
export const routes = files
  .filter((file) => /\/route\.tsx?$/.test(file))
  .map((file) => ({ path: address(file), methods: [...exported(file)].filter((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name)) }));

/** Server actions, as `file#name`. One that hides inside a file of another kind, or outside of `app`, could be forgotten: it is refused. */
export const actions = ["app", "components", "lib"].flatMap(filesIn).flatMap((file) => {
  const text = /\.tsx?$/.test(file) ? readFileSync(file, "utf8") : "";
  if (!/^\s*["']use server["']/m.test(text)) return [];
  if (!file.startsWith("app/") || !text.startsWith('"use server";'))
    throw new Error(`${file}: actions stand in files of their own, below app.`);
  return [...exported(file)].map((name) => `${file}#${name}`);
});

function exported(file: string): Set<string> {
  const text = readFileSync(file, "utf8");
  const names = new Set([...text.matchAll(/export (?:async )?(?:const|function) (\w+)/g)].map((match) => match[1] ?? ""));
  for (const list of text.matchAll(/export (?:const )?\{([^}]*)\}/g)) {
    for (const name of (list[1] ?? "").split(",")) names.add((name.split(/ as |:/).at(-1) ?? "").trim());
  }
  names.delete("");
  return names;
}
