import { describe, expect, it } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { renderHandout } from "@/lib/handout/render";
import { sampleInput, sampleView } from "@/lib/handout/sample-view";
import { createShareLink, revokeShareLink } from "@/lib/sharing/sharing";
import { GET } from "./[token]/handout.pdf/route";

async function shared() {
  const actor = await makeActor();
  const view = { ...sampleView(1), version: { number: 1, publishedOn: "2026-11-20" } };
  const { programId } = await makeProgram(actor, (await makePatient(actor)).id, [view]);
  const { id, url } = await createShareLink(actor, programId, { name: "Maria" });
  const token = url.split("/p/")[1] ?? "";
  const get = () => GET(new Request(`http://localhost:3000/p/${token}/handout.pdf`), { params: Promise.resolve({ token }) });
  return { actor, id, get };
}

describe("The sheet behind a share link", { timeout: 120_000 }, () => {
  it("asks to come back in so many seconds while too many are being made, and is there then", async () => {
    const { get } = await shared();
    const others = Array.from({ length: 60 }, (_, i) => renderHandout(sampleInput({ ...sampleView(1), title: `Program ${i}` }), null));
    const full = others[59]?.catch((error: unknown) => error);
    for (const other of others) other.catch(() => null);
    expect(await full).toMatchObject({ code: "too_many" });
    const refused = await get();
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(await refused.text()).toContain(`Try again in ${seconds} second`);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    await Promise.allSettled(others);
    expect((await get()).headers.get("content-type")).toBe("application/pdf");
  });

  it("is not given from memory once the link is revoked", async () => {
    const { actor, id, get } = await shared();
    expect((await get()).status).toBe(200);
    await revokeShareLink(actor, id);
    expect((await get()).status).toBe(404);
  });
});
