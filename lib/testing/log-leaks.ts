/** Words that tests give to patients, people and notes and that no sentence of our own has. */
const names = ["Quillfeather", "Octavia", "Zephyrine", "Quagmire", "López", "Lopez", "Quorvash", "Wilhelmina", "Byron", "Basil", "Quill"];

/** What looks like a secret, whatever it opens: the token of a link, a session's cookie, an address to write to, a password of the tests. */
const shapes: [what: string, shape: RegExp][] = [
  ["a token", /(?<![\w-])[\w-]{43}(?![\w-])/g],
  ["a session", /\beyJ[\w-]{10,}/g],
  ["a recovery code", /\b(?:[A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}\b/g],
  ["the key of a second factor", /otpauth:\S+/g],
  ["an e-mail address", /[\w.+-]+@example\.(test|org|com)/g],
  ["a password", /a quiet walk at dusk|a long enough password/g],
];

/**
 * What stands in the output of a run that may not: names, notes, tokens, addresses. The one-time address of the set-up, which the terminal
 * shows on purpose on a line of its own, is no leak.
 */
export function leaksIn(output: string): string[] {
  const lines = output.split("\n").filter((line) => !line.startsWith("Set up: "));
  return lines.flatMap((line) => {
    const said = [
      ...names.filter((name) => new RegExp(`\\b${name}\\b`, "u").test(line)).map((name) => `the name ${name}`),
      ...shapes.flatMap(([what, shape]) => [...line.matchAll(shape)].map(([text]) => `${what}: ${text}`)),
    ];
    return said.map((leak) => `${leak} in: ${line.slice(0, 200)}`);
  });
}
