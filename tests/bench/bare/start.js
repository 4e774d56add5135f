import create from './bare.js';
await create({ canvas: document.getElementById('canvas') });
navigator.serviceWorker?.register('sw.js').catch(() => {});
