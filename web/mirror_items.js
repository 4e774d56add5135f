// From the flat list of visible items (src/platform/items.hpp) to a tree of what a screen reader should find: windows
// over each other, tables with their rows and cells, lists, menus, rows of tabs. Pure: nothing here touches the page.
//
// A node is { key, tag, attrs, text, rect: [x, y, w, h], children, item? }; the key stays the same from one list to the next.
export const fields = ['id', 'role', 'label', 'value', 'x', 'y', 'w', 'h', 'level', 'checked', 'selected', 'expandable', 'expanded', 'disabled', 'focused',
  'reached', 'covered', 'multiline', 'invalid', 'about', 'position', 'count', 'line', 'layer', 'stands', 'low', 'high', 'at'];
const numbers = new Set(['x', 'y', 'w', 'h', 'level', 'position', 'count', 'line']);
const states = new Set(['checked', 'selected', 'expandable', 'expanded', 'disabled', 'focused', 'reached', 'covered', 'multiline', 'invalid']);

export function readItems(text) {
  return text.split('\x1e').filter(Boolean).map((record) => {
    const values = record.split('\x1f');
    const item = {};
    values.forEach((value, i) => { const field = fields[i]; item[field] = numbers.has(field) ? Number(value) : states.has(field) ? value === '1' : value; });
    return item;
  });
}

// `words`: { choices, list }, the names of what has none of its own.
export function treeOf(items, words) {
  const keys = new Map();
  for (const item of items) {  // the same words twice in one place
    const times = (keys.get(item.id) ?? 0) + 1;
    keys.set(item.id, times);
    item.key = times === 1 ? item.id : `${item.id}.${times}`;
  }
  const layers = new Map();
  for (const item of items) {
    if (!layers.has(item.layer)) layers.set(item.layer, []);
    layers.get(item.layer).push(item);
  }
  return [...layers.values()].map((inside, at) => layerNode(inside, at === 0, words));
}

function layerNode(items, isFirst, words) {
  const { layer, stands, covered } = items[0];  // out of reach by being inert: a modal dialog would shut out the text field too
  const title = isFirst ? undefined : items.find(({ role }) => role === 'dialog');
  const attrs = isFirst ? {} : { role: title ? 'dialog' : stands === 'tip' ? 'tooltip' : 'group', 'aria-label': title?.label ?? words.list };
  if (covered) attrs.inert = '';
  const node = { key: `layer ${layer}`, tag: 'div', attrs, rect: around(items), children: [] };
  node.children = new Arrangement(words, !isFirst).arrange(items.filter((item) => item !== title));
  return node;
}

const around = (items) => {
  const left = Math.min(...items.map(({ x }) => x));
  const top = Math.min(...items.map(({ y }) => y));
  return [left, top, Math.max(...items.map(({ x, w }) => x + w)) - left, Math.max(...items.map(({ y, h }) => y + h)) - top];
};
const rectOf = ({ x, y, w, h }) => [x, y, w, h];
const isWithin = ({ x, y, w, h }, [left, top, width, height]) => {
  const [cx, cy] = [x + w / 2, y + h / 2];
  return cx >= left && cx <= left + width && cy >= top && cy <= top + height;
};

const openList = 'open-list';  // id of the list that opened over the window
const ofTables = new Set(['row', 'cell', 'columnheader']);
const ofRuns = { option: 'listbox', menuitem: 'menu', tab: 'tablist' };

// Items come in the order in which they were drawn: what belongs together follows each other.
class Arrangement {
  constructor(words, isOver) { Object.assign(this, { words, isOver, out: [], table: undefined, run: undefined, above: [] }); }

  arrange(items) {
    for (const item of items) this.take(item);
    this.closeTable();
    return this.out;
  }

  take(item) {
    if (this.table && !this.belongs(item)) this.closeTable();
    if (item.role === 'treegrid') return this.openTable(item);
    if (!this.table && ofTables.has(item.role)) this.openTable();
    if (this.table) return this.table.take(item);
    const wrapper = ofRuns[item.role];
    if (!wrapper) { this.run = undefined; this.out.push(this.leaf(item)); return; }
    if (this.run?.attrs.role !== wrapper) this.openRun(wrapper, item);
    this.run.children.push(nodeOf(item));
    this.run.rect = around(this.run.children.map((child) => child.item));
  }

  belongs(item) { return this.table.rect ? isWithin(item, this.table.rect) : ofTables.has(item.role) || this.table.holds(item); }
  openTable(item) { this.closeTable(); this.run = undefined; this.table = new Table(item); }
  closeTable() {
    if (this.table) this.out.push(...this.table.finish());
    this.table = undefined;
  }
  openRun(role, first) {
    const attrs = role === 'listbox' ? { role, 'aria-label': this.words.choices, ...(this.isOver && { id: openList }) } : { role };
    this.run = { key: `${role} ${first.key}`, tag: 'div', attrs, rect: rectOf(first), children: [] };
    this.out.push(this.run);
  }
  // No level of headings is left out.
  leaf(item) {
    if (item.role !== 'heading') return nodeOf(item);
    while (this.above.at(-1) >= (item.level || 1)) this.above.pop();
    return nodeOf({ ...item, level: this.above.push(item.level || 1) });
  }
}

// A table that declared itself, or rows and cells that follow each other.
class Table {
  constructor(item) {
    this.item = item;
    this.rect = item && rectOf(item);
    this.headers = [];
    this.rows = [];
  }

  get row() { return this.rows.at(-1); }
  // What is drawn on a row belongs to it.
  holds(item) { return Boolean(this.row) && isWithin(item, this.row.span); }

  take(item) {
    if (item.role === 'columnheader') return void this.headers.push(item);
    if (item.role === 'row') return void this.rows.push({ item, span: rectOf(item), inside: [] });
    if (this.holds(item)) return void this.row.inside.push(item);
    if (!ofTables.has(item.role) && this.row === undefined) return void (this.rest ??= []).push(item);
    this.rows.push({ span: [-1e6, item.y, 2e6, item.h], inside: [item] });  // a row that has no item of its own
  }

  finish() {
    const { item } = this;
    const rows = this.rows.map((row) => this.rowNode(row));
    const first = this.headers[0] ?? this.rows[0]?.item ?? this.rows[0]?.inside[0] ?? item;
    const others = (this.rest ?? []).map(nodeOf);
    if (this.headers.length === 0 && rows.length === 0) return others;
    const head = this.headers.length ? [this.headNode()] : [];
    const isTree = Boolean(item) || this.rows.some((row) => row.item && (row.item.level > 0 || row.item.expandable));
    const attrs = { role: isTree ? 'treegrid' : 'grid' };
    if (item) Object.assign(attrs, { 'aria-label': item.label, 'aria-rowcount': item.line, 'aria-colcount': item.count, 'aria-multiselectable': 'true' });
    const all = [...this.headers, ...this.rows.flatMap((row) => [...(row.item ? [row.item] : []), ...row.inside])];
    return [{ key: `table ${item?.key ?? first.key}`, tag: 'div', attrs, rect: this.rect ?? around(all), children: [...head, ...rows] }, ...others];
  }

  headNode() {
    const children = this.headers.map((header, at) => ({ ...nodeOf(header), attrs: { role: 'columnheader', 'aria-colindex': at + 1 } }));
    return { key: `head ${this.headers[0].key}`, tag: 'div', attrs: { role: 'row', ...(this.item && { 'aria-rowindex': 1 }) }, rect: around(this.headers), children };
  }

  // The header over a cell is the one that shares most of its width.
  headerOf({ x, w }) {
    const shared = (header) => Math.min(x + w, header.x + header.w) - Math.max(x, header.x);
    const best = this.headers.reduce((found, header) => (!found || shared(header) > shared(found) ? header : found), undefined);
    return best && shared(best) > 0 ? best : undefined;
  }

  rowNode({ item, inside }) {
    const cells = inside.map((each) => this.cellNode(each));
    const attrs = { role: 'row' };
    const key = item?.key ?? `row ${inside[0].key}`;
    if (!item) return { key, tag: 'div', attrs, rect: around(inside), children: cells };
    const told = inside.filter(({ role, value }) => value && (role === 'cell' || role === 'image')).map((each) => `${this.headerOf(each)?.label ?? each.label} ${each.value}`);
    const about = [item.value, ...told].filter(Boolean).join(', ');
    Object.assign(attrs, { 'aria-label': item.label, 'aria-selected': String(item.selected), ...(about && { 'aria-description': about }), ...(item.line && { 'aria-rowindex': item.line }) });
    if (item.level > 0) attrs['aria-level'] = item.level;
    if (item.expandable) attrs['aria-expanded'] = String(item.expanded);
    if (item.position) Object.assign(attrs, { 'aria-posinset': item.position, 'aria-setsize': item.count });
    const name = { key: `name ${key}`, tag: 'div', attrs: { role: 'rowheader' }, text: item.label, rect: rectOf(item), children: [] };
    return { key, tag: 'div', attrs, rect: rectOf(item), children: [name, ...cells], item };
  }

  cellNode(item) {
    const header = this.headerOf(item);
    const attrs = { role: 'gridcell', ...(header && { 'aria-colindex': this.headers.indexOf(header) + 1 }) };
    if (item.role !== 'cell') return { key: `cell ${item.key}`, tag: 'div', attrs, rect: rectOf(item), children: [nodeOf(item)] };
    Object.assign(attrs, { 'aria-label': item.value ? `${item.label}: ${item.value}` : item.label, 'aria-readonly': String(item.disabled) });
    if (item.selected) attrs['aria-selected'] = 'true';
    return { key: item.key, tag: 'div', attrs, text: item.value, rect: rectOf(item), children: [], item };
  }
}

// What one item is by itself.
export function nodeOf(item) {
  const node = { key: item.key, tag: 'div', attrs: {}, text: item.label, rect: rectOf(item), children: [], item };
  const { attrs } = node;
  const told = [item.value, item.about].filter(Boolean).join('. ');
  const role = kinds[item.role];
  if (role) role(node, item, told);
  if (item.disabled && acted.has(item.role)) attrs['aria-disabled'] = 'true';
  if (item.position && item.role === 'option') Object.assign(attrs, { 'aria-posinset': item.position, 'aria-setsize': item.count });
  return node;
}

const acted = new Set(['button', 'textbox', 'checkbox', 'combobox', 'option', 'slider', 'tab', 'menuitem', 'link', 'separator']);
// Whether it may have the focus.
export const isActedOn = ({ item }) => Boolean(item) && (acted.has(item.role) || item.role === 'row' || item.role === 'cell');

// A role whose name is its words, with what else is to be told of it.
const named = (role, more = () => ({})) => (node, item, told) => { Object.assign(node.attrs, { role, ...(told && { 'aria-description': told }), ...more(item) }); };
const words = (role, more = {}) => (node, item) => {
  Object.assign(node.attrs, role && { role }, more);
  node.text = item.value && item.value !== item.label ? `${item.label}: ${item.value}` : item.label;
};

const kinds = {
  button: named('button', ({ selected, checked, expandable, expanded }) => ({ ...((selected || checked) && { 'aria-pressed': 'true' }), ...(expandable && { 'aria-expanded': String(expanded) }) })),
  checkbox: named('checkbox', ({ checked }) => ({ 'aria-checked': String(checked) })),
  option: named('option', ({ selected }) => ({ 'aria-selected': String(selected) })),
  tab: named('tab', ({ selected }) => ({ 'aria-selected': String(selected) })),
  menuitem: named('menuitem', ({ expandable, expanded }) => (expandable ? { 'aria-haspopup': 'menu', 'aria-expanded': String(expanded) } : {})),
  link: named('link', ({ selected }) => (selected ? { 'aria-current': 'true' } : {})),
  heading: named('heading', ({ level }) => ({ 'aria-level': level || 2 })),
  row: named('group'),
  cell: words(),
  columnheader: words(),
  text: words(),
  status: words('status', { 'aria-live': 'off' }),  // what changes is announced elsewhere, once and in its turn
  alert: words(),
  dialog: (node, item) => { Object.assign(node.attrs, { role: 'group', 'aria-label': item.label }); node.text = ''; },
  image: (node, item) => { Object.assign(node.attrs, { role: 'img', 'aria-label': item.value ? `${item.label}: ${item.value}` : item.label }); node.text = ''; },
  combobox: (node, item) => {
    Object.assign(node.attrs, { role: 'combobox', 'aria-label': item.label, 'aria-haspopup': 'listbox', 'aria-expanded': String(item.expanded), ...(item.expanded && { 'aria-controls': openList }), ...(item.about && { 'aria-description': item.about }) });
    node.text = item.value;
  },
  textbox: (node, item) => {
    Object.assign(node, { tag: item.multiline ? 'textarea' : 'input', value: item.value, text: undefined });
    Object.assign(node.attrs, { ...(!item.multiline && { type: 'text' }), 'aria-label': item.label, autocomplete: 'off', ...(item.about && { 'aria-description': item.about }), ...(item.invalid && { 'aria-invalid': 'true' }) });
  },
  slider: (node, item) => {
    Object.assign(node, { tag: 'input', value: item.at ?? '0', text: undefined });
    Object.assign(node.attrs, { type: 'range', min: item.low ?? '0', max: item.high ?? '1', step: '1', 'aria-label': item.label, 'aria-valuetext': item.value || '–' });
  },
  separator: (node, item) => {
    const upright = item.h > item.w;
    const part = upright ? item.x / globalThis.innerWidth : item.y / globalThis.innerHeight;
    Object.assign(node.attrs, { role: 'separator', 'aria-label': item.label, 'aria-orientation': upright ? 'vertical' : 'horizontal', 'aria-valuenow': Math.round(100 * (Number.isFinite(part) ? part : 0)) });
    node.text = '';
  },
};

// Where the keyboard is: the cell that a row's cursor is on, else the item itself; else the window that opened last, if any.
export function keyboardAt(roots) {
  let found;
  const walk = (node) => {
    if (node.item?.reached && !node.item.covered) found = node.children.find(({ item }) => item?.role === 'cell' && item.selected) ?? node;
    for (const child of node.children) walk(child);
  };
  roots.forEach(walk);
  return found ?? roots.slice(1).findLast((root) => root.attrs.role !== 'tooltip' && !('inert' in root.attrs));
}
