import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** Bytes of one value in the encoding of certificates: its tag, its length, its content. */
function der(tag: number, ...parts: (Buffer | number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const size = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts: (Buffer | number[])[]) => der(0x30, ...parts);
const ecdsaWithSha256 = sequence([0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]);
const name = (text: string) => sequence(der(0x31, sequence([0x06, 0x03, 0x55, 0x04, 0x03], der(0x0c, Buffer.from(text)))));
const time = (text: string) => der(0x18, Buffer.from(text));
const extension = (id: number[], value: Buffer) => sequence([0x06, 0x03, ...id], der(0x04, value));

/** A certificate for one host name that vouches for itself, made anew for each run, with its key. */
export function selfSigned(host: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const altNames = extension([0x55, 0x1d, 0x11], sequence(der(0x82, Buffer.from(host))));
  const isAuthority = extension([0x55, 0x1d, 0x13], sequence([0x01, 0x01, 0xff]));
  const body = sequence(
    der(0xa0, [0x02, 0x01, 0x02]),
    der(0x02, [1], randomBytes(8)),
    ecdsaWithSha256,
    name(host),
    sequence(time("20200101000000Z"), time("20991231235959Z")),
    name(host),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(altNames, isAuthority)),
  );
  const signature = der(0x03, [0], sign("sha256", body, privateKey));
  const text = sequence(body, ecdsaWithSha256, signature).toString("base64");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${text.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
}
