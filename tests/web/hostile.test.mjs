// Files that are no plans: a message that says where, the open plan untouched, no fault.
import assert from 'node:assert/strict';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { openSmall, small } from './support/plans.mjs';

const shop = await workshop();
const text = small.toString();
const bad = {
  'vuoto': [''],
  'aperto e non chiuso': ['{"format": "cruscotto-plan", "version": 1, '],
  'NaN come peso': [text.replace('"weight":"100"', '"weight":NaN')],
  'chiavi doppie': [text.replace('"title":', '"title":"uno","title":')],
  'annidato 100 000 volte': ['['.repeat(100_000)],
  'UTF-8 non valido': [Buffer.concat([Buffer.from('{"format": "cruscotto-plan", "title": "'), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from('"}')])],
  'U+0000': [Buffer.from('{"format": "cruscotto-plan",\u0000 "version": 1}')],
  'non JSON': ['%PDF-1.7 …'],
  'JSON d’altro': ['{"name": "package", "version": "1.0.0"}'],
  '50 MB di parentesi': ['[1, {"a": "b"}, 2.5],\n'.repeat(1 << 10), 2400],
  '50 MB di zeri': [Buffer.alloc(1 << 20), 50],
};

test('every broken file is refused with words and a place, and the open plan stays as it was', async () => {
  const screen = await openSmall(shop);
  const before = await screen.planBytes();
  for (const [name, [bytes, times]] of Object.entries(bad)) {
    await screen.drop(`${name}.json`, bytes, times);
    await screen.item({ role: 'dialog' }, { timeout: 20_000 });
    const words = (await screen.items()).filter(({ role }) => role === 'text').map(({ label, value }) => `${label} ${value}`).join('\n');
    assert.match(words, /riga \d+/i, `${name}: no place in\n${words}`);
    await screen.key('Escape');
    await screen.gone({ role: 'dialog' });
    assert.equal(await screen.planBytes(), before, name);
  }
  await screen.close();
});

test('U+0000 and other control characters inside a text do no harm', async () => {
  const screen = await openSmall(shop);
  await screen.drop('controlli.json', text.replace('Ente di prova', 'Ente \\u0000\\u0007\\u001f di prova'));
  await screen.click({ role: 'button', label: 'Apri al suo posto' });  // it has the rows of the open plan
  assert.equal(await screen.probe('crashed'), false);
  await screen.close();
});
