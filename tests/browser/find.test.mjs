// Finding questions while one types: by the beginnings of words, without accents and case, for one audience, and
// with somebody to ask where there is none.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { resolve } from 'node:path';
import { visitors } from './page.mjs';

const folder = resolve(process.env.SITE ?? '../../dist');

suite('finding questions', { skip: process.env.SITE ? false : 'SITE names no built folder' }, () => {
  let visit;
  before(async () => {
    visit = await visitors(folder);
  });
  after(() => visit?.close());

  async function at(edition, run, hash = '') {
    const page = await visit.scripted.newPage();
    try {
      await page.goto(visit.localOf(visit.site.urlOf(`${edition}/questions/index.html`)).href + hash);
      await run(page, page.locator('.find input'), page.locator('.find output'), page.locator('[data-audience]:visible'));
    } finally {
      await page.close();
    }
  }

  test('by the beginnings of words, in any order', () =>
    at('massachusetts', async (page, field, said, shown) => {
      const all = await shown.count();
      await field.fill('FREE credent');
      const found = await shown.count();
      assert.ok(found > 0 && found < all, `${found} of ${all}`);
      assert.equal(await said.innerText(), `${found} questions found`);
      for (const text of await shown.allInnerTexts()) assert.match(text, /\bfree[\s\S]*\bcredent|\bcredent[\s\S]*\bfree/i);
      await field.fill('redential');
      assert.equal(await shown.count(), 0, 'no word begins so');
      await field.fill('');
      assert.equal(await shown.count(), all);
      assert.equal(await said.innerText(), '');
    }));

  test('without accents', () =>
    at('massachusetts/es', async (page, field, said, shown) => {
      await field.fill('credencial');
      const plain = await shown.count();
      assert.ok(plain > 0);
      await field.fill('credencíal');
      assert.equal(await shown.count(), plain);
    }));

  test('a word that no question has leads to somebody to ask', () =>
    at('massachusetts', async (page, field, said, shown) => {
      await field.fill('zzz');
      assert.equal(await shown.count(), 0);
      const link = said.getByRole('link');
      assert.equal(await link.getAttribute('href'), '#_help');
      assert.equal(await page.locator('#_help').count(), 1);
    }));

  test('for one audience', () =>
    at('massachusetts', async (page, field, said, shown) => {
      await page.getByLabel('For whom').selectOption({ label: 'Staff' });
      const audiences = await shown.evaluateAll((all) => [...new Set(all.map((it) => it.dataset.audience))].sort());
      assert.ok(audiences.includes('staff') && !audiences.includes('job-seeker'), audiences.join());
      assert.equal(await page.locator('.theme:visible').evaluateAll((all) => all.every((it) => it.querySelector('[data-audience]:not([hidden])'))), true);
    }));

  test('a link to an answer shows it, whatever was typed', () =>
    at('massachusetts', async (page, field, said, shown) => {
      const id = await page.locator('[data-audience] :is(h2, h3)[id]').last().getAttribute('id');
      await field.fill('zzz');
      assert.equal(await shown.count(), 0);
      await page.evaluate((hash) => (location.hash = hash), `#${id}`);
      await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' });
      assert.equal(await field.inputValue(), '');
    }));
});
