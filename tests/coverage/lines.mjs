// What gcov counted in a tree built by gcc with --coverage: a table of the rooms, and the lines that nothing ran.
//   node tests/coverage/lines.mjs TREE [room…]
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '../../src');
const [tree, ...asked] = process.argv.slice(2);
const beside = new Set(['ui', 'platform', 'exports']);
const entry_points = new Set(['main.cpp', 'cli/main.cpp']);

const notes = readdirSync(join(tree, 'CMakeFiles'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.cpp.gcno'))
  .map((entry) => resolve(entry.parentPath ?? entry.path, entry.name));

// file → line → how often. An inline function stands in many objects, a template in many shapes: what ran once ran.
const counted = new Map();

function count(file, lines) {
  if (!counted.has(file)) counted.set(file, new Map());
  const counts = counted.get(file);
  for (const { line_number, count } of lines) counts.set(line_number, (counts.get(line_number) ?? 0) + count);
}

for (let i = 0; i < notes.length; i += 8) {
  const told = execFileSync('gcov', ['--json-format', '--stdout', ...notes.slice(i, i + 8)],
    { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });   // it warns of what never ran
  for (const object of told.split('\n').filter(Boolean).map((line) => JSON.parse(line)))
    for (const { file, lines } of object.files) {
      const name = relative(src, resolve(object.current_working_directory, file));
      if (!name.startsWith('..') && !beside.has(dirname(name)) && !entry_points.has(name)) count(name, lines);
    }
}

// [12, 13, 14, 20] → "12–14", "20", across lines that hold no code.
function groups(counts) {
  const found = [];
  let open = null;
  for (const line of [...counts.keys()].sort((a, b) => a - b)) {
    if (counts.get(line) > 0) open = null;
    else if (open) open[1] = line;
    else found.push((open = [line, line]));
  }
  return found;
}

const rooms = new Map();
for (const [file, counts] of counted) {
  const room = rooms.get(dirname(file)) ?? { run: 0, all: 0 };
  room.all += counts.size;
  room.run += [...counts.values()].filter((times) => times > 0).length;
  rooms.set(dirname(file), room);
}

const row = (name, { run, all }) => console.log(`${name.padEnd(10)}${String(all).padStart(7)}${String(all - run).padStart(7)}${(100 * run / all).toFixed(2).padStart(9)} %`);
const sum = { run: 0, all: 0 };
console.log('room        lines  never      run');
for (const [name, room] of [...rooms].sort()) {
  row(name, room);
  sum.run += room.run;
  sum.all += room.all;
}
row('all', sum);

for (const [file, counts] of [...counted].sort()) {
  const never = groups(counts);
  if (never.length === 0 || (asked.length && !asked.includes(dirname(file)))) continue;
  const text = readFileSync(join(src, file), 'utf8').split('\n');
  console.log(`\n${file}`);
  for (const [from, to] of never) console.log(`  ${from === to ? from : `${from}–${to}`}`.padEnd(12) + text[from - 1].trim().slice(0, 130));
}
