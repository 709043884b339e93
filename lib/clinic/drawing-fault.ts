/** What a drawing must not hold, in comments neither, and what is said to whoever chose it. */
const faults: [RegExp, string][] = [
  [/<!(entity|notation|attlist|element)|<!doctype[^>]*\[/i, "This drawing defines words of its own. Save it as a plain SVG, or as a PNG."],
  [/<\?xml-stylesheet/i, "This drawing takes its looks from another file. Save it with its own, or as a PNG."],
  [
    /<\s*(?:[\w-]+:)?(?:script|handler|listener)\b|\son[a-z]+\s*=|javascript\s*:/i,
    "This drawing has a script in it. Save it without, or as a PNG.",
  ],
  [
    /<\s*(?:[\w-]+:)?(?:foreignobject|iframe|embed|object|audio|video|animate\w*|set)\b/i,
    "This drawing holds more than shapes. Save it as a plain SVG, or as a PNG.",
  ],
  // Effects take a few letters and as long as somebody likes; an escape in a style could hide one.
  [
    /<\s*(?:[\w-]+:)?(?:filter|fe[a-z]+|marker)\b|\bfilter\s*[:=]/i,
    "This drawing has effects such as shadows. Save it without, or as a PNG.",
  ],
  [/\\/, "This drawing is written in a way that cannot be looked through. Save it as a plain SVG, or as a PNG."],
  [/@import|@font-face/i, "This drawing takes a font or looks from another file. Turn its letters into outlines, or save it as a PNG."],
];

const outside = "This drawing takes a picture or a part from another place. Save it with all its parts inside, or as a PNG.";

/** Where a drawing leads: only parts of itself, and pictures that it holds, are its own. */
const isOwn = (address: string): boolean => /^\s*(#|$)/.test(address) || /^\s*data:image\/(png|jpe?g)[;,]/i.test(address);

/** A drawing as text; null where it is written in a way in which something could hide from the look at it. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
    return encoding && !/^(utf-?8|us-ascii)$/i.test(encoding) ? null : text;
  } catch {
    return null;
  }
}

/** Why a drawing is not taken, in a sentence: what runs, what fetches, and what cannot be looked through. Null where it is shapes alone. */
export function drawingFault(bytes: Uint8Array): string | null {
  const whole = textOf(bytes);
  if (whole === null) return "This drawing is not written in UTF-8. Save it as a plain SVG, or as a PNG.";
  // What is written with a number for a letter is looked at as the letter.
  const text = whole.replace(/&#(?:x([0-9a-f]+)|(\d+));?/gi, (_, hex: string | undefined, digits: string | undefined) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(digits);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
  for (const [pattern, sentence] of faults) if (pattern.test(text)) return sentence;
  const addresses = [...text.matchAll(/(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi), ...text.matchAll(/url\(\s*["']?([^"')]*)/gi)];
  return addresses.every(([, one, other]) => isOwn(one ?? other ?? "")) ? null : outside;
}
