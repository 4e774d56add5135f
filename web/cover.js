// The cover: what the page shows in plain HTML before the start and after a fault.
import { say } from './words.js';

const at = (id) => document.getElementById(id);

export function showProgress() {
  at('progress').textContent = say('starting');
  at('slow').textContent = say('slow');
}

// Of what takes its time, from 0 to 1.
export function showShare(share) { Object.assign(at('share'), { hidden: false, value: share }); }

export function lift() {
  at('cover').classList.add('settled');
  at('cover').hidden = true;
  at('progress').textContent = '';
}

// `actions` are [words, function] pairs.
export function showProblem({ title, text, detail, actions = [] }) {
  for (const id of ['canvas', 'work', 'skip', 'share']) at(id).hidden = true;
  at('progress').textContent = '';
  at('cover').classList.add('settled');
  at('cover').hidden = false;
  const make = (tag, words) => Object.assign(document.createElement(tag), { textContent: words });
  const buttons = actions.map(([words, act]) => {
    const button = make('button', words);
    button.addEventListener('click', act);
    return button;
  });
  at('problem').replaceChildren(make('h2', title), make('p', text), ...buttons, ...(detail ? [make('small', detail)] : []));
  buttons[0]?.focus();
}

// Under a cover nothing that happens to the page may reach the application any more.
const heard = ['keydown', 'keyup', 'keypress', 'mousedown', 'mouseup', 'mousemove', 'mouseenter', 'mouseleave', 'wheel', 'touchstart',
  'touchmove', 'touchend', 'touchcancel', 'focus', 'blur', 'resize', 'visibilitychange', 'beforeunload', 'fullscreenchange', 'pointerlockchange'];

export function silenceWhen(isDead) {
  for (const type of heard) window.addEventListener(type, (event) => { if (isDead()) event.stopImmediatePropagation(); }, true);
}
