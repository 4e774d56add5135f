// One tab works on a document, the others read it. Whoever works holds a lock of the document's name;
// over a channel the work passes from one tab to another. All pages opened from disk may share one
// space of names, so that of the application stands in each.
const application = 'cruscotto';
const patience = 2000;  // ms: a tab that does not answer, frozen or stopped, loses the document

const lockOf = (name) => `${application}/document/${name}`;

// Whether another tab works on it. Half a second is given to a page that is just going away.
export async function isElsewhere(name) {
  try {
    return await navigator.locks?.request(lockOf(name), { signal: AbortSignal.timeout(500) }, () => false) ?? false;
  } catch (error) {
    return error.name === 'TimeoutError' || error.name === 'AbortError';
  }
}

export function tabs({ core, drafts, files }) {
  const { locks } = navigator;
  const channel = locks && window.BroadcastChannel ? new BroadcastChannel(`${application}/documents`) : undefined;
  const me = locks && crypto.randomUUID();
  let current = { name: '' };  // the document that is open; `release` while this tab works on it
  let asker;
  let answered = () => {};

  const tell = (mine, here) => { if (mine === current) core.call('desk_told', mine.name, here ? 1 : 0); };

  // Tells once when the lock is there or refused, and again when another tab has taken it.
  function request(mine, options, granted) {
    let release;
    return locks.request(lockOf(mine.name), options, (lock) => {
      if (mine !== current) return undefined;
      if (!lock) return granted(false);
      const held = new Promise((done) => { release = mine.release = done; });
      granted(true);
      return held;
    }).catch((error) => {
      if (error.name !== 'AbortError') return granted(true);  // the browser gives no locks here
      if (release && mine.release === release) mine.release = undefined;
      tell(mine, false);
    });
  }

  function hold(name) {
    if (name === current.name && current.release) return void setTimeout(() => tell(current, true));
    current.release?.();
    current = { name };
    const mine = current;
    if (name && locks) request(mine, { ifAvailable: true }, (here) => tell(mine, here));
  }

  // From the tab that has it; of one that is gone or does not answer, its draft, or what it saved.
  async function take(name, plan, number) {
    const mine = current;
    const given = await isHeld(name) ? await ask(name, plan) : undefined;
    if (mine !== current) return;
    const left = given ?? await drafts.read(name).then((draft) => draft && { bytes: draft.bytes, draft: true }) ?? await files.reread(number);
    const { bytes = '', saved = '', record, draft = false } = left ?? {};
    await new Promise((here) => request(mine, { steal: true }, here));
    core.call('handed_over', name, bytes, saved, record ? files.adopt(record) : 0, draft ? 1 : 0);
  }

  const isHeld = async (name) => (await locks?.query().catch(() => undefined))?.held.some((lock) => lock.name === lockOf(name));

  function ask(name, plan) {
    if (!channel) return undefined;
    return new Promise((done) => {
      const timer = setTimeout(done, patience);
      answered = (answer) => { clearTimeout(timer); done(answer); };
      channel.postMessage({ kind: 'ask', name, plan, from: me });
    });
  }

  // The draft is written before the document goes.
  async function give(name, bytes, saved, number) {
    const message = { kind: 'give', name, to: asker, bytes, saved };
    const mine = current;
    await drafts.settled();
    mine.release?.();
    mine.release = undefined;
    try { channel.postMessage({ ...message, record: files.recordOf(number) }); }
    catch { channel.postMessage(message); }  // a handle that cannot be given
  }

  channel?.addEventListener('message', ({ data }) => {
    if (data?.kind === 'give' && data.to === me && data.name === current.name) return answered(data);
    if (data?.kind !== 'ask' || data.name !== current.name || !current.release) return;
    asker = data.from;
    core.call('hand_over_asked', data.name, data.plan, Date.now(), -new Date().getTimezoneOffset());
  });

  // The draft of a document that another tab works on is that tab's.
  function dropDraft(name) {
    if (!locks || (name === current.name && current.release)) return void drafts.drop(name);
    isHeld(name).then((elsewhere) => { if (!elsewhere) drafts.drop(name); });
  }

  return { hold, take, give, dropDraft };
}
