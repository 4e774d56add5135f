// Links that carry data: in the fragment of the address, which browsers send to no server.
import { fromBase64Url, squeeze, toBase64Url, unsqueeze } from './squeeze.js';
import { say, why } from './words.js';

const mark = 'link=';
const longest = 1 << 20;  // characters; far more than any program hands over
const most = 64 << 20;    // bytes unpacked

export const isLink = (fragment) => fragment.startsWith(mark);

export function links({ core }) {
  return {
    async pack(ticket, bytes) {
      const address = `${location.href.split('#', 1)[0]}#${mark}${toBase64Url(await squeeze(bytes, 'deflate-raw'))}`;
      core.call('link_packed', ticket, address, location.protocol === 'file:' ? 1 : 0);
    },
    open: async (fragment) => core.call(...await readLink(fragment)),
  };
}

// What is to be told of it: the name of the call, and its values.
export async function readLink(fragment) {
  try {
    if (fragment.length > longest) throw new Error(say('linkTooLong'));
    return ['link_opened', await unsqueeze(fromBase64Url(fragment.slice(mark.length)), 'deflate-raw', most)];
  } catch (error) {
    return ['link_not_read', error instanceof RangeError ? say('linkTooLong') : isBroken(error) ? say('linkBroken') : why(error)];
  }
}

// What base64 and the streams throw at letters that are missing or others.
const isBroken = (error) => error instanceof TypeError || error instanceof SyntaxError || error?.name === 'InvalidCharacterError';
