// Keeps the bare page, so that a later visit asks no network, as ours does.
const files = ['./', 'bare.js', 'bare.wasm', 'start.js'];
self.addEventListener('install', (event) => event.waitUntil(caches.open('bare').then((cache) => cache.addAll(files))));
self.addEventListener('fetch', (event) => event.respondWith(caches.open('bare').then((cache) => cache.match(event.request, { ignoreSearch: true })).then((kept) => kept ?? fetch(event.request))));
