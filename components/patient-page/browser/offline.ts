import type { PageData } from "../page-data";
import { forgetLink } from "./forget";
import { byId, onPress, write } from "./page";
import { forget, isForgotten } from "./store";

/** The worker of this one link; a page may make no other. */
const address = (path: string) => {
  const own = `${path}/sw.js`;
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string } };
  };
  return trustedTypes ? trustedTypes.createPolicy("homestretch-worker", { createScriptURL: () => own }).createScriptURL(own) : own;
};

/** Keeps the page and all that it shows for a time without a connection, where the link allows it and the browser can. */
export function keepOffline({ base: path, until, words }: PageData) {
  // A link that has a PIN by now may have had none before.
  if (until === null) return void forgetLink(path);
  const device = byId("device");
  if (device) device.hidden = false;
  onPress("remove", async () => {
    await forget();
    write("removed", words.removed);
  });
  if (!("serviceWorker" in navigator)) return;
  addEventListener("load", async () => {
    try {
      await navigator.serviceWorker.register(address(path), { scope: path });
      const pictures = Array.from(document.querySelectorAll<HTMLImageElement>(".place img"), ({ src }) => src);
      const files = Array.from(
        document.querySelectorAll<HTMLLinkElement & HTMLScriptElement>("link[href^='/built'], script[src]"),
        (each) => each.href || each.src,
      );
      const cache = await caches.open(path);
      await cache.addAll([location.href, ...files, ...pictures]);
      // Somebody did not wait for it.
      if (isForgotten) void forget();
    } catch {
      // Without it the page needs a connection, as other pages do.
    }
  });
}
