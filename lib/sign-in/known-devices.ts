import { randomBytes, timingSafeEqual } from "node:crypto";
import { keyedDigest } from "./keyed-digest";

/** A shared computer at the front desk knows this many accounts; then the longest unused one is forgotten. */
const mostAccounts = 12;

/** How long a browser is remembered: as long as browsers keep any cookie. */
export const deviceSeconds = 400 * 24 * 60 * 60;

/**
 * The device cookie says for which accounts somebody has signed in with this browser before. It holds a random id and one digest an
 * account, which only we can make, and opens nothing: it only gives the browser a count of failures of its own, so that nobody elsewhere can
 * make the person wait.
 * @returns the id of the device if it is known for this account
 */
export function knownDevice(cookie: string | undefined, email: string): string | null {
  const device = parse(cookie);
  if (!device) return null;
  const wanted = Buffer.from(tagOf(device.id, email));
  const known = device.tags.some((tag) => tag.length === wanted.length && timingSafeEqual(Buffer.from(tag), wanted));
  return known ? device.id : null;
}

/** The cookie's new value, once somebody has proved who they are with this browser. */
export function rememberDevice(cookie: string | undefined, email: string): string {
  const { id, tags } = parse(cookie) ?? { id: randomBytes(16).toString("base64url"), tags: [] };
  const tag = tagOf(id, email);
  return [id, tag, ...tags.filter((other) => other !== tag)].slice(0, mostAccounts + 1).join(".");
}

const tagOf = (id: string, email: string) => keyedDigest("device", id, email);

function parse(cookie: string | undefined) {
  if (!cookie || !/^[\w-]{22}(\.[\w-]{22}){1,12}$/.test(cookie)) return null;
  const [id = "", ...tags] = cookie.split(".");
  return { id, tags };
}
