import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "./vocabulary";

const guide = readFileSync("docs/languages.md", "utf8");
const rows = [...guide.matchAll(/^\| [^|]+\|\s*`?([^|`]*?)`?\s*\| `([^|`]+)` \|$/gm)].map(([, texts = "", named = ""]) => ({
  texts: texts.trim(),
  named,
}));

describe("The places of a language", () => {
  it("are all that the guide lists", () => {
    expect(rows).toHaveLength(8);
  });

  it.each(rows)("have each language there: $named", ({ texts }) => {
    for (const language of languages)
      if (texts) expect([language, existsSync(texts.replace("<code>", language))]).toEqual([language, true]);
  });

  it.each(rows)("are typed so that the build fails without one: $named", ({ named }) => {
    expect(readFileSync(named, "utf8")).toMatch(/: (Readonly<)?Record<Language, \w+>>? = \{/);
  });
});
