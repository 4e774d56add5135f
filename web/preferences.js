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

// The page behind the canvas is dark too, or it would flash when the page opens.
export function dress(text) {
  const dark = text.split('\n').includes('theme dark');
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
