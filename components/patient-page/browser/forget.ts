/** The token is the one thing by which also the page that says "this link opens nothing" can find what belongs to it. */
export const keyOf = (path: string) => `homestretch ${path.split("/")[2] ?? ""}`;

/** Nothing of a link stays: neither what was noted, nor the copy of its page, nor the worker that kept it. */
export async function forgetLink(path: string) {
  try {
    localStorage.removeItem(keyOf(path));
    sessionStorage.removeItem(keyOf(path));
  } catch {
    // Nothing was kept.
  }
  try {
    await caches.delete(path);
    for (const each of await navigator.serviceWorker.getRegistrations()) if (new URL(each.scope).pathname === path) void each.unregister();
  } catch {
    // There was none.
  }
}
