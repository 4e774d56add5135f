// The page's entry: fetches the application and its fonts, starts it, and answers what it asks of the
// browser. Each concern is a module of its own; here they are only joined.
import { address, readAddress } from './address.js';
import { autosave } from './autosave.js';
import { bridge } from './bridge.js';
import { followGraphics, followPointer, followSize, openGraphics } from './canvas.js';
import { lift, showProblem, showProgress, showShare, silenceWhen } from './cover.js';
import { catchTraps, showCrash } from './crash.js';
import { files, offerDownload } from './files.js';
import { filterKeys, followKeys, isMac } from './keys.js';
import { links } from './links.js';
import { loop } from './loop.js';
import { office } from './office.js';
import { mirror } from './mirror.js';
import { pages, readInside } from './page.js';
import { inside, part } from './parts.js';
import { dress, followLook, keepPreferences, keptPreferences } from './preferences.js';
import { pictures } from './picture.js';
import { printing } from './print.js';
import { publishProbe } from './probe.js';
import { program } from './program.js';
import { openRecent } from './recent.js';
import { sending } from './sending.js';
import { openDrafts } from './storage.js';
import { tabs } from './tabs.js';
import { copyText, textAgent } from './text_agent.js';
import { followFingers, followScreenKeyboard } from './touch.js';
import { followUpdates, takeUpdate } from './updates.js';
import { openVersions } from './versions.js';
import { say, speak, stored } from './words.js';

let canvas = document.getElementById('canvas');
const agent = document.getElementById('agent');
const fontFiles = ['TitilliumWeb-Regular.ttf', 'TitilliumWeb-SemiBold.ttf', 'NotoSymbols-subset.ttf'];

dress(keptPreferences());
showProgress();
start().catch((error) => {
  console.warn(error);
  showProblem({ title: say('notStarted'), text: say('notStartedWhy'), detail: error.message, actions: [[say('reload'), () => location.reload()]] });
});

async function start() {
  for (const id of ['canvas', 'work', 'skip']) document.getElementById(id).hidden = false;
  let onDenied = (error) => deniedEarly.push(error);
  const deniedEarly = [];
  const host = {};  // asked only once the application runs
  const code = program();
  const drafts = openDrafts({ onDenied: (error) => onDenied(error) });
  const recent = openRecent();
  const parts = Promise.all([
    Promise.all([import('./cruscotto.js'), inside('cruscotto.wasm', showShare)]).then(([{ default: create }, wasmBinary]) => code.make(create, { canvas, host, createContext: (on) => on.getContext('2d', { alpha: false }) }, wasmBinary)),
    Promise.all(fontFiles.map((name) => part(`fonts/${name}`))),
    Promise.all([readInside(), readAddress()]),
  ]);
  parts.catch(() => {});  // answered for below, unless there is no screen to show anything on
  const graphics = openGraphics(canvas);
  if (!graphics) return showProblem({ title: say('noGraphics'), text: say('noGraphicsWhy') });
  canvas = graphics.canvas;
  const [module, fonts, brought] = await parts;
  if (!brought.some(Boolean)) await recent.found;  // the first page lists them
  if (stored() === 'en') await code.bringRest();  // English is in there
  const core = bridge(module, (error) => showCrash(error, drafts));
  onDenied = (error) => core.call('storage_denied', String(error?.message ?? error));

  for (const font of fonts) core.call('add_font', font);
  const saver = connect(core, host, { drafts, recent, brought, hasWebGL: graphics.hasWebGL });
  code.bringRest();
  deniedEarly.forEach(onDenied);
  await saver.offer();
}

// Joins the application to the page: `host` is what it asks for (src/platform/host.hpp).
function connect(core, host, { drafts, recent, brought, hasWebGL }) {
  const isOurs = (event) => !core.dead && (event.target === canvas || event.target === agent || copy.owns(event.target) || !(event.target instanceof Element) || event.target === document.body);
  const turn = () => core.call('turn');
  let size;
  const copy = mirror({ core, canvas, agent, turn });
  const frames = loop(core, { beforeRepaint: () => size.check(), afterFrame() { copy.afterFrame(); saver.afterFrame(); } });
  const text = textAgent({ agent, canvas: copy.resting, core, turn, isOurs });
  const docs = files({ core, recent });
  const saver = autosave({ core, drafts });
  const title = titleKeeper(copy.name);
  const shared = { links: links({ core }), pages: pages({ core }), sending: sending({ core }) };
  const sheets = office({ core });
  const where = address({ core, links: shared.links });
  const desk = tabs({ core, drafts, files: docs });
  const past = openVersions({ core, saving: docs.saving, onDenied: (error) => core.call('storage_denied', String(error?.message ?? error)) });
  Object.assign(host, {
    wake: frames.wake, wakeIn: frames.wakeIn, workSoon: frames.workSoon,
    openFile: docs.open, openTable: docs.openTable, fetchPlan: docs.fetchPlan, saveFile: docs.save,
    offerFile: (name, type, bytes) => offerDownload(name, bytes, type),
    print: printing({ core }).print,
    askMoment: (what) => setTimeout(() => core.call('moment_told', what, Date.now(), -new Date().getTimezoneOffset())),
    offerSheet: sheets.offer, stopSheet: sheets.stop, readSheet: sheets.read,
    offerPage: shared.pages.offer, packLink: shared.links.pack, sendFile: shared.sending.send,
    scheduleAutosave: saver.schedule, holdBeginning: drafts.hold, writeDraft: drafts.write, extendDraft: drafts.extend, dropDraft: desk.dropDraft,
    keepPreferences, reopenFile: docs.reopen, forgetFile: recent.forget, readAgain: docs.readAgain,
    holdDocument: desk.hold, askForDocument: desk.take, handOver: desk.give, takeUpdate: () => takeUpdate({ saver, drafts, title }),
    keepVersion: past.keep, listVersions: past.list, fetchVersion: past.fetch,
    setTitle: title.set, showAddress: where.show, copyText, copyPicture: pictures({ canvas, core }),
    textInput: (wanted, ...where) => { copy.beforeText(wanted); text.textInput(wanted, ...where); },
  });

  let shortcuts = () => '';
  silenceWhen(() => core.dead);
  catchTraps(core.fail);
  filterKeys({ shortcuts: () => shortcuts(), isOurs, type: text.type, isTyping: text.isTyping, move: (up) => core.call('press_alt', up ? 1 : 0) });

  size = followSize(canvas, (now) => {
    core.call('resize', now.width, now.height, now.scale, now.text);
    frames.draw();  // now, or the browser shows the old picture stretched
  });
  const { width, height, scale, text: textSize } = size.size;
  core.call('start', width, height, scale, textSize, isMac ? 1 : 0, hasWebGL ? 1 : 0);  // SDL listens from here on
  shortcuts = () => core.ask('shortcuts');  // the tree has one more now and then
  if (stored() === 'en') core.call('set_lang', 1);
  core.call('preferences_found', keptPreferences());
  followLook(core);
  docs.tellRecent();
  if (brought.some(Boolean)) recent.found.then(docs.tellRecent);
  const releaseAll = () => core.call('release_keys');
  followKeys({ afterKey: turn, releaseAll });
  followPointer(canvas, { beforeClick: text.commit, afterClick: turn, releaseAll });
  followGraphics(canvas, { onLost: () => core.call('graphics_lost'), onRestored: () => core.call('graphics_restored'), onGone: () => {
    if (!core.dead) showProblem({ title: say('graphicsGone'), text: say('graphicsGoneWhy'), actions: [[say('reload'), () => location.reload()]] });
  } });
  followFingers(canvas, { core });
  followScreenKeyboard(canvas, { core, isTyping: text.isTyping });
  docs.acceptDrops();
  shared.sending.tellWhether();
  docs.acceptLaunches();
  for (const told of brought) if (told) core.call(...told);  // the first frame shows it
  publishProbe({ core, frames, mirrored: copy.counts, isUnsaved: () => title.unsaved });
  copy.name();
  frames.draw();
  if (!core.dead) lift();
  copy.resting.focus();
  followUpdates({ onFound: () => core.call('new_version_found'), beforeReload: title.release });
  return saver;
}

// Title, language, and the question before leaving: asked only while there is something to lose.
function titleKeeper(nameForReaders) {
  let unsaved = false;
  const ask = (event) => event.preventDefault();
  return {
    get unsaved() { return unsaved; },
    release: () => window.removeEventListener('beforeunload', ask),
    set(title, isUnsaved, lang) {
      document.title = (isUnsaved ? '• ' : '') + title;
      speak(lang);
      nameForReaders();
      if (isUnsaved === unsaved) return;
      unsaved = isUnsaved;
      if (unsaved) window.addEventListener('beforeunload', ask);
      else window.removeEventListener('beforeunload', ask);
    },
  };
}
