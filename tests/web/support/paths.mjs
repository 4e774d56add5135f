import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
export const root = at('');
export const site = process.env.CRUSCOTTO_SITE ?? at('build/web');
export const pictures = at('build/screenshots');
