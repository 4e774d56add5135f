// Where one is, in the page's address: back and forward go from place to place, a bookmark returns. A link may
// stand there instead, with data.
import { isLink, readLink } from './links.js';

export function address({ core, links }) {
  const tell = () => {
    const now = fragment();
    if (isLink(now)) links.open(now);
    else core.call('go_to_address', now);
  };
  window.addEventListener('popstate', tell);
  return {
    show(now, jump) {
      if (now === fragment()) return;
      const url = location.pathname + location.search + (now ? `#${encodeURI(now)}` : '');
      try {
        if (jump) history.pushState(null, '', url);
        else history.replaceState(null, '', url);
      } catch { /* the page is shown inside another, as in the preview of an attachment */ }
    },
  };
}

// What stands in it when the page is opened, if anything: the call that tells of it, and its values.
export async function readAddress() {
  const now = fragment();
  if (isLink(now)) return readLink(now);
  return now ? ['go_to_address', now] : undefined;
}

function fragment() {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;  // typed by hand
  }
}
