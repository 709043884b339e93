import { setParagraph } from "../text/paragraph";
import type { TypeStyle } from "./look";
import { span } from "./set-text";

/** Entries of a list in so many columns, in their order: those beside each other take as few lines as they can. */
export function evenColumns(entries: readonly string[], columns: number, width: number, look: TypeStyle): string[][] {
  const lines = entries.map(
    (entry) => setParagraph([span(entry, look)], { width, leading: look.leading, direction: "auto", align: "start" }).lines.length,
  );
  for (let most = Math.max(0, ...lines); ; most++) {
    const filled: string[][] = [];
    let taken = most;
    for (const [i, entry] of entries.entries()) {
      const own = lines[i] ?? 0;
      if (taken + own > most) filled.push([]);
      taken = taken + own > most ? own : taken + own;
      filled.at(-1)?.push(entry);
    }
    if (filled.length <= columns) return [...filled, ...Array.from({ length: columns - filled.length }, () => [])];
  }
}
