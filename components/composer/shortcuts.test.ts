import { describe, expect, it } from "vitest";
import { isPressed, isSingle, keyWords } from "./shortcuts";

const press = (key: string, ...held: ("ctrlKey" | "metaKey" | "altKey" | "shiftKey")[]) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...Object.fromEntries(held.map((name) => [name, true])),
});

describe("Shortcuts", () => {
  it.each([
    ["Mod+Z", press("z", "ctrlKey"), false, true],
    ["Mod+Z", press("z", "metaKey"), true, true],
    ["Mod+Z", press("z", "ctrlKey"), true, false],
    ["Mod+Z", press("Z", "ctrlKey", "shiftKey"), false, false],
    ["Mod+Shift+Z", press("Z", "ctrlKey", "shiftKey"), false, true],
    ["Mod+D", press("d", "ctrlKey", "altKey"), false, false],
    ["?", press("?", "shiftKey"), false, true],
    ["/", press("/", "shiftKey"), false, true],
    ["/", press("/", "ctrlKey"), false, false],
    ["J", press("j"), false, true],
    ["J", press("J", "shiftKey"), false, false],
    ["Alt+ArrowUp", press("ArrowUp", "altKey"), false, true],
    ["ArrowUp", press("ArrowUp", "altKey"), false, false],
    ["Alt+Shift+Enter", press("Enter", "altKey", "shiftKey"), false, true],
    ["Delete", press("Delete"), false, true],
  ])("%s answers to %o (Mac: %s): %s", (keys, event, isMac, answer) => {
    expect(isPressed(keys, event, isMac)).toBe(answer);
  });

  it.each([
    ["/", true],
    ["J", true],
    ["Delete", true],
    ["Mod+K", false],
    ["Alt+Enter", false],
  ])("of one key alone can be switched off: %s %s", (keys, answer) => {
    expect(isSingle(keys)).toBe(answer);
  });

  it("are written as the keyboard has them", () => {
    expect(keyWords("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keyWords("Mod+Alt+ArrowUp", true)).toEqual(["⌘", "⌥", "↑"]);
    expect(keyWords("?", false)).toEqual(["?"]);
  });
});
