// The application as one page with a plan inside. The page that is one file gives itself away, as it was before
// anything on it changed; the hosted one fetches cruscotto.html when it is wanted.
//
// The plan stands in a block that no browser runs, packed: no letter of it can end the block or mean anything in HTML.
import { offerDownload } from './files.js';
import { toBytes, toText } from './page_letters.js';
import { fromBase64, squeeze, toBase64, unsqueeze } from './squeeze.js';
import { say, why } from './words.js';

const own = block() ? `<!doctype html>\n${document.documentElement.outerHTML}` : undefined;
const place = /(<script type="text\/plain" id="plan")[^>]*>[^<]*(?=<\/script>)/;

function block() { return document.getElementById('plan'); }

export function pages({ core }) {
  async function offer(name, plan) {
    try {
      const page = toBytes(await withPlan(own ?? await fetchPage(), plan));
      offerDownload(name, page, 'text/html');
      core.call('page_made', name, page.length);
    } catch (error) {
      core.call('page_not_made', why(error));
    }
  }

  return { offer };
}

// The plan that the page brought, if any: the call that tells of it, and its values.
export async function readInside() {
  const { textContent, dataset } = block() ?? {};
  if (!textContent) return undefined;
  const name = decodeURIComponent(dataset.name);
  try {
    return ['page_plan', name, await unsqueeze(fromBase64(textContent), 'gzip'), 'readOnly' in dataset ? 1 : 0];
  } catch {
    return ['file_not_read', name, say('linkBroken')];
  }
}

async function withPlan(html, { name, bytes, readOnly }) {
  if (!place.test(html)) throw new Error(say('noPlace'));
  const packed = toBase64(await squeeze(bytes, 'gzip'));
  const attributes = ` data-name="${encodeURIComponent(name)}"${readOnly ? ' data-read-only=""' : ''}`;
  return html.replace(place, (_, start) => `${start}${attributes}>${packed}`);
}

async function fetchPage() {
  const response = await fetch('cruscotto.html').catch((error) => { throw new Error(say('notFetched', error.message)); });
  if (!response.ok) throw new Error(say('notFetched', response.status));
  return toText(new Uint8Array(await response.arrayBuffer()));
}
