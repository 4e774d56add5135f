// The first script of the page that is one file: unpacks the parts that stand in it, then starts the application's own
// script, which is one of them. Parts that are wanted together are packed together; a pack is opened when one is asked for.
import { charset } from '../../page_letters.js';
import { unsqueeze } from '../../squeeze.js';
import { damagedPage, otherLetters, spoken } from '../../words.js';
import { kept } from './kept.js';
import { fromLetters } from './letters.js';
import { unpack } from './packer.js';

// A server that says another encoding changes the letters, and with them the packed parts.
if (document.characterSet !== charset) {
  tell(spoken(otherLetters));
  throw new Error(`the page was read as ${document.characterSet}`);
}

function tell(words) {
  document.getElementById('progress').textContent = '';
  document.getElementById('problem').textContent = words;
}

const bytesOf = ({ textContent, dataset }) => fromLetters(textContent, Number(dataset.size));
const unpacker = unsqueeze(bytesOf(document.getElementById('unpacker')), 'gzip');
const packs = [...document.querySelectorAll('script[data-pack]')].map((block) => {
  const parts = new Map();
  let at = 0;
  for (const [name, size] of JSON.parse(block.dataset.parts)) parts.set(name, [at, at += size]);
  return { block, parts };
});

// `told` hears how much of the pack is open, from 0 to 1, where that takes its time.
window.partInside = async (name, told) => {
  const pack = packs.find(({ parts }) => parts.has(name));
  if (!pack) return undefined;
  pack.bytes ??= kept(pack.block.dataset.hash, async () => unpack(await unpacker, bytesOf(pack.block), told));
  const bytes = await pack.bytes;
  if (!bytes) throw new Error(spoken(damagedPage));
  return bytes.slice(...pack.parts.get(name));
};

const script = document.createElement('script');
script.type = 'module';
script.textContent = new TextDecoder().decode(await window.partInside('host.js').catch((error) => { tell(error.message); throw error; }));
document.body.append(script);
script.remove();  // it runs all the same, and a page written from this one is as this one was
