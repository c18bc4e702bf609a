// Reads every page of every edition, with no browser: links, anchors, canonical
// addresses, language sets, sitemaps.
//
// usage: node crawl.mjs FOLDER

import { readFileSync, realpathSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { facts, text } from './html.mjs';
import { addresses, editions, filesBelow, governments } from './site.mjs';

/** All of a built folder's mistakes, as `{ pages, problems }`; a problem is one sentence with its file. */
export function crawl(folder) {
  const files = new Set(filesBelow(folder));
  const site = addresses(folder);
  const pages = new Map();
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, facts(readFileSync(join(folder, file), 'utf8')));
  }
  const world = { folder, files, site, pages };
  const problems = [];
  for (const [file, page] of pages) {
    const report = (sentence) => problems.push(`${file}: ${sentence}`);
    if (!page.lang) report('its html element has no lang.');
    if (page.headings !== 1) report(`it has ${page.headings} h1 headings, not one.`);
    links(world, file, page, report);
    // Nobody is meant to find a 404 page, so it has no address of its own.
    if (basename(file) === '404.html') continue;
    canonical(world, file, page, report);
    languages(world, file, page, report);
  }
  for (const file of files) {
    if (file.endsWith('.css')) stylesheet(world, file, (sentence) => problems.push(`${file}: ${sentence}`));
  }
  for (const government of governments(folder)) {
    sitemap(world, government, (sentence) => problems.push(`${government}: ${sentence}`));
  }
  return { pages: pages.size, problems };
}

function links({ site, files, pages }, file, page, report) {
  const from = new URL(page.base, addressToResolveFrom(site, file));
  for (const { name, key, value } of page.links) {
    const shown = `<${name} ${key}="${value}">`;
    if (value.trim() === '') {
      report(`${shown} is empty.`);
      continue;
    }
    // An anchor alone means this page, also where a 404 page is shown elsewhere.
    if (value.startsWith('#')) {
      anchor(page, file, value, shown, report);
      continue;
    }
    if (!URL.canParse(value, from)) {
      report(`${shown} is not an address.`);
      continue;
    }
    const url = new URL(value, from);
    if (url.protocol === 'javascript:') report(`${shown} needs JavaScript.`);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') continue;
    const target = site.fileOf(url);
    // A path that leaves its own site by `..` or a leading slash lands on the
    // same host; another host is other people's site.
    if (target === undefined) {
      if (url.origin === from.origin) report(`${shown} leaves the site's own path.`);
      continue;
    }
    if (!files.has(target)) {
      report(`${shown} leads to ${target}, which is no file.`);
      continue;
    }
    if (pages.has(target)) anchor(pages.get(target), target, url.hash, shown, report);
  }
}

function anchor(page, file, hash, shown, report) {
  let id = hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // An anchor that is no percent-encoding is taken as it stands, as browsers do.
  }
  if (id !== '' && id !== 'top' && !page.ids.has(id)) {
    report(`${shown} names the anchor "${id}", which ${file} does not have.`);
  }
}

/** A 404 page is shown at any depth, so its links must not depend on where it stands. */
function addressToResolveFrom(site, file) {
  const url = site.urlOf(file);
  return basename(file) === '404.html' ? new URL('no/such/page/', url) : url;
}

function canonical({ site, pages }, file, page, report) {
  if (page.canonical.length !== 1) {
    report(`it has ${page.canonical.length} canonical links, not one.`);
    return;
  }
  const [address] = page.canonical;
  if (!URL.canParse(address)) report(`its canonical link "${address}" is not a whole address.`);
  else if (!pages.has(site.fileOf(new URL(address)))) report(`its canonical link "${address}" leads to no page.`);
}

/** An hreflang set names the page itself and a default, and all its pages carry the same set. */
function languages({ site, pages }, file, page, report) {
  if (page.alternates.length === 0) return;
  const set = signature(page);
  const isItself = ({ hreflang, href }) =>
    hreflang !== 'x-default' && URL.canParse(href) && site.fileOf(new URL(href)) === file;
  if (!page.alternates.some(isItself)) report('its hreflang set does not name the page itself.');
  if (!page.alternates.some(({ hreflang }) => hreflang === 'x-default')) report('its hreflang set has no x-default.');
  const tags = page.alternates.map(({ hreflang }) => hreflang);
  if (new Set(tags).size !== tags.length) report('its hreflang set names a language twice.');
  for (const { hreflang, href } of page.alternates) {
    const target = URL.canParse(href) ? site.fileOf(new URL(href)) : undefined;
    const other = pages.get(target);
    if (!other) {
      report(`hreflang "${hreflang}" leads to "${href}", which is no page.`);
      continue;
    }
    if (hreflang !== 'x-default' && other.lang !== hreflang) {
      report(`hreflang "${hreflang}" leads to ${target}, whose lang is "${other.lang}".`);
    }
    if (signature(other) !== set) report(`hreflang "${hreflang}" leads to ${target}, which carries another set.`);
  }
}

function signature(page) {
  return page.alternates.map(({ hreflang, href }) => `${hreflang} ${href}`).sort().join('\n');
}

function stylesheet({ folder, files, site }, file, report) {
  const from = site.urlOf(file);
  for (const [, , address] of readFileSync(join(folder, file), 'utf8').matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)) {
    if (address.startsWith('data:') || !URL.canParse(address, from)) continue;
    const target = site.fileOf(new URL(address, from));
    if (!files.has(target)) report(`url(${address}) leads to no file of the site.`);
  }
}

function sitemap(world, government, report) {
  const listed = new Set();
  const names = new Set(['sitemap.xml']);
  // A set takes what is added while it is walked, and each name once.
  for (const name of names) {
    if (!world.files.has(posix.join(government, name))) {
      report(`it has no ${name}.`);
      continue;
    }
    const xml = readFileSync(join(world.folder, government, name), 'utf8');
    const isIndex = /<sitemapindex[\s>]/.test(xml);
    for (const [, raw] of xml.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)) {
      const address = text(raw);
      const file = URL.canParse(address) ? world.site.fileOf(new URL(address)) : undefined;
      if (!world.files.has(file)) report(`${name} lists "${address}", which is no file.`);
      else if (!file.startsWith(`${government}/`)) report(`${name} lists "${address}" of another government.`);
      else if (isIndex) names.add(posix.relative(government, file));
      else listed.add(file);
    }
  }
  for (const edition of editions(world.folder)) {
    const home = `${edition.path}/index.html`;
    if (edition.government === government && !listed.has(home)) report(`its sitemap leaves out ${home}.`);
  }
  const robots = posix.join(government, 'robots.txt');
  if (!world.files.has(robots)) {
    report('it has no robots.txt.');
    return;
  }
  for (const [, address] of readFileSync(join(world.folder, robots), 'utf8').matchAll(/^sitemap:\s*(\S+)/gim)) {
    const file = URL.canParse(address) ? world.site.fileOf(new URL(address)) : undefined;
    if (!world.files.has(file)) report(`robots.txt names the sitemap "${address}", which is no file.`);
  }
}

/** The first problems in full and how many there are, for a person to read. */
export function listed(problems, most = 60) {
  const rest = problems.length - most;
  return problems.slice(0, most).concat(rest > 0 ? [`and ${rest} more.`] : []).join('\n');
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('usage: node crawl.mjs FOLDER');
    process.exit(2);
  }
  const { pages, problems } = crawl(folder);
  if (problems.length > 0) console.log(listed(problems));
  console.log(`Crawl: ${pages} pages, ${problems.length} problems`);
  process.exit(pages > 0 && problems.length === 0 ? 0 : 1);
}
