// The same tree by hand in JavaScript: typed arrays in evaluation order, members of a group side by
// side, nothing allocated while it runs. This is what the core is measured against, so it does
// what a careful programmer would: no objects, no branches that a comparison can spare, reciprocals
// instead of divisions, shares worked out once.
export class JavaScriptTree {
  constructor(plan) {
    const children = new Map(plan.objectives.map(({ id }) => [id, []]));
    for (const objective of plan.objectives) if (objective.parent) children.get(objective.parent).push(objective);
    const leaves = new Map(plan.objectives.map(({ id }) => [id, []]));
    plan.indicators.forEach((indicator, i) => leaves.get(indicator.parent).push({ ...indicator, i }));
    const walk = [plan.objectives[0]];
    for (let at = 0; at < walk.length; ++at) walk.push(...children.get(walk[at].id));
    const nodes = walk.length;
    this.place(walk, new Map(walk.map(({ id }, at) => [id, nodes - 1 - at])), children, leaves, plan.indicators.length);
  }

  place(walk, place, children, leaves, count) {
    const nodes = walk.length;
    this.leaf_of = new Int32Array(count);
    for (const name of ['value', 'target', 'scale', 'leaf_share', 'leaf_score']) this[name] = new Float64Array(count);
    this.leaf_parent = new Int32Array(count);
    for (const name of ['score', 'share']) this[name] = new Float64Array(nodes);
    for (const name of ['first', 'end', 'parent', 'kind']) this[name] = new Int32Array(nodes);
    this.parent.fill(-1);
    let leaf = 0;
    for (let node = 0; node < nodes; ++node) {
      const objective = walk[nodes - 1 - node];
      const below = children.get(objective.id);
      const members = below.length > 0 ? below : leaves.get(objective.id);
      const all = members.reduce((sum, { weight }) => sum + Math.round(Number(weight) * 100), 0);
      const share = ({ weight }) => Math.round(Number(weight) * 100) / all;
      this.kind[node] = below.length > 0 ? 1 : 0;
      if (below.length > 0) {
        const positions = below.map(({ id }) => place.get(id));
        this.first[node] = Math.min(...positions);
        this.end[node] = this.first[node] + below.length;
        below.forEach((child) => { this.share[place.get(child.id)] = share(child); this.parent[place.get(child.id)] = node; });
      } else {
        this.first[node] = leaf;
        for (const indicator of members) this.put(indicator, leaf++, share(indicator), node);
        this.end[node] = leaf;
      }
    }
    this.root = nodes - 1;
  }

  put(indicator, leaf, share, node) {
    const [sign, number] = indicator.targets[2024].split(' ');
    const target = Number(number.replace(',', '.'));
    this.leaf_of[indicator.i] = leaf;
    this.value[leaf] = Number(indicator.readings['2024-12-31']);
    this.target[leaf] = target;
    this.scale[leaf] = (sign === '>=' ? 1 : -1) / Math.abs(target);
    this.leaf_share[leaf] = share;
    this.leaf_parent[leaf] = node;
  }

  evaluate() {
    const { value, target, scale, leaf_share, leaf_score, score, share, first, end, kind } = this;
    const nodes = score.length;
    for (let node = 0; node < nodes; ++node) {
      let sum = 0;
      const last = end[node];
      if (kind[node] === 0) {
        for (let i = first[node]; i < last; ++i) {
          let s = 1 + (value[i] - target[i]) * scale[i];
          s = s > 1 ? 1 : s < 0 ? 0 : s;
          leaf_score[i] = s;
          sum += leaf_share[i] * s;
        }
      } else {
        for (let i = first[node]; i < last; ++i) sum += share[i] * score[i];
      }
      score[node] = sum;
    }
    return score[this.root];
  }

  // The difference carried up the path: the fastest there is, though sums drift away from those of a
  // full evaluation by a rounding each time.
  set(indicator, x) {
    const { score, share, parent } = this;
    const i = this.leaf_of[indicator];
    let s = 1 + (x - this.target[i]) * this.scale[i];
    s = s > 1 ? 1 : s < 0 ? 0 : s;
    let change = (s - this.leaf_score[i]) * this.leaf_share[i];
    this.value[i] = x;
    this.leaf_score[i] = s;
    for (let node = this.leaf_parent[i]; node >= 0; node = parent[node]) {
      score[node] += change;
      change *= share[node];
    }
    return score[this.root];
  }

  // The siblings added again on every level: equal to a full evaluation, as the core's update is.
  set_equal(indicator, x) {
    const { score, share, parent, first, end, leaf_share, leaf_score } = this;
    const i = this.leaf_of[indicator];
    let s = 1 + (x - this.target[i]) * this.scale[i];
    s = s > 1 ? 1 : s < 0 ? 0 : s;
    this.value[i] = x;
    this.leaf_score[i] = s;
    let node = this.leaf_parent[i];
    let sum = 0;
    for (let k = first[node], last = end[node]; k < last; ++k) sum += leaf_share[k] * leaf_score[k];
    score[node] = sum;
    for (node = parent[node]; node >= 0; node = parent[node]) {
      sum = 0;
      for (let k = first[node], last = end[node]; k < last; ++k) sum += share[k] * score[k];
      score[node] = sum;
    }
    return score[this.root];
  }

  // What-if by what-if, each with its values in evaluation order, so that nothing is copied.
  batch(rows, count) {
    const out = new Float64Array(count);
    const length = this.value.length;
    const own = this.value;
    for (let k = 0; k < count; ++k) {
      this.value = rows.subarray(k * length, (k + 1) * length);
      out[k] = this.evaluate();
    }
    this.value = own;
    return out;
  }

  // Every indicator triangular; the generators of src/whatif/streams.hpp, so that all runs are the same.
  simulate(low, mode, high, runs, seed) {
    const streams = new Streams(seed);
    const count = low.length;
    const { value, leaf_of } = this;
    const drawn = new Float64Array(8 * count);
    const scores = new Float64Array(runs);
    const rising = low.map((a, i) => (high[i] - a) * (mode[i] - a));
    const falling = low.map((a, i) => (high[i] - a) * (high[i] - mode[i]));
    const turn = low.map((a, i) => (mode[i] - a) / (high[i] - a));
    for (let start = 0; start < runs; start += 8) {
      for (let i = 0; i < count; ++i)
        for (let l = 0; l < 8; ++l) {
          const u = streams.next(l);
          drawn[l * count + leaf_of[i]] = u < turn[i] ? low[i] + Math.sqrt(u * rising[i]) : high[i] - Math.sqrt((1 - u) * falling[i]);
        }
      for (let l = 0; l < 8 && start + l < runs; ++l) {
        this.value = drawn.subarray(l * count, (l + 1) * count);
        scores[start + l] = this.evaluate();
      }
    }
    this.value = value;
    let sum = 0;
    for (let k = 0; k < runs; ++k) sum += scores[k];
    scores.sort();
    return { mean: sum / runs, median: scores[Math.floor((runs * 50 + 99) / 100) - 1] };
  }
}

class Streams {
  constructor(seed) {
    this.state = new Int32Array(32);
    let state = BigInt(seed);
    const mask = (1n << 64n) - 1n;
    for (let l = 0; l < 8; ++l)
      for (let word = 0; word < 4; word += 2) {
        state = (state + 0x9e3779b97f4a7c15n) & mask;
        let z = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
        z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
        z ^= z >> 31n;
        this.state[8 * word + l] = Number(z & 0xffffffffn) | 0;
        this.state[8 * (word + 1) + l] = Number(z >> 32n) | 0;
      }
  }
  next(l) {
    const s = this.state;
    const a = s[l], b = s[8 + l], c = s[16 + l] ^ a, d = s[24 + l] ^ b;
    const sum = (a + s[24 + l]) | 0;
    const drawn = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    s[8 + l] = b ^ c;
    s[l] = a ^ d;
    s[16 + l] = c ^ (b << 9);
    s[24 + l] = (d << 11) | (d >>> 21);
    return (drawn + 0.5) * 2 ** -32;
  }
}
