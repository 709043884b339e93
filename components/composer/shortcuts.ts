/** A key as it is written down: "Mod+Shift+Z", "Alt+ArrowUp", "/", "Delete". Mod is Command on a Mac, Control elsewhere. */
export type Keys = string;
type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const partsOf = (keys: Keys) => {
  const parts = keys.split("+");
  const key = parts.at(-1) || "+";
  return { mod: parts.includes("Mod"), shift: parts.includes("Shift"), alt: parts.includes("Alt"), key };
};

/** A mark such as "?" is typed with Shift on some keyboards and without on others: only for letters and named keys does Shift count. */
const isMark = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase();

/** Whether these keys were pressed, all of them and no other. */
export function isPressed(keys: Keys, event: Pressed, isMac: boolean): boolean {
  const { mod, shift, alt, key } = partsOf(keys);
  const [wanted, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (mod !== wanted || other || alt !== event.altKey) return false;
  return event.key.toLowerCase() === key.toLowerCase() && (isMark(key) || shift === event.shiftKey);
}

/** A single character or one key alone: speech input and a hand that slips press these by accident, so they can be switched off. */
export const isSingle = (keys: Keys): boolean => {
  const { mod, alt } = partsOf(keys);
  return !mod && !alt;
};

const symbols: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", Delete: "Delete", Enter: "Enter" };

/** As a person reads it: "Ctrl Shift Z", on a Mac "⌘ ⇧ Z". */
export function keyWords(keys: Keys, isMac: boolean): string[] {
  const { mod, shift, alt, key } = partsOf(keys);
  const modifiers = [mod && (isMac ? "⌘" : "Ctrl"), alt && (isMac ? "⌥" : "Alt"), shift && (isMac ? "⇧" : "Shift")];
  return [...modifiers.filter((word) => word !== false), symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key)];
}

/** As `aria-keyshortcuts` has it. */
export const ariaKeys = (keys: Keys, isMac: boolean): string => keys.replace("Mod", isMac ? "Meta" : "Control");

export const isMacLike = (): boolean => typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

const typed = new Set(["text", "search", "number", "email", "tel", "url", "password", "date", "time"]);

/** Whether what is pressed here is written into something. */
export function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return typed.has(target.type);
  return target instanceof HTMLElement && (target instanceof HTMLTextAreaElement || target.isContentEditable);
}
