import { inflateSync } from "node:zlib";

/** A value of a PDF. Names keep their slash (`/P`), so that they differ from operators; texts are wrapped, so that they differ from names. */
export type Value = number | boolean | null | string | Text | Ref | Value[] | Dict;
export type Dict = { [key: string]: Value };
export class Text {
  constructor(readonly text: string) {}
}
export class Ref {
  constructor(readonly id: number) {}
}

const delimiter = /[\s()<>[\]{}/%]/;
const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const closed = Symbol("closed");

const unicode = (bytes: string): string =>
  bytes.startsWith("\xfe\xff") ? new TextDecoder("utf-16be").decode(Buffer.from(bytes.slice(2), "latin1")) : bytes;

/** Reads values one after the other, from objects and from the content of pages. Operators come as plain strings. */
export class Reader {
  constructor(
    readonly source: string,
    public at = 0,
  ) {}

  get isAtEnd(): boolean {
    this.#skip();
    return this.at >= this.source.length;
  }

  value(): Value {
    const value = this.#next();
    if (typeof value === "symbol") throw new Error(`Something is closed at ${this.at} that was not opened.`);
    return value;
  }

  #next(): Value | typeof closed {
    this.#skip();
    const rest = this.source[this.at];
    if (this.#take("<<")) return this.#dict();
    if (this.#take(">>") || this.#take("]")) return closed;
    if (this.#take("[")) return this.#list();
    if (this.#take("(")) return new Text(unicode(this.#literal()));
    if (this.#take("<")) return new Text(unicode(this.#hexadecimal()));
    if (rest === "/") this.at++;
    const word = this.#word();
    if (rest === "/") return `/${word.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.#numberOrRef(word);
    return { true: true, false: false, null: null }[word] ?? (word === "null" ? null : word);
  }

  #skip(): void {
    for (;;) {
      const match = /(?:\s|%[^\n\r]*)+/y;
      match.lastIndex = this.at;
      const found = match.exec(this.source);
      if (!found) return;
      this.at += found[0].length;
    }
  }

  #take(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  #word(): string {
    const start = this.at;
    while (this.at < this.source.length && !delimiter.test(this.source[this.at] ?? "")) this.at++;
    if (this.at === start) this.at++;
    return this.source.slice(start, this.at);
  }

  #numberOrRef(word: string): Value {
    const reference = /\s+\d+\s+R(?![^\s()<>[\]{}/%])/y;
    reference.lastIndex = this.at;
    const found = /^\d+$/.test(word) ? reference.exec(this.source) : null;
    if (!found) return Number(word);
    this.at += found[0].length;
    return new Ref(Number(word));
  }

  #list(): Value[] {
    const values: Value[] = [];
    for (let value = this.#next(); typeof value !== "symbol"; value = this.#next()) values.push(value);
    return values;
  }

  #dict(): Dict {
    const values = this.#list();
    return Object.fromEntries(values.flatMap((key, i) => (i % 2 ? [] : [[String(key).slice(1), values[i + 1] ?? null]])));
  }

  #literal(): string {
    let text = "";
    for (let depth = 1; ; this.at++) {
      const char = this.source[this.at];
      if (char === undefined) return text;
      if (char === "\\") {
        const next = this.source[++this.at] ?? "";
        text += escapes[next] ?? next;
        continue;
      }
      depth += char === "(" ? 1 : char === ")" ? -1 : 0;
      if (depth === 0) {
        this.at++;
        return text;
      }
      text += char;
    }
  }

  #hexadecimal(): string {
    const end = this.source.indexOf(">", this.at);
    const digits = this.source.slice(this.at, end).replace(/\s/g, "");
    this.at = end + 1;
    return Buffer.from(digits, "hex").toString("latin1");
  }
}

type Stored = { value: Value; stream: string | null };

/** The objects of a PDF in the order in which they stand in it, as this program writes them: none packed into another. */
export class PdfObjects {
  readonly #objects = new Map<number, Stored>();
  readonly catalog: Dict;
  readonly pages: { ref: Ref; page: Dict }[];

  constructor(bytes: Uint8Array) {
    const source = Buffer.from(bytes).toString("latin1");
    const begin = /(\d+) 0 obj\s/g;
    for (let found = begin.exec(source); found; found = begin.exec(source)) {
      const reader = new Reader(source, begin.lastIndex);
      const value = reader.value();
      const stream = this.#stream(reader, value);
      this.#objects.set(Number(found[1]), { value, stream });
      begin.lastIndex = reader.at + (stream?.length ?? 0);
    }
    const trailer = new Reader(source, source.lastIndexOf("trailer") + 7).value() as Dict;
    this.catalog = this.dict(trailer.Root);
    this.pages = this.list(this.dict(this.catalog.Pages).Kids).flatMap((ref) =>
      ref instanceof Ref ? [{ ref, page: this.dict(ref) }] : [],
    );
  }

  #stream(reader: Reader, value: Value): string | null {
    const start = /\s*stream\r?\n/y;
    start.lastIndex = reader.at;
    const found = start.exec(reader.source);
    if (!found) return null;
    const from = reader.at + found[0].length;
    const length = Number((value as Dict).Length);
    return reader.source.slice(from, from + length);
  }

  /** What stands at the end of a chain of references. */
  value(value: Value | undefined): Value {
    return value instanceof Ref ? this.value(this.#objects.get(value.id)?.value) : (value ?? null);
  }

  dict(value: Value | undefined): Dict {
    const found = this.value(value);
    return typeof found === "object" && found !== null && !Array.isArray(found) && !(found instanceof Text) ? (found as Dict) : {};
  }

  list(value: Value | undefined): Value[] {
    const found = this.value(value);
    return Array.isArray(found) ? found : found === null ? [] : [value as Value];
  }

  text(value: Value | undefined): string {
    const found = this.value(value);
    return found instanceof Text ? found.text : "";
  }

  /** The unpacked bytes of a stream, one character each. */
  stream(value: Value | undefined): string {
    const stored = value instanceof Ref ? this.#objects.get(value.id) : undefined;
    if (!stored?.stream) return "";
    const bytes = Buffer.from(stored.stream, "latin1");
    return (this.dict(stored.value).Filter === "/FlateDecode" ? inflateSync(bytes) : bytes).toString("latin1");
  }
}
