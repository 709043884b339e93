import { beforeAll, describe, expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "@/lib/handout/sample-view";
import { createShareLink } from "@/lib/sharing/sharing";
import { stoppedClock } from "@/lib/testing/clock";
import { GET as getManifest } from "./[token]/manifest.webmanifest/route";
import { GET as getPage } from "./[token]/route";
import { GET as getWorker } from "./[token]/sw.js/route";

stoppedClock();
let token = "";
const home = "http://localhost:3000";
const at = (of: string) => ({ params: Promise.resolve({ token: of }) });
const ask = (get: typeof getPage, of = token) => get(new Request(`${home}/p/${of}`), at(of));

beforeAll(async () => {
  const actor = await makeActor();
  const { programId } = await makeProgram(actor, (await makePatient(actor)).id, [sampleView(1)]);
  token = (await createShareLink(actor, programId, { name: "x" })).url.split("/p/")[1] ?? "";
});

describe("What a device may keep of a link", () => {
  it("is said by the page: until which day, and by a worker for this one link", async () => {
    const { headers } = await ask(getPage);
    expect(headers.get("x-homestretch-until")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(headers.get("content-security-policy")).toContain("worker-src 'self'; manifest-src 'self'");
    const worker = await ask(getWorker);
    expect([worker.status, worker.headers.get("service-worker-allowed")]).toEqual([200, `/p/${token}`]);
    expect(await (await ask(getManifest)).json()).toMatchObject({ scope: `/p/${token}`, name: "Your exercises" });
  });

  it("is nothing where the link opens nothing", async () => {
    for (const get of [getPage, getWorker, getManifest]) expect((await ask(get, "x".repeat(43))).status).toBe(404);
  });
});
