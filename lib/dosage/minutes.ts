import type { Span } from "./seconds";

const minutes = (seconds: number) => (seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60)));

/** A span of seconds in whole minutes: `9`, or `9–14` where it is not always as long. Anything at all is a minute at least. */
export const minutesOf = ({ min, max }: Span): string => {
  const [from, to] = [minutes(min), minutes(max)];
  return from === to ? `${to}` : `${from}–${to}`;
};

/** Seconds as one says them: `45 s`, `60–90 s`, `4 min`, `3½ min`; to half minutes from two minutes on. */
export const secondsWords = ({ min, max }: Span): string => {
  if (max < 120) return min === max ? `${max} s` : `${min}–${max} s`;
  const half = (seconds: number) => Math.round(seconds / 30) / 2;
  const said = (value: number) => (value === 0.5 ? "½" : `${Math.floor(value)}${value % 1 === 0 ? "" : "½"}`);
  const [from, to] = [half(min), half(max)];
  return from === to ? `${said(to)} min` : `${said(from)}–${said(to)} min`;
};
