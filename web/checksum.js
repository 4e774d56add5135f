// CRC-32 (the one of zip and PNG): tells damaged or different bytes apart, and needs no secure context.
//
// Eight bytes at a time: of a plan of 16 MB it is taken while somebody types. tables[n] tells what a byte comes to
// when n more follow it.
const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
for (let n = 0; n < 256; n++) {
  let sum = n;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  tables[0][n] = sum;
}
for (let after = 1; after < 8; after++)
  for (let n = 0; n < 256; n++) tables[after][n] = tables[0][tables[after - 1][n] & 255] ^ (tables[after - 1][n] >>> 8);

const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;

// Block by block: a browser makes a function fast when it is called again and again, long before it does so amid one
// long loop (0.05 s instead of 0.5 s for the first large file).
const block = 1 << 15;

function take(crc, bytes, from, to) {
  let i = from;
  for (const inEights = to - (to - from) % 8; i < inEights; i += 8) {
    crc = t7[(crc ^ bytes[i]) & 255] ^ t6[(crc >>> 8 ^ bytes[i + 1]) & 255] ^ t5[(crc >>> 16 ^ bytes[i + 2]) & 255] ^
      t4[crc >>> 24 ^ bytes[i + 3]] ^ t3[bytes[i + 4]] ^ t2[bytes[i + 5]] ^ t1[bytes[i + 6]] ^ t0[bytes[i + 7]];
  }
  for (; i < to; i++) crc = t0[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return crc;
}

export const checksum = (bytes) => begun(bytes).value();

const [piece, pause] = [1 << 20, 20];  // bytes, ms

// Of bytes whose sum is not wanted yet: piece by piece while the page has nothing else to do, what is left of it when asked.
export function summedAtRest(bytes) {
  const sum = begun(bytes);
  let timer = setTimeout(function go() { if (!sum.goOn(piece)) timer = setTimeout(go, pause); }, pause);
  const stop = () => clearTimeout(timer);
  return { stop, value() { stop(); return sum.value(); } };
}
function begun(bytes) {
  let [crc, at] = [-1, 0];
  // Whether that was the end.
  function goOn(length) {
    for (const to = Math.min(at + length, bytes.length); at < to; at += block) crc = take(crc, bytes, at, Math.min(at + block, to));
    return at >= bytes.length;
  }
  return { goOn, value() { goOn(bytes.length); return (crc ^ -1) >>> 0; } };
}
