// window.cruscotto: what tests and the curious may read; nothing here changes anything.
//   items()      the visible items of the screen: id, role, label, value, x, y, w, h (CSS pixels of the
//                canvas), level, checked, selected, expandable, expanded, disabled, focused
//   planBytes()  the open plan as Save would write it, or '' when none is open
//   frames       frames drawn since the start
//   rafs         times the browser was asked for a repaint and came back
//   thought      milliseconds spent on frames since the start, without the painting
//   parked       whether the loop sleeps: no repaint is asked for
//   unsaved      whether leaving the page asks first
//   memory       bytes of the application's own memory, which grows and never shrinks
//   crashed      whether the application stopped
//   mirrored     { times, ms }: how often the mirror was brought up to date, and what that took
import { readItems } from './mirror_items.js';

export function publishProbe({ core, frames, mirrored, isUnsaved }) {
  window.cruscotto = Object.freeze({
    items: () => readItems(core.ask('items')),
    planBytes: () => core.ask('plan'),
    get frames() { return frames.counts.frames; },
    get rafs() { return frames.counts.rafs; },
    get thought() { return core.call('thought_ms'); },
    get mirrored() { return { ...mirrored }; },
    get parked() { return frames.parked; },
    get unsaved() { return isUnsaved(); },
    get memory() { return core.memory; },
    get crashed() { return core.dead; },
  });
}
