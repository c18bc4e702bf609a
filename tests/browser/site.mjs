// Finds what a build wrote: governments, editions, page kinds, and which public
// address stands for which file.
//
// Nothing is asked of the program under test: all of it is read from the files.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { facts, tags } from './html.mjs';

// The language of an edition is a folder named by its BCP 47 tag. No section
// (courses, about, …) has a name of two or three letters.
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Kinds that every edition has. The others depend on what a government has published. */
export const EVERYWHERE = ['home', 'catalogue', 'course', 'subjects', 'subject', 'providers', 'provider', 'issuances', 'questions', 'sessions', 'prose'];
/** Kinds that at least one edition of the real sites has. */
export const SOMEWHERE = ['catalogue-2', 'issuance', 'faq', 'not-found'];
/** They lead their visitors away at once. */
const LEADING_AWAY = new Set(['moved']);

/** Every file below a folder, as sorted paths with `/`. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** The governments of a built folder: each folder with a home page. */
export function governments(folder) {
  return foldersWithIndex(folder, '');
}

/** The editions: a government in its main language, then in each of the others. */
export function editions(folder) {
  return governments(folder).flatMap((government) => [
    { government, path: government },
    ...foldersWithIndex(folder, government)
      .filter((name) => LANGUAGE_TAG.test(name))
      .map((name) => ({ government, path: `${government}/${name}` })),
  ]);
}

/**
 * The page kinds of an edition that exist, as `kind -> file`. The build itself says of what kind a page is, by
 * the class of its body, so that no kind can be forgotten here.
 *
 * `turn` picks the example of a kind, so that over all editions more than the first course is looked at;
 * `wanted` names an example that is taken where it exists.
 */
export function pageKinds(folder, edition, turn = 0, wanted = undefined) {
  const others = editions(folder).filter(({ path }) => path.startsWith(`${edition.path}/`));
  const files = filesBelow(join(folder, edition.path))
    .map((file) => `${edition.path}/${file}`)
    .filter((file) => file.endsWith('.html') && !others.some(({ path }) => file.startsWith(`${path}/`)));
  const byKind = new Map();
  for (const file of files) {
    const kind = kindOf(join(folder, file));
    if (LEADING_AWAY.has(kind)) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), file]);
  }
  const kinds = new Map();
  for (const [kind, pages] of byKind) {
    const named = pages.find((file) => file.includes(`/${wanted}/`));
    // The first page of the list of all courses; the second is a kind of its own.
    const page = kind === 'catalogue' ? pages[0] : (named ?? pages[(turn * 7) % pages.length]);
    kinds.set(kind, page);
  }
  const second = secondPage(folder, edition);
  if (second) kinds.set('catalogue-2', second);
  return kinds;
}

/** What the build says of what kind a page is. */
function kindOf(file) {
  for (const { name, attributes } of tags(readFileSync(file, 'utf8'))) {
    if (name === 'body') return attributes.get('class') ?? 'without a kind';
  }
  return 'without a body';
}

function secondPage(folder, edition) {
  const list = `${edition.path}/courses/index.html`;
  if (!existsSync(join(folder, list))) return undefined;
  const { next } = facts(readFileSync(join(folder, list), 'utf8'));
  if (!next) return undefined;
  const site = addresses(folder);
  return site.fileOf(new URL(next, site.urlOf(list)));
}

function foldersWithIndex(folder, below) {
  const parent = join(folder, below);
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(parent, entry.name, 'index.html')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Ties public addresses to files. A government's base URL is what the
 * canonical link of its home page says; the portal's likewise.
 */
export function addresses(folder) {
  const roots = [...governments(folder), ''].map((path) => ({ path, base: baseOf(folder, path) }));
  // The longest base and the deepest folder win: a government may stand below
  // the portal's own address.
  const byBase = [...roots].sort((a, b) => b.base.length - a.base.length);
  const byPath = [...roots].sort((a, b) => b.path.length - a.path.length);
  return {
    roots,
    /** The public address of a file. */
    urlOf(file) {
      const root = byPath.find(({ path }) => path === '' || file.startsWith(`${path}/`));
      const rest = root.path === '' ? file : file.slice(root.path.length + 1);
      return new URL(rest.split('/').map(encodeURIComponent).join('/').replace(/(^|\/)index\.html$/, '$1'), root.base);
    },
    /** The file that an address stands for, whether or not it exists; undefined for other people's sites. */
    fileOf(url) {
      const root = byBase.find(({ base }) => `${url.origin}${url.pathname}`.startsWith(base));
      if (!root) return undefined;
      const rest = decoded(`${url.origin}${url.pathname}`.slice(root.base.length));
      return posix.join(root.path, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
    },
    /** The root (government folder or portal) whose pages an address belongs to. */
    rootOf(url) {
      return byBase.find(({ base }) => `${url.origin}${url.pathname}`.startsWith(base));
    },
  };
}

function baseOf(folder, path) {
  const home = join(folder, path, 'index.html');
  // A folder without a home page or canonical link still gets an address, so
  // that the crawl can go on and report what is missing.
  const standIn = `http://${path || 'portal'}.invalid/`;
  if (!existsSync(home)) return standIn;
  const [canonical] = facts(readFileSync(home, 'utf8')).canonical;
  return canonical && URL.canParse(canonical) ? new URL('.', canonical).href : standIn;
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
