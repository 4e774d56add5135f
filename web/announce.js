// What a screen reader is told without being asked: scores that changed, messages, errors. Gathered, so that
// moving a slider says where it came to and not each step of the way.
const pause = 1000;  // ms between two announcements

// What is new between two lists of items: { polite, urgent }, each a list of words. A status that was not there is
// told only when it is a message; with a value it merely came into sight.
export function newsBetween(before, items) {
  const polite = [];
  const urgent = [];
  for (const { id, role, label, value, covered } of items) {
    if (covered || (role !== 'status' && role !== 'alert')) continue;
    const known = before.get(id);
    if (known === value) continue;
    const words = value ? `${label}: ${value}` : label;
    if (role === 'alert') urgent.push(words);
    else if (known !== undefined || !value) polite.push(words);
  }
  return { polite: [...new Set(polite)], urgent: [...new Set(urgent)] };
}
export const told = (items) => new Map(items.filter(({ role }) => role === 'status' || role === 'alert').map(({ id, value }) => [id, value]));

export function announcer({ status, alert, now = () => performance.now(), later = setTimeout }) {
  let before;
  let waiting = { polite: [], urgent: [] };
  let last = -Infinity;
  let timer;

  // The newest words of a thing take the place of older ones about it.
  const merge = (old, fresh) => [...old.filter((words) => !fresh.some((other) => subject(other) === subject(words))), ...fresh];
  const subject = (words) => words.split(': ')[0];

  function speak() {
    timer = undefined;
    last = now();
    const { polite, urgent } = waiting;
    waiting = { polite: [], urgent: [] };
    if (polite.length) write(status, polite.join('. '));
    if (urgent.length) write(alert, urgent.join('. '));
  }

  return (items) => {
    const fresh = before ? newsBetween(before, items) : { polite: [], urgent: [] };
    before = told(items);
    if (!fresh.polite.length && !fresh.urgent.length) return;
    waiting = { polite: merge(waiting.polite, fresh.polite), urgent: merge(waiting.urgent, fresh.urgent) };
    timer ??= later(speak, Math.max(150, last + pause - now()));
  };
}

// The same words once more are news too.
export function write(element, words) { element.textContent = element.textContent === words ? `${words}\u00a0` : words; }
