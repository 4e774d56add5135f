// Real Chromium on the real page. A test file makes one workshop() (server and browser, closed at its
// end) and opens a screen for each test: a fresh profile, closed with it.
//
// A screen fails its test when anything was written to the console as an error, a promise was left
// rejected, the content security policy was broken, or anything but our own server was asked.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../web/serve.mjs';
import { pictures, site } from './paths.mjs';
import { Screen } from './screen.mjs';

// The same tests try both ways in which people have the application: from a server, and (CRUSCOTTO_SHELL=file) as the one
// page that a double click opens.
export const fromDisk = process.env.CRUSCOTTO_SHELL === 'file';

const browserArguments = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const launch = { executablePath: process.env.CRUSCOTTO_CHROMIUM || '/usr/bin/chromium', args: browserArguments };
const italian = { locale: 'it-IT', timezoneId: 'Europe/Rome', viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'],
  serviceWorkers: 'block' };  // offline.test.mjs allows it; elsewhere it would bring the whole site once more beside what is tested

// A browser that refuses WebGL, as on virtual desktops: the tests' own arguments would bring it back.
export const withoutGraphics = { args: ['--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis'], without: /gl=|swiftshader/, ignoreDefaultArgs: ['--enable-unsafe-swiftshader'] };

export async function workshop({ args = [], without, ignoreDefaultArgs } = {}) {
  mkdirSync(pictures, { recursive: true });
  const server = await serve(site, 0);
  const browser = await chromium.launch({ ...launch, args: [...browserArguments.filter((each) => !without?.test(each)), ...args], ignoreDefaultArgs });
  const url = fromDisk ? pathToFileURL(join(site, 'cruscotto.html')).href : server.url;
  const open = new Set();
  after(async () => {
    await Promise.all([...open].map((screen) => screen.page.context().close().catch(() => {})));
    await browser.close();
    await server.close();
  });

  // With `ready: false` the screen is given back before the page is asked for.
  async function openScreen({ ready = true, path = '', firstVisit = false, prepare, ...options } = {}) {
    const context = await browser.newContext({ ...italian, ...options });
    const screen = await newScreen(context, url, { firstVisit });
    open.add(screen);
    if (prepare) await prepare(screen.page);
    if (ready) await screen.go(path);
    return screen;
  }
  return { open: openScreen, url, server, browser };
}

// Whoever opens it has seen the tour, unless it is their first visit.
export async function newScreen(context, url, { firstVisit = false } = {}) {
  const page = context.pages()[0] ?? await context.newPage();
  if (!firstVisit) await page.addInitScript(() => {
    try { localStorage.setItem('cruscotto.preferences', localStorage.getItem('cruscotto.preferences') ?? 'toured yes\n'); } catch { /* no storage there */ }
  });
  return new Screen(page, url, watch(page, url));
}

// A browser of its own with a profile on disk, for tests that kill it. Give the folder again to reopen.
export async function openProfile(url, folder = mkdtempSync(join(tmpdir(), 'cruscotto-profile-'))) {
  const context = await chromium.launchPersistentContext(folder, { ...launch, ...italian });
  return { screen: await newScreen(context, url), context, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// At once and without a word, as when the power fails.
export function killBrowser(folder) {
  for (const pid of processesOf(folder)) { try { process.kill(pid, 'SIGKILL'); } catch { /* gone with its parent */ } }
}
const processesOf = (folder) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
  try { return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`); } catch { return false; }
});

function watch(page, url) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && !/^(data|blob|chrome|about):/.test(asked)) faults.push(`third party: ${asked}`);
  });
  return {
    faults,
    // A fault to the letter, or all those that a pattern fits.
    forgive(fault) { for (let i = faults.length; i-- > 0;) if (fault === faults[i] || (fault instanceof RegExp && fault.test(faults[i]))) faults.splice(i, 1); },
    check() { assert.deepEqual(faults, [], 'the page wrote errors'); },
  };
}
