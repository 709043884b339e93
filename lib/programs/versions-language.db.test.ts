import { expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "../handout/sample-view";
import { inLanguage } from "../handout/testing/in-language";
import { getVersion } from "./versions";

it("Staff read and compare a version in English, whatever language its patient reads", async () => {
  const actor = await makeActor();
  const patient = await makePatient(actor, { language: "es" });
  const view = { ...inLanguage(sampleView(1), "en"), version: { number: 1, publishedOn: "2026-11-20" } };
  const { programId } = await makeProgram(actor, patient.id, [view], [inLanguage(view, "es")]);
  expect((await getVersion(actor, programId, 1))?.view).toEqual(view);
});
