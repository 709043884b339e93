import { expect, test } from "vitest";
import { searchTemplates } from "./template-search";

const entries = [
  { id: "empty", title: "Empty program", about: "Start from nothing", exercises: [] },
  { id: "neck", title: "Ease a stiff neck", about: "For a stiff neck", exercises: ["Chin tuck", "Shoulder rolls"] },
  { id: "chest", title: "Stand tall", about: "For a tight chest and the neck", exercises: ["Doorway chest stretch"] },
];
entries.push({ id: "daily-plan", title: "A few minutes", about: "", exercises: [] });
const found = (query: string) => searchTemplates(entries, query).map(({ id }) => id);

const cases: [string, string[]][] = [
  ["", ["empty", "neck", "chest", "daily-plan"]],
  ["   ", ["empty", "neck", "chest", "daily-plan"]],
  ["ne", ["neck", "chest"]],
  ["STI", ["neck"]],
  ["chin", ["neck"]],
  ["chest", ["chest"]],
  ["stif nek", ["neck"]],
  ["rolls shoulder", ["neck"]],
  ["nothing", ["empty"]],
  ["plan", ["daily-plan"]],
  ["xyzzy", []],
  ["?!", []],
];
test.each(cases)("“%s” finds %j", (query, ids) => {
  expect(found(query)).toEqual(ids);
});
