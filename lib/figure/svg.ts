import type { Panel } from "./panel";

/** What comes most often: said once for all. */
function usual<T>(values: readonly T[], otherwise: T): T {
  const count = (value: T) => values.filter((other) => other === value).length;
  return values.reduce((most, value) => (count(value) > count(most) ? value : most), values[0] ?? otherwise);
}

/** A panel as SVG text: for tests, files and pages without React. */
export function svg(panel: Panel): string {
  const lined = panel.shapes.filter((s) => s.stroke && !s.under);
  const [strokes, widths] = [lined.flatMap((s) => s.stroke ?? []), lined.flatMap((s) => s.width ?? [])];
  const common = {
    stroke: usual(strokes, "#000000"),
    width: usual(widths, 1),
    fill: usual(
      panel.shapes.map((s) => s.fill),
      "none",
    ),
  };
  const shapes = panel.shapes.map((s) => {
    const stroke = s.stroke ? (s.stroke === common.stroke ? "" : ` stroke="${s.stroke}"`) : ' stroke="none"';
    const width = s.width === undefined || s.width === common.width ? "" : ` stroke-width="${s.width}"`;
    const fill = s.fill === common.fill ? "" : ` fill="${s.fill}"`;
    const under = s.under ? ' paint-order="stroke"' : "";
    return `<path d="${s.d}"${fill}${stroke}${width}${under}${s.opacity === undefined ? "" : ` opacity="${s.opacity}"`}/>`;
  });
  const size = `${panel.width} ${panel.height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" fill="${common.fill}" stroke="${common.stroke}" stroke-width="${common.width}" stroke-linejoin="round" stroke-linecap="round">${shapes.join("")}</svg>`;
}
