// Finds questions while one types, and those for one audience, among the ones on the page: so it works without a
// network too.
import words from "words:find-";

/** What is said where no question is found, with the way to somebody to ask. */
function nothing() {
  if (!document.getElementById('_help')) return [words.none];
  return [words.none, ' ', Object.assign(document.createElement('a'), { href: '#_help', textContent: words.help })];
}

function finder(place) {
  const questions = [...place.querySelectorAll('[data-audience]')].map((element) => ({
    element,
    audience: element.dataset.audience,
    text: searched(element),
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
    const wanted = typedWords(typed.value);
    const audience = whom?.value ?? 'everyone';
    let found = 0;
    for (const { element, text, ...of } of questions) {
      const isFor = audience === 'everyone' || of.audience === 'everyone' || of.audience === audience;
      element.hidden = !isFor || !hasAll(text, wanted);
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
