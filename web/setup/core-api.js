// The objects of cruscotto-core.mjs, over the functions of src/exports/core.cpp, which documents them.
// Part of the module: Module and its memory are in sight. Addresses are looked up anew after each call
// that may have made the memory grow.

const text_at = (address) => UTF8ToString(address);
const json_at = (address) => JSON.parse(text_at(address));

// with_memory([bytes…], (addresses…) => …): room for a call, given back after it.
function with_memory(sizes, use) {
  const places = sizes.map((size) => _core_allocate(size));
  try {
    return use(...places);
  } finally {
    places.forEach((place) => _core_free(place));
  }
}
function with_text(text, use) {
  const size = lengthBytesUTF8(text);
  return with_memory([size], (place) => {
    stringToUTF8(text, place, size + 1);
    return use(place);
  });
}
const doubles_at = (place, count) => new Float64Array(HEAPU8.buffer, place, count);
const ints_at = (place, count) => new Int32Array(HEAPU8.buffer, place, count);

class Plan {
  constructor(bytes, asked) {
    this.session = with_memory([bytes.length], (place) => {
      HEAPU8.set(bytes, place);
      return _core_open(place, bytes.length);
    });
    this.nodes = [];
    this.indicators = [];
    this.count = 0;
    this.root = -1;
    this.ok = false;
    this.issues = [];
    if (asked !== null) this.ask(asked);
    else this.ok = this.tell_issues();
  }

  tell_issues() {
    this.issues = json_at(_core_issues(this.session));
    return _core_has_plan(this.session) === 1;
  }

  // Another year, day, profile or policy for the same plan; values go back to those of the plan.
  ask({ year = 0, at = '', profile = '', missing = '' } = {}) {
    const asked = with_text(at, (day) => with_text(profile, (id) => with_text(missing, (policy) =>
      _core_ask(this.session, year, day, id, policy))));
    if (asked < 0) throw new TypeError(`no such day or policy: ${at} ${missing}`);
    this.ok = this.tell_issues() && asked === 1;
    Object.assign(this, json_at(_core_contents(this.session)));
    this.count = this.indicators.length;
    this.root = this.nodes.indexOf(this.root);
    return this;
  }

  evaluate() { this.node(this.root); return _core_evaluate(this.session); }

  // The hot one: a slider calls it for every value it passes.
  set(indicator, value) {
    if (indicator >>> 0 >= this.count) this.within(indicator);
    return _core_set(this.session, indicator, value);
  }

  values() {
    this.node(this.root);
    const { length } = this.indicators;
    return with_memory([length * 8], (place) => {
      _core_values(this.session, place);
      return doubles_at(place, length).slice();
    });
  }

  scores() {
    this.node(this.root);
    const [nodes, indicators] = [this.nodes.length, this.indicators.length];
    return with_memory([nodes * 8, indicators * 8], (of_nodes, of_indicators) => {
      _core_scores(this.session, of_nodes, of_indicators);
      return { nodes: doubles_at(of_nodes, nodes).slice(), indicators: doubles_at(of_indicators, indicators).slice() };
    });
  }

  batch(indicators, values, { node = this.root } = {}) {
    indicators.forEach((indicator) => this.within(indicator));
    const count = indicators.length === 0 ? 1 : values.length / indicators.length;
    if (!Number.isInteger(count)) throw new RangeError('values: as many for each indicator');
    const ours = values.buffer === HEAPU8.buffer;
    return with_memory([indicators.length * 4, ours ? 0 : values.length * 8, count * 8], (changed, copied, scores) => {
      const given = ours ? values.byteOffset : copied;
      ints_at(changed, indicators.length).set(indicators);
      if (!ours) doubles_at(copied, values.length).set(values);
      _core_batch(this.session, changed, indicators.length, given, count, this.node(node), scores);
      return doubles_at(scores, count).slice();
    });
  }

  simulate(uncertain, { runs = 10000, seed = 1, nodes = [this.root] } = {}) {
    const count = uncertain.length;
    return with_memory([count * 4, count * 4, count * 24, nodes.length * 4, nodes.length * 88], (changed, kinds, parameters, asked, out) => {
      ints_at(changed, count).set(uncertain.map(({ indicator }) => this.within(indicator)));
      ints_at(kinds, count).set(uncertain.map(({ uniform, triangular }) => (uniform ? 0 : triangular ? 1 : 2)));
      uncertain.forEach(({ uniform, triangular, normal }, i) => doubles_at(parameters + 24 * i, 3).set(uniform ?? triangular ?? normal));
      ints_at(asked, nodes.length).set(nodes.map((node) => this.node(node)));
      _core_simulate(this.session, changed, kinds, parameters, count, runs, seed, asked, nodes.length, out);
      return nodes.map((node, i) => {
        const [made, mean, least, most, p5, p10, p25, p50, p75, p90, p95] = doubles_at(out + 88 * i, 11);
        return { node, runs: made, mean, least, most, percentiles: { 5: p5, 10: p10, 25: p25, 50: p50, 75: p75, 90: p90, 95: p95 } };
      });
    });
  }

  write() {
    if (_core_has_plan(this.session) !== 1) throw new TypeError('there is no plan to write');
    const place = _core_write(this.session);
    return HEAPU8.slice(place, place + _core_answer_size(this.session));
  }

  close() {
    _core_close(this.session);
    Object.assign(this, { session: 0, nodes: [], indicators: [], count: 0, ok: false });
  }

  within(indicator) {
    if (!(indicator >= 0 && indicator < this.indicators.length)) throw new RangeError(`no indicator ${indicator}`);
    return indicator;
  }
  node(node) {
    if (!(node >= 0 && node < this.nodes.length)) throw new RangeError(`no node ${node}`);
    return node;
  }
}

Module.load = (bytes, asked) => new Plan(bytes, asked);
Module.room = (count) => doubles_at(_core_allocate(count * 8), count);
Module.give_back = (room) => _core_free(room.byteOffset);
