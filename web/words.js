// Every word of the page outside the canvas, in Italian and English.
const table = {
  starting: ['Sto aprendo Cruscotto…', 'Opening Cruscotto…'],
  slow: ['Non si apre? Ricarica la pagina; se non basta, serve un browser aggiornato (Chrome, Edge, Firefox o Safari).',
    'Nothing yet? Reload the page; if that does not help, an up-to-date browser is needed (Chrome, Edge, Firefox or Safari).'],
  textField: ['Testo', 'Text'],
  screen: ['Cruscotto, area di lavoro', 'Cruscotto, workspace'],
  skip: ['Vai all’area di lavoro', 'Go to the workspace'],
  choices: ['Voci', 'Choices'],
  openList: ['Elenco aperto', 'Open list'],

  notStarted: ['Cruscotto non si è aperto', 'Cruscotto did not open'],
  notStartedWhy: ['Una parte della pagina non è arrivata o questo browser non la può eseguire. I file e le bozze non sono toccati.',
    'A part of the page did not arrive, or this browser cannot run it. Files and drafts are untouched.'],
  noGraphics: ['Questo browser non disegna', 'This browser cannot draw'],
  noGraphicsWhy: ['Cruscotto disegna con WebGL 2 o, dove manca, con un’area di disegno semplice (canvas): qui sono disattivati entrambi. Prova un altro browser, o chiedi a chi gestisce il computer di attivarli.',
    'Cruscotto draws with WebGL 2 or, where that is missing, on a plain canvas: both are switched off here. Try another browser, or ask whoever manages the computer to enable them.'],
  graphicsGone: ['La grafica non risponde più', 'The graphics no longer answer'],
  graphicsGoneWhy: ['Il browser ha tolto alla pagina la scheda grafica e non la restituisce. Ricarica la pagina: Cruscotto disegnerà da sé, e il lavoro non salvato ti sarà riproposto.',
    'The browser has taken the graphics card away and does not give it back. Reload the page: Cruscotto will draw by itself, and unsaved work will be offered to you again.'],
  crashed: ['Cruscotto si è fermato per un errore', 'Cruscotto stopped because of a fault'],
  crashedWhy: ['Il tuo lavoro è al sicuro fino all’ultima bozza. Puoi scaricarla come file, oppure ricaricare la pagina: la bozza ti sarà riproposta.',
    'Your work is safe up to the last draft. You can download it as a file, or reload the page: the draft will be offered again.'],
  crashedClean: ['Non c’erano modifiche da salvare. Ricarica la pagina per continuare.', 'There was nothing unsaved. Reload the page to go on.'],
  draftOf: ['Bozza delle {0}', 'Draft of {0}'],
  download: ['Scarica la copia di recupero', 'Download the recovery copy'],
  reload: ['Ricarica la pagina', 'Reload the page'],

  tableFiles: ['Tabelle (CSV, TSV, testo, XLSX, ODS)', 'Tables (CSV, TSV, text, XLSX, ODS)'],
  planFiles: ['Piani di Cruscotto', 'Cruscotto plans'],
  copyOf: ['recuperato', 'recovered'],
  fileGone: ['il file non c’è più: è stato spostato o cancellato', 'the file is gone: it was moved or deleted'],
  notAllowed: ['il browser non ha dato il permesso', 'the browser did not give permission'],
  noMemory: ['non c’è memoria abbastanza: chiudi altre schede o altri programmi e riprova', 'there is not enough memory: close other tabs or programs and try again'],
  diskFull: ['lo spazio è finito', 'there is no space left'],
  tooLarge: ['è troppo grande: {0} MB, il massimo è {1} MB', 'it is too large: {0} MB, the most is {1} MB'],
  notFetched: ['non è arrivato dal server ({0})', 'it did not arrive from the server ({0})'],
  noPlace: ['la pagina dell’applicazione non è quella attesa', 'the page of the application is not the one expected'],
  linkTooLong: ['contiene troppi dati', 'it holds too much data'],
  linkBroken: ['i suoi dati sono incompleti o rovinati', 'its data are incomplete or damaged'],
  isFolder: ['è una cartella', 'it is a folder'],
};

// By themselves, so that the first script of the page that is one file holds no more than it says.
export const otherLetters = ['Questa pagina va aperta dal disco: il server che la offre ne cambia i caratteri.',
  'Open this page from disk: the server that offers it changes its characters.'];
export const damagedPage = ['Questa pagina è rovinata: chiedine un’altra copia a chi te l’ha mandata.',
  'This page is damaged: ask whoever sent it for another copy.'];

const remembered = 'cruscotto.lang';
let lang = stored() ?? (navigator.language?.toLowerCase().startsWith('en') ? 'en' : 'it');

export const spoken = (texts) => texts[lang === 'en' ? 1 : 0];

export function say(key, ...values) {
  return spoken(table[key]).replace(/\{(\d)\}/g, (_, i) => values[i]);
}

// The language chosen on an earlier visit, if any.
export function stored() {
  try { return localStorage.getItem(remembered) ?? undefined; } catch { return undefined; }
}

export function speak(chosen) {
  if (chosen === lang && chosen === document.documentElement.lang) return;
  lang = chosen;
  document.documentElement.lang = chosen;
  try { if (chosen === 'en' || stored()) localStorage.setItem(remembered, chosen); } catch { /* it will be asked again */ }
}

// What an exception of the browser means to a person.
export function why(error) {
  const known = { NotFoundError: 'fileGone', NotAllowedError: 'notAllowed', SecurityError: 'notAllowed', QuotaExceededError: 'diskFull', OutOfMemory: 'noMemory' };
  return known[error?.name] ? say(known[error.name]) : error?.message || String(error);
}
