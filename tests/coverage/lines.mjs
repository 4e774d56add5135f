// What gcov counted in a tree built by gcc with --coverage: a table of the rooms, and the lines that nothing ran. Of these
// it knows why where nothing can run them: the way out of an exception, which gcc counts at a closing brace, as nothing of
// ours throws; and the answer after a switch over all there is, which the compiler wants. The others are listed: nearly all
// are words and pictures of the screen, which the tests of the page read, and answers to input that the rules before them
// have refused.
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

// Why lines never ran, where it can be told from how they are written.
function why(text, [from, to]) {
  const lines = text.slice(from - 1, to).map((line) => line.trim()).filter(Boolean);
  if (lines.every((line) => /^\}[;,)]*( *\/\/.*)?$/.test(line))) return 'exception';
  const isLast = /^\}/.test(text.slice(to).find((line) => line.trim())?.trim() ?? '');
  if (isLast && lines.length === 1 && /^return (\{\}|""|0|std::nullopt|nullptr|[\w:]+::(none|other|prose|no_figure)|std::string\(\));$/.test(lines[0])) return 'complete';
  return '';
}

const rooms = new Map();
const unexplained = new Map();
for (const [file, counts] of counted) {
  const text = readFileSync(join(src, file), 'utf8').split('\n');
  const room = rooms.get(dirname(file)) ?? { all: 0, run: 0, exception: 0, complete: 0 };
  room.all += counts.size;
  room.run += [...counts.values()].filter((times) => times > 0).length;
  for (const never of groups(counts)) {
    const reason = why(text, never);
    if (reason) room[reason] += [...counts.keys()].filter((line) => line >= never[0] && line <= never[1]).length;
    else unexplained.set(file, [...unexplained.get(file) ?? [], { never, begins: text[never[0] - 1].trim() }]);
  }
  rooms.set(dirname(file), room);
}

const row = (name, { all, run, exception, complete }) => console.log(name.padEnd(10) + [all, all - run, exception, complete, all - run - exception - complete].map((each) => String(each).padStart(11)).join('') + `${(100 * run / all).toFixed(2).padStart(9)} %`);
const sum = { all: 0, run: 0, exception: 0, complete: 0 };
console.log(`room      ${['lines', 'never', 'exceptions', 'complete', 'listed'].map((each) => each.padStart(11)).join('')}      run`);
for (const [name, room] of [...rooms].sort()) {
  row(name, room);
  for (const key of Object.keys(sum)) sum[key] += room[key];
}
row('all', sum);

for (const [file, all] of [...unexplained].sort()) {
  if (asked.length && !asked.includes(dirname(file))) continue;
  console.log(`\n${file}`);
  for (const { never: [from, to], begins } of all) console.log(`  ${from === to ? from : `${from}–${to}`}`.padEnd(12) + begins.slice(0, 130));
}
