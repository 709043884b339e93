import { altText } from "../../lib/figure/alt-text";
import type { Phase } from "../../lib/figure/definition";
import { type DrawnId, definitionOf } from "../../lib/figure/drawn";
import { panel, phasesOf } from "../../lib/figure/panel";
import { svg } from "../../lib/figure/svg";
import { allPalettes, paletteName, palettes, sidesOf } from "./pictures";

const css = `
body { font: 15px/1.45 system-ui, sans-serif; color: #1d2733; background: #fff; margin: 24px 32px 96px; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 20px; margin: 0; } h3 { font-size: 13px; font-weight: 600; color: #55606b; margin: 16px 0 4px; }
p { max-width: 78ch; margin: 4px 0 8px; } a { color: inherit; }
header label { font-weight: 600; }
.overview { display: grid; grid-template-columns: repeat(auto-fill, 6.2cm); gap: 20px 28px; margin: 20px 0 40px; }
.overview a { text-decoration: none; font-size: 13px; } .overview span { display: block; }
.sizes { display: grid; grid-template-columns: auto 1fr; gap: 0 32px; }
section { border-top: 1.5px solid #1d2733; padding-top: 16px; margin-top: 32px; break-inside: avoid; }
.row { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: flex-start; }
figure { margin: 0; white-space: nowrap; } figcaption { font-size: 12px; color: #55606b; }
.large svg { width: 12cm; height: 11cm; } .small svg { width: 3cm; height: 2.75cm; }
.swatch svg { width: 1.8cm; height: 1.65cm; }
.grey svg { filter: grayscale(1); }
body:has(#cover:checked) .title { visibility: hidden; }
`;

const idOf = (pose: DrawnId): string => pose.replace("/", "--");

/** Each picture is on the page once; every further place only points to it. */
class Drawings {
  readonly #known = new Map<string, string>();

  show(pose: DrawnId, at: Phase, side: "left" | "right", palette?: (typeof palettes)[number]): string {
    const id = [idOf(pose), at, side, palette ? paletteName(palette) : "usual"].join("_");
    if (!this.#known.has(id)) {
      const drawn = svg(panel(pose, { at, side, ...(palette ? { palette } : {}) }));
      const [, attributes = "", shapes = ""] = /^<svg ([^>]*)>(.*)<\/svg>$/s.exec(drawn) ?? [];
      this.#known.set(id, `<symbol id="${id}" ${attributes.replace(/xmlns="[^"]*" /, "")}>${shapes}</symbol>`);
    }
    return `<svg><use href="#${id}"/></svg>`;
  }

  get symbols(): string {
    return `<svg width="0" height="0" style="position:absolute">${[...this.#known.values()].join("\n")}</svg>`;
  }
}

const figure = (size: string, pictures: string[], caption: string): string =>
  `<figure class="${size}">${pictures.join("")}<figcaption>${caption}</figcaption></figure>`;

function section(pose: DrawnId, drawings: Drawings): string {
  const both = (side: "left" | "right", palette?: (typeof palettes)[number]) =>
    phasesOf(pose).map((at) => drawings.show(pose, at, side, palette));
  const sides = sidesOf(pose);
  const said = (side: string) => (sides.length > 1 ? side : "both sides alike");
  return `<section id="${idOf(pose)}">
<h2 class="title">${pose}</h2><p class="title">${altText(pose, definitionOf(pose).sided ? "left" : "none", "en")}</p>
<div class="sizes"><div><h3>12 cm</h3><div class="row">${figure("large", both("left"), phasesOf(pose).join(", "))}</div></div>
<div><h3>3 cm: sides, and in black and white</h3><div class="row">
${sides.map((side) => figure("small", both(side), said(side)) + figure("small grey", both(side), `${said(side)}, grey`)).join("\n")}</div>
<h3>3 cm: palettes</h3><div class="row">
${palettes.map((palette) => figure("small", both("left", palette), paletteName(palette).replaceAll("-", ", "))).join("\n")}</div></div></div>
</section>`;
}

/** Every palette once, small: the same picture in all its colours, and in grey. */
function swatches(drawings: Drawings): string {
  const shown = allPalettes.map((palette) => {
    const drawn = drawings.show("seated-trunk-rotation", "finish", "left", palette);
    return `<figure class="swatch">${drawn}<span class="grey">${drawn}</span><figcaption>${paletteName(palette).replaceAll("-", ", ")}</figcaption></figure>`;
  });
  return `<section><h2>${allPalettes.length} palettes</h2><div class="row">${shown.join("\n")}</div></section>`;
}

/** One page with every pose: an overview at 3 cm, then each in both phases, its sides, palettes, sizes and in grey. */
export function galleryPage(poses: readonly DrawnId[]): string {
  const drawings = new Drawings();
  const overview = poses.map((pose) => {
    const pictures = phasesOf(pose)
      .map((at) => drawings.show(pose, at, "left"))
      .join("");
    return `<a class="small" href="#${idOf(pose)}">${pictures}<span class="title">${pose}</span></a>`;
  });
  const sections = poses.map((pose) => section(pose, drawings));
  const colours = swatches(drawings);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title><style>${css}</style><body>
<header><h1>${poses.length} figures</h1><p>The pictures of each. What is the position, what is held or leaned on, what moves and which way?</p>
<label><input type="checkbox" id="cover"> Cover the titles</label></header>
${drawings.symbols}
<div class="overview">${overview.join("\n")}</div>
${sections.join("\n")}
${colours}
</body></html>
`;
}
