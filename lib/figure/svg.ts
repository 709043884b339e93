import type { Panel } from "./panel";

/** The number that comes most often: said once for all. */
function usual(numbers: readonly number[]): number {
  const count = (n: number) => numbers.filter((other) => other === n).length;
  return numbers.reduce((most, n) => (count(n) > count(most) ? n : most), numbers[0] ?? 1);
}

/** A panel as SVG text: for tests, files and pages without React. */
export function svg(panel: Panel): string {
  const lined = panel.shapes.filter((s) => s.stroke && !s.under);
  const common = { stroke: lined.at(-1)?.stroke ?? "#000000", width: usual(lined.flatMap((s) => s.width ?? [])) };
  const shapes = panel.shapes.map((s) => {
    const stroke = s.stroke ? (s.stroke === common.stroke ? "" : ` stroke="${s.stroke}"`) : ' stroke="none"';
    const width = s.width === undefined || s.width === common.width ? "" : ` stroke-width="${s.width}"`;
    const under = s.under ? ' paint-order="stroke"' : "";
    return `<path d="${s.d}" fill="${s.fill}"${stroke}${width}${under}${s.opacity === undefined ? "" : ` opacity="${s.opacity}"`}/>`;
  });
  const size = `${panel.width} ${panel.height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" stroke="${common.stroke}" stroke-width="${common.width}" stroke-linejoin="round" stroke-linecap="round">${shapes.join("")}</svg>`;
}
