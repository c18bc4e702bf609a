// What bench/lighthouse runs: each page in Chromium by Lighthouse's own rules for phones, as a table.
//
// usage: node lighthouse.mjs SITE CACHE ROUNDS

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../tests/browser/server.mjs';
import { pageKinds } from '../tests/browser/site.mjs';

const [site, cache, rounds] = process.argv.slice(2);
const EDITION = 'massachusetts';
const KINDS = ['home', 'course', 'catalogue', 'issuance', 'questions', 'sessions'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const require = createRequire(join(cache, 'package.json'));
const { default: lighthouse } = await import(pathToFileURL(require.resolve('lighthouse')));
const { launch } = await import(pathToFileURL(require.resolve('chrome-launcher')));

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await serve(join(site, EDITION), '/', { packed: true });
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const files = pageKinds(site, { path: EDITION, government: EDITION });
let isWhole = true;
console.log(`| Page | ${CATEGORIES.join(' | ')} | first paint ms | bytes |\n|${' --- |'.repeat(CATEGORIES.length + 3)}`);
try {
  for (const kind of KINDS) {
    const address = `${server.origin}/${files.get(kind).slice(EDITION.length + 1).replace(/index\.html$/, '')}`;
    const runs = [];
    for (let round = 0; round < Number(rounds); round += 1) {
      const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' });
      runs.push(lhr);
    }
    const scores = CATEGORIES.map((name) => Math.round(100 * median(runs.map(({ categories }) => categories[name].score))));
    const figure = (audit) => Math.round(median(runs.map(({ audits }) => audits[audit].numericValue)));
    console.log(`| ${kind} | ${scores.join(' | ')} | ${figure('first-contentful-paint')} | ${figure('total-byte-weight')} |`);
    if (scores.some((score) => score < 100)) {
      isWhole = false;
      for (const { id, title, score } of missed(runs[0])) console.log(`  ${kind}: ${id} ${score}: ${title}`);
    }
  }
} finally {
  chrome.kill();
  await server.close();
}
process.exitCode = isWhole ? 0 : 1;

/** The audits that cost a page its hundred. */
function missed({ audits, categories }) {
  const weighed = CATEGORIES.flatMap((name) => categories[name].auditRefs.filter(({ weight }) => weight > 0));
  return weighed.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 0.995);
}
