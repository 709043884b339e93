import { encode } from "uqr";

/** A QR code as rectangles on a square of `size` modules: the dark runs of each row. */
export type QrShape = { size: number; runs: { x: number; y: number; width: number }[] };

/** The QR code of an address, with enough redundancy for a creased sheet. */
export function qrShape(url: string): QrShape {
  const { size, data } = encode(url, { ecc: "M", border: 0 });
  const runs: QrShape["runs"] = [];
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (row[x]) x++;
      if (x > start) runs.push({ x: start, y, width: x - start });
    }
  }
  return { size, runs };
}

/** An address short enough to stand under the QR code and to be recognised: host and the beginning of its path. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname.length > 14 ? `${pathname.slice(0, 10)}…` : pathname}`;
}
