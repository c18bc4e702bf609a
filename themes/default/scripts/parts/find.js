// Finds questions while one types, and those for one audience, among the ones on the page: so it works without a
// network too.
import words from "words:find-";

/** A text as it is compared: without case, accents and kinds of apostrophes. */
const plain = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼʻ‘`]/g, "'").toLocaleLowerCase(page.lang);

function add(parent, name, properties) {
  const element = Object.assign(document.createElement(name), properties);
  parent.append(element);
  return element;
}

/** What is said where no question is found, with the way to somebody to ask. */
function nothing() {
  if (!document.getElementById('_help')) return [words.none];
  return [words.none, ' ', Object.assign(document.createElement('a'), { href: '#_help', textContent: words.help })];
}

function finder(place) {
  const questions = [...place.querySelectorAll('[data-audience]')].map((element) => ({
    element,
    audience: element.dataset.audience,
    // A word begins behind a space.
    text: ` ${plain(element.textContent).replace(/[^\p{L}\p{N}']+/gu, ' ')}`,
  }));
  const audiences = new Set(questions.map(({ audience }) => audience));
  const box = document.createElement('search');
  box.className = 'find';
  const typed = add(add(box, 'p'), 'label', { textContent: words.label }).appendChild(Object.assign(document.createElement('input'), { type: 'search', autocomplete: 'off' }));
  let whom;
  if (audiences.size > 1) {
    whom = add(add(add(box, 'p'), 'label', { textContent: words.whom }), 'select');
    for (const value of ['everyone', 'job-seeker', 'staff']) add(whom, 'option', { value, textContent: words[value] });
  }
  const result = add(box, 'output');
  const find = () => {
    const wanted = plain(typed.value).split(/[^\p{L}\p{N}']+/u).filter(Boolean);
    const audience = whom?.value ?? 'everyone';
    let found = 0;
    for (const { element, text, ...of } of questions) {
      const isFor = audience === 'everyone' || of.audience === 'everyone' || of.audience === audience;
      element.hidden = !isFor || !wanted.every((word) => text.includes(` ${word}`));
      found += element.hidden ? 0 : 1;
    }
    for (const theme of place.querySelectorAll('.theme')) theme.hidden = !theme.querySelector('[data-audience]:not([hidden])');
    if (wanted.length === 0 && audience === 'everyone') result.replaceChildren();
    else if (found > 0) result.replaceChildren(say(words, 'found', { count: found }));
    else result.replaceChildren(...nothing());
  };
  typed.addEventListener('input', find);
  whom?.addEventListener('change', find);
  // An answer that a link leads to is shown, whatever was typed before.
  addEventListener('hashchange', () => {
    if (!document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('[hidden]')) return;
    typed.value = '';
    if (whom) whom.value = 'everyone';
    find();
    document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
  });
  place.prepend(box);
}

for (const place of document.querySelectorAll('[data-find]')) finder(place);
