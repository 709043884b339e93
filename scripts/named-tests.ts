import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Pages that say which test keeps a promise: "`file` › sentence; › another sentence of the same file". */
export const promisingPages = ["docs/security.md", "docs/asvs.md", "docs/reliability.md"].filter((page) => existsSync(page));

export type Named = { page: string; file: string; sentence: string | null };

export function namedIn(page: string): Named[] {
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

/** A test that has run and passed: its file, and its name with those of the groups around it. */
export type Passed = { file: string; name: string };

/** Which of the named tests no report of this run has as passed. */
export const notRun = (named: readonly Named[], passed: readonly Passed[]): Named[] =>
  named.filter(({ file, sentence }) => {
    const wanted =
      sentence === null
        ? /./
        : new RegExp(
            sentence
              .split(/%\w|\$\{[^}]*\}/)
              .map(escaped)
              .join(".*"),
          );
    return !passed.some((test) => test.file === file && wanted.test(test.name));
  });

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The files in a folder where the runners say, as JSON, what came of each test. */
export const reportOf = (folder: string, suite: "unit" | "db" | "e2e") => join(folder, `${suite}.json`);

/** What passed according to the reports of a run. A suite without a report has not run. */
export function passedIn(folder: string): Passed[] {
  const read = (suite: Parameters<typeof reportOf>[1]) => {
    const file = reportOf(folder, suite);
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  };
  return [...passedByVitest(read("unit")), ...passedByVitest(read("db")), ...passedByPlaywright(read("e2e"))];
}

type VitestReport = { testResults?: { name: string; assertionResults: { fullName: string; status: string }[] }[] };

export const passedByVitest = (report: VitestReport): Passed[] =>
  (report.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed")
      .map(({ fullName }) => ({ file: relative(process.cwd(), name), name: fullName })),
  );

type Suite = { title: string; file: string; suites?: Suite[]; specs: { title: string; ok: boolean; tests: { status: string }[] }[] };

export const passedByPlaywright = (report: { suites?: Suite[] }): Passed[] => (report.suites ?? []).flatMap((suite) => passedOf(suite, ""));

/** What was skipped is fine for Playwright, and did not run. */
const passedOf = (suite: Suite, around: string): Passed[] => {
  const name = `${around} ${suite.title}`;
  const ran = suite.specs.filter(({ ok, tests }) => ok && tests.some(({ status }) => status !== "skipped"));
  const own = ran.map(({ title }) => ({ file: `e2e/${suite.file}`, name: `${name} ${title}` }));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => passedOf(inner, name))];
};
