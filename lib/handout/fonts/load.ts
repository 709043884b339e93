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
export type Glyph = { id: number; codePoints: number[]; advanceWidth: number };
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

/** Reads the font files that were not read yet. */
export async function loadFaces(faces: Iterable<FaceId>): Promise<void> {
  for (const face of faces) {
    if (loaded.has(face)) continue;
    Font.register({ family: face, src: path.join(folder, `${face}.woff`) });
    await Font.load({ fontFamily: face });
    const program = Font.getFont({ fontFamily: face })?.data as unknown as FontProgram | undefined;
    if (!program) throw new Error(`The font file ${face}.woff could not be read.`);
    keepTables(program as unknown as TableReader);
    loaded.set(face, program);
  }
}

/** A font that was loaded before. */
export function faceFont(face: FaceId): FontProgram {
  const program = loaded.get(face);
  if (!program) throw new Error(`The font ${face} was not loaded before it was used.`);
  return program;
}
