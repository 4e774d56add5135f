// The content security policy: strict, the same in the page and from the server, and kept.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { contentSecurityPolicy } from '../../web/serve.mjs';
import { workshop } from './support/page.mjs';
import { site } from './support/paths.mjs';
import { demonstration } from './support/plans.mjs';

const html = readFileSync(join(site, 'index.html'), 'utf8');
const meta = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
const rules = (policy) => policy.split(';').map((rule) => rule.trim()).filter(Boolean);

test('the page carries the policy that the server sends, but for what only a header can say', () => {
  assert.deepEqual(rules(meta), rules(contentSecurityPolicy).filter((rule) => !rule.startsWith('frame-ancestors')));
});

test('the policy allows neither eval nor inline scripts nor foreign hosts', () => {
  assert.doesNotMatch(meta, /'unsafe-eval'|'unsafe-inline'|https?:|\*/);
  assert.doesNotMatch(html, /\son\w+=|\sstyle=|<style|="javascript:/i);
  assert.ok([...html.matchAll(/<script\b([^>]*)>([^<]*)/g)].every(([, attributes, body]) => /\bsrc=/.test(attributes) && !body.trim()));
});

test('a script that somebody else puts into the page, as an extension does, is not run', async () => {
  const shop = await workshop();
  const screen = await shop.open();
  const answered = [];
  screen.page.on('response', (response) => answered.push(response.url()));
  const ran = await screen.page.evaluate(async () => {
    const put = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
    const refused = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
    put('script', { textContent: 'window.__foreign = "inline"' });
    put('script', { src: 'data:text/javascript,window.__foreign="data"' });
    put('script', { src: 'https://example.org/tracker.js' });
    put('img', { src: 'https://example.org/pixel.png' });
    put('div', { innerHTML: '<img src="data:," onerror="window.__foreign = \'handler\'">' });
    await new Promise((later) => setTimeout(later, 500));
    return { foreign: window.__foreign, refused: [...new Set(refused)].sort() };
  });
  assert.deepEqual(ran, { foreign: undefined, refused: ['img-src', 'script-src-attr', 'script-src-elem'] });
  assert.deepEqual(answered.filter((url) => url.includes('example.org')), []);
  screen.watch.forgive(/Content Security Policy|example\.org/i);
  await screen.openExample(demonstration);
  await screen.close();
});

test('a visit breaks no rule and asks nobody else', async () => {
  const shop = await workshop();
  const screen = await shop.open({ ready: false });
  await screen.page.addInitScript(() => {
    window.__violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await screen.go();
  await screen.openExample(demonstration);
  await screen.click({ role: 'button', label: 'English' });
  assert.deepEqual(await screen.page.evaluate(() => window.__violations), []);
  assert.equal(await screen.page.evaluate(() => document.documentElement.lang), 'en');
  await screen.close();
});
