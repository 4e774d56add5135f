// A fault inside the application: it is called no more, and what can be saved is offered.
import { showProblem } from './cover.js';
import { offerDownload } from './files.js';
import { say } from './words.js';

export function showCrash(error, drafts) {
  console.error(error);
  const draft = drafts.last;
  const reload = [say('reload'), () => location.reload()];
  const rescue = [say('download'), () => offerDownload(rescueName(draft.fileName), draft.bytes)];
  const when = draft && new Date(draft.savedAt).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  showProblem({
    title: say('crashed'),
    text: draft ? `${say('crashedWhy')} ${say('draftOf', when)}: ${draft.fileName}.` : say('crashedClean'),
    detail: String(error?.message ?? error),
    actions: draft ? [rescue, reload] : [reload],
  });
}

const rescueName = (name) => name.replace(/(\.cruscotto)?(\.json)?$/, ` (${say('copyOf')}).cruscotto.json`);

// Faults in the handlers that SDL itself gave to the browser come here.
export function catchTraps(fail) {
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof WebAssembly.Exception;
  window.addEventListener('error', (event) => { if (isTrap(event.error)) fail(event.error); });
  window.addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) fail(event.reason); });
}
