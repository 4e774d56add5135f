// Who gets a pressed key: SDL prevents what it hears, so what belongs to the browser, the clipboard
// or the text field is kept from it. Decided by what the key means (event.key), as layouts differ.
const editing = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Delete', 'Enter', 'PageUp', 'PageDown']);
const onTheWay = new Set(['Dead', 'Process', 'Unidentified', 'Compose', 'AltGraph']);  // text follows by itself
const isMac = /^mac/i.test(navigator.userAgentData?.platform ?? navigator.platform ?? '');
export { isMac };

// 'app', 'browser', or 'text': a character that this system types with Ctrl+Alt and that no browser
// enters by itself.
export function owner(event, shortcuts) {
  const { key } = event;
  if (key === 'Shift' || key === 'Control') return 'app';
  if (event.isComposing || event.keyCode === 229 || onTheWay.has(key)) return 'browser';
  if (event.getModifierState('AltGraph')) return 'browser';
  if (/^F\d+$/.test(key)) return (key === 'F2' || (key === 'F10' && event.shiftKey)) && !event.ctrlKey && !event.altKey && !event.metaKey ? 'app' : 'browser';
  if (event.ctrlKey && event.altKey && !isMac) return isCharacter(key) ? 'text' : 'browser';
  if (isClipboard(event)) return 'browser';
  if (event.altKey || key === 'Alt') return isMac && editing.has(key) ? 'app' : 'browser';
  if (isMac ? event.ctrlKey : event.metaKey) return 'browser';
  if ((isMac ? event.metaKey : event.ctrlKey) && key !== 'Meta')
    return editing.has(key) || shortcuts.includes(letterOf(event)) ? 'app' : 'browser';
  return 'app';
}

const isCharacter = (key) => [...key].length === 1 && key !== ' ';

// Other scripts have the Latin letter only in the key's place.
function letterOf({ key, code }) {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : key > '\x7f' && /^Key[A-Z]$/.test(code) ? code.slice(3) : '-';
}

function isClipboard(event) {
  if (event.altKey) return false;
  if (event.key === 'Insert') return event.ctrlKey || event.shiftKey;
  if (event.key === 'Delete') return event.shiftKey && !event.ctrlKey;
  return (isMac ? event.metaKey : event.ctrlKey) && 'CXV'.includes(letterOf(event));
}

// Alt with an arrow up or down moves rows; no browser has a use for it. SDL never hears of Alt.
const isMove = (event) => (event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.altKey && !event.ctrlKey && !event.shiftKey && !event.metaKey;

// Before the application starts, so as to hear before SDL.
export function filterKeys({ shortcuts, isOurs, type, isTyping, move }) {
  window.addEventListener('keydown', (event) => {
    if (isMove(event) && isOurs(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return move(event.key === 'ArrowUp');
    }
    const asksHelp = event.key === '?' && !isTyping();  // layouts differ: told as the character it is
    const whose = !isOurs(event) ? 'browser' : asksHelp ? 'text' : owner(event, shortcuts());
    if (whose !== 'app') event.stopImmediatePropagation();
    if (whose === 'text') { event.preventDefault(); type(event.key); }
    if (whose === 'app' && (isMac ? event.metaKey : event.ctrlKey)) event.preventDefault();
  }, true);
  window.addEventListener('keypress', (event) => event.stopImmediatePropagation(), true);  // text comes from the text field
}

// Once it has started, so as to hear after SDL.
export function followKeys({ afterKey, releaseAll }) {
  window.addEventListener('keydown', afterKey);
  // A Mac keeps the letter's key-up for itself while Cmd is held.
  window.addEventListener('keyup', (event) => { if (event.key === 'Meta') releaseAll(); });
  window.addEventListener('blur', releaseAll);
}
