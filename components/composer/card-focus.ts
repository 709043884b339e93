import { flushSync } from "react-dom";

const headings = () => [...document.querySelectorAll<HTMLElement>("[data-item] [data-heading]")];
const headingOf = (itemKey: string) => document.querySelector<HTMLElement>(`[data-item="${itemKey}"] [data-heading]`);

/** Goes to the card of an exercise: all of it is in view, or its heading where it is too tall for that. */
export function focusItem(itemKey: string) {
  const heading = headingOf(itemKey);
  heading?.focus({ preventScroll: true });
  heading?.closest("[data-item]")?.scrollIntoView({ block: "nearest" });
  heading?.scrollIntoView({ block: "nearest" });
}

/** To the card that is so many after this one; from no card to the first. */
export function focusNeighbour(itemKey: string | null, step: 1 | -1) {
  const all = headings();
  const at = all.findIndex((heading) => heading.closest<HTMLElement>("[data-item]")?.dataset.item === itemKey);
  const next = at < 0 ? all.at(step < 0 ? -1 : 0) : all[at + step];
  next?.focus();
}

/** A browser takes the focus from what is moved in the page: whoever moves a card by keys goes on from there. */
export function keepingFocus(run: () => void) {
  const focused = document.activeElement;
  flushSync(run);
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) focused.focus();
}

/** After a card is gone the next one has the focus, else the one before. */
export function keepingPlace(run: () => void) {
  const before = headings();
  const card = document.activeElement?.closest("[data-item]") ?? null;
  const at = before.findIndex((heading) => card?.contains(heading));
  flushSync(run);
  if (card?.isConnected || at < 0) return;
  const after = headings();
  after.at(Math.min(at, after.length - 1))?.focus();
}

/** From field to field, and from the heading of a closed card into its first one. */
export function focusNextField(step: 1 | -1) {
  const program = document.querySelector("[data-scroll]");
  const stops = [...(program?.querySelectorAll<HTMLElement>("input, textarea, select, [data-heading][aria-expanded=false]") ?? [])].filter(
    (stop) => stop.offsetParent !== null && !stop.matches(":disabled, [type=checkbox], [type=radio]"),
  );
  const from = document.activeElement;
  const isAfter = (stop: HTMLElement) => Boolean(from && from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  const isBefore = (stop: HTMLElement) => Boolean(from && from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING);
  const isInside = from && program?.contains(from);
  const next = !isInside ? stops.at(step < 0 ? -1 : 0) : step > 0 ? stops.find(isAfter) : stops.findLast(isBefore);
  if (!next) return;
  if (next.matches("[data-heading]")) flushSync(() => next.click());
  const fields = next.closest("[data-item]")?.querySelectorAll<HTMLElement>("input, textarea, select");
  const target = next.matches("[data-heading]") ? (step > 0 ? fields?.[0] : fields?.[fields.length - 1]) : next;
  (target ?? next).focus();
}
