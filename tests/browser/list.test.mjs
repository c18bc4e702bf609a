// One's own list of courses: put together on courses' pages and in lists, kept in the browser, sent as a link,
// compared side by side, and of one government alone.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { resolve } from 'node:path';
import { visitors } from './page.mjs';

const folder = resolve(process.env.SITE ?? '../../dist');
const FIVE = ['google-it-support', 'machine-learning', 'python', 'hsk-1', 'excel-essentials'];

suite('the list of courses', { skip: process.env.SITE ? false : 'SITE names no built folder' }, () => {
  let visit;
  before(async () => {
    visit = await visitors(folder);
  });
  after(() => visit?.close());

  const at = (edition, path = '') => visit.localOf(visit.site.urlOf(`${edition}/${path}index.html`)).href;

  /** In a browser of one's own, with nothing kept. */
  async function alone(run, options = {}) {
    const context = await visit.browser.newContext(options);
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    try {
      await run(page);
    } finally {
      await context.close();
    }
    // Chromium asks for an icon by itself.
    assert.deepEqual(problems.filter((it) => !it.includes('404')), []);
  }

  const titles = (page) => page.locator('[data-shortlist] .cards .title').allInnerTexts();
  const heads = (page) => page.locator('.side thead th a').allInnerTexts();

  test('a course is put on the list, stays there, and is taken off', () =>
    alone(async (page) => {
      await page.goto(at('massachusetts', 'courses/python/'));
      assert.equal(await page.locator('.menu .mine').count(), 0);
      await page.getByRole('button', { name: /^Add to my list/ }).click();
      assert.equal(await page.locator('[role="status"]').innerText(), '1 course is on your list.');
      assert.equal(await page.locator('.menu .mine').innerText(), 'My list (1)');
      await page.goto(at('massachusetts', 'courses/'));
      await page.getByRole('button', { name: /^Add to my list/ }).first().click();
      await page.locator('.menu .mine a').click();
      await page.locator('.side').waitFor();
      assert.equal((await titles(page)).length, 2);
      // In the other language it is the same list.
      await page.goto(at('massachusetts/es', 'list/'));
      await page.locator('.side').waitFor();
      assert.equal((await titles(page)).length, 2);
      await page.getByRole('button', { name: /^Quitar de mi lista/ }).first().click();
      await page.waitForFunction(() => document.querySelectorAll('[data-shortlist] .cards li').length === 1);
      await page.getByRole('button', { name: /^Quitar de mi lista/ }).click();
      await page.getByText('Su lista está vacía.').waitFor();
      assert.equal(await page.locator('.menu .mine').count(), 0);
    }));

  test('a link shows the list to somebody else, who may keep it', () =>
    alone(async (page) => {
      await page.goto(`${at('massachusetts', 'list/')}?courses=${FIVE.slice(0, 2).join()}`);
      await page.getByText('This list comes from a link.').waitFor();
      assert.equal((await titles(page)).length, 2);
      assert.equal(await page.getByRole('button', { name: /^Remove/ }).count(), 0);
      await page.getByRole('button', { name: 'Keep these courses in my list' }).click();
      await page.getByRole('button', { name: /^Remove/ }).first().waitFor();
      await page.goto(at('massachusetts', 'list/'));
      await page.locator('.side').waitFor();
      assert.equal((await titles(page)).length, 2);
      assert.equal(new URL(page.url()).searchParams.get('courses'), FIVE.slice(0, 2).join());
    }));

  test('up to four stand side by side, with the facts of their pages', () =>
    alone(async (page) => {
      await page.goto(`${at('massachusetts', 'list/')}?courses=${FIVE.join()}`);
      await page.locator('.side').waitFor();
      const all = await titles(page);
      assert.deepEqual(await heads(page), all.slice(0, 4));
      const last = page.getByRole('checkbox').nth(4);
      assert.equal(await last.isDisabled(), true);
      await page.getByRole('checkbox').first().uncheck();
      await last.check();
      assert.deepEqual(await heads(page), all.slice(1, 5));
      const cell = (label, column) => page.locator('.side tbody tr', { has: page.locator('th', { hasText: label }) }).locator('td').nth(column);
      await page.goto(`${at('massachusetts', 'list/')}?courses=${FIVE.join()}`);
      await page.locator('.side').waitFor();
      assert.equal(await cell('Level', 0).innerText(), 'Beginner');
      assert.equal(await cell('How long it takes', 0).innerText(), 'over 26 weeks');
      assert.match(await cell('Exam: CompTIA A+', 0).innerText(), /^Not stated here/);
      assert.equal(await cell('Exam: CompTIA A+', 1).innerText(), '–');
      assert.match(await cell('Is it on the Eligible Training Provider List?', 1).innerText(), /not on the list$/);
    }));

  test('a course that is gone and an address that is none are told and do no harm', () =>
    alone(async (page) => {
      await page.goto(`${at('massachusetts', 'list/')}?courses=python,no-such-course,..%2F..%2Fx,%3Cb%3E`);
      await page.getByText('This course is no longer in the catalog: no-such-course').waitFor();
      assert.equal((await titles(page)).length, 1);
    }));

  test('without scripts the page says what it needs', () =>
    alone(
      async (page) => {
        await page.goto(at('greece', 'list/'));
        assert.equal(await page.locator('noscript').count() > 0 && (await page.locator('.notice').isVisible()), true);
      },
      { javaScriptEnabled: false },
    ));
});
