import { describe, expect, test } from "vitest";
import { patientChangeInput, patientInput } from "./patient-input";

const names = { firstName: "María", lastName: "López" };
const sentences = (input: unknown) =>
  Object.values(patientInput.safeParse(input).error?.flatten().fieldErrors ?? {}).flatMap((said) => [...new Set(said)]);

test("a first and a last name are enough", () => {
  expect(patientInput.parse(names)).toEqual({
    ...names,
    ...{ birthOn: null, phone: "", email: "", recordNumber: "", language: "en", printSize: "standard", therapistId: null, anyway: false },
  });
});

test("blanks around and inside a name are tidied, and what looks like a page stays text", () => {
  const { firstName } = patientInput.parse({ ...names, firstName: "  <b>Ana \u0000  Sofía</b>\n" });
  expect(firstName).toBe("<b>Ana Sofía</b>");
});

describe("each field says what is wrong with it", () => {
  test.each([
    ["Fill in the first name.", { lastName: "López" }],
    ["Fill in the last name.", { ...names, lastName: "   " }],
    ["Keep the first name under 80 characters.", { ...names, firstName: "a".repeat(81) }],
    ["Fill in the first name.", { ...names, firstName: ["x"] }],
    ["Keep the phone number under 40 characters.", { ...names, phone: "5".repeat(10_000) }],
    ["Write an e-mail address such as maria@example.org, or leave it empty.", { ...names, email: "maria at home" }],
    ["Fill in the record number.", { ...names, recordNumber: 7 }],
    ["Write the birth date as a date, or leave it empty.", { ...names, birthOn: "1951-02-30" }],
    ["Write the birth date as a date, or leave it empty.", { ...names, birthOn: "April" }],
    ["The birth date has to be after 1900.", { ...names, birthOn: "1899-12-31" }],
    ["Choose a print size.", { ...names, printSize: "huge" }],
    ["Choose a language.", { ...names, language: "xx" }],
  ])("%s", (sentence, input) => {
    expect(sentences(input)).toEqual([sentence]);
  });

  test("a therapist that cannot be one", () => {
    expect(sentences({ ...names, therapistId: "'; drop table patients" })).toHaveLength(1);
  });
});

test("an empty therapist is none", () => {
  expect(patientInput.parse({ ...names, therapistId: "" }).therapistId).toBeNull();
});

test("a change without the time of the last one is refused", () => {
  expect(patientChangeInput.safeParse({ ...names, patientId: "x", seen: "yesterday" }).success).toBe(false);
});
