// The ladder of rooms: every #include of src/ is compared with the table of src/README.md.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '../../src');

function allowed_rooms() {
  const rooms = new Map();
  for (const line of readFileSync(join(src, 'README.md'), 'utf8').split('\n')) {
    const row = line.match(/^\| ([a-z]+) \|[^|]+\|([^|]*)\|$/);
    if (row) rooms.set(row[1], new Set([row[1], ...row[2].trim().split(/\s+/).filter(Boolean)]));
  }
  return rooms;
}

function sources() {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(hpp|cpp|def)$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath ?? entry.path, entry.name)));
}

function includes(file) {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/^\s*#\s*include\s+([<"])([^>"]+)[>"]/gm)].map(([, mark, path]) => ({ mark, path }));
}

// Outside headers and the only rooms that may see them.
const reserved = [
  [/^nlohmann\//, ['format']],
  [/^(xlsxwriter|expat|zlib|third_party\/minizip)/, ['office']],
  [/^(imgui|imgui_internal|misc\/cpp\/imgui_stdlib)\.h$/, ['ui', 'platform']],
  [/^(imgui_impl_|SDL|GLES|GL\/)/, ['platform']],
  [/^emscripten/, ['platform', 'exports']],
  [/^(ctime|time\.h|locale|clocale|random|thread|mutex|future)$/, ['platform']],
];
const is_library = (path) => reserved.some(([pattern]) => pattern.test(path));

test('each room includes only the rooms below it', () => {
  const rooms = allowed_rooms();
  assert.ok(rooms.size >= 10, 'the table of src/README.md was found');
  const faults = [];
  for (const file of sources()) {
    const room = file.includes('/') ? file.split('/')[0] : null;
    if (!room) continue;
    if (!rooms.has(room)) faults.push(`${file}: room ${room} is not in the table`);
    for (const { mark, path } of includes(file)) {
      if (mark !== '"' || !path.includes('/') || is_library(path)) continue;
      const target = path.split('/')[0];
      if (!rooms.get(room)?.has(target)) faults.push(`${file} includes ${path}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('libraries, clock, locale, random devices and threads stay in their rooms', () => {
  const faults = [];
  for (const file of sources()) {
    const room = file.split('/')[0];
    for (const { path } of includes(file))
      for (const [pattern, only] of reserved)
        if (pattern.test(path) && !only.includes(room) && file.includes('/'))
          faults.push(`${file} includes ${path}`);
  }
  assert.deepEqual(faults, []);
});

test('the browser is named in platform/ only', () => {
  const faults = sources().filter(
    (file) => !file.startsWith('platform/') && /__EMSCRIPTEN__|EM_JS|EM_ASM/.test(readFileSync(join(src, file), 'utf8')));
  assert.deepEqual(faults, []);
});

test('time and environment come in from outside', () => {
  const faults = sources().filter((file) => !file.startsWith('platform/') &&
    /_clock\b|getenv|\btime\(nullptr\)|srand\(/.test(readFileSync(join(src, file), 'utf8')));
  assert.deepEqual(faults, []);
});

test('a header is at most 150 lines, a source at most 300', () => {
  const long_for_a_reason = new Set(['format/fields.hpp']);  // the templates of every field stand together
  const faults = [];
  for (const file of sources().filter((name) => !name.endsWith('.def') && !long_for_a_reason.has(name))) {
    const lines = readFileSync(join(src, file), 'utf8').split('\n').length - 1;
    if (lines > (file.endsWith('.hpp') ? 150 : 300)) faults.push(`${file}: ${lines}`);
  }
  assert.deepEqual(faults, []);
});
