// window.cruscotto: what tests and the curious may read; nothing here changes anything.
//   items()      the visible items of the screen: id, role, label, value, x, y, w, h (CSS pixels of the
//                canvas), level, checked, selected, expandable, expanded, disabled, focused
//   planBytes()  the open plan as Save would write it, or '' when none is open
//   frames       frames drawn since the start
//   rafs         times the browser was asked for a repaint and came back
//   thought      milliseconds spent on frames since the start, without the painting
//   parked       whether the loop sleeps: no repaint is asked for
//   unsaved      whether leaving the page asks first
//   crashed      whether the application stopped
const fields = ['id', 'role', 'label', 'value', 'x', 'y', 'w', 'h', 'level', 'checked', 'selected', 'expandable', 'expanded', 'disabled', 'focused'];
const numbers = new Set(['x', 'y', 'w', 'h', 'level']);
const states = new Set(['checked', 'selected', 'expandable', 'expanded', 'disabled', 'focused']);

function itemOf(record) {
  const values = record.split('\x1f');
  return Object.fromEntries(fields.map((field, i) =>
    [field, numbers.has(field) ? Number(values[i]) : states.has(field) ? values[i] === '1' : values[i]]));
}

export function publishProbe({ core, frames, isUnsaved }) {
  window.cruscotto = Object.freeze({
    items: () => core.ask('items').split('\x1e').filter(Boolean).map(itemOf),
    planBytes: () => core.ask('plan'),
    get frames() { return frames.counts.frames; },
    get rafs() { return frames.counts.rafs; },
    get thought() { return core.call('thought_ms'); },
    get parked() { return frames.parked; },
    get unsaved() { return isUnsaved(); },
    get crashed() { return core.dead; },
  });
}
