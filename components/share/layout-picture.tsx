import type { HandoutLayout } from "@/lib/vocabulary";

type Bar = readonly [x: number, y: number, width: number, height: number];

/** What each layout looks like from afar, on a page of 44 by 57: words as bars, pictures as boxes. */
const drawings: Record<HandoutLayout, { words: readonly Bar[]; pictures: readonly Bar[] }> = {
  standard: {
    words: [[5, 5, 18, 3], ...[16, 20, 24].map((y): Bar => [21, y, 18, 2]), ...[36, 40, 44].map((y): Bar => [21, y, 18, 2])],
    pictures: [
      [5, 15, 13, 13],
      [5, 35, 13, 13],
    ],
  },
  compact: {
    words: [
      [5, 4, 16, 3],
      ...[12, 15, 18, 27, 30, 33, 42, 45, 48].flatMap((y): Bar[] => [
        [12, y, 9, 1.4],
        [30, y, 9, 1.4],
      ]),
    ],
    pictures: [12, 27, 42].flatMap((y): Bar[] => [
      [5, y, 5.5, 9],
      [23, y, 5.5, 9],
    ]),
  },
  large: {
    words: [[5, 5, 26, 5], ...[34, 41, 48].map((y): Bar => [5, y, 34, 4])],
    pictures: [
      [5, 14, 16, 16],
      [23, 14, 16, 16],
    ],
  },
  pictures: {
    words: [
      [5, 4, 16, 3],
      [5, 28, 13, 2],
      [23, 28, 13, 2],
      [5, 51, 13, 2],
      [23, 51, 13, 2],
    ],
    pictures: [
      [5, 11, 16, 15],
      [23, 11, 16, 15],
      [5, 34, 16, 15],
      [23, 34, 16, 15],
    ],
  },
  summary: {
    words: [
      [5, 4, 12, 3],
      [22, 4, 17, 5],
      ...[14, 23, 32, 41].flatMap((y): Bar[] => [
        [14, y, 18, 2],
        [14, y + 3, 25, 1.4],
      ]),
      [5, 51, 34, 2],
    ],
    pictures: [14, 23, 32, 41].map((y): Bar => [5, y, 7, 6]),
  },
  diary: {
    words: [[5, 4, 14, 3], ...[13, 19, 25, 36, 42, 48].map((y): Bar => [5, y, 10, 2])],
    pictures: [12, 18, 24, 35, 41, 47].flatMap((y) => [18, 22, 26, 30, 34].map((x): Bar => [x, y, 3, 3.5])),
  },
};

/** A small drawing of a layout; its name stands beside it. */
export function LayoutPicture({ layout }: { layout: HandoutLayout }) {
  const { words, pictures } = drawings[layout];
  return (
    <svg viewBox="0 0 44 57" aria-hidden="true" className="h-17 w-13 rounded-sm border border-edge bg-surface">
      {words.map(([x, y, width, height]) => (
        <rect key={`${x} ${y}`} {...{ x, y, width, height }} className="fill-ink/55" />
      ))}
      {pictures.map(([x, y, width, height]) => (
        <rect key={`${x} ${y}`} {...{ x, y, width, height }} rx="0.8" className="fill-teal/25 stroke-teal" strokeWidth="0.7" />
      ))}
    </svg>
  );
}
