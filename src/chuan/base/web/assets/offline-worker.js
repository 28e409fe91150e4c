// Answers for the counter's pages while the server does not: the page that was kept, and its letters and looks.
// What somebody had just sent from the reception form is held for that page, in memory only, and asked for once.
const KEPT = "chuan-ngoai-tuyen";
const PAGE = "/mot-cua/ngoai-tuyen/";
const AWAY = [502, 503, 504];
let rescued = null;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function navigated(request, path) {
  const copy = request.method === "POST" && path.startsWith("/mot-cua/nhan/") ? request.clone() : null;
  try {
    const answer = await fetch(request);
    if (!AWAY.includes(answer.status)) return answer;
  } catch {
    // the server is away: the kept page answers
  }
  if (copy) rescued = { path, typed: Object.fromEntries(await copy.formData()) };
  return (await caches.match(PAGE)) || Response.error();
}

async function looks(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) || Response.error();
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(navigated(request, url.pathname));
  else if (request.method === "GET" && url.pathname.startsWith("/static/")) event.respondWith(looks(request));
});

self.addEventListener("message", (event) => {
  if (event.data === "keep") return event.waitUntil(keep());
  if (event.data !== "rescued" || !event.ports[0]) return;
  event.ports[0].postMessage(rescued);
  rescued = null;
});

/** The page and everything it names, kept under one name. */
async function keep() {
  const place = await caches.open(KEPT);
  const answer = await fetch(PAGE, { credentials: "same-origin", redirect: "error" });
  if (!answer.ok) return;
  const text = await answer.clone().text();
  await place.put(PAGE, answer);
  const named = [...text.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((found) => found[1]);
  await Promise.all(named.map((address) => place.add(address).catch(() => null)));
}
