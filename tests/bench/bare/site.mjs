// The folder of the bare page as ours is made: scripts without what only people read, a brotli copy beside what is large.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from '../../../web/setup/bundle.mjs';
import { root } from '../../web/support/paths.mjs';

export function bareSite() {
  const [built, site] = [join(root, 'build/wasm/bare'), join(root, 'build/bare')];
  mkdirSync(site, { recursive: true });
  for (const name of ['index.html', 'start.js', 'sw.js']) copyFileSync(fileURLToPath(new URL(name, import.meta.url)), join(site, name));
  writeFileSync(join(site, 'bare.js'), bundle('esbuild', join(built, 'bare.js'), {}));
  copyFileSync(join(built, 'bare.wasm'), join(site, 'bare.wasm'));
  for (const name of ['bare.js', 'bare.wasm']) writeFileSync(join(site, `${name}.br`), brotliCompressSync(readFileSync(join(site, name))));
  return site;
}
