// The page as a screen reader has it: elements found by role and name, used without a mouse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const found = (screen, role, name) => screen.page.getByRole(role, { name, exact: typeof name === 'string' });
export async function there(screen, role, name) {
  const element = found(screen, role, name).first();
  await element.waitFor({ state: 'attached', timeout: 4000 });
  return element;
}
export async function gone(screen, role, name) { await found(screen, role, name).first().waitFor({ state: 'detached', timeout: 4000 }); }

// As "activate" does.
export async function use(screen, role, name) {
  await (await there(screen, role, name)).dispatchEvent('click');
  await screen.settle();
}

// What a screen reader would say of the element that has the page's focus: the browser's own tree is asked.
export async function focused(screen) {
  const tools = await screen.devtools();
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  const has = (node, name) => node.properties?.some((each) => each.name === name && each.value.value === true);
  const node = nodes.filter((each) => !each.ignored && has(each, 'focused') && each.role.value !== 'RootWebArea').at(-1);
  return node ? { role: node.role.value, name: node.name?.value ?? '', value: node.value?.value, description: node.description?.value ?? '' } : undefined;
}

// The same once it is described in these words: the mirror rests at most a tenth of a second.
export async function described(screen, words) {
  for (const until = Date.now() + 4000; ;) {
    const at = await focused(screen);
    if (words.test(at?.description ?? '')) return at;
    assert.ok(Date.now() < until, `not described as ${words}: ${JSON.stringify(at)}`);
    await screen.page.waitForTimeout(40);
  }
}

// Presses the key until the focus is there.
export async function walkTo(screen, key, role, name, most = 60) {
  const seen = [];
  for (let i = 0; i < most; i++) {
    const at = await focused(screen);
    if (at?.role === role && (name instanceof RegExp ? name.test(at.name) : at.name === name)) return at;
    seen.push(`${at?.role} “${at?.name}”`);
    await screen.key(key);
    await screen.page.waitForTimeout(20);
  }
  return assert.fail(`${key} does not lead to ${role} “${name}” but to:\n  ${seen.join('\n  ')}`);
}

// What was announced, politely or not, holds the words.
export async function said(screen, words, { urgently = false } = {}) {
  await screen.page.waitForFunction(([id, wanted]) => document.getElementById(id).textContent.includes(wanted), [urgently ? 'warned' : 'said', words], { timeout: 5000 });
}

// What axe finds wrong, in words.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export async function violations(screen) {
  await screen.page.waitForTimeout(150);  // the mirror rests at most a tenth of a second
  await screen.page.evaluate(axe);
  return screen.page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`));
  });
}
