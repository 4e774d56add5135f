// Targets are revised under an act, the list of what changed is copied for its annex, and the plan as adopted
// stands beside the plan of today.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { workshop } from './support/page.mjs';
import { demonstration } from './support/plans.mjs';

const shop = await workshop();
const tab = (label) => ({ role: 'tab', label });
const button = (label) => ({ role: 'button', label });
const target = (label) => ({ role: 'cell', label });

// The first rows of the tree whose target of the year can be written.
async function retarget(screen, count) {
  const cells = (await screen.find({ role: 'cell', label: /^Target 2024 di / })).filter(({ value }) => /\d+ %$/.test(value)).slice(0, count);
  assert.equal(cells.length, count);
  for (const { label } of cells) {
    await screen.doubleClick(target(label));
    await screen.page.keyboard.press('Control+A');
    await screen.type('>= 77,00 %');
    await screen.key('Enter');
  }
}

test('revises three targets under an act, prints and copies the list of changes', async () => {
  const screen = await shop.open({ viewport: { width: 1600, height: 1000 } });
  await screen.openExample(demonstration);
  await retarget(screen, 3);
  await screen.click(tab('Atti'));
  await screen.click(button('Nuovo atto…'));
  await screen.item({ role: 'button', label: 'Annota 3 modifiche sotto l\'atto', disabled: true });
  await screen.fill({ role: 'textbox', label: 'Numero' }, '12');
  await screen.key('Tab');
  await screen.fill({ role: 'textbox', label: 'Data' }, '02/07/2024');
  await screen.key('Tab');
  await screen.fill({ role: 'textbox', label: 'Adottato da' }, 'Giunta');
  await screen.key('Tab');
  await screen.screenshot('acts-new');
  await screen.click(button('Annota 3 modifiche sotto l\'atto'));
  await screen.item({ role: 'status', label: /3 modifiche sono ora annotate/ });
  const plan = await screen.plan();
  assert.deepEqual([plan.acts.length, plan.acts[0].number, plan.acts[0].date], [1, '12', '2024-07-02']);
  assert.equal(plan.revisions.length, 3);
  for (const { act, on, text } of plan.revisions) {
    assert.equal(act, plan.acts[0].id);
    assert.ok(plan.indicators.some(({ id }) => id === on));
    assert.match(text, /^Target 2024 di .* → >= 77,00 %/);
  }
  await screen.item({ role: 'row', label: 'Deliberazione n. 12 del 02/07/2024 (Giunta)', value: /aggiornate: 3/ });
  await screen.screenshot('acts-register');
  const download = screen.page.waitForEvent('download');
  await screen.click(button('Stampa l\'elenco'));
  const file = await download;
  assert.equal(file.suggestedFilename(), 'modifiche-atto.html');
  const page = readFileSync(await file.path(), 'utf8');
  assert.match(page, /Deliberazione n\. 12 del 02\/07\/2024 \(Giunta\)/);
  assert.equal(page.match(/Target 2024 di [^<]* → &gt;= 77,00|Target 2024 di [^<]* → >= 77,00/g).length, 3);
  await screen.click(button('Confronta con oggi'));
  await screen.click({ role: 'combobox', label: 'Dallo stato' });
  await screen.click({ role: 'option', label: 'Adozione' });
  await screen.item({ role: 'link', label: /è riportato com'è oggi/ });
  await screen.screenshot('acts-states');
  await screen.click(button('Copia l\'elenco'));
  const copied = await screen.clipboard();
  assert.match(copied, /^Differenze da “Adozione” a “Oggi”/);
  assert.match(copied, /Punteggio dell'ente: /);
  assert.equal(copied.match(/Target 2024 di .* → >= 77,00 %/g).length, 3, 'what each change was is told');
  await screen.click(tab('Elenco degli atti'));
  await screen.click(button('Annulla'));
  assert.equal(((await screen.plan()).revisions ?? []).length, 0, 'one step takes the act and its revisions back');
  await screen.close();
});
