// The names of the compiled page's functions, by their numbers: imported ones first, as the linker lists them.
import { readFileSync } from 'node:fs';

export function readSymbols(path) {
  return new Map(readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => {
    const colon = line.indexOf(':');
    return [Number(line.slice(0, colon)), line.slice(colon + 1).replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))];
  }));
}
