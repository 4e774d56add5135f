// Fingers. One that moves takes along what lies under it, which goes on a little when let go; one that rests opens the
// menu of what it rests on; a tap is a click, which the browser makes of it by itself. Two zoom the page. A slider or
// a scrollbar is moved as with a mouse. SDL, which would take each finger for a mouse held down, hears of none.
const slack = 10;       // CSS pixels that a tap may wander
const restsFor = 500;   // ms until a finger rests
const slowing = 0.994;  // of the speed, each ms
const stops = 0.02;     // CSS pixels a ms

export function followFingers(canvas, { core }) {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let finger;   // the one that is down: where it began, where it is, what it does
  let gliding;  // a frame asked for
  let acted;    // whether the last one did more than tap

  const mouse = (type, { x, y }, button = 0, buttons = 0) => canvas.dispatchEvent(new MouseEvent(type,
    { clientX: x, clientY: y, button, buttons, bubbles: true, cancelable: true, view: window }));
  const drag = (from, x, y) => {
    const box = canvas.getBoundingClientRect();
    return core.call('drag_content', from.x - box.left, from.y - box.top, x, y) !== 0;
  };
  const isHandle = ({ x, y }) => {
    const box = canvas.getBoundingClientRect();
    return core.call('is_handle', x - box.left, y - box.top) !== 0;
  };

  function glide({ begun, speed }) {
    let last = performance.now();
    const step = (now) => {
      const passed = Math.min(now - last, 50);
      last = now;
      const factor = slowing ** passed;
      speed = { x: speed.x * factor, y: speed.y * factor };
      const moved = drag(begun, speed.x * passed, speed.y * passed);
      gliding = moved && Math.hypot(speed.x, speed.y) > stops ? requestAnimationFrame(step) : 0;
    };
    gliding = requestAnimationFrame(step);
  }

  function rest() {
    if (finger?.does !== 'nothing yet') return;
    finger.does = 'rested';
    mouse('mousemove', finger.begun);
    mouse('mousedown', finger.begun, 2, 2);
    mouse('mouseup', finger.begun, 2);
  }

  function leave() {
    clearTimeout(finger?.timer);
    finger = undefined;
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') return;
    acted = false;
    cancelAnimationFrame(gliding);
    if (finger || !event.isPrimary) return leave();  // a second one: the page is being zoomed
    const begun = { x: event.clientX, y: event.clientY };
    finger = { id: event.pointerId, begun, at: begun, when: event.timeStamp, speed: { x: 0, y: 0 }, does: 'nothing yet', timer: setTimeout(rest, restsFor) };
  });

  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerId !== finger?.id) return;
    const at = { x: event.clientX, y: event.clientY };
    if (finger.does === 'nothing yet') {
      if (Math.hypot(at.x - finger.begun.x, at.y - finger.begun.y) < slack) return;
      clearTimeout(finger.timer);
      // A page that was zoomed is moved about by the browser.
      finger.does = (window.visualViewport?.scale ?? 1) > 1.01 ? 'the page' : isHandle(finger.begun) ? 'a handle' : 'content';
      if (finger.does === 'a handle') { mouse('mousemove', finger.begun); mouse('mousedown', finger.begun, 0, 1); }
    }
    const way = { x: at.x - finger.at.x, y: at.y - finger.at.y };
    const passed = Math.max(1, event.timeStamp - finger.when);
    if (finger.does === 'a handle') mouse('mousemove', at, 0, 1);
    if (finger.does === 'content') {
      drag(finger.begun, way.x, way.y);
      finger.speed = { x: 0.6 * way.x / passed + 0.4 * finger.speed.x, y: 0.6 * way.y / passed + 0.4 * finger.speed.y };
    }
    Object.assign(finger, { at, when: event.timeStamp });
  });

  canvas.addEventListener('pointerup', (event) => {
    if (event.pointerId !== finger?.id) return;
    const was = finger;
    leave();
    acted = was.does !== 'nothing yet';
    if (was.does === 'a handle') mouse('mouseup', was.at);
    const rested = event.timeStamp - was.when > 120;
    if (was.does === 'content' && !rested && !still.matches && Math.hypot(was.speed.x, was.speed.y) > stops) glide(was);
  });
  canvas.addEventListener('pointercancel', () => {
    if (finger?.does === 'a handle') mouse('mouseup', finger.at);
    leave();
  });

  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
    window.addEventListener(type, (event) => {
      if (event.target !== canvas) return;
      event.stopImmediatePropagation();
      if (type === 'touchend' && acted && event.cancelable) event.preventDefault();  // no click of what the finger has done already
    }, { capture: true, passive: type !== 'touchend' });
  }
  window.visualViewport?.addEventListener('resize', () => {
    canvas.style.touchAction = window.visualViewport.scale > 1.01 ? 'pan-x pan-y pinch-zoom' : '';
  });
}

// The keyboard of a tablet lies over the page. Where the browser does not make room for it the canvas ends above it; and
// the field that is edited stays in sight.
export function followScreenKeyboard(canvas, { core, isTyping }) {
  const screen = window.visualViewport;
  if (!screen) return;
  screen.addEventListener('resize', () => {
    const covered = isTyping() && screen.scale < 1.01 && screen.height < innerHeight - 80;
    canvas.style.height = covered ? `${screen.height}px` : '';
    if (isTyping()) requestAnimationFrame(() => requestAnimationFrame(() => core.call('keep_field_in_sight')));  // once the canvas has its new size
  });
}
