// On paper goes the report, not the canvas: it is laid into the page for as long as the browser prints, whoever asked,
// the application (print) or the browser's own menu (beforeprint). The page's policy knows no style of another's
// making, so the report's rules come as a sheet that holds for print alone.
const now = () => [Date.now(), -new Date().getTimezoneOffset()];

export function printing({ core }) {
  let given = '';
  let restore = () => {};

  function lay() {
    restore();
    const html = given || (core.dead ? '' : core.ask('report', ...now()));
    if (!html) return;  // no plan is open: the page prints as it stands
    const { nodes, lang, title, rules } = taken(html);
    const sheet = new CSSStyleSheet({ media: 'print' });
    sheet.replaceSync(rules);
    const paper = document.createElement('div');
    paper.id = 'paper';
    paper.lang = lang;
    paper.append(...nodes);
    const before = { title: document.title, sheets: [...document.adoptedStyleSheets] };
    document.adoptedStyleSheets = [...before.sheets, sheet];
    document.body.append(paper);
    document.title = title;  // the browser proposes it as the name of a PDF
    document.documentElement.classList.add('printing');
    restore = () => {
      paper.remove();
      document.adoptedStyleSheets = before.sheets;
      document.title = before.title;
      document.documentElement.classList.remove('printing');
      restore = () => {};
    };
  }

  window.addEventListener('beforeprint', lay);
  window.addEventListener('afterprint', () => { restore(); given = ''; });
  return {
    print(html) {
      given = html;
      setTimeout(() => window.print());  // the application goes on first: printing stops the page
    },
  };
}

// Body, title and rules of a page that the report room has made. No rule has a "<" in it.
function taken(html) {
  const rules = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, text]) => text).join('\n');
  const read = new DOMParser().parseFromString(html.replace(/<style>[^<]*<\/style>/g, ''), 'text/html');
  return { nodes: [...read.body.childNodes], lang: read.documentElement.lang, title: read.title, rules };
}
