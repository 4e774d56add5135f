// The letters of the page that is one file: windows-1252, where every byte is one letter and every letter one byte, so
// that packed parts stand in it as they are.
export const charset = 'windows-1252';

const first = 0x80;  // from here to 0x9f they are letters of their own, elsewhere those of Unicode's first 256
const own = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...own].map((letter, i) => [letter.charCodeAt(0), first + i]));
const letterOf = Uint16Array.from({ length: 256 }, (_, byte) => (byte >= first && byte < first + own.length ? own.charCodeAt(byte - first) : byte));

// The byte of the letter at a place of the text; undefined for one that the page cannot have.
export function byteAt(text, at) {
  const letter = text.charCodeAt(at);
  return letterOf[letter] === letter ? letter : byteOf.get(letter);
}

export function toBytes(text) {
  return Uint8Array.from({ length: text.length }, (_, at) => {
    const byte = byteAt(text, at);
    if (byte === undefined) throw new Error(`the page cannot have the letter ${text[at]}`);
    return byte;
  });
}

export function toText(bytes) {
  const piece = 0x8000;  // as many arguments as every browser takes
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...Array.from(bytes.subarray(at, at + piece), (byte) => letterOf[byte]));
  return text;
}
