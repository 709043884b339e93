import { isIPv4, isIPv6 } from "node:net";

/** What `server.ts` tells about the other end of the connection. Never a header that a visitor could have sent. */
export const addressHeader = "x-homestretch-address";

/** What counts as one place when failures are counted: an IPv4 address, the /64 of an IPv6 one (a home has a whole one), or "unknown". */
export function placeOf(address: string | null): string {
  const known = parse(address);
  if (!known) return "unknown";
  return known.kind === "v4" ? known.parts.join(".") : `${known.parts.slice(0, 4).join(":")}::/64`;
}

/** What the audit log keeps of an address: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one. */
export function shortened(address: string | null): string | null {
  const known = parse(address);
  if (!known) return null;
  return known.kind === "v4" ? `${known.parts.slice(0, 3).join(".")}.0` : `${known.parts.slice(0, 3).join(":")}::`;
}

function parse(address: string | null): { kind: "v4" | "v6"; parts: string[] } | null {
  const text = (address ?? "").trim().replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1];
  if (isIPv4(mapped ?? text)) return { kind: "v4", parts: (mapped ?? text).split(".") };
  return isIPv6(text) ? { kind: "v6", parts: groupsOf(text) } : null;
}

/** The eight groups, as the address parser of the platform writes them. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const before = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}
