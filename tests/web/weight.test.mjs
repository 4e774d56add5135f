// The page does not grow unnoticed: a part that weighs over 5 % more than weight.json says fails. Whoever makes it grow
// with reason writes the new weight there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { kB } from '../../web/setup/sizes.mjs';
import { beforeFirstFrame, ownerOf, weightOf } from '../../web/setup/weight.mjs';
import { site } from './support/paths.mjs';

const most = 1.05;
const stated = JSON.parse(readFileSync(new URL('weight.json', import.meta.url), 'utf8'));
const sizeOf = (path) => readFileSync(join(site, path)).length;

test('no part of the page weighs over 5 % more than is stated', () => {
  const weighed = {
    'before the first frame, brotli': beforeFirstFrame(site).reduce((sum, { bytes }) => sum + bytes, 0),
    'cruscotto.wasm': sizeOf('cruscotto.wasm'),
    'cruscotto-rest.wasm': sizeOf('cruscotto-rest.wasm'),
    'cruscotto-office.wasm': sizeOf('cruscotto-office.wasm'),
    'cruscotto.html': sizeOf('cruscotto.html'),
  };
  assert.deepEqual(Object.keys(weighed), Object.keys(stated));
  const grown = Object.entries(weighed).filter(([what, bytes]) => bytes > stated[what] * most);
  assert.deepEqual(grown.map(([what, bytes]) => `${what}: ${kB(bytes)}, stated ${kB(stated[what])}`), []);
});

test('what comes before the first frame takes 450 kB at most, the page that is one file 900 kB', () => {
  assert.ok(beforeFirstFrame(site).reduce((sum, { bytes }) => sum + bytes, 0) <= 450_000);
  assert.ok(sizeOf('cruscotto.html') <= 900_000);
});

test('the weight of the compiled page is told by room and library, to the last byte of code', () => {
  const { sections, owners } = weightOf(join(site, '../wasm/page'));
  const known = Object.values(owners).reduce((sum, bytes) => sum + bytes, 0);
  assert.ok(known <= sections.code && known > 0.97 * sections.code, `${known} of ${sections.code}`);
  for (const owner of ['ui', 'app', 'eval', 'whatif', 'change', 'Dear ImGui', 'SDL']) assert.ok(owners[owner] > 5000, owner);
});

test('a function belongs to the room whose namespace it is in, or that it is made for', () => {
  for (const [name, owner] of [['ui::draw_tree(ui::Frame&)', 'ui'], ['std::__2::vector<plan::Revision, std::__2::allocator<plan::Revision>>::~vector()', 'plan'], ['eval::(anonymous namespace)::run()', 'eval'],
    ['SDL_PollEvent', 'SDL'], ['ImGui::Begin(char const*, bool*, int)', 'Dear ImGui'], ['vfprintf', 'libc and glue'], ['std::__2::basic_string<char>::~basic_string()', 'libc++'], ['cruscotto_start', 'platform']])
    assert.equal(ownerOf(name), owner, name);
});

test('every library and font in the page is listed with its version and licence', () => {
  const { components } = JSON.parse(readFileSync(join(site, 'sbom.cdx.json'), 'utf8'));
  assert.deepEqual(components.map(({ name }) => name).sort(), ['Dear ImGui', 'Emscripten, with musl, libc++ and compiler-rt', 'Expat', 'JSON for Modern C++', 'Noto Sans Symbols', 'SDL', 'Titillium Web', 'libxlsxwriter', 'zlib'].sort());
  for (const { name, type, version, licenses } of components) {
    assert.ok(licenses[0].expression, name);
    assert.ok(/Sans|Titillium/.test(name) || /^\d+\.\d+/.test(version), `${name} ${version}`);
    assert.equal(type, 'library');
  }
});
