// The picture of README.md: a home page on a desk, and a course's page in another language on a phone.
// Both stand in their own size: scaled letters would make the file twice as large.
//
// usage: node docs/picture.mjs SITE        SITE is what prospectus build --as-of 2020-09-15 has written

import { join, resolve } from 'node:path';
import { launch, visitors } from '../tests/browser/page.mjs';

const SITE = process.argv[2];
const PICTURE = join(import.meta.dirname, 'picture.png');
if (!SITE) {
  console.error('usage: node docs/picture.mjs SITE');
  process.exit(2);
}

const visit = await visitors(resolve(SITE));
const shot = async (file, width, height) => {
  const page = await visit.scripted.newPage();
  await page.setViewportSize({ width, height });
  await page.goto(visit.localOf(visit.site.urlOf(file)).href, { waitUntil: 'load' });
  const png = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${png.toString('base64')}`;
};
const desk = await shot('massachusetts/index.html', 900, 712);
const phone = await shot('massachusetts/es/courses/google-it-support/index.html', 340, 700);
await visit.close();

const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1324, height: 760 } });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; width: 1324px; height: 760px; background: #dfe5ea; position: relative; }
    img { position: absolute; border: 1px solid #7d8a96; }
    .desk { left: 24px; top: 24px; }
    .phone { right: 24px; top: 24px; border: 6px solid #16202a; border-radius: 18px; }
  </style><img class="desk" src="${desk}"><img class="phone" src="${phone}">`);
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
}
