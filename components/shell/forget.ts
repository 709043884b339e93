/** Leaves nothing of a patient behind in the browser of a shared computer. What cannot be cleared does not keep anyone from signing out. */
export async function forgetEverything() {
  try {
    localStorage.clear();
    sessionStorage.clear();
    // An open composer holds changes of its own, and must not keep them again.
    window.dispatchEvent(new Event("homestretch:forgotten"));
    const databases = await indexedDB.databases();
    for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
    for (const name of await globalThis.caches.keys()) await globalThis.caches.delete(name);
  } catch {
    // Private windows refuse some of it; they forget by themselves.
  }
}

/** Whether changes of a draft wait here that the server has not heard of: see `components/composer/local-queue.ts`. */
export function hasUnsentChanges(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("homestretch.draft:"));
  } catch {
    return false;
  }
}
