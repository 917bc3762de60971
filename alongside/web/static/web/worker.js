/* Keeps our own files and one page for a lost line. KEPT and OFFLINE stand before this text: see web/views/line.py.
   No page of anybody's and no answer of the server is ever kept. */
"use strict";

const NAME = `alongside ${KEPT.join(" ")}`;
const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'",
};

addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then((kept) => kept.addAll(KEPT)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("alongside") && name !== NAME;
  const tidy = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(Promise.all([tidy, registration.navigationPreload?.enable()]).then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (KEPT.includes(pathname)) return event.respondWith(caches.match(request).then((found) => found || fetch(request)));
  if (request.mode !== "navigate") return;
  const answer = async () => (await event.preloadResponse) || fetch(request);
  event.respondWith(answer().catch(() => new Response(OFFLINE, { status: 503, headers: HEADERS })));
});
