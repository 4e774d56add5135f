// New versions of the hosted page: the service worker (sw.js) brings them whole and keeps them; the
// application announces one, and it is taken when the user says so. A page opened from disk has none.
const often = 60 * 60 * 1000;  // how long an open page waits before it looks again

export async function followUpdates({ onFound, beforeReload }) {
  const workers = navigator.serviceWorker;
  if (!workers || !location.protocol.startsWith('http')) return undefined;
  workers.addEventListener('message', ({ data }) => {
    if (data?.kind === 'newer') onFound();
    if (data?.kind !== 'taken') return;
    beforeReload();
    location.reload();
  });
  const registration = await workers.register('sw.js', { updateViaCache: 'none' }).catch(() => undefined);  // private mode
  if (!registration) return undefined;
  tellWorker({ kind: 'started' });
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < often) return;
    looked = Date.now();
    registration.update().catch(() => {});  // no network
  });
  return registration;
}

// The draft is written first.
export async function takeUpdate({ saver, drafts, title }) {
  await undefined;  // not before the call that asked for it has returned
  saver.now();
  const kept = await drafts.settled();
  if (kept || !title.unsaved) tellWorker({ kind: 'take' });  // else the screen says that nothing is kept
}

// To the worker that this page came from; a first visit came from none.
function tellWorker(message) { navigator.serviceWorker?.controller?.postMessage(message); }
