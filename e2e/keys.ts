import type { Page } from "@playwright/test";

/** Somebody who looks for each key: half a second, where a practised hand needs less than half of that. */
const secondsAKey = 0.5;

/** A keyboard that counts what is pressed: a letter is one, and so is each key of a chord. */
export function countedKeys(page: Page) {
  let presses = 0;
  const press = async (key: string) => {
    presses += key.split("+").length;
    await page.keyboard.press(key);
  };
  return {
    press,
    type: async (text: string) => {
      for (const letter of text) await press(letter === "\n" ? "Enter" : letter === " " ? "Space" : letter);
    },
    forget: () => {
      presses = 0;
    },
    presses: () => presses,
    seconds: () => presses * secondsAKey,
  };
}
