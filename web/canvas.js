// The canvas: its size in whole physical pixels, the pointer while a button is down, and graphics
// that the browser may take away.
const contextWishes = { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power' };

// The canvas to draw on, and whether WebGL 2 draws on it. Whoever asks for a context later gets this one;
// without WebGL the canvas is left as it is, for SDL's 2D context. One whose context is born lost serves
// nobody, and another takes its place. Nothing where there is neither.
export function openGraphics(canvas) {
  const { width, height } = sizeOf(canvas);
  Object.assign(canvas, { width, height });  // a context that gets another size later makes everything wait
  const context = canvas.getContext('webgl2', contextWishes);
  if (context && !context.isContextLost()) return { canvas, hasWebGL: true };
  if (!document.createElement('canvas').getContext('2d')) return undefined;
  if (!context) return { canvas, hasWebGL: false };
  const fresh = canvas.cloneNode();
  canvas.replaceWith(fresh);
  return { canvas: fresh, hasWebGL: false };
}

// In whole physical pixels. The browser knows them exactly where rounding could miss by one; but its
// word counts only near CSS size times ratio, as an emulated ratio is unknown to it.
export function sizeOf(canvas, entry) {
  const exact = entry?.devicePixelContentBoxSize?.[0];
  const box = canvas.getBoundingClientRect();
  const scale = devicePixelRatio || 1;
  const pick = (known, computed) => Math.max(1, Math.abs(known - computed) <= 1 ? known : Math.round(computed));
  return { width: pick(exact?.inlineSize, box.width * scale), height: pick(exact?.blockSize, box.height * scale), scale, text: textSize() };
}

// The size of text that was set in the browser, against the 16 pixels that all begin with; in steps, as each asks for
// letters of its own.
function textSize() {
  const set = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  return Math.min(4, Math.max(0.5, Math.round(set * 10) / 10));
}

// Tells each new size; `check` is for whoever is about to draw, where the browser kept a change to itself.
export function followSize(canvas, onSize) {
  let told = sizeOf(canvas);
  const tell = (size) => {
    if (size.width === told.width && size.height === told.height && size.scale === told.scale && size.text === told.text) return;
    told = size;
    onSize(size);
  };
  const observer = new ResizeObserver((entries) => tell(sizeOf(canvas, entries.at(-1))));
  try { observer.observe(canvas, { box: 'device-pixel-content-box' }); } catch { observer.observe(canvas); }

  // A window moved to another screen changes the ratio without a resize; the query holds for one ratio.
  const followRatio = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
    tell(sizeOf(canvas));
    followRatio();
  }, { once: true });
  followRatio();
  return { size: told, check: () => { if (devicePixelRatio !== told.scale) tell(sizeOf(canvas)); } };
}

export function followPointer(canvas, { beforeClick, afterClick, releaseAll }) {
  let held = false;
  canvas.addEventListener('pointerdown', (event) => { held = true; canvas.setPointerCapture(event.pointerId); });
  window.addEventListener('pointerup', () => { held = false; });
  // A button released where nobody could hear it.
  window.addEventListener('pointermove', (event) => {
    if (!held || event.buttons) return;
    held = false;
    releaseAll();
  });
  canvas.addEventListener('mousedown', (event) => {
    event.preventDefault();  // focus is ours to move: the text field keeps it while one is edited
    beforeClick();
  }, true);
  // SDL listens on the document; here it has heard. What the click asks for (a file picker) must start now.
  window.addEventListener('mouseup', afterClick);
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  // Ctrl with the wheel, and two fingers, zoom the page.
  window.addEventListener('wheel', (event) => { if (event.ctrlKey) event.stopImmediatePropagation(); }, { capture: true, passive: true });
}

// A browser whose graphics have failed too often gives them back no more; a page begun anew does without.
const patience = 6000;  // ms

export function followGraphics(canvas, { onLost, onRestored, onGone }) {
  let timer;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    onLost();
    timer = setTimeout(onGone, patience);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    onRestored();
  });
}
