// The history in the file: switched on, named, filled save by save, gone back into, left out of a copy to be published.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { choose, get, put, withDisk } from './support/disk.mjs';
import { workshop } from './support/page.mjs';
import { small, tall } from './support/plans.mjs';

const shop = await workshop();
const owner = { role: 'textbox', label: 'Responsabile di 1' };
const body = { role: 'row', label: 'Ente di prova' };
const saved = { role: 'status', label: 'salvato' };

async function rename(screen, name) {
  await screen.click({ role: 'row', label: '1 Servizi' });
  await screen.fill(owner, name);
  await screen.key('Enter');
  await screen.click({ role: 'button', label: 'Salva' });
  await screen.item(saved);
}

test('two saves are two entries, each with its name, its moment and its words; the first opens what was before', async () => {
  const screen = await shop.open({ ...tall, prepare: withDisk });
  await put(screen.page, 'piano.json', small.toString());
  await choose(screen.page, 'piano.json');
  await screen.click({ role: 'button', label: 'Apri…' });
  await screen.click(body);
  await screen.click({ role: 'checkbox', label: 'Tieni la storia nel file' });
  await screen.fill({ role: 'textbox', label: 'Il tuo nome, per la storia' }, 'Anna Neri');
  await screen.key('Enter');
  await rename(screen, 'Bruno');
  await rename(screen, 'Carla');

  const { history, base } = JSON.parse(await get(screen.page, 'piano.json'));
  assert.equal(history.length, 2);
  assert.ok(base);
  for (const [i, name] of ['Bruno', 'Carla'].entries()) {
    assert.equal(history[i].who, 'Anna Neri');
    assert.match(history[i].when, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
    assert.match(history[i].what.join(), new RegExp(name));
    assert.match(history[i].hash, /^[0-9a-f]{64}$/);
  }
  assert.equal(await get(screen.page, 'piano.json'), await screen.planBytes());

  await screen.click(body);
  const download = screen.page.waitForEvent('download');
  await screen.click({ role: 'button', label: 'Menu' });
  await screen.click({ role: 'menuitem', label: 'File' });
  await screen.click({ role: 'menuitem', label: 'Salva una copia senza storia' });
  const copy = await download;
  assert.match(copy.suggestedFilename(), /senza storia/);
  const bare = JSON.parse(readFileSync(await copy.path(), 'utf8'));
  assert.equal(bare.history, undefined);
  assert.equal(bare.base, undefined);

  await screen.click({ role: 'button', label: 'Mostra la storia…' });
  await screen.click({ role: 'option', label: /^1\. .*Anna Neri$/ });
  await screen.click({ role: 'button', label: /^Apri com'era prima del .*Anna Neri$/ });
  await screen.item({ role: 'status', label: /^modifiche (non salvate|da salvare)$/ });
  assert.equal((await screen.plan()).objectives.find(({ id }) => id === 'o1').owner, undefined);
  assert.equal(JSON.parse(await get(screen.page, 'piano.json')).history.length, 2, 'the file stays as it is');
  await screen.close();
});

test('a history that was altered is said as the file opens', async () => {
  const screen = await shop.open(tall);
  const plan = JSON.parse(small.toString());
  plan.history = [{ when: '2024-07-02T10:15+02:00', who: 'Anna', what: ['x'], state: '0', hash: '0' }];
  await screen.drop('alterato.json', Buffer.from(JSON.stringify(plan)));
  await screen.item({ role: 'status', label: /La storia del file è stata alterata: la voce 1/ });
  await screen.close();
});
