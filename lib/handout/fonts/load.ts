import path from "node:path";
import { Font } from "@react-pdf/renderer";
import type { FaceId } from "./faces";

/** What is used of a font; distances are in its own units, `unitsPerEm` to the font size. */
export type FontProgram = {
  unitsPerEm: number;
  characterSet: number[];
  layout(
    text: string,
    features?: undefined,
    script?: undefined,
    language?: undefined,
    direction?: "ltr" | "rtl",
  ): { glyphs: Glyph[]; positions: GlyphPosition[] };
};
export type Glyph = {
  id: number;
  /** The letters it stands for; none where it is a part of the glyph before. */
  codePoints: number[];
  advanceWidth: number;
  path: { commands: { command: string; args: number[] }[] };
};
export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

const folder = path.join(process.cwd(), "lib", "handout", "fonts", "files");
const loaded = new Map<FaceId, FontProgram>();

type TableStream = { pos: number };
type TableReader = { _getTableStream(tag: string): TableStream | null };

/** fontkit unpacks a table of a WOFF file each time it reads one glyph from it: here each table is unpacked once. */
function keepTables(program: TableReader): void {
  const unpack = program._getTableStream.bind(program);
  const tables = new Map<string, { stream: TableStream; start: number } | null>();
  program._getTableStream = (tag) => {
    let table = tables.get(tag);
    if (table === undefined) {
      const stream = unpack(tag);
      table = stream && { stream, start: stream.pos };
      tables.set(tag, table);
    }
    if (table) table.stream.pos = table.start;
    return table?.stream ?? null;
  };
}

type GlyphSource = { getGlyph(id: number, codePoints?: number[]): Glyph };

/**
 * fontkit keeps one object a glyph, with the letter that came first. Arabic letters share their bodies: here each place has an object of
 * its own with its own letter.
 */
function keepLetters(program: GlyphSource): void {
  const shared = program.getGlyph.bind(program);
  program.getGlyph = (id, codePoints = []) => Object.create(shared(id, codePoints), { codePoints: { value: codePoints } });
}

/** Reads the font files that were not read yet. */
export async function loadFaces(faces: Iterable<FaceId>): Promise<void> {
  for (const face of faces) {
    if (loaded.has(face)) continue;
    Font.register({ family: face, src: path.join(folder, `${face}.woff`) });
    await Font.load({ fontFamily: face });
    const program = Font.getFont({ fontFamily: face })?.data as unknown as FontProgram | undefined;
    if (!program) throw new Error(`The font file ${face}.woff could not be read.`);
    keepTables(program as unknown as TableReader);
    keepLetters(program as unknown as GlyphSource);
    loaded.set(face, program);
  }
}

/** A font that was loaded before. */
export function faceFont(face: FaceId): FontProgram {
  const program = loaded.get(face);
  if (!program) throw new Error(`The font ${face} was not loaded before it was used.`);
  return program;
}

/** By which name a font was loaded. */
export function faceOf(program: FontProgram): FaceId {
  const found = [...loaded].find(([, each]) => each === program);
  if (!found) throw new Error("A font of a sheet was not loaded by its name.");
  return found[0];
}
