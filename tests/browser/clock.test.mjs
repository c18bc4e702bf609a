// What the clock script says beside the dates of an offer and of a session, with the browser's clock set
// to moments before, on and after them, for readers in three zones and three languages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { government, skip, visitorsOf } from './made.mjs';
import { visitors } from './page.mjs';

const folder = resolve(process.env.SITE ?? '../../dist');
const ZONES = ['America/Los_Angeles', 'Europe/Kyiv', 'Asia/Tashkent'];

// The last day to enrol is 31 October 2020 in New York, 30 September 2020 in Athens. The moments are those
// of the first, less 31 days and 7 hours for the second; clocks go back in Athens on 25 October alone.
const ENGLISH = [
  ['2020-10-10T12:00:00-04:00', '21 days left to enroll'],
  ['2020-10-26T12:00:00-04:00', '5 days left to enroll'],
  ['2020-10-28T23:59:59-04:00', '3 days left to enroll'],
  ['2020-10-29T00:00:00-04:00', '2 days left to enroll'],
  ['2020-10-29T23:59:59-04:00', '2 days left to enroll'],
  ['2020-10-30T00:00:00-04:00', '1 day left to enroll'],
  ['2020-10-30T23:59:59-04:00', '1 day left to enroll'],
  ['2020-10-31T00:00:00-04:00', 'Today is the last day to enroll'],
  ['2020-10-31T23:59:59-04:00', 'Today is the last day to enroll'],
  ['2020-11-01T00:00:00-04:00', 'Enrollment has closed. If you enrolled in time, you can go on until the next date.'],
  ['2020-11-01T01:30:00-05:00', 'Enrollment has closed. If you enrolled in time, you can go on until the next date.'],
  ['2021-06-01T12:00:00-04:00', 'Enrollment has closed. If you enrolled in time, you can go on until the next date.'],
];
const SPANISH = {
  21: 'Quedan 21 días para inscribirse',
  5: 'Quedan 5 días para inscribirse',
  3: 'Quedan 3 días para inscribirse',
  2: 'Quedan 2 días para inscribirse',
  1: 'Queda 1 día para inscribirse',
  today: 'Hoy es el último día para inscribirse',
  over: 'La inscripción está cerrada. Si se inscribió a tiempo, puede continuar hasta la fecha siguiente.',
};
const UKRAINIAN = {
  21: 'Залишився 21 день, щоб записатися',
  5: 'Залишилося 5 днів, щоб записатися',
  3: 'Залишилося 3 дні, щоб записатися',
  2: 'Залишилося 2 дні, щоб записатися',
  1: 'Залишився 1 день, щоб записатися',
  today: 'Сьогодні останній день, щоб записатися',
  over: 'Запис закрито. Якщо ви записалися вчасно, можете навчатися до наступної дати.',
};

/** The same moments in another language. */
function inLanguage(words) {
  return ENGLISH.map(([moment, english]) => {
    const days = english.match(/^\d+/);
    const key = days ? days[0] : english.startsWith('Today') ? 'today' : 'over';
    return [moment, words[key]];
  });
}

/** The same moments for a last day that lies 31 days earlier, in Kyiv. */
function inKyiv(moments) {
  const shift = 31 * 24 * 60 * 60 * 1000 + 7 * 60 * 60 * 1000;
  return moments.map(([moment, words]) => [new Date(Date.parse(moment) - shift).toISOString(), words]);
}

/** Holds that a part of a page says these words at these moments, to a reader in a zone. */
async function says(visit, file, zone, moments, selector) {
  const context = await visit.browser.newContext({ timezoneId: zone });
  try {
    const page = await context.newPage();
    for (const [moment, words] of moments) {
      await page.clock.setFixedTime(moment);
      await page.goto(visit.localOf(visit.site.urlOf(file)).href, { waitUntil: 'load' });
      const said = page.locator(selector);
      assert.deepEqual(await said.allInnerTexts(), words === '' ? [] : [words], moment);
    }
  } finally {
    await context.close();
  }
}

suite('the clock of the offer', { skip: process.env.SITE ? false : 'SITE names no built folder' }, () => {
  let visit;
  before(async () => {
    visit = await visitors(folder);
  });
  after(() => visit?.close());

  const cases = [
    ['massachusetts', ENGLISH],
    ['massachusetts/es', inLanguage(SPANISH)],
    ['ukraine', inKyiv(inLanguage(UKRAINIAN))],
  ];
  for (const [edition, moments] of cases) {
    for (const zone of ZONES) {
      test(`${edition} to a reader in ${zone}`, () =>
        says(visit, `${edition}/index.html`, zone, moments, '[data-deadline="enrol-by"] .now'));
    }
  }
});

// A session in the night in which clocks go back in New York: it lasts four hours, not three.
const SESSION = `- id: late
  title: {en: Introduction, es: Introducción, uk: Вступ}
  audience: job-seeker
  starts: 2020-10-31 23:30
  ends: 2020-11-01 02:30
  time_zone: America/New_York
  place: {kind: virtual}
`;
const OF_SESSION = [
  ['2020-10-24T23:30:00-04:00', ''],
  ['2020-10-30T23:30:00-04:00', ''],
  ['2020-10-31T23:29:59-04:00', ''],
  ['2020-10-31T23:30:00-04:00', 'now'],
  ['2020-11-01T00:00:00-04:00', 'now'],
  ['2020-11-01T01:30:00-04:00', 'now'],
  ['2020-11-01T01:30:00-05:00', 'now'],
  ['2020-11-01T02:29:59-05:00', 'now'],
  ['2020-11-01T02:30:00-05:00', 'over'],
  ['2020-11-01T02:30:01-05:00', 'over'],
  ['2020-11-02T00:00:00-05:00', 'over'],
  ['2021-10-31T23:30:00-04:00', 'over'],
];

suite('the clock of sessions', { skip }, () => {
  let visit;
  before(async () => {
    visit = await visitorsOf({ 'content/here/government.yaml': government(['en', 'es', 'uk']), 'content/here/sessions/late.yaml': SESSION });
  });
  after(() => visit?.close());

  const cases = [
    ['here', { now: 'It is going on now', over: 'It is over' }],
    ['here/es', { now: 'Se celebra en este momento', over: 'Ya terminó' }],
    ['here/uk', { now: 'Відбувається зараз', over: 'Уже завершилося' }],
  ];
  for (const [edition, words] of cases) {
    const moments = OF_SESSION.map(([moment, state]) => [moment, words[state] ?? '']);
    for (const zone of ZONES) {
      test(`a session of ${edition} to a reader in ${zone}`, () => says(visit, `${edition}/sessions/index.html`, zone, moments, '[data-session] .now'));
    }
  }
});

// What the program says of some days, and what a browser says of them by its own rules for plurals.
const COUNTS = [0, 1, 2, 5, 21];
const LOCALES = ['en', 'es', 'el', 'uk', 'ms', 'uz-Latn'];
const OFFER = 'offer:\n  source: The terms\n  enrol_by: 2020-10-31\n  complete_by: 2020-12-31\n';

suite('counted days', { skip }, () => {
  let visit;
  before(async () => {
    visit = await visitorsOf({ 'content/here/government.yaml': government(LOCALES, OFFER) });
  });
  after(() => visit?.close());

  /** What the golden test of the program holds for a word and a count. */
  function golden(locale, key, count) {
    const lines = readFileSync(new URL(`../plurals/${locale}.txt`, import.meta.url), 'utf8').split('\n');
    const at = lines.indexOf(key);
    return lines.slice(at + 1, at + 1 + COUNTS.length).find((line) => line.startsWith(`  ${count}: `)).slice(`  ${count}: `.length);
  }

  for (const locale of LOCALES) {
    test(locale, async () => {
      const page = await visit.scripted.newPage();
      try {
        for (const count of COUNTS.filter((count) => count > 0)) {
          await page.clock.setFixedTime(Date.parse('2020-10-31T12:00:00-04:00') - count * 24 * 60 * 60 * 1000);
          await page.goto(visit.localOf(visit.site.urlOf(`here/${locale === 'en' ? '' : `${locale}/`}index.html`)).href);
          assert.equal(await page.locator('[data-deadline="enrol-by"] .now').innerText(), golden(locale, 'clock-enrol-by-left', count));
        }
        // On the day itself no page counts; the rule of the language for none is asked directly.
        const none = await page.evaluate(() => new Intl.PluralRules(document.documentElement.lang).select(0));
        assert.equal(none, golden(locale, 'rule', 0));
      } finally {
        await page.close();
      }
    });
  }
});
