type PageLife = { wake: () => void; leave: () => void; forget: () => void };

/**
 * Calls back when a page comes to life again, when it may be gone for good, and when somebody signs out here or in another tab and everything
 * is to be forgotten. Returns what ends it.
 */
export function onPageLife({ wake, leave, forget }: PageLife): () => void {
  const turn = () => (document.visibilityState === "hidden" ? leave() : wake());
  const cleared = ({ key }: StorageEvent) => key === null && forget();
  window.addEventListener("storage", cleared);
  window.addEventListener("homestretch:forgotten", forget);
  window.addEventListener("homestretch:unlocked", wake);
  window.addEventListener("online", wake);
  window.addEventListener("focus", wake);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", turn);
  return () => {
    window.removeEventListener("storage", cleared);
    window.removeEventListener("homestretch:forgotten", forget);
    window.removeEventListener("homestretch:unlocked", wake);
    window.removeEventListener("online", wake);
    window.removeEventListener("focus", wake);
    window.removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", turn);
  };
}
