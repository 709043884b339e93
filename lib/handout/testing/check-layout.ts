import { footerHeight, type PlacedText, type ReadPdf } from "./read-pdf";

const overlap = (a: PlacedText, b: PlacedText): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

/** What is wrong with the places of the texts of a PDF: over the edge of the grid, or on top of each other. Empty where all is well. */
export function layoutFaults(pdf: ReadPdf): string[] {
  return pdf.pages.flatMap(({ width, height, texts }, i) => {
    const page = `page ${i + 1}`;
    const outside = texts.filter((text) => text.left < 61 || text.right > width - 41 || text.top < 3 || text.bottom > height - 14);
    const clashes = texts.flatMap((text, j) =>
      texts
        .slice(j + 1)
        .filter((other) => overlap(text, other))
        .map((other) => `${text.text} / ${other.text}`),
    );
    return [...outside.map(({ text }) => `${page}: outside: ${text}`), ...clashes.map((pair) => `${page}: overlap: ${pair}`)];
  });
}

/** How far down a page its own content reaches, as a share of the page; the footer aside. */
export const fillOf = ({ height, texts }: ReadPdf["pages"][number]): number =>
  Math.max(0, ...texts.filter(({ bottom }) => bottom < height - footerHeight).map(({ bottom }) => bottom)) / height;
