// What the clock script says beside the dates of an offer and of a session, with the browser's clock set
// to moments before, on and after them, for readers in three zones and three languages.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { resolve } from 'node:path';
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

suite('the clock of the offer', { skip: process.env.SITE ? false : 'SITE names no built folder' }, () => {
  let visit;
  before(async () => {
    visit = await visitors(folder);
  });
  after(() => visit?.close());

  /** Holds that a part of a page says these words at these moments, to a reader in a zone. */
  async function says(file, zone, moments, selector) {
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

  const cases = [
    ['massachusetts', ENGLISH],
    ['massachusetts/es', inLanguage(SPANISH)],
    ['ukraine', inKyiv(inLanguage(UKRAINIAN))],
  ];
  for (const [edition, moments] of cases) {
    for (const zone of ZONES) {
      test(`${edition} to a reader in ${zone}`, () =>
        says(`${edition}/index.html`, zone, moments, '[data-deadline="enrol-by"] .now'));
    }
  }

  // The first session lasts from 3 to 4 in the afternoon of 9 September 2020 in New York.
  const sessions = [
    ['massachusetts', 'It is going on now', 'It is over'],
    ['massachusetts/es', 'Se celebra en este momento', 'Ya terminó'],
  ];
  for (const [edition, now, over] of sessions) {
    for (const zone of ZONES) {
      test(`a session of ${edition} to a reader in ${zone}`, async () => {
        const moments = [
          ['2020-09-09T14:59:59-04:00', ''],
          ['2020-09-09T15:00:00-04:00', now],
          ['2020-09-09T15:59:59-04:00', now],
          ['2020-09-09T16:00:00-04:00', over],
        ];
        await says(`${edition}/sessions/index.html`, zone, moments, '[data-session][id*="09-09"] .now');
      });
    }
  }
});
