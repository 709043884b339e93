import { encode } from "uqr";

/** Dark on white in every colour scheme, with the quiet border that cameras need. */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { size, data } = encode(url, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="w-full max-w-64 rounded">
      <path d={`M0 0h${size}v${size}H0z`} fill="#ffffff" />
      <path d={dark.join("")} fill="#000000" />
    </svg>
  );
}
