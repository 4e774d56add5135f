// One page as a person uses it: things on the canvas are found in the published map of visible items
// (window.cruscotto.items()) by label and role, and reached with the real mouse and keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictures, root } from './paths.mjs';

export class Screen {
  constructor(page, url, watch) {
    Object.assign(this, { page, url, watch });
  }

  async go(path = '') {
    await this.page.goto(this.url + path);
    await this.started();
  }
  async started() {
    await this.page.waitForFunction(() => window.cruscotto?.frames > 0);
    await this.settle();
  }
  async close() {
    this.watch.check();
    await this.page.context().close();
  }

  // -- what the page says of itself
  probe(name) { return this.page.evaluate((key) => window.cruscotto[key], name); }
  counts() { return this.page.evaluate(() => ({ frames: window.cruscotto.frames, rafs: window.cruscotto.rafs, parked: window.cruscotto.parked })); }
  planBytes() { return this.page.evaluate(() => window.cruscotto.planBytes()); }
  async plan() { return JSON.parse(await this.planBytes()); }
  items() { return this.page.evaluate(() => window.cruscotto.items()); }

  // Asleep, but for a blinking caret.
  async settle() {
    const calm = await this.page.evaluate(async () => {
      for (let last = -1, turns = 0; turns < 2000; turns++) {
        if (window.cruscotto.parked && window.cruscotto.frames === last) return true;
        last = window.cruscotto.frames;
        await new Promise((later) => setTimeout(later, 5));
      }
      return false;
    });
    assert.ok(calm, 'the page does not come to rest');
  }

  // -- finding
  async find(wanted) { return (await this.items()).filter((item) => matches(item, wanted)); }
  async item(wanted, { timeout = 4000 } = {}) {
    const until = Date.now() + timeout;
    for (;;) {
      const found = await this.find(wanted);
      if (found.length) return found[wanted.nth ?? 0] ?? found[0];
      if (Date.now() > until) assert.fail(`no item ${describe(wanted)} among:\n${(await this.items()).map((item) => `  ${item.role} “${item.label}” = “${item.value}”`).join('\n')}`);
      await this.page.waitForTimeout(40);
    }
  }
  async gone(wanted, { timeout = 4000 } = {}) {
    const until = Date.now() + timeout;
    while ((await this.find(wanted)).length) {
      assert.ok(Date.now() < until, `still there: ${describe(wanted)}`);
      await this.page.waitForTimeout(40);
    }
  }

  // -- acting
  async click(wanted, options) {
    await this.item(wanted);
    await this.settle();  // it may still be finding its place
    const item = await this.item(wanted);
    await this.page.mouse.click(item.x + Math.min(item.w / 2, 120), item.y + item.h / 2, options);  // rows may go on under what lies beside them
    await this.settle();
    return item;
  }
  doubleClick(wanted) { return this.click(wanted, { clickCount: 2 }); }
  async key(...strokes) {
    for (const keys of strokes) await this.page.keyboard.press(keys);
    await this.settle();
  }
  async type(text) { await this.page.keyboard.type(text); await this.settle(); }
  async fill(wanted, text) {
    await this.click(wanted);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
    await this.settle();
  }
  // A whole key stroke as the browser's own layers see it: { key, code, text, modifiers }, where
  // modifiers are 1 Alt, 2 Ctrl, 4 Meta, 8 Shift.
  async stroke({ text, ...key }) {
    const tools = await this.devtools();
    await tools.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', text, ...key });
    await tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await this.settle();
  }

  async openExample(file) {
    await this.page.waitForFunction(() => window.cruscotto.items().length > 0);
    await this.drop(file, readFileSync(join(root, 'assets/plans', file)));
  }

  // A file dragged in from outside: its bytes, or `times` copies of them. Not `drawn`: nobody waits for what it leads to.
  async drop(name, bytes, times = 1, { drawn = true } = {}) {
    const transfer = await this.page.evaluateHandle(({ name, base64, times }) => {
      const transfer = new DataTransfer();
      const part = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      transfer.items.add(new File(Array(times).fill(part), name, { type: 'application/json' }));
      return transfer;
    }, { name, base64: Buffer.from(bytes).toString('base64'), times });
    await this.page.dispatchEvent('#canvas', 'dragover', { dataTransfer: transfer });
    const before = await this.probe('frames');
    await this.page.dispatchEvent('#canvas', 'drop', { dataTransfer: transfer });
    if (!drawn) return;
    await this.page.waitForFunction((frames) => window.cruscotto.frames > frames, before);  // it was read
    await this.settle();
  }

  async clipboard() { return this.page.evaluate(() => navigator.clipboard.readText()); }
  async putOnClipboard(text) { await this.page.evaluate((words) => navigator.clipboard.writeText(words), text); }

  async devtools() { return this.tools ??= await this.page.context().newCDPSession(this.page); }
  screenshot(name) { return this.page.screenshot(name ? { path: join(pictures, `${name}.png`) } : {}); }
}

function matches(item, { nth, ...wanted }) {
  return Object.entries(wanted).every(([key, value]) => (value instanceof RegExp ? value.test(item[key]) : item[key] === value));
}
const describe = (wanted) => JSON.stringify(wanted, (_, value) => (value instanceof RegExp ? String(value) : value));
