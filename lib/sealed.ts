import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { secrets } from "./secrets";

/** What the fields of this installation are sealed with; former keys still open what was sealed before. */
export type FieldKeys = { fieldKey: string; formerFieldKeys?: string[] | undefined };

/** What a field is and whose, such as `["mail password", clinicId]`: sealed for one place, it opens in no other. */
export type Place = readonly [purpose: string, ...ids: string[]];

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/**
 * A secret that has to be read again, such as a password for another server, as a text for one column. The key is in no database: whoever has
 * only the database has nothing, and a value that was copied into another row or column does not open there.
 */
export const seal = (place: Place, text: string, { fieldKey }: FieldKeys = secrets()): string =>
  `${idOf(fieldKey)}.${close(place, Buffer.from(text), fieldKey).toString("base64url")}`;

/** The same for what is no text, such as a file: the id of the key in front, then what is sealed. */
export const sealBytes = (place: Place, content: Uint8Array, { fieldKey }: FieldKeys = secrets()): Buffer =>
  Buffer.concat([Buffer.from(idOf(fieldKey), "hex"), close(place, content, fieldKey)]);

function close(place: Place, content: Uint8Array, key: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, bytes(key), nonce, { authTagLength: tagLength }).setAAD(placeBytes(place));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Null where it was sealed with a key that is gone or for another place, or was damaged: then it has to be set again. */
export function unseal(place: Place, sealed: string, keys: FieldKeys = secrets()): string | null {
  const [, id, body = ""] = /^([0-9a-f]{8})\.([A-Za-z0-9_-]+)$/.exec(sealed) ?? [];
  const data = Buffer.from(body, "base64url");
  if (data.toString("base64url") !== body) return null;
  return open(place, id, data, keys)?.toString("utf8") ?? null;
}

/** Null as for a text. */
export const unsealBytes = (place: Place, sealed: Uint8Array, keys: FieldKeys = secrets()): Buffer | null =>
  open(place, Buffer.from(sealed.subarray(0, 4)).toString("hex"), Buffer.from(sealed.subarray(4)), keys);

function open(place: Place, id: string | undefined, data: Buffer, { fieldKey, formerFieldKeys = [] }: FieldKeys): Buffer | null {
  const key = [fieldKey, ...formerFieldKeys].find((each) => idOf(each) === id);
  if (!key || data.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv(algorithm, bytes(key), data.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(placeBytes(place)).setAuthTag(data.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(data.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}

const bytes = (key: string) => Buffer.from(key, "base64");
const placeBytes = (place: Place) => Buffer.from(JSON.stringify(place));
/** Follows from the key, so that nobody has to name one. */
const idOf = (key: string) => createHash("sha256").update("field key ").update(bytes(key)).digest("hex").slice(0, 8);
