// What the application wants to find again on the next visit: a small text of its own. Where the
// browser keeps nothing, every visit is a first one.
const place = 'cruscotto.preferences';

export function keptPreferences() {
  try { return localStorage.getItem(place) ?? ''; } catch { return ''; }
}

export function keepPreferences(text) {
  dress(text);
  try { localStorage.setItem(place, text); } catch { /* they hold for this visit */ }
}

// The page behind the canvas is dark too, or it would flash when the page opens. What was not chosen
// goes with the system's.
export function dress(text) {
  const lines = text.split('\n');
  const dark = lines.includes('theme dark') || (!lines.includes('theme light') && asked.dark.matches);
  const strong = lines.includes('contrast high') || (!lines.includes('contrast normal') && asksContrast());
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.contrast = strong ? 'high' : 'normal';
}

const asked = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  contrast: matchMedia('(prefers-contrast: more)'),
  forced: matchMedia('(forced-colors: active)'),  // no browser recolours a canvas: it has to do so itself
  still: matchMedia('(prefers-reduced-motion: reduce)'),
};
const asksContrast = () => asked.contrast.matches || asked.forced.matches;

// Tells now and whenever it changes what the system asks of every page.
export function followLook(core) {
  const tell = () => {
    dress(keptPreferences());
    core.call('system_look', asked.dark.matches ? 1 : 0, asksContrast() ? 1 : 0, asked.still.matches ? 1 : 0);
  };
  for (const query of Object.values(asked)) query.addEventListener('change', tell);
  tell();
}
