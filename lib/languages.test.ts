import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "./vocabulary";

const guide = readFileSync("docs/languages.md", "utf8");
const rows = [...guide.matchAll(/^\| [^|]+\|\s*`?([^|`]*?)`?\s*\| `([^|`]+)` \|$/gm)].map(([, texts = "", named = ""]) => ({
  texts: texts.trim(),
  named,
}));

describe("The places of a language", () => {
  it("are all that the guide lists", () => {
    expect(rows).toHaveLength(14);
  });

  it.each(rows)("have each language there: $named", ({ texts }) => {
    for (const language of languages)
      if (texts) expect([language, existsSync(texts.replace("<code>", language))]).toEqual([language, true]);
  });

  it.each(rows)("are typed so that the build fails without one: $named", ({ named }) => {
    expect(readFileSync(named, "utf8")).toMatch(/: (Readonly<)?Record<Language, \w+>>? = \{/);
  });
});

/** Files with Spanish texts, and in which words what is taken out of each is missed. */
const spanish = [
  ...rows.filter(({ texts }) => texts.endsWith(".ts")).map(({ texts }) => texts.replace("<code>", "es")),
  ...["texts.ts", "neck.ts", "posture.ts", "back.ts", "general.ts", "guidance.ts"].map((file) => `lib/catalog/texts/es/${file}`),
];

/** A text of one line that stands by itself: of an exercise that is its name. */
const textLine = /^ {2,4}("[\w-]+"|\w+)(?:: .*)?,\n/m;

/** A file without its first text after the beginning of what it exports, and the key of that. */
function withoutAText(source: string): { key: string; changed: string } {
  const from = source.search(/^export const \w+: /m);
  const [line = "", key = ""] = textLine.exec(source.slice(from)) ?? [];
  return { key: key.replaceAll('"', ""), changed: source.slice(0, from) + source.slice(from).replace(line, "") };
}

describe("A Spanish text that is taken out", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "homestretch-languages-"));
  const taken = new Map<string, string>();
  let said = "";

  beforeAll(() => {
    const isSource = (file: string) => !file.includes("fonts/files") && !/\.test\.tsx?$/.test(file);
    for (const part of ["lib", "components/patient-page", "db"])
      cpSync(part, path.join(folder, part), { recursive: true, filter: isSource });
    for (const file of spanish) {
      const { key, changed } = withoutAText(readFileSync(file, "utf8"));
      taken.set(file, key);
      writeFileSync(path.join(folder, file), changed);
    }
    symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
    const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
    const options = { ...compilerOptions, incremental: false, plugins: [] };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: rows.map(({ named }) => named) }));
    said = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--pretty", "false", "-p", folder], { encoding: "utf8" }).stdout;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(spanish)("fails the build: %s", (file) => {
    const faults = said.split("\n").filter((line) => line.includes(`${file}(`));
    expect(faults.join("\n")).toMatch(new RegExp(`error TS\\d+: .*'?${taken.get(file)}\\b`));
  });
});
