// A small server for the finished page, for a look on this machine and for the browser tests.
//   node web/serve.mjs [folder] [port] [--open]     serve(folder, port) from other scripts; port 0 takes a free one
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const contentSecurityPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

// Pages tell their letters themselves.
const types = {
  '.css': 'text/css; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.html': 'text/html',
  '.ico': 'image/x-icon', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.ttf': 'font/ttf', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8', '.woff2': 'font/woff2',
};

export async function serve(root, port = 0) {
  const folder = await realpath(root);
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => refuse(response, 500));
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' });
  const path = await fileAsked(folder, request.url);
  if (!path) return refuse(response, 404);

  const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && await freshBrotli(path);
  const sent = packed || path;
  const headers = {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': (await stat(sent)).size,
    'Vary': 'Accept-Encoding',
    ...common,
    ...(path.endsWith('sw.js') && { 'Cache-Control': 'no-cache' }),
    ...(packed && { 'Content-Encoding': 'br' }),
  };
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  createReadStream(sent).on('error', () => response.destroy()).pipe(response);
}

const common = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// The file a request names, or nothing when it is missing or lies outside the folder (links followed).
async function fileAsked(folder, url) {
  let path;
  try { path = decodeURIComponent(url.split(/[?#]/, 1)[0]); } catch { return undefined; }
  if (path.includes('\0')) return undefined;
  const found = await realpath(join(folder, resolve('/', path))).catch(() => undefined);
  if (!found || (found !== folder && !found.startsWith(folder + sep))) return undefined;
  const what = await stat(found);
  if (what.isFile()) return found;
  const index = join(found, 'index.html');
  return path.endsWith('/') && await stat(index).then((inner) => inner.isFile(), () => false) ? index : undefined;
}

async function freshBrotli(path) {
  const [source, packed] = await Promise.all([path, `${path}.br`].map((name) => stat(name).catch(() => undefined)));
  return packed?.isFile() && packed.mtimeMs >= source.mtimeMs - 1 ? `${path}.br` : undefined;
}

function refuse(response, code, headers = {}) {
  if (response.headersSent) return response.destroy();
  response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8', ...common, ...headers });
  response.end(`${code}\n`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === await realpath(process.argv[1])) {
  const [site = fileURLToPath(new URL('../build/web', import.meta.url)), port = 8080] = process.argv.slice(2).filter((word) => word !== '--open');
  const { url } = await serve(site, Number(port)).catch((error) => {
    console.error(`cruscotto: ${error.code === 'EADDRINUSE' ? 'this port is taken; choose another with --port N, or 0 for a free one' : error.message}`);
    process.exit(1);
  });
  console.log(url);
  if (process.argv.includes('--open')) spawn('xdg-open', [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}
