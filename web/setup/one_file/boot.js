// The first script of the page that is one file: unpacks the parts that stand in it, then starts the application's own
// script, which is one of them. Parts that are wanted together are packed together; a pack is opened when one is asked for.
import { XzReadableStream } from 'xz-decompress';
import { charset } from '../../page_letters.js';
import { otherLetters, spoken } from '../../words.js';
import { fromLetters } from './letters.js';

// A server that says another encoding changes the letters, and with them the packed parts.
if (document.characterSet !== charset) {
  document.getElementById('problem').textContent = spoken(otherLetters);
  throw new Error(`the page was read as ${document.characterSet}`);
}

const packs = [...document.querySelectorAll('script[data-pack]')].map((block) => {
  const parts = new Map();
  let at = 0;
  for (const [name, size] of JSON.parse(block.dataset.parts)) parts.set(name, [at, at += size]);
  return { block, parts };
});

function open(pack) {
  const packed = fromLetters(pack.block.textContent, Number(pack.block.dataset.size));
  return pack.bytes ??= new Response(new XzReadableStream(new Blob([packed]).stream())).arrayBuffer();
}

window.partInside = async (name) => {
  const pack = packs.find(({ parts }) => parts.has(name));
  return pack && new Uint8Array(await open(pack)).slice(...pack.parts.get(name));
};

const script = document.createElement('script');
script.type = 'module';
script.textContent = new TextDecoder().decode(await window.partInside('host.js'));
document.body.append(script);
script.remove();  // it runs all the same, and a page written from this one is as this one was
