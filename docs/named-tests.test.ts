import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Pages that say which test keeps a promise: "`file` › sentence; › another sentence of the same file". */
const pages = ["docs/security.md", "docs/asvs.md", "docs/reliability.md"].filter((page) => existsSync(page));

type Named = { page: string; file: string; sentence: string | null };

function namedIn(page: string): Named[] {
  return readFileSync(page, "utf8")
    .split("\n")
    .flatMap((line) => line.split("|"))
    .flatMap((cell) => {
      const parts = cell.split(/`([\w./()[\]-]+\.(?:test|spec)\.tsx?)`/);
      return parts.flatMap((file, index): Named[] => {
        if (index % 2 === 0) return [];
        const sentences = [...(parts[index + 1] ?? "").matchAll(/› ([^;›]+)/g)].map(
          ([, text = ""]) => text.split(". ")[0]?.trim().replace(/\.$/, "") ?? "",
        );
        return sentences.length > 0 ? sentences.map((sentence) => ({ page, file, sentence })) : [{ page, file, sentence: null }];
      });
    });
}

describe("Every test that a page names", () => {
  it.each(pages)("in %s is there", (page) => {
    const named = namedIn(page);
    expect(named.length).toBeGreaterThan(0);
    const missing = named.filter(({ file, sentence }) => !existsSync(file) || (sentence && !readFileSync(file, "utf8").includes(sentence)));
    expect(missing).toEqual([]);
  });

  it("is looked for by file and by sentence", () => {
    expect(namedIn("docs/security.md").filter(({ sentence }) => sentence).length).toBeGreaterThan(40);
  });
});
