// Reads what the checks need from a page: tags and attributes, nothing of the tree.
//
// The Nu HTML checker says whether a page is valid; this reader takes every
// spelling that valid HTML allows (unquoted values, no space between
// attributes, no closing slash).

const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title']);
const TAG_START = /<(?:!--|[a-zA-Z][^\s/>]*)/g;
const ATTRIBUTE = /[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Every start tag of a page, as `{ name, attributes }` in the order of the text. */
export function* tags(html) {
  TAG_START.lastIndex = 0;
  let position = 0;
  for (;;) {
    TAG_START.lastIndex = position;
    const start = TAG_START.exec(html);
    if (!start) return;
    if (start[0] === '<!--') {
      const end = html.indexOf('-->', start.index + 4);
      if (end < 0) return;
      position = end + 3;
      continue;
    }
    const name = start[0].slice(1).toLowerCase();
    const attributes = new Map();
    position = start.index + start[0].length;
    for (;;) {
      ATTRIBUTE.lastIndex = position;
      const found = ATTRIBUTE.exec(html);
      if (!found) break;
      position = ATTRIBUTE.lastIndex;
      attributes.set(found[1].toLowerCase(), text(found[2] ?? found[3] ?? found[4] ?? ''));
    }
    yield { name, attributes };
    if (RAW_TEXT.has(name)) {
      const end = html.slice(position).search(new RegExp(`</${name}`, 'i'));
      if (end < 0) return;
      position += end;
    }
  }
}

/** An attribute's or element's text with its character references resolved. */
export function text(raw) {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset'];

/** What one page says of itself and where it points. */
export function facts(html) {
  const page = {
    lang: undefined,
    headings: 0,
    ids: new Set(),
    links: [],
    canonical: [],
    alternates: [],
    next: undefined,
    base: '',
  };
  for (const { name, attributes } of tags(html)) {
    const at = (key) => attributes.get(key);
    const rel = (at('rel') ?? '').toLowerCase().split(/\s+/);
    if (name === 'html') page.lang = at('lang');
    if (name === 'h1') page.headings += 1;
    if (attributes.has('id')) page.ids.add(at('id'));
    if (name === 'base') {
      page.base = at('href') ?? '';
      continue;
    }
    if (name === 'link' && rel.includes('canonical')) page.canonical.push(at('href') ?? '');
    if (name === 'link' && rel.includes('alternate') && attributes.has('hreflang')) {
      page.alternates.push({ hreflang: at('hreflang'), href: at('href') ?? '' });
    }
    if (rel.includes('next') && attributes.has('href')) page.next ??= at('href');
    for (const key of ADDRESSES) {
      if (!attributes.has(key)) continue;
      if (key === 'data' && name !== 'object') continue;
      if (key !== 'srcset') page.links.push({ name, key, value: at(key) });
      else for (const value of candidates(at(key))) page.links.push({ name, key, value });
    }
  }
  return page;
}

function candidates(srcset) {
  return srcset.split(',').map((one) => one.trim().split(/\s+/)[0]).filter(Boolean);
}
