// Says beside a date what it means now: how many days are left, that it is today, or what can still be
// done. It is the reader's clock that counts here, and the day of the government's own zone.
import words from "words:clock-";

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
    put(place.querySelector('dd'), say(words, `${deadline}-${state}`, { count: left }));
  }
  for (const place of document.querySelectorAll('[data-session]')) {
    const [starts, ends] = [...place.querySelectorAll('time')].map((time) => Date.parse(time.dateTime));
    const now = Date.now();
    if (now < starts) continue;
    const state = now < ends ? 'now' : 'over';
    place.dataset.state = state;
    put(place.querySelector('dd'), say(words, `session-${state}`));
    if (state === 'over') place.querySelectorAll('.register, .calendar').forEach((it) => it.remove());
  }
}

tell();
// A page may stay open over midnight, or come back from where the browser keeps pages.
document.addEventListener('visibilitychange', tell);
addEventListener('pageshow', tell);
