// Bytes as letters of a page (web/page_letters.js), as they are but for those that HTML would change, or that could
// begin the end of the block, and the one that is put before to tell that the next letter is one of these.
import { byteAt, toText } from '../../page_letters.js';

const told = 1;
const barred = [0, 13, 60, told];  // NUL, CR, < (before / and !)
const named = 'a'.charCodeAt(0);   // the first of them; the next letter is the second

export function toLetters(bytes) {
  const letters = [];
  for (const [at, byte] of bytes.entries()) {
    const which = barred.indexOf(byte);
    if (which < 0 || (byte === 60 && !['/', '!'].includes(String.fromCharCode(bytes[at + 1])))) letters.push(byte);
    else letters.push(told, named + which);
  }
  return toText(Uint8Array.from(letters));
}

// `size`: how many bytes they were.
export function fromLetters(text, size) {
  const bytes = new Uint8Array(size);
  for (let i = 0, at = 0; at < size; i++, at++) {
    const byte = byteAt(text, i);
    bytes[at] = byte === told ? barred[byteAt(text, ++i) - named] : byte;
  }
  return bytes;
}
