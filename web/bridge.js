// Calls into the application. Texts go in as UTF-8 with their size, and every call is guarded: after
// the first trap nothing is called any more and `onTrap` tells the user.
const encoder = new TextEncoder();

export function bridge(module, onTrap) {
  let dead = false;
  // A place in the second half of the memory comes as a negative number.
  module.bytesAt = (at, size) => module.HEAPU8.slice(at >>> 0, (at >>> 0) + size);

  function pass(value, held) {
    if (typeof value === 'number') return [value];
    const bytes = typeof value === 'string' ? encoder.encode(value) : value;
    const at = module._cruscotto_allocate(bytes.length) >>> 0;
    if (!at) throw Object.assign(new RangeError('out of memory'), { name: 'OutOfMemory' });
    held.push(at);
    module.HEAPU8.set(bytes, at);
    return [at, bytes.length];
  }

  function call(name, ...values) {
    if (dead) return 0;
    const held = [];
    try {
      const passed = values.flatMap((value) => pass(value, held));
      return module[`_cruscotto_${name}`](...passed);
    } catch (error) {
      if (error.name === 'OutOfMemory') throw error;  // the caller says so
      fail(error);
      return 0;
    } finally {
      if (!dead) for (const at of held) module._cruscotto_free(at);
    }
  }

  function fail(error) {
    if (dead) return;
    dead = true;
    onTrap(error);
  }

  return {
    call,
    ask: (name, ...values) => { const at = call(name, ...values); return at ? module.UTF8ToString(at) : ''; },
    fail,
    get dead() { return dead; },
    get memory() { return module.HEAPU8.length; },
  };
}
