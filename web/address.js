// Where one is, in the page's address: back and forward go from place to place, a bookmark returns.
export function address({ core }) {
  const tell = () => core.call('go_to_address', fragment());
  window.addEventListener('popstate', tell);
  return {
    show(now, jump) {
      if (now === fragment()) return;
      const url = location.pathname + location.search + (now ? `#${encodeURI(now)}` : '');
      if (jump) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    },
    start: () => { if (location.hash) tell(); },
  };
}

function fragment() {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;  // typed by hand
  }
}
