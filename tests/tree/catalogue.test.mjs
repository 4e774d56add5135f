// Words are written once: codes that the source raises stand in the catalogue, and back.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '../../src');
const read = (path) => readFileSync(join(src, path), 'utf8');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(hpp|cpp)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'));
const source = files.join('\n');

const issue_codes = [...read('words/issues.def').matchAll(/^ISSUE\("([^"]+)"/gm)].map((m) => m[1]);
const text_keys = [...read('words/texts.def').matchAll(/^TEXT\((\w+),/gm)].map((m) => m[1]);

test('every issue code of the catalogue is raised somewhere', () => {
  assert.deepEqual(issue_codes.filter((code) => !source.includes(`"${code}"`)), []);
});

test('every text of the catalogue is used somewhere', () => {
  // Rows of an enumeration are reached from the first of them.
  const enumerations = /^(level|aggregator|typology|growth|missing|light|status|reason|weight|rule|pace|direction|field|revision|act|list|estimate)_/;
  const unused = text_keys.filter((key) => !source.includes(`Text::${key}`) && !enumerations.test(key));
  assert.deepEqual(unused, []);
});
