import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditActions, auditGroups, auditSentence, groupOf } from "./audit-words";

const files = ["app", "lib", "server", "scripts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|audit-words/.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8")),
);
const code = files.join("\n");

describe("What is on record", () => {
  it("has words for every action that the code puts there", () => {
    const named = [...code.matchAll(/\baction: (?:[^,\n]*? \? )?"([a-z_]+\.[a-z_]+)"(?: : "([a-z_]+\.[a-z_]+)")?/g)];
    const actions = named.flatMap(([, one, other]) => [one, other]).filter((action) => action !== undefined);
    expect(new Set(actions).size).toBeGreaterThan(35);
    expect(actions.filter((action) => auditSentence(action) === action)).toEqual([]);
  });

  it("has no words for what no code does", () => {
    const used = (action: string) => code.includes(`"${action}"`) || (action.startsWith("program.") && code.includes("`program.$"));
    expect(auditActions.filter((action) => !used(action))).toEqual([]);
  });

  it("is expected by a test, each kind of it", () => {
    const tests = ["app", "lib", "db", "e2e", "scripts", "server"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.endsWith("audit-words.test.ts"))
        .map((file) => readFileSync(join(folder, file), "utf8")),
    );
    const all = tests.join("\n");
    expect(auditActions.filter((action) => !all.includes(`"${action}"`))).toEqual([]);
  });

  it("reads as a sentence after somebody's name, and each has its group", () => {
    for (const action of auditActions) {
      expect(auditSentence(action), action).toMatch(/^[a-z]([-a-z' ,]|PIN)+$/);
      expect(auditGroups[groupOf(action)], action).toBeTruthy();
    }
  });
});
