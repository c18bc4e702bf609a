// Says beside a date what it means now: how many days are left, that it is today, or what can still be
// done. The page shows the date without this script too; it is the reader's clock that counts here, and
// the day of the government's own zone.
import words from "words:clock-";

const page = document.documentElement;
const plural = new Intl.PluralRules(page.lang);
const DAY = 24 * 60 * 60 * 1000;

/** The words for a key, with a count. */
function say(key, count) {
  const forms = words[key];
  if (typeof forms !== 'object') return forms;
  const form = forms[plural.select(count)] ?? forms.other ?? Object.values(forms)[0];
  return form.replace('{n}', count.toLocaleString(page.lang));
}

/** The day that it is now in a zone, in milliseconds as if it were one of UTC. */
function today(zone) {
  const options = { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric', day: 'numeric' };
  const parts = new Intl.DateTimeFormat('en', options).formatToParts();
  const part = (type) => Number(parts.find((it) => it.type === type).value);
  return Date.UTC(part('year'), part('month') - 1, part('day'));
}

/** Puts words into the place that is theirs, and leaves it alone where they stand already. */
function put(place, text) {
  let note = place.querySelector('.now');
  if (!note) {
    note = document.createElement('span');
    note.className = 'now meta';
    place.append(' ', note);
  }
  if (note.textContent !== text) note.textContent = text;
}

function tell() {
  for (const place of document.querySelectorAll('[data-deadline]')) {
    const { deadline, zone } = place.dataset;
    const left = Math.round((Date.parse(place.querySelector('time').dateTime) - today(zone)) / DAY);
    const state = left > 0 ? 'left' : left < 0 ? 'over' : 'today';
    place.dataset.state = state;
    put(place.querySelector('dd'), say(`${deadline}-${state}`, left));
  }
  for (const place of document.querySelectorAll('[data-session]')) {
    const [starts, ends] = [...place.querySelectorAll('time')].map((time) => Date.parse(time.dateTime));
    const now = Date.now();
    if (now < starts) continue;
    const state = now < ends ? 'now' : 'over';
    place.dataset.state = state;
    put(place.querySelector('dd'), say(`session-${state}`));
    if (state === 'over') place.querySelector('.register')?.remove();
  }
}

tell();
// A page may stay open over midnight, or come back from where the browser keeps pages.
document.addEventListener('visibilitychange', tell);
addEventListener('pageshow', tell);
