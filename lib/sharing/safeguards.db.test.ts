import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "../handout/sample-view";
import { saveMailSettings } from "../mail/mail";
import { mailServer } from "../mail/testing/mail-server";
import type { Actor } from "../policy";
import { stoppedClock } from "../testing/clock";
import { recordOf, refusal } from "../testing/people";
import { mailShareLink } from "./mail-link";
import { noteAgreement, setLinkPin } from "./safeguards";
import { agreementInput, pinInput } from "./share-input";
import { createShareLink, getSharing, listShareLinks, revokeShareLink } from "./sharing";

stoppedClock("2026-11-20T15:00:00Z");
let server: Awaited<ReturnType<typeof mailServer>>;
let takesMail: string | null = null;
let actor: Actor;
let programId: string;
let linkId: string;
let url: string;

beforeAll(async () => {
  server = await mailServer({ hideSTARTTLS: true }, () => takesMail);
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.received.length = 0;
  takesMail = null;
  actor = await makeActor({ role: "owner", name: "Dana Okafor" });
  const patient = await makePatient(actor, { language: "es", email: "maria@example.test" });
  programId = (await makeProgram(actor, patient.id, [sampleView(1)])).programId;
  ({ id: linkId, url } = await createShareLink(actor, programId, { name: "Maria" }));
});

const link = async () => (await listShareLinks(actor, programId))?.[0];
const setUpMail = () =>
  saveMailSettings(actor, {
    ...{ host: "127.0.0.1", port: server.port, security: "none", username: "", password: "" },
    ...{ fromName: "Riverside", fromAddress: "desk@riverside.example" },
  });
/** Without the looks, of which there are as many as somebody looked. */
const record = async () => (await recordOf(actor.clinicId)).filter((action) => action !== "share.view");

describe("The patient's yes", () => {
  it("is noted with how and when it was given and who noted it, and is on record", async () => {
    expect((await link())?.agreement).toBeNull();
    await noteAgreement(actor, linkId, { how: "phone", on: "2026-11-19" });
    expect((await link())?.agreement).toEqual({ how: "phone", on: "2026-11-19", notedBy: "Dana Okafor" });
    expect(await record()).toEqual(["share.agreement", "share.create"]);
  });

  it("was not given tomorrow, nor for a link of somebody else, nor for one that is over", async () => {
    expect(await refusal(noteAgreement(actor, linkId, { how: "phone", on: "2026-11-21" }))).toBe("Choose today or an earlier day.");
    const stranger = await makeActor({ role: "owner" });
    expect(await refusal(noteAgreement(stranger, linkId, { how: "phone", on: "2026-11-19" }))).toBe("There is no such link.");
    await revokeShareLink(actor, linkId);
    expect(await refusal(noteAgreement(actor, linkId, { how: "phone", on: "2026-11-19" }))).toMatch(/was revoked/);
    expect(agreementInput.safeParse({ linkId, how: "by-dream", on: "2026-11-19" }).success).toBe(false);
  });
});

describe("A PIN", () => {
  it("is shown to staff, who may have to say it on the phone", async () => {
    await setLinkPin(actor, linkId, "4821");
    expect((await link())?.pin).toEqual({ value: "4821", wrong: 0, until: null });
    await setLinkPin(actor, linkId, null);
    expect((await link())?.pin).toBeNull();
    expect(await recordOf(actor.clinicId)).toEqual(expect.arrayContaining(["share.pin_set", "share.pin_remove"]));
  });

  it.each([
    ["4821", "4821"],
    [" 48 21 ", "4821"],
    ["", null],
    ["1234", "That is what everybody tries first. Choose another."],
    ["12", "Type 4 to 8 digits."],
    ["123456789", "Type 4 to 8 digits."],
  ])("typed as %j is %j", (typed, read) => {
    const parsed = pinInput.safeParse({ linkId, pin: typed });
    expect(parsed.success ? parsed.data.pin : parsed.error.issues[0]?.message).toBe(read);
  });
});

describe("A link by the clinic's mail server", () => {
  it("arrives in the patient's language with the link, and is on record", async () => {
    await setUpMail();
    await mailShareLink(actor, linkId, "maria@example.test");
    expect(server.received).toMatchObject([{ to: ["maria@example.test"] }]);
    expect(server.received[0]?.text).toContain(url);
    expect(server.received[0]?.text).toContain("Puede verla aquí");
    expect((await link())?.mailedAt).toEqual(new Date("2026-11-20T15:00:00Z"));
    expect(await record()).toEqual(["clinic.mail", "share.create", "share.mail"]);
  });

  it("never carries the PIN, and says that one is asked for", async () => {
    await setUpMail();
    await setLinkPin(actor, linkId, "482163");
    await mailShareLink(actor, linkId, "maria@example.test");
    expect(server.received[0]?.text).toContain("La página pide un PIN.");
    expect(server.received[0]?.text).not.toContain("482163");
  });

  it("that could not be sent is not said to have been, and that is on record too", async () => {
    await setUpMail();
    takesMail = "No such mailbox";
    expect(await refusal(mailShareLink(actor, linkId, "maria@example.test"))).toMatch(/refused the address/);
    expect((await link())?.mailedAt).toBeNull();
    expect(await record()).toEqual(["clinic.mail", "share.create", "share.mail", "share.mail_failed"]);
  });

  it("needs a server, a link that opens, and somebody of this clinic", async () => {
    expect(await refusal(mailShareLink(actor, linkId, "maria@example.test"))).toMatch(/no mail server yet/);
    await setUpMail();
    expect(await refusal(mailShareLink(await makeActor(), linkId, "maria@example.test"))).toBe("There is no such link.");
    await revokeShareLink(actor, linkId);
    expect(await refusal(mailShareLink(actor, linkId, "maria@example.test"))).toMatch(/was revoked/);
    expect(server.received).toEqual([]);
  });

  it("is offered where the clinic has a server", async () => {
    const offered = async () => (await getSharing(actor, programId))?.mail;
    expect(await offered()).toMatchObject({ to: "maria@example.test", language: "es", canSend: false });
    await setUpMail();
    expect((await offered())?.canSend).toBe(true);
  });
});
