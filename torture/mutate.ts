type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const odd = ["", " ", "\u0000", "\ud800", "\u202E", "<b>", "'; --", "🤸", "é", "0", "-1", "1e9", "x".repeat(5_000), "\n\n"];
const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A valid text with one thing changed, as a slip or a bad intention would. */
export function mutatedText(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const pick = () => odd[Math.floor(random() * odd.length)] ?? "";
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + pick() + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1);
    case 3:
      return text.replace(/\d+/, (digits) => String(Number(digits) + Math.floor(random() * 3) - 1));
    case 4:
      return `${text} ${text.slice(0, at)}`;
    default:
      return (
        text.slice(0, at) +
        text
          .slice(at, at + 3)
          .split("")
          .reverse()
          .join("") +
        text.slice(at + 3)
      );
  }
}

/** A valid input with one leaf changed: most of these are still read, so that what lies behind the reading is met too. */
export function mutated(valid: unknown, random: () => number): unknown {
  const input = valid as Json;
  const leaves = pathsIn(input);
  const path = leaves[Math.floor(random() * leaves.length)];
  if (!path) return mutatedLeaf(input, random);
  const copy = structuredClone(input);
  let place = copy as Record<string | number, Json>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, Json>;
  const last = path.at(-1) ?? "";
  if (random() < 0.08 && !Array.isArray(place)) delete place[last];
  else place[last] = mutatedLeaf(place[last] ?? null, random);
  return copy;
}

function mutatedLeaf(value: Json, random: () => number): Json {
  // Ids stay as they are for the most part: another id is only ever not there.
  if (typeof value === "string") return id.test(value) && random() < 0.7 ? value : mutatedText(value, random);
  if (typeof value === "number") return [value + 1, value - 1, value * 10, -value, 0.5][Math.floor(random() * 5)] ?? 0;
  if (typeof value === "boolean") return !value;
  return random() < 0.5 ? null : "x";
}

function pathsIn(input: Json, at: (string | number)[] = []): (string | number)[][] {
  if (typeof input !== "object" || input === null) return at.length > 0 ? [at] : [];
  return Object.entries(input).flatMap(([key, value]) => pathsIn(value, [...at, Array.isArray(input) ? Number(key) : key]));
}
