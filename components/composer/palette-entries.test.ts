import { describe, expect, it } from "vitest";
import { builtInEntries } from "@/lib/catalog/catalog";
import { buildIndex } from "@/lib/catalog/search";
import { newId } from "@/lib/ids";
import { dosage } from "@/lib/programs/testing/dosage";
import type { Command } from "./commands";
import { fuzzyScore, fuzzySort } from "./fuzzy";
import { paletteGroups } from "./palette-entries";

describe("Finding by a few letters", () => {
  const commands = [
    "Undo",
    "Do again",
    "Add an exercise",
    "Duplicate the exercise",
    "Remove the exercise",
    "Move the exercise up",
    "Save now",
  ];
  it.each([
    ["dup", "Duplicate the exercise"],
    ["und", "Undo"],
    ["mup", "Move the exercise up"],
    ["mtu", "Move the exercise up"],
    ["sv", "Save now"],
    ["REMOVE", "Remove the exercise"],
    ["again", "Do again"],
    ["a e", "Add an exercise"],
  ])("%s is %s", (typed, name) => {
    expect(fuzzySort(typed, commands, (one) => one)[0]).toBe(name);
  });

  it("finds nothing where a letter is missing, and everything where nothing is typed", () => {
    expect(fuzzyScore("xyz", "Undo")).toBeNull();
    expect(fuzzySort(" ", commands, (one) => one)).toEqual(commands);
  });
});

describe("The palette", () => {
  const [phaseId, later, itemKey] = [newId(), newId(), newId()];
  const entries = builtInEntries();
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const command: Command = { id: "undo", name: "Undo", group: "Program", keys: ["Mod+Z"], run: () => undefined };
  const world = {
    ...{
      commands: [command, { ...command, id: "next", name: "Next exercise", isHidden: true }],
      nameOf: (id: string) => names.get(id) ?? "",
    },
    ...{ index: buildIndex(entries), boost: new Map() },
    content: {
      ...{ title: "", goals: "", startsOn: null, weeks: 6, stopSigns: [] },
      phases: [
        { id: phaseId, title: "", fromWeek: 1, toWeek: 2, criteria: "" },
        { id: later, title: "Build up", fromWeek: 3, toWeek: null, criteria: "" },
      ],
      items: [{ itemKey, phaseId, exerciseId: "chin-tuck", dosage, variationSlug: null, patientNote: "", staffNote: "" }],
    },
  };
  const found = (typed: string) =>
    paletteGroups(typed, world).map(({ title, entries: own }) => [title, ...own.slice(0, 2).map(({ name }) => name)]);

  it("begins with what there is to do and where there is to go", () => {
    expect(found("")).toEqual([
      ["Do", "Undo"],
      ["Go to a phase", "Weeks 1 to 2", "From week 3: Build up"],
    ]);
  });

  it("goes to an exercise of the program, or adds it once more, also where the name is misspelt", () => {
    expect(found("chin tuck")).toEqual([
      ["Go to an exercise", "Chin tuck"],
      ["Add an exercise", "Chin tuck"],
    ]);
    expect(found("sholder rols").at(-1)?.slice(0, 2)).toEqual(["Add an exercise", "Shoulder rolls"]);
  });
});
