import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namedIn, notRun, passedByPlaywright, passedByVitest, promisingPages } from "../scripts/named-tests";

describe("Every test that a page names", () => {
  it.each(promisingPages)("in %s is there", (page) => {
    const named = namedIn(page);
    expect(named.length).toBeGreaterThan(0);
    const missing = named.filter(({ file, sentence }) => !existsSync(file) || (sentence && !readFileSync(file, "utf8").includes(sentence)));
    expect(missing).toEqual([]);
  });

  it("is looked for by file and by sentence", () => {
    expect(namedIn("docs/security.md").filter(({ sentence }) => sentence).length).toBeGreaterThan(40);
  });

  it("has run and passed, as the last step of npm test sees it", () => {
    const named = (file: string, sentence: string | null) => ({ page: "docs/security.md", file, sentence });
    const passed = [
      ...passedByVitest({
        testResults: [
          {
            name: join(process.cwd(), "lib/a.test.ts"),
            assertionResults: [
              { fullName: "A link is searched by name", status: "passed" },
              { fullName: "A link is kept", status: "skipped" },
            ],
          },
        ],
      }),
      ...passedByPlaywright({
        suites: [
          {
            ...{ title: "b.spec.ts", file: "b.spec.ts" },
            specs: [{ title: "left out", ok: true, tests: [{ status: "skipped" }] }],
            suites: [
              {
                ...{ title: "Pages", file: "b.spec.ts" },
                specs: [
                  { title: "refuse (all) strangers", ok: true, tests: [{ status: "expected" }] },
                  { title: "are fast", ok: false, tests: [{ status: "unexpected" }] },
                ],
              },
            ],
          },
        ],
      }),
    ];
    const kept = [
      named("lib/a.test.ts", null),
      named("lib/a.test.ts", "is searched by %s"),
      named("e2e/b.spec.ts", "refuse (all) strangers"),
      named("e2e/b.spec.ts", "Pages"),
    ];
    const broken = [
      named("lib/a.test.ts", "is kept"),
      named("lib/b.test.ts", null),
      named("e2e/b.spec.ts", "are fast"),
      named("e2e/b.spec.ts", "left out"),
    ];
    expect(notRun([...kept, ...broken], passed)).toEqual(broken);
  });
});
