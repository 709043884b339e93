import type { HandoutLayout } from "../../lib/vocabulary";

export type Shown = { group: string; name: string; pages: string[]; notes: string[]; pdf: string | null };

const css = `
body { font: 15px/1.45 system-ui, sans-serif; color: #1d2733; background: #eceae4; margin: 24px 32px 96px; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 20px; margin: 40px 0 0; } h3 { font-size: 14px; margin: 20px 0 6px; }
.pages { display: flex; flex-wrap: wrap; gap: 14px; } .pages img { width: 380px; background: #fff; box-shadow: 0 1px 4px #0003; }
.grey img { filter: grayscale(1); } p { margin: 2px 0; } .note { color: #8a4b00; } nav a { margin-right: 14px; }
body:has(#grey:checked) img { filter: grayscale(1); } body:has(#large:checked) .pages img { width: 820px; }
`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const section = ({ name, pages, notes, pdf }: Shown): string => `<h3>${escaped(name)} (${pages.length || "not printed"})
${pdf ? `<a href="${pdf}">PDF</a>` : ""}</h3>${notes.map((note) => `<p class="note">${escaped(note)}</p>`).join("")}
<div class="pages">${pages.map((page, i) => `<img loading="lazy" src="${page}" alt="${escaped(name)}, page ${i + 1}">`).join("")}</div>`;

/** One page with every sheet, by layout; in colour and, for a printer that has none, in grey. */
export function galleryPage(shown: readonly Shown[], layouts: readonly HandoutLayout[]): string {
  const groups = layouts.map((layout) => {
    const own = shown.filter(({ group }) => group === layout);
    return `<h2 id="${layout}">${layout} (${own.length})</h2>${own.map(section).join("\n")}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Handouts</title><style>${css}</style><body>
<h1>${shown.length} handouts</h1><p>Does anything look wrong: cut, crowded, alone on a page, out of line, too light?</p>
<nav>${layouts.map((layout) => `<a href="#${layout}">${layout}</a>`).join("")}
<label><input type="checkbox" id="grey"> In grey</label> <label><input type="checkbox" id="large"> Large</label></nav>
${groups.join("\n")}
</body></html>
`;
}
