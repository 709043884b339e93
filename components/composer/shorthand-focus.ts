const fields = () => [...document.querySelectorAll<HTMLInputElement>("input[data-shorthand]")];
const search = () => document.querySelector<HTMLInputElement>("input[data-catalog-search]");

/** To the shorthand of the next item, or of the one before; after the last one back to the catalog, where the next exercise comes from. */
export function goToNextShorthand(from: HTMLInputElement | null, step: 1 | -1) {
  const all = fields();
  const place = from ? all.indexOf(from) + step : -1;
  if (place >= 0) focus(all[place] ?? search());
}

/** From the catalog to the exercise that was added last. */
export const goToLastShorthand = () => focus(fields().at(-1));

function focus(next: HTMLInputElement | null | undefined) {
  // What is hidden on a phone cannot have the focus.
  if (!next || next.offsetParent === null) return;
  next.focus();
  next.select();
}
