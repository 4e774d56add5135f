// Bytes as text of a page in UTF-8, an eighth longer than they are: seven bits a letter. The three letters that HTML
// would change or take for the end of the block are told, with the seven bits after them, by one letter of two bytes.
const barred = [0, 13, 60];  // NUL, CR, <
const bits = 7, last = (1 << bits) - 1;

export function toLetters(bytes) {
  const letters = [];
  const groups = Math.ceil(bytes.length * 8 / bits);
  const group = (at) => {
    const bit = at * bits, byte = bit >> 3;
    return ((bytes[byte] ?? 0) << 8 | (bytes[byte + 1] ?? 0)) >> (16 - bits - (bit & 7)) & last;
  };
  for (let at = 0; at < groups; at++) {
    const which = barred.indexOf(group(at));
    letters.push(which < 0 ? group(at) : last + 1 + (which << bits | group(++at)));
  }
  let text = '';
  for (let at = 0; at < letters.length; at += 0x8000) text += String.fromCharCode(...letters.slice(at, at + 0x8000));
  return text;
}

// `size`: how many bytes they were.
export function fromLetters(text, size) {
  const bytes = new Uint8Array(size);
  let held = 0, count = 0, at = 0;
  const put = (group) => {
    held = held << bits | group;
    count += bits;
    if (count < 8) return;
    bytes[at++] = held >> (count -= 8);  // past the end nothing is kept
    held &= (1 << count) - 1;
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter <= last) put(letter);
    else {
      put(barred[letter - last - 1 >> bits]);
      put(letter - last - 1 & last);
    }
  }
  return bytes;
}
