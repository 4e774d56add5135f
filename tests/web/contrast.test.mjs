// WCAG 2.1, AA: a contrast of 4.5 for text, 3 for what carries meaning otherwise.
import assert from 'node:assert/strict';
import test from 'node:test';
import { weakWith } from './support/contrast.mjs';
import { workshop } from './support/page.mjs';

const shop = await workshop();

for (const [look, preferences] of Object.entries({ light: 'theme light\n', dark: 'theme dark\n' })) {
  test(`every text and mark stands out from its ground (${look})`, async () => {
    const { weak, lines } = await weakWith(shop, preferences, { text: 4.5, mark: 3 });
    assert.ok(lines > 200, `only ${lines} lines of text were found`);
    assert.deepEqual(weak.slice(0, 40), []);
  });
}
