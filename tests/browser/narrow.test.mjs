// Narrowing a long list of issuances: by words, type, year, addressee and status, each with the others.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { government, skip, visitorsOf } from './made.mjs';

/** An issuance of the test's own government. */
const issuance = (number, { date, type = 'policy', to, more = '' }) => `---
number: "${number}"
type: ${type}
to: [${to}]
from: {name: A. Clerk}
date: ${date}
subject: Notice about thing ${number}
effective: immediately
${more}---

Words.
`;

const SHORT = {
  'content/here/government.yaml': government(['en']),
  'content/here/issuances/2.md': issuance(2, { date: '2019-02-01', to: 'Directors, Providers', type: 'information' }),
  'content/here/issuances/3.md': issuance(3, { date: '2019-03-01', to: 'Providers' }),
};
const LONG = {
  ...SHORT,
  'content/here/issuances/1.md': issuance(1, { date: '2018-02-01', to: 'Directors' }),
  'content/here/issuances/4.md': issuance(4, { date: '2020-02-01', to: 'Directors', more: 'supersedes: ["1"]\n' }),
};

suite('narrowing the list of issuances', { skip }, () => {
  let visit;
  before(async () => {
    visit = await visitorsOf(LONG);
  });
  after(() => visit?.close());

  async function at(run) {
    const page = await visit.scripted.newPage();
    try {
      await page.goto(visit.localOf(visit.site.urlOf('here/issuances/index.html')).href);
      const shown = async () => (await page.locator('[data-entry]:visible a').allInnerTexts()).map((text) => text.split(':')[0]);
      await run(page, shown, page.locator('.find output'));
    } finally {
      await page.close();
    }
  }

  const choose = (page, label, choice) => page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: choice });

  test('years stand apart, the latest first, with ways to them', () =>
    at(async (page, shown) => {
      assert.deepEqual(await shown(), ['4', '3', '2', '1']);
      assert.deepEqual(await page.locator('main section h2').allInnerTexts(), ['2020', '2019', '2018']);
      await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2019' }).click();
      assert.equal(new URL(page.url()).hash, '#_year-2019');
    }));

  test('by each thing they have in common, and by several at once', () =>
    at(async (page, shown, said) => {
      await choose(page, 'To', 'Providers');
      assert.deepEqual(await shown(), ['3', '2']);
      assert.equal(await said.innerText(), '2 issuances found');
      assert.deepEqual(await page.locator('main section:visible h2').allInnerTexts(), ['2019']);
      await choose(page, 'Type', 'Information');
      assert.deepEqual(await shown(), ['2']);
      assert.equal(await said.innerText(), '1 issuance found');
      await choose(page, 'Status', 'Superseded');
      assert.deepEqual(await shown(), []);
      assert.equal(await said.innerText(), 'No issuance fits.');
      await choose(page, 'To', 'All');
      await choose(page, 'Type', 'All');
      assert.deepEqual(await shown(), ['1']);
      await choose(page, 'Status', 'All');
      await choose(page, 'Year', '2020');
      assert.deepEqual(await shown(), ['4']);
    }));

  test('by the beginnings of words', () =>
    at(async (page, shown, said) => {
      await page.getByLabel('Find an issuance').fill('thing PROV');
      assert.deepEqual(await shown(), ['3', '2']);
      await page.getByLabel('Find an issuance').fill('');
      assert.deepEqual(await shown(), ['4', '3', '2', '1']);
      assert.equal(await said.innerText(), '');
    }));

  test('a short list has nothing to narrow it', async () => {
    const short = await visitorsOf(SHORT);
    try {
      const page = await short.scripted.newPage();
      await page.goto(short.localOf(short.site.urlOf('here/issuances/index.html')).href);
      assert.equal(await page.locator('[data-entry]').count(), 2);
      assert.equal(await page.locator('.find').count(), 0);
    } finally {
      await short.close();
    }
  });
});
