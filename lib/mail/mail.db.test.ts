import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import type { Actor } from "../policy";
import { stoppedClock } from "../testing/clock";
import { asOwner, recordOf, refusal } from "../testing/people";
import { canMail, getMailSettings, removeMailSettings, saveMailSettings, sendMail } from "./mail";
import { mailInput } from "./mail-input";
import { mailServer } from "./testing/mail-server";

stoppedClock();
const mail = { to: "maria@example.test", subject: "Your link", text: "Here it is." };
let server: Awaited<ReturnType<typeof mailServer>>;
let owner: Actor;

beforeAll(async () => {
  // This computer alone, where no certificate is needed; protected connections are tried in smtp.test.ts.
  server = await mailServer({ hideSTARTTLS: true, allowInsecureAuth: true });
});
afterAll(() => server.stop());
beforeEach(async () => {
  owner = await makeActor({ role: "owner" });
  server.received.length = 0;
});

const settings = (changes = {}) => ({
  ...{ host: "127.0.0.1", port: server.port, security: "none" as const, username: "clinic", password: "a mail password" },
  ...{ fromName: "Riverside", fromAddress: "desk@riverside.example" },
  ...changes,
});

describe("The clinic's mail server", () => {
  it("sends for the clinic that set it up, and for no other", async () => {
    const other = await makeActor({ role: "owner" });
    await saveMailSettings(owner, settings());
    await sendMail(owner, mail);
    expect(server.received).toMatchObject([{ from: "desk@riverside.example", to: [mail.to], user: "clinic" }]);
    expect([await canMail(owner), await canMail(other)]).toEqual([true, false]);
    expect(await refusal(sendMail(other, mail))).toBe("This clinic has no mail server yet. An owner can set one up under Settings.");
    expect(await recordOf(owner.clinicId)).toEqual(["clinic.mail"]);
  });

  it("keeps its password sealed, and shows it to nobody", async () => {
    await saveMailSettings(owner, settings());
    const rows = await asOwner("select to_jsonb(m)::text as row from clinic_mail m");
    expect(JSON.stringify(rows)).not.toContain("a mail password");
    expect(JSON.stringify(await getMailSettings(owner))).not.toContain("a mail password");
    expect(await getMailSettings(owner)).toMatchObject({ hasPassword: true, isComplete: true });
  });

  it("keeps the password where none is typed, and asks for it where the server is another", async () => {
    await saveMailSettings(owner, settings());
    await saveMailSettings(owner, settings({ password: "", fromName: "Harbor" }));
    await sendMail(owner, mail);
    expect(server.received).toHaveLength(1);
    for (const changes of [{ host: "localhost" }, { port: server.port + 1 }, { username: "another" }])
      expect(await refusal(saveMailSettings(owner, settings({ password: "", ...changes })))).toBe("Type the password for this server.");
    expect(await getMailSettings(owner)).toMatchObject({ host: "127.0.0.1", fromName: "Harbor" });
  });

  it("says that the password has to be typed again where its key is gone", async () => {
    await saveMailSettings(owner, settings());
    await asOwner("update clinic_mail set password_sealed = '00000000.AAAA' where clinic_id = $1", [owner.clinicId]);
    expect(await getMailSettings(owner)).toMatchObject({ hasPassword: true, isComplete: false });
    expect(await canMail(owner)).toBe(false);
  });

  it("can be taken away, with its password", async () => {
    await saveMailSettings(owner, settings());
    await removeMailSettings(owner);
    expect(await getMailSettings(owner)).toBeNull();
    const [row] = await asOwner("select password_sealed from clinic_mail where clinic_id = $1", [owner.clinicId]);
    expect(row).toMatchObject({ password_sealed: null });
    expect(await recordOf(owner.clinicId)).toContain("clinic.mail_removed");
    expect(await refusal(saveMailSettings(owner, settings({ password: "" })))).toBe("Type the password for this server.");
  });

  it.each(["therapist", "assistant"] as const)("is not the %s's to see or change", async (role) => {
    const actor = await makeActor({ role, clinicId: owner.clinicId });
    const tried = [() => getMailSettings(actor), () => saveMailSettings(actor, settings()), () => removeMailSettings(actor)];
    for (const ask of tried) expect(await refusal(ask())).toBe("Your role in this clinic does not allow this.");
    expect(await recordOf(owner.clinicId)).toEqual([]);
  });
});

describe("How much is sent", () => {
  it("is bounded for one address, and counted in the database", async () => {
    await saveMailSettings(owner, settings());
    const answers: string[] = [];
    for (let i = 0; i < 8; i++) answers.push(await refusal(sendMail(owner, mail)));
    expect(server.received).toHaveLength(6);
    expect(answers.slice(6)).toEqual(Array(2).fill("This was asked for very often. Try again in 10 minutes."));
    await sendMail(owner, { ...mail, to: "ken@example.test" });
    expect(server.received).toHaveLength(7);
  });
});

describe("What can be set up", () => {
  const problems = (changes: object) => {
    const parsed = mailInput.safeParse({ ...settings({ port: 587 }), ...changes });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  };
  it.each([
    [{}, []],
    [{ host: "smtp.example.org", security: "starttls" }, []],
    [{ host: "smtp.example.org", security: "none" }, ["security"]],
    [{ host: "localhost.example.org", security: "none" }, ["security"]],
    [{ host: "::1" }, []],
    [{ host: "https://smtp.example.org", security: "tls" }, ["host"]],
    [{ host: "smtp.example.org/x", security: "tls" }, ["host"]],
    [{ port: "0" }, ["port"]],
    [{ port: "70000" }, ["port"]],
    [{ port: "x" }, ["port"]],
    [{ fromAddress: "nobody" }, ["fromAddress"]],
    [{ fromName: "" }, ["fromName"]],
  ])("%j has problems in %j", (changes, fields) => expect(problems(changes)).toEqual(fields));
});
