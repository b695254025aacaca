// Search: a combobox over labels and alternative labels, case and accents folded.

const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
const SHOWN_RESULTS = 12;

const searchable = concepts.map(concept => ({
  concept, names: [concept.name, ...concept.aliases].map(name => ({name, folded: fold(name)})),
}));

// 0 same, 1 starts so, 2 a word starts so, 3 stands inside; Infinity not at all.
function closeness(folded, query) {
  if (folded === query) return 0;
  if (folded.startsWith(query)) return 1;
  const at = folded.indexOf(query);
  if (at < 0) return Infinity;
  return /[\p{L}\p{N}]/u.test(folded[at - 1]) ? 3 : 2;
}

function found(text) {
  const query = fold(text);
  if (!query) return [];
  const hits = [];
  for (const {concept, names} of searchable) {
    let best = {close: Infinity};
    for (const {name, folded} of names) {
      const close = closeness(folded, query);
      if (close < best.close) best = {close, name};
    }
    if (best.close < Infinity) hits.push({concept, ...best});
  }
  hits.sort((a, b) => a.close - b.close || b.concept.count - a.concept.count || a.concept.number - b.concept.number);
  return hits;
}

function setUpSearch() {
  const input = $('search'), list = $('results');
  let hits = [], active = -1;

  const activate = index => {
    active = index;
    [...list.children].forEach((option, n) => option.setAttribute('aria-selected', String(n === index)));
    if (index >= 0) {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({block: 'nearest'});
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const pick = index => {
    const {concept} = hits[index];
    input.value = concept.name.slice(0, 200);
    close();
    openView('graph');
    lookAtConcept(concept.number);
    $('details').focus({preventScroll: true});
    say(`${concept.name}, ${kindOf(concept)[NAME]}, ${concept.count} statements`);
  };
  const open = () => {
    const all = found(input.value);
    hits = all.slice(0, SHOWN_RESULTS);
    list.replaceChildren(...hits.map(({concept, name}, n) => {
      const option = make('li', {id: `result-${n}`, role: 'option', 'aria-selected': 'false'}, swatch(concept),
        make('bdi', {className: 'name', text: name === concept.name ? name : `${concept.name} (${name})`}),
        make('span', {className: 'kind', text: kindOf(concept)[NAME]}));
      option.addEventListener('pointerdown', event => event.preventDefault());
      option.addEventListener('click', () => pick(n));
      return option;
    }));
    const any = hits.length > 0;
    list.hidden = !any;
    input.setAttribute('aria-expanded', String(any));
    activate(-1);
    if (input.value.trim()) say(any ? `${all.length} found${all.length > hits.length ? `, the first ${hits.length} shown` : ''}` : 'Nothing found');
  };

  input.addEventListener('input', open);
  input.addEventListener('focus', () => { if (input.value && list.hidden) input.select(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    const last = hits.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      if (last >= 0) activate(event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : (active <= 0 ? last : active - 1));
    } else if (event.key === 'Enter') {
      if (list.hidden) open();
      if (hits.length) pick(Math.max(active, 0));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (!list.hidden) close();
      else if (input.value) input.value = '';
      else { input.blur(); lookAtAll(); }
    }
  });
}
