/**
 * Keeps one share link's page for a time without a connection. It answers for that link alone: its scope, its cache and what it fetches are
 * those of one address. It decides nothing about time or right: the network is asked first, and a copy that has ended is thrown away.
 */
type Extendable = Event & { waitUntil: (done: Promise<unknown>) => void };
type Fetching = Extendable & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Scope = {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: (name: string, run: (event: never) => void) => void;
};

const worker = self as unknown as Scope;
const home = new URL(worker.registration.scope).pathname;
/** Milliseconds after which a copy is shown while the network still thinks. */
const patience = 4_000;
/** Says until which day a page may be kept; a page without it may not be. */
const untilHeader = "x-homestretch-until";

const opened = () => caches.open(home);
const hasEnded = (response: Response) => (response.headers.get(untilHeader) ?? "") < new Date().toISOString().slice(0, 10);

worker.addEventListener("install", (event: Extendable) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event: Extendable) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event: Fetching) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname === home) event.respondWith(page(event));
  else if (pathname.startsWith("/built/") || pathname.startsWith(`${home}/pictures/`)) event.respondWith(file(request));
});

async function page(event: Fetching): Promise<Response> {
  const fresh = fromNetwork(event.request);
  event.waitUntil(fresh.catch(() => undefined));
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const answer = await Promise.race([fresh, waited]).catch(() => null);
  return answer ?? (await copyOf(event.request)) ?? fresh;
}

async function fromNetwork(request: Request): Promise<Response> {
  const response = await fetch(request);
  const cache = await opened();
  // What may be kept is; of what no longer opens anything, or may not be kept, nothing stays.
  if (response.ok && !hasEnded(response)) await cache.put(request, response.clone());
  else if (response.ok || response.status === 404 || response.status === 401) await caches.delete(home);
  return response;
}

/** The same page, in another language rather than none. */
async function copyOf(request: Request): Promise<Response | null> {
  const cache = await opened();
  const copy = (await cache.match(request)) ?? (await cache.match(home, { ignoreSearch: true }));
  if (!copy) return null;
  if (!hasEnded(copy)) return copy;
  await caches.delete(home);
  return null;
}

/** Pictures of this link and files whose name says what is in them never change. */
async function file(request: Request): Promise<Response> {
  const cache = await opened();
  const copy = await cache.match(request, { ignoreVary: true });
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok && (await cache.match(home, { ignoreSearch: true }))) await cache.put(request, response.clone());
  return response;
}
