// Runs the command-line tool: the native one and the one compiled to wasm, which must agree; or CRUSCOTTO_CLI alone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const plans = join(root, 'assets/plans');

export const native_tool = resolve(root, process.env.CRUSCOTTO_CLI ?? 'build/native/cruscotto');
const tools = [
  [native_tool, []],
  [process.execPath, [join(root, 'build/web/cruscotto-cli.mjs')]],
].slice(0, process.env.CRUSCOTTO_CLI ? 1 : 2);

// { status, stdout, stderr } of the same call on both; fails when one byte differs. `stdio`: other ends than pipes, for the input one
// without `input`.
export function cruscotto(args, input = '', stdio = 'pipe') {
  const [native, wasm = native] = tools.map(([program, before]) => {
    const done = spawnSync(program, [...before, ...args], { input, stdio, encoding: 'utf8', maxBuffer: 1 << 28 });
    // EPIPE: it refused before it read its input, and its status tells why.
    if (done.error?.code !== 'EPIPE') assert.equal(done.error, undefined);
    return { status: done.status, stdout: done.stdout, stderr: done.stderr };
  });
  assert.deepEqual(wasm, native, `native and wasm differ for: cruscotto ${args.join(' ')}`);
  return native;
}

export const lines = (text) => text.split('\n').filter(Boolean);
export const json_lines = (text) => lines(text).map((line) => JSON.parse(line));
