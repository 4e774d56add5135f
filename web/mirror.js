// The mirror: what stands on the canvas, once more as elements of the page, for screen readers, voice control,
// magnifiers and tests. Unseen and out of the pointer's way, each lies on its widget; the one that the keyboard is at
// has the page's focus, but while a text is typed: then the hidden text field keeps it and says what it stands for.
// Always there, as nobody could find a switch for it; brought up to date only when the screen changed.
import { announcer, write } from './announce.js';
import { isActedOn, keyboardAt, readItems, treeOf } from './mirror_items.js';
import { say } from './words.js';

const rest = 100;  // ms between two updates, but at once when the keyboard goes elsewhere
const asText = ['aria-description', 'aria-invalid', 'aria-activedescendant'];

export function mirror({ core, canvas, agent, turn }) {
  const root = document.getElementById('mirror');
  const work = document.getElementById('work');
  const skip = document.getElementById('skip');
  const caret = document.getElementById('caret');  // told at once, each time in the place of what is being told
  const announce = announcer({ status: document.getElementById('said'), alert: document.getElementById('warned') });
  const shown = new Map();        // key -> { element, node }
  const nodes = new WeakMap();    // element -> node
  const counts = { times: 0, ms: 0 };
  let current;                    // the element that the keyboard is at
  let moving = false;             // the focus, by ourselves
  let typing = false;
  let timer;
  let last = -Infinity;

  // -- from the screen to the page
  function sync() {
    clearTimeout(timer);
    timer = undefined;
    if (core.dead) return;
    const begun = performance.now();
    const items = readItems(core.ask('screen'));
    const roots = treeOf(items, { choices: say('choices'), list: say('openList') });
    const alive = new Set();
    place(root, roots, alive);
    for (const [key, { element }] of shown) if (!alive.has(key)) { element.remove(); shown.delete(key); }
    follow(keyboardAt(roots));
    announce(items);
    last = performance.now();
    counts.times++;
    counts.ms += last - begun;
  }

  function place(parent, children, alive) {
    const wanted = new Set(children.map(({ key }) => key));
    let next = parent.firstElementChild;
    for (const node of children) {
      while (next && !wanted.has(nodes.get(next)?.key)) next = next.nextElementSibling;
      const element = show(node);
      alive.add(node.key);
      if (element === next) next = next.nextElementSibling;
      else moveTo(parent, element, next);
      if (node.children.length || element.firstElementChild) place(element, node.children, alive);
    }
  }
  // Moving an element takes the focus from it.
  function moveTo(parent, element, next) {
    moving = true;
    const had = element.contains(document.activeElement) ? document.activeElement : undefined;
    parent.insertBefore(element, next);
    had?.focus({ preventScroll: true });
    moving = false;
  }

  function show(node) {
    let known = shown.get(node.key);
    if (known && known.node.tag !== node.tag) { known.element.remove(); known = undefined; }
    const element = known?.element ?? document.createElement(node.tag);
    const before = known?.node;
    if (!known && isActedOn(node)) element.tabIndex = -1;
    for (const name of Object.keys(before?.attrs ?? {})) if (!(name in node.attrs)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(node.attrs)) if (before?.attrs[name] !== value) element.setAttribute(name, value);
    if (!node.children.length && node.text !== undefined && before?.text !== node.text) element.textContent = node.text;
    if (node.value !== undefined && element.value !== node.value) element.value = node.value;
    lay(element, node.rect, before?.rect);
    shown.set(node.key, { element, node });
    nodes.set(element, node);
    return element;
  }
  function lay(element, rect, before) {
    const names = ['left', 'top', 'width', 'height'];
    rect.forEach((length, i) => { if (before?.[i] !== length) element.style[names[i]] = `${length}px`; });
  }

  // -- focus
  const isElsewhere = () => { const at = document.activeElement; return at && at !== document.body && at !== canvas && at !== agent && !root.contains(at); };
  function follow(node) {
    const element = shown.get(node?.key)?.element ?? root;
    if (element !== current) { if (current) current.tabIndex = -1; element.tabIndex = 0; }
    current = element;
    if (typing) return describe(node);
    if (!isElsewhere() && document.activeElement !== element) {
      moving = true;
      element.focus({ preventScroll: true });
      moving = false;
    }
    if (document.activeElement !== agent) hush();
  }

  // The text field stands for the one that is edited, which steps back meanwhile.
  function describe(node) {
    const { item } = node ?? {};
    if (item?.role !== 'textbox') return;
    const list = [...shown.values()].find(({ node: other }) => other.attrs.role === 'option' && other.attrs['aria-selected'] === 'true' && other.item.layer === item.layer);
    const chosen = list ? list.element.id || (list.element.id = `m-${list.node.key}`) : undefined;
    const attrs = { 'aria-label': item.label, 'aria-description': [item.value, item.about].filter(Boolean).join('. '), 'aria-invalid': item.invalid ? 'true' : '', 'aria-activedescendant': chosen };
    for (const [name, value] of Object.entries(attrs)) value ? agent.getAttribute(name) !== value && agent.setAttribute(name, value) : agent.removeAttribute(name);
    current.setAttribute('aria-hidden', 'true');
    shown.get(node.key).node = { ...node, attrs: { ...node.attrs, 'aria-hidden': 'true' } };  // to be taken away again
  }
  // Out of use it is nothing to be found.
  function hush() {
    if (agent.getAttribute('aria-hidden') === 'true') return;
    for (const name of asText) agent.removeAttribute(name);
    agent.setAttribute('aria-hidden', 'true');
    agent.setAttribute('aria-label', say('textField'));
  }

  // -- from the page to the screen
  const itemAt = (element) => { for (let at = element; at && at !== root; at = at.parentElement) { const { item } = nodes.get(at) ?? {}; if (item) return item; } return undefined; };
  // To use the row that is selected already is to open or close it: what folds it stands on it.
  function folded(item) {
    if (item?.role !== 'row' || !item.selected || !item.expandable) return undefined;
    const fold = shown.get(item.key)?.element.querySelector('[role="button"][aria-expanded]');
    return fold ? nodes.get(fold)?.item : undefined;
  }
  function ask(name, item, ...more) {
    if (!item || item.disabled || item.covered) return;
    core.call(name, item.id, ...more);
    turn();  // now, as what it asks for may need the user's permission
  }
  root.addEventListener('click', ({ target }) => ask('use_item', folded(itemAt(target)) ?? itemAt(target)));
  root.addEventListener('focusin', ({ target }) => { if (!moving && target !== current) ask('reach_item', itemAt(target)); });
  root.addEventListener('beforeinput', (event) => {  // typed into a field that is reached but not yet open
    event.preventDefault();
    const text = event.data ?? event.dataTransfer?.getData('text/plain');
    if (text) ask('write_item', itemAt(event.target), text, 0);
  });
  root.addEventListener('input', ({ target }) => {  // set from outside
    if (target.type === 'range') ask('set_item', itemAt(target), Number(target.value));
    else ask('write_item', itemAt(target), target.value, 1);
  });
  root.addEventListener('keydown', (event) => {  // ours alone: no element is to answer by itself
    if (event.target.type === 'range' && event.key.startsWith('Arrow')) event.preventDefault();
  });

  // The way out, and back in: Ctrl+F6 leads to the first link of the page, from where Tab goes on to the browser.
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || !event.ctrlKey || core.dead) return;
    skip.focus();
  }, true);
  skip.addEventListener('click', (event) => { event.preventDefault(); (typing ? agent : current ?? root).focus({ preventScroll: true }); });

  return {
    counts,
    owns: (element) => root.contains(element),
    // After each frame.
    afterFrame() {
      const news = core.call('screen_news');
      if (news & 4) write(caret, core.ask('caret'));
      if (!(news & 3)) return;
      const due = last + rest - performance.now();
      if (news & 2 || due <= 0) sync();
      else timer ??= setTimeout(sync, due);
    },
    // Before the text field takes the keyboard, or gives it back.
    beforeText(wanted) {
      typing = wanted;
      if (wanted) agent.removeAttribute('aria-hidden');
    },
    // What has the keyboard when no text is typed. The application asks inside a call of ours: it is answered after it.
    resting: { focus: () => queueMicrotask(sync) },
    // In the language of the screen.
    name() {
      skip.textContent = say('skip');
      work.setAttribute('aria-label', say('screen'));
      if (!typing) agent.setAttribute('aria-label', say('textField'));
    },
  };
}
