// Narrows the list of issuances: by the beginnings of words, and by what several of them have in common.
import words from "words:narrow-";

/** As many entries are seen at a glance. */
const AT_A_GLANCE = 3;

/** What an entry says of itself, by facet. */
function facets(element) {
  const of = { year: [element.dataset.year], type: [], to: [], status: [] };
  for (const said of element.querySelectorAll('[data-facet]')) of[said.dataset.facet].push(said.textContent.trim());
  return of;
}

function narrowing(place) {
  const entries = [...place.querySelectorAll('[data-entry]')].map((element) => ({ element, text: searched(element), of: facets(element) }));
  if (entries.length <= AT_A_GLANCE) return;
  const box = document.createElement('search');
  box.className = 'find';
  const labelled = (text) => add(add(box, 'p'), 'label', { textContent: text });
  const typed = add(labelled(words.label), 'input', { type: 'search', autocomplete: 'off' });
  const choices = Object.keys(entries[0].of).flatMap((facet) => {
    const values = [...new Set(entries.flatMap(({ of }) => of[facet]))];
    if (values.length < 2) return [];
    const choice = add(labelled(words[facet]), 'select');
    for (const value of ['', ...values]) add(choice, 'option', { value, textContent: value || words.any });
    return [{ facet, choice }];
  });
  const result = add(box, 'output');
  const narrow = () => {
    const wanted = typedWords(typed.value);
    const chosen = choices.filter(({ choice }) => choice.value);
    let found = 0;
    for (const { element, text, of } of entries) {
      element.hidden = !hasAll(text, wanted) || !chosen.every(({ facet, choice }) => of[facet].includes(choice.value));
      found += element.hidden ? 0 : 1;
    }
    for (const year of place.querySelectorAll('section')) year.hidden = !year.querySelector('[data-entry]:not([hidden])');
    if (wanted.length === 0 && chosen.length === 0) result.replaceChildren();
    else result.replaceChildren(found > 0 ? say(words, 'found', { count: found }) : words.none);
  };
  typed.addEventListener('input', narrow);
  for (const { choice } of choices) choice.addEventListener('change', narrow);
  place.prepend(box);
}

for (const place of document.querySelectorAll('[data-narrow]')) narrowing(place);
