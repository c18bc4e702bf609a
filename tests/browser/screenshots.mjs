// Full-page pictures of every page kind, to look at.
//
// usage: node screenshots.mjs SITE OUT [--editions massachusetts,massachusetts/es] [--widths 320,1280]
//                                [--schemes light,dark] [--now 2020-09-20T12:00:00Z]

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { visitors } from './page.mjs';
import { editions, pageKinds } from './site.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { editions: { type: 'string' }, widths: { type: 'string', default: '320,1280' }, schemes: { type: 'string', default: 'light' }, now: { type: 'string' } },
});
const [folder, out] = positionals.map((path) => resolve(path));
const widths = values.widths.split(',').map(Number);
if (!out || !existsSync(folder) || !widths.every((width) => width > 0)) {
  console.error('usage: node screenshots.mjs SITE OUT [--editions massachusetts,massachusetts/es] [--widths 320,1280]');
  process.exit(2);
}

const wanted = values.editions?.split(',').filter(Boolean);
const found = editions(folder).filter(({ path }) => !wanted || wanted.includes(path));
const unknown = (wanted ?? []).filter((path) => !found.some((edition) => edition.path === path));
if (unknown.length > 0) {
  console.error(`${folder} has no edition ${unknown.join(', ')}.`);
  process.exit(1);
}

mkdirSync(out, { recursive: true });
const visit = await visitors(folder);
try {
  const page = await visit.scripted.newPage();
  if (values.now) await page.clock.setFixedTime(values.now);
  const pages = found.flatMap((edition) =>
    [...pageKinds(folder, edition, 0, 'google-it-support')].map(([kind, file]) => ({ edition: edition.path, kind, file })),
  );
  if (!wanted) pages.push({ edition: 'portal', kind: 'home', file: 'index.html' });
  for (const { edition, kind, file } of pages) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(visit.localOf(visit.site.urlOf(file)).href, { waitUntil: 'load' });
      for (const colorScheme of values.schemes.split(',')) {
        await page.emulateMedia({ colorScheme });
        const name = `${edition.replaceAll('/', '-')}-${kind}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(out, name), fullPage: true });
        console.log(join(out, name));
      }
    }
  }
} finally {
  await visit.close();
}
