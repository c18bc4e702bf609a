// What a course's page says of the hours that its reader has each week: the clock is set to moments before and
// after the last days to enrol and to finish, and the hours are kept, shared and changed by keyboard.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { resolve } from 'node:path';
import { visitors } from './page.mjs';

const folder = resolve(process.env.SITE ?? '../../dist');
// It takes 25 hours. In Massachusetts the last day to enrol is 31 October 2020, to finish 31 December.
const COURSE = 'courses/redes-informaticas/';

suite('the hours of a course', { skip: process.env.SITE ? false : 'SITE names no built folder' }, () => {
  let visit;
  before(async () => {
    visit = await visitors(folder);
  });
  after(() => visit?.close());

  const address = (edition, query = '') => visit.localOf(visit.site.urlOf(`${edition}/${COURSE}index.html`)).href + query;

  /** Visits a course in a browser of its own. */
  async function at(moment, run, options = {}) {
    const context = await visit.browser.newContext({ timezoneId: 'Asia/Tashkent', ...options });
    try {
      const page = await context.newPage();
      await page.clock.setFixedTime(moment);
      await run(page);
    } finally {
      await context.close();
    }
  }

  const said = (page) => page.locator('.hours output').innerText();

  const IN_TIME = '2020-10-02T12:00:00-04:00';
  const cases = [
    ['massachusetts', IN_TIME, 10, 'If you start today with 10 hours a week, you finish on October 19, 2020. That is in time: the last day is December 31, 2020.'],
    // At midnight it is still the day before for the government.
    ['massachusetts', '2020-10-03T00:00:00-04:00', 10, 'If you start today with 10 hours a week, you finish on October 20, 2020. That is in time: the last day is December 31, 2020.'],
    ['massachusetts', '2020-10-02T23:59:59-04:00', 10, 'If you start today with 10 hours a week, you finish on October 19, 2020. That is in time: the last day is December 31, 2020.'],
    ['massachusetts', IN_TIME, 1, 'If you start today with 2 hours a week, you finish on December 28, 2020. That is in time: the last day is December 31, 2020.'],
    ['massachusetts', '2020-10-20T12:00:00-04:00', 2, 'If you start today with 2 hours a week, you finish on January 15, 2021. That is too late: the last day is December 31, 2020. With 3 hours a week or more you still finish in time.'],
    ['massachusetts', '2020-12-20T12:00:00-05:00', 40, 'Enrollment closed on October 31, 2020. What follows is for those who enrolled in time. If you start today with 40 hours a week, you finish on December 24, 2020. That is in time: the last day is December 31, 2020.'],
    ['massachusetts', '2020-12-29T12:00:00-05:00', 10, 'Enrollment closed on October 31, 2020. What follows is for those who enrolled in time. It is too late to start now, even with 40 hours a week: the last day to finish is December 31, 2020.'],
    ['massachusetts', '2021-01-01T00:00:00-05:00', 10, 'The last day to finish was December 31, 2020.'],
    ['massachusetts/es', '2020-10-20T12:00:00-04:00', 2, 'Si empieza hoy con 2 horas por semana, termina el 15 de enero de 2021. Es demasiado tarde: el último día es el 31 de diciembre de 2020. Con 3 horas por semana o más todavía termina a tiempo.'],
  ];
  for (const [edition, moment, hours, words] of cases) {
    test(`${edition} at ${moment} with ${hours} hours`, () =>
      at(moment, async (page) => {
        await page.goto(address(edition, `?hours=${hours}`));
        assert.equal(await said(page), words);
      }));
  }

  test('hours chosen by keyboard stand in the address and are known on the next page', () =>
    at(IN_TIME, async (page) => {
      await page.goto(address('massachusetts'));
      await page.getByLabel('Hours you have each week').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.match(await said(page), /^If you start today with 12 hours a week/);
      assert.equal(new URL(page.url()).search, '?hours=12');
      await page.goto(address('massachusetts/es'));
      assert.match(await said(page), /^Si empieza hoy con 12 horas por semana/);
      await page.goto(address('massachusetts', '?hours=30'));
      assert.match(await said(page), /^If you start today with 30 hours a week/);
      await page.goto(address('massachusetts', '?hours=many'));
      assert.match(await said(page), /^If you start today with 10 hours a week/);
    }));

  // Chromium itself knows no Uzbek: the build says how a language writes dates.
  const written = [
    ['costa-rica', 'termina el 19 de octubre de 2020'],
    ['greece', 'τελειώνετε στις 19 Οκτωβρίου 2020'],
    ['malaysia', 'anda tamat pada 20 Oktober 2020'],
    ['ukraine', 'завершите 19 жовтня 2020 р.'],
    ['uzbekistan', 'tugatish kuningiz: 19-oktabr, 2020'],
  ];
  for (const [edition, words] of written) {
    test(`dates as ${edition} writes them`, () =>
      at(IN_TIME, async (page) => {
        await page.goto(address(edition, '?hours=10'));
        // ICU and our data differ in kinds of spaces.
        const text = (await said(page)).replace(/\s+/g, ' ');
        assert.ok(text.includes(words), text);
      }));
  }

  test('the table is there without scripts', () =>
    at(
      IN_TIME,
      async (page) => {
        await page.goto(address('massachusetts'));
        const rows = await page.locator('.paces tbody tr').allInnerTexts();
        assert.deepEqual(rows, ['5\t5 weeks\tNovember 27, 2020', '10\t3 weeks\tDecember 14, 2020', '20\t9 days\tDecember 23, 2020', '40\t5 days\tDecember 27, 2020']);
        assert.equal(await page.locator('.hours').count(), 0);
      },
      { javaScriptEnabled: false },
    ));
});
