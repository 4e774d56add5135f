// Scripts of the page, small: one file of each that is loaded by itself.
import { execFileSync } from 'node:child_process';

// What ENTRY is made of, in one script; `apart` are those it asks for only when it runs.
export function bundle(esbuild, entry, { format = 'esm', apart = [] } = {}) {
  return execFileSync(esbuild, [entry, '--bundle', `--format=${format}`, '--minify', '--target=es2022', '--log-level=warning',
    '--log-override:empty-import-meta=silent', ...apart.map((path) => `--external:${path}`)], { maxBuffer: 64 << 20 }).toString();
}
