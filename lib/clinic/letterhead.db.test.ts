import sharp from "sharp";
import { describe, expect, it, test } from "vitest";
import { makeActor, makeClinic, makePatient, makeProgram } from "@/db/factories";
import { inClinic, tables } from "@/db/index";
import { getPicture } from "../exercises/pictures";
import { usualContent } from "../handout/content";
import { sampleView } from "../handout/sample-view";
import { publishVersion } from "../programs/publish";
import { add, change, loadBuiltIns, makeDraft, stretch } from "../programs/testing/drafts";
import { newDraft } from "../programs/versions";
import { prepareVersion } from "../sharing/printing";
import { getSharedPicture } from "../sharing/shared-program";
import { createShareLink } from "../sharing/sharing";
import { recordOf, refusal } from "../testing/people";
import { addLogo, getLetterhead, previewLetterhead, updateLetterhead } from "./letterhead";
import { letterheadInput } from "./letterhead-input";

const logo = async (colour: string) =>
  sharp({ create: { width: 300, height: 100, channels: 3, background: colour } })
    .png()
    .toBuffer();
const plain = { brandColour: "", logoId: null, handoutLayout: "standard", handoutParts: [] } as const;
const usual = (layout: "standard" | "compact") =>
  Object.entries(usualContent[layout]).flatMap(([part, isShown]) => (isShown ? [part as "steps"] : []));
const chosen = { ...plain, handoutParts: usual("standard"), brandColour: "#b0413e" as const };

describe("The letterhead of a clinic", () => {
  it("is changed by its owner, logo and colour and usual sheet together, and goes on record", async () => {
    const owner = await makeActor({ role: "owner" });
    const { pictureId } = await addLogo(owner, await logo("#b0413e"));
    await updateLetterhead(owner, { ...chosen, logoId: pictureId, handoutLayout: "compact", handoutParts: ["steps", "code"] });
    expect(await getLetterhead(owner)).toEqual({
      brand: { colour: "#b0413e", logo: { pictureId, width: 300, height: 100 } },
      handoutLayout: "compact",
      handoutParts: ["steps", "code"],
    });
    expect(await recordOf(owner.clinicId)).toEqual(["clinic.update", "picture.add"]);
    expect((await getPicture(owner, pictureId))?.mime).toBe("image/png");
  });

  it("keeps no habit where what is chosen is what is usual", async () => {
    const owner = await makeActor({ role: "owner" });
    await updateLetterhead(owner, { ...chosen, handoutLayout: "compact", handoutParts: usual("compact") });
    expect((await getLetterhead(owner)).handoutParts).toBeNull();
  });

  it.each(["therapist", "assistant"] as const)("is read by a %s, who may neither change it nor send a logo", async (role) => {
    const actor = await makeActor({ role });
    const sentence = "Your role in this clinic does not allow this.";
    expect(await refusal(updateLetterhead(actor, chosen))).toBe(sentence);
    expect(await refusal(addLogo(actor, await logo("#b0413e")))).toBe(sentence);
    expect(await refusal(previewLetterhead(actor, chosen))).toBe(sentence);
    expect((await getLetterhead(actor)).brand).toEqual({ colour: "", logo: null });
    expect(await recordOf(actor.clinicId)).toEqual([]);
  });

  it("takes no picture of another clinic, neither here nor by the database itself", async () => {
    const [owner, other] = [await makeActor({ role: "owner" }), await makeActor({ role: "owner" })];
    const { pictureId } = await addLogo(other, await logo("#b0413e"));
    expect(await refusal(updateLetterhead(owner, { ...chosen, logoId: pictureId }))).toMatch(/Choose it again/);
    expect((await previewLetterhead(owner, { ...chosen, logoId: pictureId })).pictures).toEqual({});
    const { id } = await makeClinic();
    await expect(inClinic(id, (tx) => tx.update(tables.clinics).set({ logoId: pictureId }))).rejects.toThrow();
    await expect(inClinic(id, (tx) => tx.update(tables.clinics).set({ brandColour: "red;}" }))).rejects.toThrow();
  });

  it("shows what becomes of it before it is saved", async () => {
    const owner = await makeActor({ role: "owner" });
    const { pictureId } = await addLogo(owner, await logo("#b0413e"));
    const input = await previewLetterhead(owner, { ...chosen, logoId: pictureId, handoutLayout: "compact" });
    expect(input).toMatchObject({ layout: "compact", draft: false, link: null });
    expect(input.view.clinic.brand).toEqual({ colour: "#b0413e", logo: { pictureId, width: 300, height: 100 } });
    expect(Object.keys(input.pictures)).toEqual([pictureId]);
    expect((await getLetterhead(owner)).brand).toEqual({ colour: "", logo: null });
  });
});

describe("What was published", () => {
  it("keeps the looks that it had, on paper and on the patient's page; what is published later has the new ones", async () => {
    await loadBuiltIns();
    const owner = await makeActor({ role: "owner" });
    const [red, blue] = [await addLogo(owner, await logo("#b0413e")), await addLogo(owner, await logo("#2457a6"))];
    await updateLetterhead(owner, { ...chosen, logoId: red.pictureId });
    const { versionId, programId, phaseId } = await makeDraft(owner);
    await change(owner, versionId, add(phaseId, stretch));
    await publishVersion(owner, versionId, { expectedRevision: 1 });
    const token = (await createShareLink(owner, programId, { name: "Maria" })).url.split("/p/")[1] ?? "";
    await updateLetterhead(owner, { ...chosen, brandColour: "#2457a6", logoId: blue.pictureId });
    const printed = async (number: number) => {
      const prepared = await prepareVersion(owner, programId, number);
      return [prepared?.input.view.clinic.brand?.colour, Object.keys(prepared?.input.pictures ?? {})];
    };
    expect(await printed(1)).toEqual(["#b0413e", [red.pictureId]]);
    expect((await getSharedPicture(token, red.pictureId))?.mime).toBe("image/png");
    expect(await getSharedPicture(token, blue.pictureId)).toBeNull();

    const next = await newDraft(owner, programId, 1);
    await publishVersion(owner, next.versionId, { expectedRevision: 0 });
    expect(await printed(1)).toEqual(["#b0413e", [red.pictureId]]);
    expect(await printed(2)).toEqual(["#2457a6", [blue.pictureId]]);
    expect((await getSharedPicture(token, blue.pictureId))?.mime).toBe("image/png");
  });

  it("is printed with the parts that the clinic chose, on its own layout and on large print alone, unless somebody chooses", async () => {
    const owner = await makeActor({ role: "owner" });
    const { programId } = await makeProgram(owner, (await makePatient(owner)).id, [sampleView(1)]);
    await updateLetterhead(owner, { ...chosen, handoutParts: ["steps", "carer"] });
    const partsOn = async (sheet = {}) => {
      const { content } = (await prepareVersion(owner, programId, 1, { sheet }))?.input ?? {};
      return Object.entries(content ?? {}).flatMap(([part, isShown]) => (isShown ? [part] : []));
    };
    expect(await partsOn()).toEqual(["steps", "carer"]);
    expect(await partsOn({ layout: "large" })).toEqual(["steps", "carer"]);
    expect(await partsOn({ layout: "summary" })).toEqual(["pictures", "dosage", "code"]);
    expect(await partsOn({ content: usualContent.standard })).toEqual(usual("standard"));
  });
});

test.each([
  [{ ...plain, brandColour: "teal" }, "brandColour"],
  [{ ...plain, brandColour: "#0b6664;}" }, "brandColour"],
  [{ ...plain, brandColour: "", logoId: "../x" }, "logoId"],
  [{ ...plain, logoId: "", handoutParts: ["stop signs"] }, "handoutParts"],
])("what is no letterhead is refused beside its field: %j", (input, field) => {
  const { error } = letterheadInput.safeParse(input);
  expect(error?.issues.map(({ path }) => path[0])).toContain(field);
});
