import { respond } from "@/lib/action";
import { addressHeader } from "@/lib/network-address";
import { isOwnOrigin } from "@/lib/origin";
import { unlockLink } from "@/lib/sharing/unlock";
import { absent, guarded, visited } from "../../page-response";
import { keptQuery, locked } from "../../pin-response";

type Context = { params: Promise<{ token: string }> };

/** A plain form, so that a PIN can be typed without script. What is right leads to the page, what is wrong to the same form. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  if (!isOwnOrigin(request.headers))
    return respond({ ok: false, code: "forbidden", message: "This came from another site and was refused." });
  return visited(request, async () => {
    const unlocking = await unlockLink(token, await typedPin(request), request.headers.get(addressHeader));
    if (!unlocking) return absent(request);
    if (!unlocking.opened) return locked(request, unlocking.facts, { waitSeconds: unlocking.waitSeconds });
    return toPage(request, token, unlocking.cookie);
  });
}

/** Somebody came back to the address of the form. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return toPage(request, token);
}

function toPage(request: Request, token: string, cookie: string | null = null) {
  const Location = `/p/${encodeURIComponent(token)}${keptQuery(request)}`;
  return new Response(null, { status: 303, headers: { ...guarded, Location, ...(cookie === null ? {} : { "Set-Cookie": cookie }) } });
}

/** Empty, and so wrong, for anything longer than our own form ever sends. */
async function typedPin(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 1_000) >= 1_000) return "";
  const form = await request.formData().catch(() => null);
  const pin = form?.get("pin");
  return typeof pin === "string" ? pin : "";
}
