// biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes begin with one.
const colorCodes = /\u001b\[[0-9;]*m/g;

/** Where a runner counts what passed and failed. */
export function closingLines(text: string): string {
  const lines = text.replace(colorCodes, "").split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => /^(Test Files|Tests|Errors|\d+ (passed|failed|flaky|did not run|skipped|interrupted)\b)/.test(line))
    .join(", ");
}

/** Of what a runner said, the lines that name a failure: the last ones, since those who look at a long log see its end. */
export function reasonsIn(text: string, most = 8): string[] {
  const lines = text.replace(colorCodes, "").split("\n");
  const named = lines
    .map((line) => line.trim())
    .filter((line) => /^(FAIL |✘|\w*Error\b|Unhandled|The latest test|.*: error TS)/.test(line));
  return [...new Set(named)].slice(-most).map((line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line));
}
