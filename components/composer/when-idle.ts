/** Runs something once the browser has nothing better to do, such as a key to answer; after so many milliseconds in any case. */
export const whenIdle = (run: () => void, atLatestMs: number): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: atLatestMs });
  else setTimeout(run);
};
