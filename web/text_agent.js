// The text agent: a hidden text field that has the keyboard while a field of the screen is edited.
// Browsers give accents, dead keys, input methods, emoji and the clipboard only to a real field.
const unixLines = (text) => text.replace(/\r\n?/g, '\n');

export function textAgent({ agent, canvas, core, turn, isOurs }) {
  let composing = false;

  function enter(text) {
    if (!text) return;
    core.call('type', text);
    turn();
  }

  agent.addEventListener('input', (event) => {
    if (event.isComposing) return resize();
    const text = agent.value;
    agent.value = '';
    if (event.inputType !== 'insertLineBreak') enter(text.replace(/[\r\n]/g, ''));  // Enter is a key
  });
  agent.addEventListener('compositionstart', () => { composing = true; agent.classList.add('composing'); });
  agent.addEventListener('compositionupdate', resize);
  agent.addEventListener('compositionend', (event) => {
    composing = false;
    agent.classList.remove('composing');
    agent.style.width = '';
    agent.value = '';  // browsers differ on whether an input event still follows
    enter(event.data);
  });
  function resize() { agent.style.width = `${agent.scrollWidth + 2}px`; }

  // The field has no text of its own: the screen is asked while the event lasts.
  for (const type of ['copy', 'cut']) {
    document.addEventListener(type, (event) => {
      if (!isOurs(event) || composing) return;
      const text = core.ask(type);
      if (!text) return;
      event.preventDefault();
      for (const [kind, data] of Object.entries(asClipboard(text))) event.clipboardData.setData(kind, data);
    }, true);
  }
  document.addEventListener('paste', (event) => {
    if (!isOurs(event) || composing) return;
    event.preventDefault();
    const text = unixLines(event.clipboardData.getData('text/plain'));
    if (text) core.call('paste', text);
  }, true);

  return {
    type: enter,
    isTyping: () => document.activeElement === agent,
    // Of the active field, in physical pixels: where input methods put their lists.
    textInput(wanted, x, y, height) {
      const scale = devicePixelRatio || 1;
      agent.style.left = `${Math.max(0, Math.min(x / scale, innerWidth - 4))}px`;
      agent.style.top = `${Math.max(0, Math.min(y / scale, innerHeight - height / scale))}px`;
      agent.style.height = agent.style.lineHeight = `${height / scale}px`;
      agent.style.fontSize = `${Math.max(16, height / scale * 0.68)}px`;  // Titillium's em in its line
      const target = wanted ? agent : canvas;
      if (document.activeElement !== target) target.focus({ preventScroll: true });
    },
    // A click elsewhere ends a composition as the system's own fields do: with what stands there.
    commit() {
      if (composing) { agent.blur(); agent.focus({ preventScroll: true }); }
      else if (document.activeElement !== agent) canvas.focus({ preventScroll: true });
    },
  };
}

// Rows and columns go to spreadsheets and word processors as a table too.
export function asClipboard(text) {
  const plain = { 'text/plain': text };
  if (!text.includes('\t')) return plain;
  const rows = text.replace(/\n$/, '').split('\n').map((row) => `<tr>${row.split('\t').map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return { ...plain, 'text/html': `<table>${rows.join('')}</table>` };
}

const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// A copy the user did not ask for with the copy key: from a menu.
export async function copyText(text) {
  const parts = Object.entries(asClipboard(text)).map(([type, data]) => [type, new Blob([data], { type })]);
  try { await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]); }
  catch { await navigator.clipboard?.writeText(text).catch(() => {}); }
}
