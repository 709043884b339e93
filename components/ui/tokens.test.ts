import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const colours = (block: string) => Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));

const grounds = ["paper", "surface", "sunken"];
const text: [string, string[]][] = [
  ["ink", [...grounds, "teal-wash", "amber-wash", "red-wash"]],
  ["soft", [...grounds, "teal-wash", "amber-wash"]],
  ["faint", grounds],
  ["teal", grounds],
  ["teal-ink", [...grounds, "teal-wash"]],
  ["amber-ink", [...grounds, "amber-wash"]],
  ["red-ink", [...grounds, "red-wash"]],
  ["on-teal", ["teal", "teal-hover"]],
  ["on-red", ["red", "red-hover"]],
];
const shapes: [string, string[]][] = [
  ["edge", grounds],
  ["focus", [...grounds, "teal-wash"]],
  ["amber", ["paper", "surface"]],
];

describe.each([
  ["light", colours(light)],
  ["dark", colours(dark)],
])("in %s mode", (_mode, tokens) => {
  const pairs = (rows: [string, string[]][]) => rows.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));
  test.each(pairs(text))("%s can be read on %s", (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(shapes))("%s can be made out on %s", (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(3);
  });
});

function contrast(a = "", b = "") {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
