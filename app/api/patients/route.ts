import { readRoute, respond } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { findPatients } from "@/lib/patients/find-patients";

/** A few patients by name, each with the programs they have: for who chooses one while typing. */
export const GET = (request: Request) =>
  readRoute(async () => {
    const actor = await currentActor();
    if (!actor) return respond({ ok: false, code: "signed_out", message: "You are signed out. Sign in again to find patients." });
    const query = new URL(request.url).searchParams.get("q") ?? "";
    return respond({ ok: true, data: await findPatients(actor, query) });
  });
