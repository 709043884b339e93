import { expect, test } from "vitest";
import { searchTemplates } from "./template-search";

const entries = [
  { id: "empty", title: "Empty program", about: "Start from nothing", exercises: [] },
  { id: "neck", title: "Ease a stiff neck", about: "For a stiff neck", exercises: ["Chin tuck", "Shoulder rolls"] },
  { id: "chest", title: "Stand tall", about: "For a tight chest and the neck", exercises: ["Doorway chest stretch"] },
];
const found = (query: string) => searchTemplates(entries, query).map(({ id }) => id);

const cases: [string, string[]][] = [
  ["", ["empty", "neck", "chest"]],
  ["   ", ["empty", "neck", "chest"]],
  ["ne", ["neck", "chest"]],
  ["STI", ["neck"]],
  ["chin", ["neck"]],
  ["chest", ["chest"]],
  ["stif nek", ["neck"]],
  ["rolls shoulder", ["neck"]],
  ["nothing", ["empty"]],
  ["xyzzy", []],
  ["?!", []],
];
test.each(cases)("“%s” finds %j", (query, ids) => {
  expect(found(query)).toEqual(ids);
});
