/** Calls back when a page comes to life again, and when it may be gone for good. Returns what ends it. */
export function onPageLife({ wake, leave }: { wake: () => void; leave: () => void }): () => void {
  const turn = () => (document.visibilityState === "hidden" ? leave() : wake());
  window.addEventListener("online", wake);
  window.addEventListener("focus", wake);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", turn);
  return () => {
    window.removeEventListener("online", wake);
    window.removeEventListener("focus", wake);
    window.removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", turn);
  };
}
