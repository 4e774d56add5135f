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

// What people mistake for a plan: each is called by its name.
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const said = {
  'cartella.xlsx': [Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(400)]), /Excel.*Word.*zip/],
  'vecchio.xls': [Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(400)]), /Excel o Word di vecchio tipo/],
  'relazione.pdf': [Buffer.from('%PDF-1.7\n'), /PDF/],
  'blocco-note.json': [utf16, /UTF-16/],
  'ansi.json': [Buffer.from(text.replace('Ente di prova', 'Società di prova'), 'latin1'), /non è in UTF-8/],
  'pacchetto.json': [Buffer.from('{"name": "package", "version": "1.0.0"}'), /non un piano di Cruscotto/],
  'futuro.json': [Buffer.from(text.replace('"version":1', '"version":7')), /versione 7, più recente/],
  'pagina.html': [Buffer.from('<!doctype html><title>Piano</title>'), /<!doctype|“<”/],
  'meta.json': [Buffer.from(text.slice(0, text.indexOf('"targets"'))), /finisce a metà/],
};

test('a file that is something else is told what it is, and the open plan stays as it was', async () => {
  const screen = await openSmall(shop);
  const before = await screen.planBytes();
  for (const [name, [bytes, words]] of Object.entries(said)) {
    await screen.drop(name, bytes);
    await screen.item({ role: 'text', label: words });
    await screen.key('Escape');
    await screen.gone({ role: 'dialog' });
    assert.equal(await screen.planBytes(), before, name);
  }
  await screen.drop('enorme.json', Buffer.alloc(1 << 20, 32), 200);
  await screen.item({ role: 'alert', label: /enorme\.json.*troppo grande: 200 MB/ }, { timeout: 20_000 });
  assert.equal(await screen.planBytes(), before);
  await screen.close();
});

test('of a file that breaks off the readable part is offered, with the list of what is missing', async () => {
  const screen = await openSmall(shop);
  await screen.drop('meta.json', text.slice(0, text.indexOf('"targets"')));
  await screen.item({ role: 'text', label: /^Nella parte leggibile del piano manca/ });
  await screen.click({ role: 'button', label: 'Apri la parte leggibile' });
  await screen.gone({ role: 'dialog' });
  const plan = await screen.plan();
  assert.deepEqual(plan.objectives.map(({ id }) => id), ['ente', 'o1']);
  assert.equal(await screen.probe('unsaved'), true);
  await screen.close();
});

test('U+0000 and other control characters inside a text do no harm', async () => {
  const screen = await openSmall(shop);
  await screen.drop('controlli.json', text.replace('Ente di prova', 'Ente \\u0000\\u0007\\u001f di prova'));
  await screen.item({ role: 'text', label: /carattere nullo/ });
  await screen.click({ role: 'button', label: 'Apri la parte leggibile' });
  await screen.gone({ role: 'dialog' });
  assert.equal(await screen.probe('crashed'), false);
  await screen.close();
});
