import { type Env, env } from "./env";

type Address = Pick<Env, "PUBLIC_URL" | "HOST" | "PORT">;

/**
 * Whether a write comes from one of our own pages. The address of the product comes from the settings, never from the request; a request
 * without an `Origin` is refused as well, since every browser of the last years sends one with a POST.
 */
export function isOwnOrigin(headers: { get(name: string): string | null }, settings: Address = env()): boolean {
  const origin = headers.get("origin");
  return origin !== null && ownOrigins(settings).includes(origin);
}

/** `PUBLIC_URL` where it is set; otherwise this computer, under each of its names, and the address that we listen on. */
export function ownOrigins({ PUBLIC_URL, HOST, PORT }: Address = env()): string[] {
  if (PUBLIC_URL) return [new URL(PUBLIC_URL).origin];
  const names = new Set(["localhost", "127.0.0.1", "[::1]", ...(HOST === "0.0.0.0" || HOST === "::" ? [] : [HOST])]);
  return [...names].map((name) => new URL(`http://${name}:${PORT}`).origin);
}

/** Where links lead that leave the building: paper, QR codes, messages. */
export function publicUrl({ PUBLIC_URL, PORT }: Pick<Address, "PUBLIC_URL" | "PORT"> = env()): { url: string; thisComputerOnly: boolean } {
  return PUBLIC_URL
    ? { url: PUBLIC_URL.replace(/\/$/, ""), thisComputerOnly: false }
    : { url: `http://localhost:${PORT}`, thisComputerOnly: true };
}
