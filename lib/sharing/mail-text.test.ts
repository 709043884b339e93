import { describe, expect, it } from "vitest";
import { readingOf } from "../reading/grade";
import { languages } from "../vocabulary";
import { linkMail, mailAddress } from "./mail-text";

const facts = { url: "https://home.example/p/abc", clinic: { name: "Riverside", phone: "555 0142" }, hasPin: false };
const health =
  /exercis|stretch|pain|neck|program|patient|therap|health|ejercici|dolor|paciente|terap|salud|تمرين|تمارين|ألم|مريض|علاج|معالج|صحة/i;

describe.each(languages)("A message with a link, in %s", (language) => {
  const { subject, text } = linkMail(language, { ...facts, hasPin: true });
  it("holds the link on a line of its own, the clinic and its phone, and nothing of health", () => {
    expect(text.split("\n")).toContain(facts.url);
    expect(text).toContain("555 0142");
    expect(`${subject} ${text}`).not.toMatch(health);
  });
  it("says that a PIN is asked for only where it is, and never which", () => {
    expect(linkMail(language, facts).text.length).toBeLessThan(text.length);
    expect(text).not.toMatch(/\d{4,8}(?!\d)(?<!0142)/);
  });
  it("says nothing of a phone where the clinic has none", () =>
    expect(linkMail(language, { ...facts, clinic: { name: "Riverside", phone: "" } }).text).not.toMatch(/Call|Llame|اتصل/));
  it("is easy to read", () => {
    const sentences = text.split("\n\n").filter((line) => !line.startsWith("http") && line.split(" ").length > 4);
    expect(sentences.filter((line) => language !== "ar" && readingOf(line, language).isHard)).toEqual([]);
  });
});

it("goes to the mail program of whoever sits here as it is, whatever its letters", () => {
  const address = mailAddress("maria+x@example.test", { subject: "¿Hola & adiós?", text: "a\nb" });
  const { searchParams, pathname, protocol } = new URL(address);
  expect([protocol, decodeURIComponent(pathname), searchParams.get("subject"), searchParams.get("body")]).toEqual([
    "mailto:",
    "maria+x@example.test",
    "¿Hola & adiós?",
    "a\r\nb",
  ]);
});
