// What pages add where scripts run. Every page is complete without it. The parts are blocks of this file, so
// what stands here is theirs too.
const page = document.documentElement;
import dates from "dates:";
const plural = new Intl.PluralRules(page.lang);
const DAY = 24 * 60 * 60 * 1000;

/** A whole number and a day, in the digits and words of the page: browsers do not know all languages. */
const number = (value) => String(value).replace(/[0-9]/g, (digit) => dates.digits[digit]);
function dateOf(time) {
  const day = new Date(time);
  return dates.months[day.getUTCMonth()].replace('{d}', number(day.getUTCDate())).replace('{y}', number(day.getUTCFullYear()));
}

/** Words of an interface with their places filled: `count` chooses the plural form. */
function say(words, key, values = {}) {
  const { count } = values;
  const forms = words[key];
  const form = typeof forms === 'string' ? forms : (forms[plural.select(count)] ?? forms.other ?? Object.values(forms)[0]);
  return form.replace(/\{(\w+)\}/g, (_, name) => (name === 'n' ? number(count) : values[name]));
}

/** The day that it is now in a zone, in milliseconds as if it were one of UTC. */
function today(zone) {
  const options = { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric', day: 'numeric' };
  const parts = new Intl.DateTimeFormat('en', options).formatToParts();
  const part = (type) => Number(parts.find((it) => it.type === type).value);
  return Date.UTC(part('year'), part('month') - 1, part('day'));
}

function add(parent, name, properties) {
  const element = Object.assign(document.createElement(name), properties);
  parent.append(element);
  return element;
}

/** A text as it is compared: without case, accents and kinds of apostrophes. */
const plain = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼʻ‘`]/g, "'").toLocaleLowerCase(page.lang);

/** What an element says, to be searched: a word begins behind a space. */
const searched = (element) => ` ${plain(element.textContent).replace(/[^\p{L}\p{N}']+/gu, ' ')}`;
const typedWords = (text) => plain(text).split(/[^\p{L}\p{N}']+/u).filter(Boolean);
/** Whether the words of a searched text begin so. */
const hasAll = (text, beginnings) => beginnings.every((beginning) => text.includes(` ${beginning}`));

import "./parts/clock.js";
import "./parts/find.js";
import "./parts/hours.js";
import "./parts/list.js";
import "./parts/narrow.js";
