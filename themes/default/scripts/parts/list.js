// One's own list of courses: kept in this browser, in the address of its page, and nowhere else. What its page shows
// of a course it takes from the course's own page, so nothing is said twice.
import words from "words:list-";

const MOST_SIDE_BY_SIDE = 4;
const MOST = 30;
const ASKED = 'courses';

// Governments may share a host, and a list is of one: style sheets stand in a folder of its own.
const government = new URL('../', document.querySelector('link[rel="stylesheet"]').href).pathname;
const home = new URL(document.querySelector('.site a').getAttribute('href'), location.href);
const KEY = `list:${government}`;
const isId = (id) => /^[a-z0-9][a-z0-9._-]*$/i.test(id);
const clean = (ids) => [...new Set(ids)].filter(isId).slice(0, MOST);

// A browser may forbid to keep anything; then the list lives as long as the page.
let unkept = [];
function kept() {
  try {
    return clean((localStorage.getItem(KEY) ?? '').split(','));
  } catch {
    return unkept;
  }
}

function keep(ids) {
  unkept = clean(ids);
  try {
    localStorage.setItem(KEY, unkept.join(','));
  } catch {
    // It is forgotten with the page.
  }
}

const idOf = (address) => /\/courses\/([^/]+)\/$/.exec(new URL(address, location.href).pathname)?.[1];
const courseAt = (id) => new URL(`courses/${id}/`, home);

function made(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

const status = made('p', { className: 'unseen', role: 'status' });

/** The way to the list, at the end of the menu, as soon as there is one. */
function showInMenu() {
  const menu = document.querySelector('.menu ul');
  const ids = kept();
  menu?.querySelector('.mine')?.remove();
  if (!menu || ids.length === 0) return;
  const link = made('a', { href: new URL('list/', home).href, textContent: say(words, 'menu', { count: ids.length }) });
  if (document.body.classList.contains('shortlist')) link.setAttribute('aria-current', 'page');
  menu.append(made('li', { className: 'mine' }, link));
}

/** A button that puts a course on the list, or takes it off. */
function button(id, title, then = () => {}) {
  const name = made('span', {});
  const own = made('button', { type: 'button', className: 'mark' }, name, made('span', { className: 'unseen', textContent: `: ${title}` }));
  const show = () => (name.textContent = kept().includes(id) ? words.remove : words.add);
  own.addEventListener('click', () => {
    const ids = kept();
    keep(ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id]);
    show();
    showInMenu();
    status.textContent = say(words, 'count', { count: kept().length });
    then();
  });
  show();
  return own;
}

function addButtons() {
  const here = document.body.classList.contains('course') && idOf(location.href);
  const heading = document.querySelector('main h1');
  if (here) heading.parentElement.querySelector('h1 + .meta').after(made('p', {}, button(here, heading.textContent)));
  for (const link of document.querySelectorAll('.cards .title a')) {
    const id = idOf(link.href);
    if (id) link.closest('li').append(made('p', {}, button(id, link.textContent)));
  }
}

/** What a course's page says of it: its title, what stands beneath, and the facts that can be compared. */
async function course(id) {
  const address = courseAt(id);
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return { id };
  const there = new DOMParser().parseFromString(await response.text(), 'text/html');
  const facts = new Map();
  for (const place of there.querySelectorAll('[data-compare]')) {
    const label = place.dataset.label ?? place.parentElement.querySelector('dt')?.textContent;
    facts.set(label, place.textContent.trim().replace(/\s+/g, ' '));
  }
  return { id, address, title: there.querySelector('h1'), beneath: there.querySelector('h1 + .meta')?.textContent, facts };
}

function table(courses) {
  const labels = new Set(courses.flatMap(({ facts }) => [...facts.keys()]));
  const caption = made('caption', { id: '_side', textContent: words.table });
  const heads = courses.map(({ address, title, beneath }) =>
    made('th', { scope: 'col' }, made('a', { href: address.href }, ...document.importNode(title, true).childNodes), made('span', { className: 'meta', textContent: beneath })),
  );
  const corner = made('th', { scope: 'col', textContent: words.course });
  const rows = [...labels].map((label) =>
    made('tr', {}, made('th', { scope: 'row', textContent: label }), ...courses.map(({ facts }) => made('td', { textContent: facts.get(label) ?? '–' }))),
  );
  const region = made('div', { className: 'side', role: 'region', tabIndex: 0 }, made('table', {}, caption, made('thead', {}, made('tr', {}, corner, ...heads)), made('tbody', {}, ...rows)));
  region.setAttribute('aria-labelledby', '_side');
  return region;
}

/** The courses of a link that somebody sent, until they are kept. */
let shared = ((asked) => (asked === null || clean(asked.split(',')).join() === kept().join() ? undefined : clean(asked.split(','))))(new URLSearchParams(location.search).get(ASKED));

/** The page of the list: all courses with what they are, and those that are chosen side by side. */
async function fill(place) {
  const ids = shared ?? kept();
  const isShared = shared !== undefined;
  const address = new URL(location.pathname, location.href);
  if (ids.length > 0) address.searchParams.set(ASKED, ids.join(','));
  history.replaceState(history.state, '', address);
  if (ids.length === 0) return place.replaceChildren(made('p', { className: 'notice', textContent: words.empty }));
  place.replaceChildren(made('p', { textContent: words.wait }));
  const all = await Promise.all(ids.map(course));
  const found = all.filter(({ facts }) => facts);
  const chosen = new Set(found.slice(0, MOST_SIDE_BY_SIDE).map(({ id }) => id));
  const side = made('div', {});
  const boxes = [];
  const compare = () => {
    for (const box of boxes) box.disabled = !box.checked && chosen.size >= MOST_SIDE_BY_SIDE;
    const those = found.filter(({ id }) => chosen.has(id));
    side.replaceChildren(...(those.length > 0 ? [table(those)] : []));
  };
  const items = all.map((it) => {
    if (!it.facts) return made('li', {}, say(words, 'gone', { id: it.id }), ' ', ...(isShared ? [] : [button(it.id, it.id, () => fill(place))]));
    const box = made('input', { type: 'checkbox', checked: chosen.has(it.id) });
    boxes.push(box);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(it.id);
      else chosen.delete(it.id);
      compare();
    });
    const title = it.title.textContent;
    const label = made('label', {}, box, ` ${words.compare}`, made('span', { className: 'unseen', textContent: `: ${title}` }));
    const link = made('a', { href: it.address.href }, ...document.importNode(it.title, true).childNodes);
    return made('li', {}, made('p', { className: 'title' }, link), made('p', { className: 'meta', textContent: it.beneath }), made('p', { className: 'marks' }, ...(found.length > 1 ? [label] : []), ...(isShared ? [] : [button(it.id, title, () => fill(place))])));
  });
  const parts = [made('ul', { className: 'cards' }, ...items)];
  if (found.length > MOST_SIDE_BY_SIDE) parts.push(made('p', { className: 'meta', textContent: say(words, 'most', { count: MOST_SIDE_BY_SIDE }) }));
  parts.push(side);
  if (isShared) {
    const own = made('button', { type: 'button', textContent: words.keep });
    own.addEventListener('click', () => {
      keep([...kept(), ...ids]);
      shared = undefined;
      showInMenu();
      fill(place);
    });
    parts.unshift(made('p', { className: 'notice' }, words.shared, ' ', own));
  }
  const print = made('button', { type: 'button', textContent: words.print });
  print.addEventListener('click', () => window.print());
  const body = `${found.map(({ title }) => title.textContent).join('\n')}\n\n${address.href}`;
  const mail = `mailto:?subject=${encodeURIComponent(document.querySelector('h1').textContent)}&body=${encodeURIComponent(body)}`;
  parts.push(made('p', { className: 'marks' }, print, made('a', { href: mail, textContent: words.send }), made('a', { href: address.href, textContent: words.link })));
  place.replaceChildren(...parts);
  compare();
}

document.body.append(status);
addButtons();
showInMenu();
const list = document.querySelector('[data-shortlist]');
if (list) fill(list);
// Another tab may have changed the list.
addEventListener('storage', ({ key }) => {
  if (key !== KEY) return;
  showInMenu();
  if (list) fill(list);
});
