/**
 * One line of a file for a spreadsheet. Every cell is quoted, and one that a spreadsheet would take for a formula begins with an
 * apostrophe: what a stranger typed as a name must not run.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(",")}\r\n`;

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const harmless = typeof value === "string" && /^[\s]*[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
