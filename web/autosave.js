// When drafts are written: a second after the first change that none holds, or as soon as the page
// is hidden, the last moment that a page can count on.
const delay = 1000;

export function autosave({ core, drafts }) {
  let timer = 0;

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
    const newest = whole.at(-1);
    if (newest) core.call('draft_found', newest.fileName, newest.bytes, newest.savedAt, -new Date(newest.savedAt).getTimezoneOffset());
  }

  return { offer, schedule: () => { timer ||= setTimeout(now, delay); } };
}
