import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { inClinic } from "@/db/index";
import { getBuiltIn } from "../catalog/catalog";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { testPicture } from "../testing/pictures";
import { type ClinicExerciseInput, clinicExerciseInput } from "./exercise-input";
import * as exercises from "./exercises";
import { addPicture, getPicture } from "./pictures";

const dosage = getBuiltIn("shoulder-rolls")?.defaultDosage;
if (!dosage) throw new Error("The catalog has no shoulder rolls.");

const input: ClinicExerciseInput = {
  name: "Pec stretch on the ball",
  why: "This can loosen a tight chest.",
  steps: ["Kneel beside the ball.", "Lean forward."],
  cautions: [],
  position: null,
  equipment: ["mat"],
  regions: ["chest"],
  kind: "static-stretch",
  dosage,
  pictureId: null,
};

const actions = async (actor: Actor) => {
  const rows = await inClinic(actor.clinicId, (tx) => tx.execute<{ action: string }>(sql`select action from audit_events order by at, id`));
  return [...rows].map((row) => row.action);
};

describe("Exercises of the clinic's own", () => {
  let therapist: Actor;
  let stranger: Actor;
  let id: string;
  beforeEach(async () => {
    therapist = await makeActor();
    stranger = await makeActor();
    ({ id } = await exercises.createClinicExercise(therapist, input));
  });

  it("are kept, listed by name and on record", async () => {
    expect(await exercises.getClinicExercise(therapist, id)).toMatchObject({
      name: input.name,
      why: input.why,
      steps: input.steps,
      dosage,
    });
    expect((await exercises.listClinicExercises(therapist)).map((exercise) => exercise.id)).toEqual([id]);
    await exercises.updateClinicExercise(therapist, id, input);
    expect(await actions(therapist)).toEqual(["exercise.create", "exercise.update"]);
  });

  it("say in one sentence why one does them, which is kept until somebody writes another or none", async () => {
    const whyAfter = async (why: string | undefined) => {
      await exercises.updateClinicExercise(therapist, id, { ...input, why });
      return (await exercises.getClinicExercise(therapist, id))?.why;
    };
    expect(await whyAfter(undefined)).toBe(input.why);
    expect(await whyAfter("This can help you reach up.")).toBe("This can help you reach up.");
    expect(await whyAfter("")).toBe("");
    const { why: _, ...without } = input;
    const { id: other } = await exercises.createClinicExercise(therapist, without);
    expect((await exercises.getClinicExercise(therapist, other))?.why).toBe("");
  });

  it("are invisible to another clinic, which can neither change nor archive them and leaves no trace", async () => {
    expect(await exercises.getClinicExercise(stranger, id)).toBeNull();
    expect(await exercises.listClinicExercises(stranger)).toEqual([]);
    await expect(exercises.updateClinicExercise(stranger, id, input)).rejects.toMatchObject({ code: "not_found" });
    await expect(exercises.archiveClinicExercise(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(exercises.setFavourite(stranger, id, true)).rejects.toMatchObject({ code: "not_found" });
    expect(await actions(stranger)).toEqual([]);
  });

  it("are not an assistant's to write", async () => {
    const assistant = await makeActor({ role: "assistant", clinicId: therapist.clinicId });
    await expect(exercises.createClinicExercise(assistant, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(exercises.archiveClinicExercise(assistant, id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("leave the catalog when archived and come back when restored", async () => {
    await exercises.archiveClinicExercise(therapist, id);
    expect(await exercises.listClinicExercises(therapist)).toEqual([]);
    expect(await exercises.listClinicExercises(therapist, { archived: true })).toHaveLength(1);
    await exercises.restoreClinicExercise(therapist, id);
    expect(await exercises.listClinicExercises(therapist)).toHaveLength(1);
    expect(await actions(therapist)).toEqual(["exercise.create", "exercise.archive", "exercise.restore"]);
  });

  it("answer a malformed or unknown id as absent", async () => {
    for (const wrong of ["", "x", "../../etc", newId()]) {
      expect(await exercises.getClinicExercise(therapist, wrong)).toBeNull();
      await expect(exercises.updateClinicExercise(therapist, wrong, input)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("take no picture from who may not write them, and then nothing of the file is looked at", async () => {
    const assistant = await makeActor({ role: "assistant" });
    await expect(addPicture(assistant, new TextEncoder().encode("no picture"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("cannot carry another clinic's picture", async () => {
    const theirs = await addPicture(stranger, await testPicture());
    await expect(exercises.createClinicExercise(therapist, { ...input, pictureId: theirs.pictureId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await getPicture(therapist, theirs.pictureId)).toBeNull();
    expect(await getPicture(stranger, theirs.pictureId)).toMatchObject({ mime: "image/jpeg" });
    expect(await getPicture(stranger, "not-an-id")).toBeNull();
  });
});

describe("What an own exercise does to the body", () => {
  const traitsAfter = async (traits: ClinicExerciseInput["traits"], then?: ClinicExerciseInput["traits"]) => {
    const actor = await makeActor();
    const { id } = await exercises.createClinicExercise(actor, { ...input, traits });
    if (then !== undefined) await exercises.updateClinicExercise(actor, id, { ...input, traits: then });
    return (await exercises.getClinicExercise(actor, id))?.traits;
  };

  it("is unknown until somebody says it; that nothing fits is an answer too", async () => {
    expect(await traitsAfter(undefined)).toBeNull();
    expect(await traitsAfter(null)).toBeNull();
    expect(await traitsAfter([])).toEqual([]);
    expect(await traitsAfter(["prone"])).toEqual(["prone"]);
    expect(await traitsAfter(["prone"], null)).toBeNull();
  });

  it.each([
    [undefined, null],
    [[], null],
    [["none"], []],
    [
      ["prone", "kneeling"],
      ["prone", "kneeling"],
    ],
  ] as const)("the form reads %j as %j", (sent, kept) => {
    const form = { name: "Row", steps: "Pull.", cautions: "", kind: "strength", dosage: JSON.stringify(dosage) };
    expect(clinicExerciseInput.parse({ ...form, traits: sent, muscles: ["rhomboids"] })).toMatchObject({
      traits: kept,
      muscles: ["rhomboids"],
    });
    expect(clinicExerciseInput.safeParse({ ...form, traits: ["none", "prone"] }).error?.issues[0]?.message).toMatch(/None of these/);
    expect(clinicExerciseInput.safeParse({ ...form, traits: ["flying"] }).success).toBe(false);
  });
});

describe("Favourites", () => {
  it("belong to one person, for built-in and own exercises alike", async () => {
    const therapist = await makeActor();
    const colleague = await makeActor({ clinicId: therapist.clinicId });
    const { id } = await exercises.createClinicExercise(therapist, input);
    await exercises.setFavourite(therapist, id, true);
    await exercises.setFavourite(therapist, id, true);
    await exercises.setFavourite(therapist, "shoulder-rolls", true);
    expect((await exercises.listMarks(therapist)).favourites.sort()).toEqual([id, "shoulder-rolls"].sort());
    expect(await exercises.listMarks(colleague)).toEqual({ favourites: [], recent: [] });
    await exercises.setFavourite(therapist, id, false);
    expect((await exercises.listMarks(therapist)).favourites).toEqual(["shoulder-rolls"]);
    // A mark of one's own is nobody else's matter.
    expect(await actions(therapist)).not.toContain("exercise.favourite");
    await expect(exercises.setFavourite(therapist, "no-such-exercise", true)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("The form of an own exercise", () => {
  const valid = {
    name: "Row",
    steps: "Pull.\n\n Let go. \n",
    cautions: "",
    position: "",
    kind: "strength",
    dosage: JSON.stringify(dosage),
    pictureId: "",
  };

  it("takes the reason as one line", () => {
    const why = " This can help\r\nyou turn.\n";
    expect(clinicExerciseInput.parse({ ...valid, why }).why).toBe("This can help you turn.");
  });

  it("takes one step a line and leaves out empty ones", () => {
    expect(clinicExerciseInput.parse(valid)).toMatchObject({
      steps: ["Pull.", "Let go."],
      cautions: [],
      position: null,
      equipment: [],
      pictureId: null,
    });
  });

  it.each([
    ["name", "", /name/],
    ["name", "x".repeat(81), /80/],
    ["why", "x".repeat(101), /Keep the reason under 100/],
    ["steps", "\n \n", /at least one step/],
    ["steps", "x".repeat(201), /200/],
    ["steps", "a\n".repeat(13), /12/],
    ["kind", "magic", /kind/],
    ["dosage", "{", /dosage/],
    ["pictureId", "../x", /./],
  ] as const)("says beside %s what is wrong with %j", (field, value, sentence) => {
    const parsed = clinicExerciseInput.safeParse({ ...valid, [field]: value });
    expect(parsed.error?.issues.find((issue) => issue.path[0] === field)?.message).toMatch(sentence);
  });
});
