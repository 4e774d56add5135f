// Repaints only when asked: between events there is no requestAnimationFrame at all.
export function loop(core, { beforeRepaint, afterFrame }) {
  const counts = { frames: 0, rafs: 0 };
  let pending = 0;
  let timer = 0;
  let working = false;
  const turns = new MessageChannel();
  turns.port1.onmessage = () => {
    working = false;
    if (!core.dead) core.call('work');
  };

  function onRepaint() {
    pending = 0;
    counts.rafs++;
    beforeRepaint();
    draw();
  }

  function draw() {
    if (core.dead) return;
    counts.frames++;
    const more = core.call('frame');
    if (counts.frames === 1) performance.mark('cruscotto-first-frame');
    if (more) wake();
    afterFrame();
  }

  function wake() {
    clearTimeout(timer);
    if (!pending && !core.dead) pending = requestAnimationFrame(onRepaint);
  }

  return {
    counts,
    wake,
    wakeIn: (ms) => { clearTimeout(timer); timer = setTimeout(wake, ms); },
    workSoon() {
      if (!working) turns.port2.postMessage(0);
      working = true;
    },
    draw,
    get parked() { return !pending && !working; },
  };
}
