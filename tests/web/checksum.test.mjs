// The checksum that copies, versions and files are told apart by: the same as ever, or all that is kept counts as damaged.
import assert from 'node:assert/strict';
import test from 'node:test';
import { checksum } from '../../web/checksum.js';

// As CRC-32 is defined: bit by bit.
function bitByBit(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

test('the checksum is CRC-32, whatever the length and wherever the bytes begin', () => {
  assert.equal(checksum(new TextEncoder().encode('123456789')), 0xcbf43926);
  const bytes = Uint8Array.from({ length: 64 }, (_, i) => (i * 0x9e3779b1) >>> 13 & 255);
  for (let from = 0; from < 9; from++)
    for (let length = 0; length < 40; length++) {
      const part = bytes.subarray(from, from + length);
      assert.equal(checksum(part), bitByBit(part), `${length} bytes from ${from}`);
    }
});

test('one bit that has changed is told', () => {
  const bytes = new Uint8Array(100).fill(200);
  const before = checksum(bytes);
  for (let bit = 0; bit < 800; bit++) {
    bytes[bit >> 3] ^= 1 << (bit & 7);
    assert.notEqual(checksum(bytes), before, `bit ${bit}`);
    bytes[bit >> 3] ^= 1 << (bit & 7);
  }
});
