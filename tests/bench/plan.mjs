// A synthetic plan of so many indicators, the same for the same number: the body, areas, strategic and
// operative objectives of two to ten members, weights with two decimals, targets from either side.
export function synthetic_plan(indicators) {
  const random = stream(indicators);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const weight = () => (between(100, 9999) / 100).toFixed(2);
  const objectives = [{ id: 'ente', level: 'body', name: 'Ente sintetico' }];
  const leaves = [];
  let parents = ['ente'];
  const levels = ['area', 'strategic', 'programme', 'operative', 'individual'];
  const groups = Math.ceil(indicators / 6);
  for (let level = 0; parents.length < groups && level < levels.length; ++level) {
    const many = level === levels.length - 1 ? Infinity : 1;
    const below = [];
    for (const parent of parents) {
      const left = groups - below.length;
      const count = many === Infinity ? Math.ceil(groups / parents.length) : Math.max(1, Math.min(left, between(6, 10)));
      for (let i = 0; i < count; ++i) {
        const id = `o${objectives.length}`;
        objectives.push({ id, parent, level: levels[level], name: `Obiettivo ${id}`, weight: weight() });
        below.push(id);
      }
    }
    parents = below.length > 0 ? below : parents;
  }
  for (let i = 0; i < indicators; ++i) leaves.push(indicator(i, parents[Math.floor(i * parents.length / indicators)]));
  return { format: 'cruscotto-plan', version: 1, title: 'Piano sintetico', year: 2024, years: [2024], next_id: 1, objectives, indicators: leaves };

  function indicator(i, parent) {
    const more = random() < 0.6;
    const target = between(100, 20000) / 100;
    const actual = Math.round(target * (0.4 + random() * 1.0) * 100) / 100;
    const text = `${more ? '>=' : '<='} ${target.toFixed(2).replace('.', ',')} ${more ? 'N.' : 'gg'}`;
    return { id: `i${i}`, parent, name: `Indicatore ${i}`, weight: weight(), targets: { 2024: text }, readings: { '2024-12-31': actual.toFixed(2) } };
  }
}

// mulberry32: enough for made-up numbers.
export function stream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const bytes_of = (plan) => new TextEncoder().encode(JSON.stringify(plan));
