// Says on a course's page when its reader would be done, at the hours that he or she has each week. The hours
// are kept for the next course, and stand in the page's address for whoever gets the link.
import words from "words:hours-";

const [LEAST, MOST, USUAL] = [2, 40, 10];
const KEY = 'hours';

/** The hours of the address, or those of last time. */
function known() {
  const asked = new URLSearchParams(location.search).get(KEY) ?? remembered();
  const hours = Math.round(Number(asked));
  return asked && hours > 0 ? Math.min(Math.max(hours, LEAST), MOST) : USUAL;
}

// A browser may forbid to keep anything.
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(hours) {
  const address = new URL(location.href);
  address.searchParams.set(KEY, hours);
  history.replaceState(history.state, '', address);
  try {
    localStorage.setItem(KEY, hours);
  } catch {
    // It is forgotten with the page.
  }
}

/** A date of the offer that stands on the page, with the zone in which its day ends. */
function deadline(key) {
  const place = document.querySelector(`[data-deadline="${key}"]`);
  return place && { day: Date.parse(place.querySelector('time').dateTime), zone: place.dataset.zone };
}

const daysFor = (effort, hours) => Math.ceil((effort * 7) / hours);

/** What so many hours a week mean for a course of so many hours, if one starts now. */
function meaning(effort, hours) {
  const [enrol, complete] = [deadline('enrol-by'), deadline('complete-by')];
  const zone = (complete ?? enrol)?.zone;
  const now = today(zone);
  const end = now + (daysFor(effort, hours) - 1) * DAY;
  const values = { count: hours, end: dateOf(end) };
  if (!complete) return [say(words, 'done', values)];
  values.last = dateOf(complete.day);
  if (now > complete.day) return [say(words, 'over', values)];
  const said = enrol && now > enrol.day ? [say(words, 'closed', { date: dateOf(enrol.day) })] : [];
  if (end <= complete.day) return [...said, say(words, 'fits', values)];
  const needed = Math.ceil((effort * 7) / ((complete.day - now) / DAY + 1));
  if (needed > MOST) return [...said, say(words, 'never', { ...values, count: MOST })];
  return [...said, say(words, 'late', values), say(words, 'needed', { count: needed })];
}

function offer(place) {
  const effort = Number(place.dataset.effort);
  const label = Object.assign(document.createElement('label'), { htmlFor: '_hours', textContent: words.label });
  const chosen = document.createElement('span');
  const control = Object.assign(document.createElement('input'), { type: 'range', id: '_hours', min: LEAST, max: MOST });
  const result = document.createElement('output');
  control.value = known();
  result.htmlFor = '_hours';
  const tell = () => {
    const hours = Number(control.value);
    chosen.textContent = number(hours);
    result.textContent = meaning(effort, hours).join(' ');
  };
  control.addEventListener('input', tell);
  control.addEventListener('change', () => remember(control.value));
  label.append(' ', chosen);
  const box = document.createElement('div');
  box.className = 'hours';
  box.append(label, control, result);
  place.prepend(box);
  tell();
}

const place = document.querySelector('[data-effort]');
if (place) offer(place);
