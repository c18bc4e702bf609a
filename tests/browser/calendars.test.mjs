// The calendars of sessions: one library reads them and finds the times that stand on the pages, another holds
// that they follow RFC 5545.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import ICAL from 'ical.js';
import { tags } from './html.mjs';
import { editions, filesBelow } from './site.mjs';

const folder = resolve(process.env.SITE ?? '../../dist');

/** The moments of a page's sessions by their anchors: `[start, end]`, as milliseconds. */
function sessionsOf(page) {
  const sessions = new Map();
  let times;
  for (const { name, attributes } of tags(readFileSync(page, 'utf8'))) {
    if (attributes.has('data-session') || (name === 'li' && attributes.has('id'))) {
      times = [];
      sessions.set(attributes.get('id'), times);
    } else if (name === 'time' && times?.length < 2) {
      times.push(Date.parse(attributes.get('datetime')));
    }
  }
  return sessions;
}

/** The events of a calendar by their UIDs, with the zones that it defines itself. */
function eventsOf(file) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  const zones = new Map(calendar.getAllSubcomponents('vtimezone').map((it) => [it.getFirstPropertyValue('tzid'), new ICAL.Timezone(it)]));
  const moment = (event, name) => {
    const property = event.getFirstProperty(name);
    const time = property.getFirstValue();
    const tzid = property.getParameter('tzid');
    if (tzid) time.zone = zones.get(tzid) ?? assert.fail(`${file} does not say what ${tzid} is`);
    return time.toUnixTime() * 1000;
  };
  const events = calendar.getAllSubcomponents('vevent').map((event) => [event.getFirstPropertyValue('uid'), [moment(event, 'dtstart'), moment(event, 'dtend')]]);
  assert.equal(new Map(events).size, events.length, `${file} has a UID twice`);
  return new Map(events);
}

suite('calendars', { skip: process.env.SITE ? false : 'SITE names no built folder' }, () => {
  const withSessions = editions(folder).filter(({ path }) => existsSync(join(folder, path, 'sessions.ics')));

  test('there are some', () => assert.notEqual(withSessions.length, 0));

  for (const { government, path } of withSessions) {
    test(`the sessions of ${path} are at the times of its page`, () => {
      const shown = sessionsOf(join(folder, path, 'sessions/index.html'));
      const wanted = new Map([...shown].map(([anchor, times]) => [`${anchor}@${government}.prospectus`, times]));
      assert.deepEqual(eventsOf(join(folder, path, 'sessions.ics')), wanted);
      for (const anchor of shown.keys()) {
        const uid = `${anchor}@${government}.prospectus`;
        assert.deepEqual(eventsOf(join(folder, path, `sessions/${anchor}.ics`)), new Map([[uid, wanted.get(uid)]]));
      }
    });
  }

  test('all are valid', () => {
    const files = filesBelow(folder).filter((file) => file.endsWith('.ics'));
    const strict = 'import sys, vobject\nfor name in sys.argv[1:]:\n    vobject.readOne(open(name, newline="", encoding="utf-8").read()).validate(raiseException=True)\n';
    execFileSync('/usr/bin/python3', ['-c', strict, ...files.map((file) => join(folder, file))]);
    for (const file of files) {
      const text = readFileSync(join(folder, file));
      const lines = text.toString('latin1').split('\r\n');
      assert.equal(lines.pop(), '', `${file} ends with a line's end`);
      assert.deepEqual(lines.filter((line) => line.length > 75 || line.includes('\n')), [], file);
    }
  });
});
