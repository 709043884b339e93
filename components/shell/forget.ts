/** Leaves nothing of a patient behind in the browser of a shared computer. What cannot be cleared does not keep anyone from signing out. */
export async function forgetEverything() {
  try {
    localStorage.clear();
    sessionStorage.clear();
    const databases = await indexedDB.databases();
    for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
    for (const name of await globalThis.caches.keys()) await globalThis.caches.delete(name);
  } catch {
    // Private windows refuse some of it; they forget by themselves.
  }
}
