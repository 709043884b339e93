import { build } from "esbuild";

/** A program of this folder as one plain file, built once: a process that runs it is up at once, without a TypeScript loader. */
export function bundled(name: "launcher" | "writer"): Promise<string> {
  const known = files.get(name);
  if (known) return known;
  const outfile = `.cache/testing/${name}-${process.pid}.mjs`;
  const options = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" } as const;
  const made = build({ entryPoints: [`db/testing/${name}.ts`], outfile, ...options }).then(() => outfile);
  files.set(name, made);
  return made;
}

const files = new Map<string, Promise<string>>();
