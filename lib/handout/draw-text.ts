import { colour, short } from "./drawing";
import { type FontProgram, faceFont, type Glyph } from "./fonts/load";
import type { GlyphRun, SetLine } from "./text/paragraph";

/** What pdfkit keeps of a font it embeds; not in its declared types. */
type EmbeddedFont = {
  id: string;
  scale: number;
  widths: number[];
  unicode: number[][];
  subset: { glyphs: number[]; includeGlyph(id: number): number };
  ref(): unknown;
};

/** What this needs of pdfkit; not in its declared types. */
export type TextTarget = {
  _font: EmbeddedFont;
  page: { fonts: Record<string, unknown> };
  addContent(operators: string): unknown;
  font(source: unknown): unknown;
};

/** The outline of a glyph as path operators, its origin at a place of the page. */
function outlineOperators(glyph: Glyph, scale: number, x: number, y: number): string {
  const at = (points: number[]) => points.map((n, i) => short(i % 2 ? y - n * scale : x + n * scale)).join(" ");
  let [fromX, fromY] = [0, 0];
  const operators = glyph.path.commands.map(({ command, args }) => {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    const curve = [fromX + (2 * (a - fromX)) / 3, fromY + (2 * (b - fromY)) / 3, c + (2 * (a - c)) / 3, d + (2 * (b - d)) / 3, c, d];
    [fromX, fromY] = [args.at(-2) ?? fromX, args.at(-1) ?? fromY];
    if (command === "moveTo") return `${at(args)} m`;
    if (command === "lineTo") return `${at(args)} l`;
    if (command === "closePath") return "h";
    return `${at(command === "quadraticCurveTo" ? curve : args)} c`;
  });
  return `${operators.join(" ")} f`;
}

const spaces = new WeakMap<FontProgram, Glyph | null>();

function spaceOf(program: FontProgram): Glyph | null {
  let glyph = spaces.get(program);
  if (glyph === undefined) {
    glyph = program.characterSet.includes(32) ? (program.layout(" ").glyphs[0] ?? null) : null;
    spaces.set(program, glyph);
  }
  return glyph;
}

/** A text as PDF strings are written that hold letters of any script. */
const unicodeString = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("")}>`;

type Place = { x: number; y: number };

/** Writes texts into a document: each font is opened once, and a run is written at once. */
export class TextPen {
  readonly #target: TextTarget;
  readonly #fonts = new Map<FontProgram, EmbeddedFont>();
  readonly #codes = new Map<EmbeddedFont, Map<number | string, string>>();
  #look = "";
  #color = "";

  constructor(target: TextTarget) {
    this.#target = target;
  }

  /** To be called when the document has a new page: it knows no font and no colour yet. */
  startPage(): void {
    this.#look = "";
    this.#color = "";
  }

  /** Draws the lines of a paragraph, the first at the top of the place. */
  draw(lines: readonly SetLine[], left: number, top: number): void {
    const from = top - (lines[0]?.box.y ?? 0);
    for (const line of lines) this.#target.addContent(this.#line(line, { x: left + line.box.x, y: from + line.box.y + line.ascent }));
  }

  /**
   * A line ends with a space where its last word does, so that words do not run together when they are read aloud. One whose glyphs stand
   * in another order than that in which they are read (all of them from right to left, say) has its words beside it.
   */
  #line({ string, runs, endsWord, inOrder }: SetLine, at: Place): string {
    let [text, shapes] = ["", ""];
    let { x } = at;
    for (const run of runs) {
      const drawn = this.#run(run, { x, y: at.y });
      text += drawn.text;
      shapes += drawn.shapes;
      x += run.xAdvance;
    }
    const spoken = endsWord ? `${string} ` : string;
    if (!inOrder) return `/Span <</ActualText ${unicodeString(spoken)}>> BDC BT${text} ET${shapes} EMC`;
    return `BT${text}${endsWord ? this.#space(runs.at(-1)) : ""} ET${shapes}`;
  }

  #space(run: GlyphRun | undefined): string {
    if (!run) return "";
    const own = run.attributes.font[0];
    const program = spaceOf(own) ? own : faceFont("atkinson-latin-400");
    const glyph = spaceOf(program);
    if (!glyph) return "";
    const font = this.#font(program);
    return `${this.#lookOf(font, run.attributes.fontSize)} <${this.#code(font, glyph)}> Tj`;
  }

  #lookOf(font: EmbeddedFont, size: number): string {
    const look = ` /${font.id} ${short(size)} Tf`;
    if (look === this.#look) return "";
    this.#look = look;
    return look;
  }

  #colorOf(color: string): string {
    if (color === this.#color) return "";
    this.#color = color;
    return ` ${colour(color)} rg`;
  }

  #font(program: FontProgram): EmbeddedFont {
    const { page } = this.#target;
    let font = this.#fonts.get(program);
    if (!font) {
      this.#target.font(program);
      font = this.#target._font;
      this.#fonts.set(program, font);
    }
    page.fonts[font.id] ??= font.ref();
    return font;
  }

  /**
   * The number of a glyph in the embedded font. A glyph that stands for different letters (Arabic letters share their bodies) is embedded
   * once for each, so that text copied from the PDF has the right ones.
   */
  #code(font: EmbeddedFont, glyph: Glyph): string {
    let codes = this.#codes.get(font);
    if (!codes) {
      codes = new Map();
      this.#codes.set(font, codes);
    }
    const { id: number, codePoints } = glyph;
    const key = codePoints.length === 1 ? number * 0x110000 + (codePoints[0] ?? 0) : `${number} ${codePoints}`;
    let code = codes.get(key);
    if (!code) {
      let id = font.subset.includeGlyph(number);
      if (font.unicode[id]) id = font.subset.glyphs.push(number) - 1;
      font.widths[id] = glyph.advanceWidth * font.scale;
      font.unicode[id] = codePoints;
      code = id.toString(16).padStart(4, "0");
      codes.set(key, code);
    }
    return code;
  }

  /**
   * One run of glyphs. Kerning goes between the glyphs; one that is set off its line (an accent) gets its own place. A glyph without a
   * letter of its own (the dots of Arabic letters) is drawn as a shape: as text, it would be read as something else.
   */
  #run({ glyphs, positions, attributes }: GlyphRun, at: Place): { text: string; shapes: string } {
    const { fontSize: size, color } = attributes;
    const font = this.#font(attributes.font[0]);
    const moved = (x: number, y: number) => `1 0 0 -1 ${short(x)} ${short(y)} Tm`;
    let text = `${this.#colorOf(color)}${this.#lookOf(font, size)} ${moved(at.x, at.y)} [<`;
    let shapes = "";
    let { x } = at;
    for (const [i, glyph] of glyphs.entries()) {
      const position = positions[i] ?? { xAdvance: 0, x: 0, y: 0 };
      const [left, top] = [x + position.x * size, at.y - position.y * size];
      x += position.xAdvance * size;
      if (glyph.codePoints.length === 0) {
        shapes += ` ${outlineOperators(glyph, (size * font.scale) / 1000, left, top)}`;
        if (position.xAdvance) text += `>] TJ ${moved(x, at.y)} [<`;
        continue;
      }
      const code = this.#code(font, glyph);
      const kern = Math.round(glyph.advanceWidth * font.scale - position.xAdvance * 1000);
      if (position.x || position.y) text += `>] TJ ${moved(left, top)} <${code}> Tj ${moved(x, at.y)} [<`;
      else text += kern ? `${code}> ${kern} <` : code;
    }
    return { text: `${text}>] TJ`, shapes };
  }
}
