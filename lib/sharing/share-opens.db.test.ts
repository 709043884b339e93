import { beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { now } from "../clock";
import { sampleView } from "../handout/sample-view";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { countOpen } from "./share-opens";
import { createShareLink, listShareLinks } from "./sharing";

let actor: Actor;
let programId: string;
beforeEach(async () => {
  actor = await makeActor();
  programId = (await makeProgram(actor, (await makePatient(actor)).id, [sampleView(1)])).programId;
});

describe("An open", () => {
  it("is counted once for a visit of one device; another device counts anew, and the same half an hour later", async () => {
    const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
    const [hers, his, earlier] = [newId(), newId(), newId()];
    const before = { clinicId: actor.clinicId, id: newId(), shareLinkId: id, versionNumber: 1, deviceId: earlier };
    await inClinic(actor.clinicId, (tx) => tx.insert(tables.shareOpens).values({ ...before, at: new Date(now().getTime() - 31 * 60_000) }));
    const answers = [];
    for (const device of [hers, hers, his, null, null, earlier]) answers.push(await countOpen(url.split("/p/")[1] ?? "", null, device));
    expect(answers.map((answer) => answer?.counted)).toEqual([true, false, true, true, true, true]);
    expect((await listShareLinks(actor, programId))?.[0]?.opens.count).toBe(6);
  });
});
