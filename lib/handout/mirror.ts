import type { Drawn, PlacedDrawing } from "./layout";

const flippedDrawing = (placed: PlacedDrawing, width: number): PlacedDrawing => ({
  ...placed,
  left: width - placed.left - placed.drawing.crop.width * placed.scale,
});

/** Everything inside a box of some width from right to left: columns, numbers, pictures. What is in a text or a picture is left as it is. */
function flippedInside(node: Drawn, width: number): Drawn {
  const { props, children } = node;
  const drawings = props?.drawings?.map((placed) => flippedDrawing(placed, width));
  return {
    ...node,
    ...(drawings ? { props: { ...props, drawings } } : {}),
    ...(children ? { children: children.map((child) => flipped(child, width)) } : {}),
  };
}

function flipped(node: Drawn, within: number): Drawn {
  if (!node.box) return flippedInside(node, within);
  const { left, width } = node.box;
  return { ...flippedInside(node, width), box: { ...node.box, left: within - left - width } };
}

/** A strip as somebody sees it who reads from right to left. */
export const mirrored = (strip: Drawn): Drawn => flippedInside(strip, strip.box?.width ?? 0);
