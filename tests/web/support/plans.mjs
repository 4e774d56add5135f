// Plans for the browser tests: the bundled ones, and one so small that all its fields are on screen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { root } from './paths.mjs';

export const published = '2024-piano-indicatori.cruscotto.json';
export const demonstration = '2024-dati-dimostrativi.cruscotto.json';
export const bytesOf = (name) => readFileSync(join(root, 'assets/plans', name));
// A link with it, to be put behind the page's address.
export const linkOf = (name) => `#link=${deflateRawSync(JSON.stringify(JSON.parse(bytesOf(name))), { level: 9 }).toString('base64url')}`;

export const small = Buffer.from(JSON.stringify({
  format: 'cruscotto-plan', version: 1, title: 'Piano di prova', body: 'Ente di prova', year: 2024, years: [2024],
  periods: [{ name: 'Consuntivo', date: '12-31' }],
  objectives: [
    { id: 'ente', level: 'body', name: 'Ente di prova' },
    { id: 'o1', parent: 'ente', level: 'strategic', code: '1', name: 'Servizi', weight: '100' },
  ],
  indicators: [{ id: 'i1', parent: 'o1', code: '1.1', name: 'Sportelli aperti', weight: '100', targets: { 2024: '>= 10' }, readings: { '2024-12-31': { value: '5' } } }],
}));

// Tall enough for every field of the small plan.
export const tall = { viewport: { width: 1000, height: 1650 } };

// A screen with the small plan open and its one objective selected.
export async function openSmall(shop, options = {}) {
  const screen = await shop.open({ ...tall, ...options });
  await screen.drop('prova.cruscotto.json', small);
  await screen.click({ role: 'row', label: '1 Servizi' });
  return screen;
}
export const objective = async (screen) => (await screen.plan()).objectives.find(({ id }) => id === 'o1');
