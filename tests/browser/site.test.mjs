// The built sites, as their visitors get them.
//
// SITE names the folder that a build wrote. CONTENT, where it is given, names the
// folder that it was built from, and every language found there must be found here.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { crawl, listed } from './crawl.mjs';
import { mistakes, visitors } from './page.mjs';
import { editions, EVERYWHERE, pageKinds, SOMEWHERE } from './site.mjs';

const folder = resolve(process.env.SITE || '/SITE-is-not-set');
if (!existsSync(join(folder, 'index.html'))) {
  throw new Error(`Set SITE to the folder of a build, with its index.html; now it is "${process.env.SITE ?? ''}".`);
}

const all = editions(folder).map((edition, turn) => ({ ...edition, kinds: pageKinds(folder, edition, turn) }));

describe('the files', () => {
  test('there is an edition for every government and language of the content', (context) => {
    assert.ok(all.length > 0, 'no edition was found');
    if (!process.env.CONTENT) return context.diagnostic('CONTENT is not set: the number of editions is not compared');
    assert.equal(all.length, languagesOf(process.env.CONTENT));
  });

  test('every page kind is there', () => {
    const missing = all.flatMap(({ path, kinds }) =>
      EVERYWHERE.filter((kind) => !kinds.has(kind)).map((kind) => `${path} has no ${kind} page`),
    );
    for (const kind of SOMEWHERE) {
      if (!all.some(({ kinds }) => kinds.has(kind))) missing.push(`no edition has a ${kind} page`);
    }
    assert.deepEqual(missing, []);
  });

  test('every link, anchor, canonical address, hreflang set and sitemap holds', (context) => {
    const { pages, problems } = crawl(folder);
    context.diagnostic(`${pages} pages read`);
    assert.equal(problems.length, 0, `\n${listed(problems)}`);
  });
});

describe('in the browser', { concurrency: 3 }, () => {
  let visit;
  before(async () => {
    visit = await visitors(folder);
  });
  after(() => visit?.close());

  test('portal', () => holds('index.html'));
  test('portal 404', () => holdsMissing(''));
  for (const { path, kinds } of all) {
    for (const [kind, file] of kinds) {
      if (kind === 'not-found') test(`${path} 404`, () => holdsMissing(path));
      else test(`${path} ${kind}`, () => holds(file));
    }
  }

  async function holds(file) {
    const found = await mistakes(visit, visit.localOf(visit.site.urlOf(file)));
    assert.equal(found.length, 0, `${file}\n${found.join('\n')}`);
  }

  // A 404 page is met at addresses that do not exist, not at its own.
  async function holdsMissing(path) {
    const home = visit.site.urlOf(join(path, 'index.html'));
    const found = await mistakes(visit, visit.localOf(new URL('no/such/page/', home)), 404);
    assert.equal(found.length, 0, `${join(path, '404.html')}\n${found.join('\n')}`);
  }
});

/** How many languages the governments of a content folder name, all together. */
function languagesOf(content) {
  return readdirSync(content)
    .map((name) => join(content, name, 'government.yaml'))
    .filter((file) => existsSync(file))
    .map((file) => /^locales:\s*\[(.*?)\]/m.exec(readFileSync(file, 'utf8')))
    .reduce((sum, list) => sum + (list ? list[1].split(',').length : 1), 0);
}
