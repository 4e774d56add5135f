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
