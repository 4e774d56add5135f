// When drafts are written: so soon after the first change that none holds that it is on the
// disk within a second, or as soon as the page is hidden, the last moment that a page can count on.
// While somebody types without a pause the browser lets timers wait, for seconds at times: then a frame is the moment.
import { isElsewhere } from './tabs.js';

const delay = 100;  // what is done in one go is written in one go; the rest of the second belongs to a slow computer

export function autosave({ core, drafts }) {
  let timer = 0;
  let due = 0;  // when it was to ring

  function now() {
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    core.call('autosave_due', Date.now(), -new Date().getTimezoneOffset());
  }
  document.addEventListener('visibilitychange', () => { if (document.hidden) now(); });
  window.addEventListener('pagehide', now);

  async function offer() {
    const { whole, damaged } = await drafts.found();
    for (const name of damaged) core.call('draft_found', name, '', 0, 0);  // unreadable: the application says so
    for (const draft of whole)  // the newest last: it is the one offered, the others are among the versions
      if (!await isElsewhere(draft.fileName))  // what another tab works on is no work left behind
        core.call('draft_found', draft.fileName, draft.bytes, draft.savedAt, -new Date(draft.savedAt).getTimezoneOffset());
  }

  return {
    offer,
    now,
    schedule() {
      if (timer) return;
      timer = setTimeout(now, delay);
      due = performance.now() + delay;
    },
    afterFrame() { if (performance.now() >= due) now(); },
  };
}
