import { timingSafeEqual } from "node:crypto";
import { env } from "../env";
import { seal, unseal } from "../sealed";
import { keyedDigest } from "../sign-in/keyed-digest";
import type { FoundLink } from "./visitor";

type Locked = Pick<FoundLink, "visitor" | "generation" | "pinSealed" | "pinGeneration">;
type Owner = { clinicId: string; linkId: string };

/** A program is done several times a day: once the PIN was typed, it is not asked for again that day. */
export const unlockSeconds = 12 * 60 * 60;

/** As typed: spaces between the digits, and the digits of an Arabic or a Persian keyboard. Null for what cannot be a PIN. */
export function readPin(typed: string): string | null {
  const digits = typed.replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`).replace(/\s/g, "");
  return /^\d{4,8}$/.test(digits) ? digits : null;
}

/** What everybody tries first: one digit again and again, and digits in a row. */
export const isEasyToGuess = (pin: string) => /^(\d)\1+$/.test(pin) || "01234567890".includes(pin) || "09876543210".includes(pin);

/**
 * PINs are sealed and not hashed: four digits are found behind any hash by whoever has its key, and staff have to be able to print one again,
 * or to say it on the phone. A database alone tells nothing.
 */
export const sealPin = ({ clinicId, linkId }: Owner, pin: string) => seal(["share link pin", clinicId, linkId], pin);

/** Null where the field key that it was sealed with is gone: the link stays locked until it gets another. */
export const unsealPin = ({ clinicId, linkId }: Owner, sealed: string) => unseal(["share link pin", clinicId, linkId], sealed);

export function isRightPin({ visitor: { clinicId, shareLinkId: linkId }, pinSealed }: Locked, typed: string): boolean {
  const pin = pinSealed === null ? null : unsealPin({ clinicId, linkId }, pinSealed);
  const given = readPin(typed);
  return pin !== null && given !== null && isSame(digest(pin), digest(given));
}

/**
 * The cookie of a device on which the PIN was typed. It is sent to this one link and to nothing else, which a name with `__Host-` would not
 * allow (that has to be sent everywhere): so no other link's page and no staff page ever gets it. Over https `__Secure-` keeps plain
 * connections from setting it. It holds a time and a digest that only we can make, and opens this link with this PIN alone.
 */
export function unlockCookie(token: string, link: Locked, at: Date): string {
  const isHttps = env().PUBLIC_URL?.startsWith("https:") ?? false;
  return [
    `${cookieName(isHttps)}=${unlockValue(link, at)}`,
    `Path=/p/${token}`,
    `Max-Age=${unlockSeconds}`,
    "HttpOnly",
    "SameSite=Strict",
    ...(isHttps ? ["Secure"] : []),
  ].join("; ");
}

/** The value of that cookie in a request. */
export function unlockIn(headers: { get(name: string): string | null }): string | null {
  const name = `${cookieName(env().PUBLIC_URL?.startsWith("https:") ?? false)}=`;
  const parts = (headers.get("cookie") ?? "").split("; ");
  return parts.find((part) => part.startsWith(name))?.slice(name.length) ?? null;
}

/** Whether the link asks for no PIN, or this one was typed on this device not long ago. */
export function isUnlocked(link: Locked, unlock: string | null, at: Date): boolean {
  if (link.pinSealed === null) return true;
  const [, seconds = ""] = /^(\d{9,11})\.[\w-]{22}$/.exec(unlock ?? "") ?? [];
  const age = Math.floor(at.getTime() / 1000) - Number(seconds);
  if (!unlock || !seconds || age < -60 || age >= unlockSeconds) return false;
  return isSame(Buffer.from(unlock), Buffer.from(valueAt(link, seconds)));
}

export const unlockValue = (link: Locked, at: Date) => valueAt(link, `${Math.floor(at.getTime() / 1000)}`);

const valueAt = ({ visitor, generation, pinGeneration }: Locked, seconds: string) =>
  `${seconds}.${keyedDigest("share link unlocked", visitor.shareLinkId, `${generation}`, `${pinGeneration}`, seconds)}`;

const cookieName = (isHttps: boolean) => `${isHttps ? "__Secure-" : ""}homestretch.pin`;
const digest = (pin: string) => Buffer.from(keyedDigest("share link pin", pin));
const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
