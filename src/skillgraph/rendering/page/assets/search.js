// Comboboxes over all concepts: the search, and the two ends of a path.

const SHOWN_RESULTS = 12;

// `pick` gets the number of the concept; `clear` what Escape does in an empty field.
/** @type {(input: any, list: any, pick: (number: number) => void, clear?: () => void) => void} */
function setUpCombobox(input, list, pick, clear = () => {}) {
  /** @type {any[]} */
  let hits = [];
  let active = -1;

  /** @type {(index: number) => void} */
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
  /** @type {(index: number) => void} */
  const choose = index => {
    const {concept} = hits[index];
    input.value = concept.name.slice(0, 200);
    close();
    pick(concept.number);
  };
  const open = () => {
    const all = found(input.value);
    hits = all.slice(0, SHOWN_RESULTS);
    list.replaceChildren(...hits.map(({concept, name}, n) => {
      const option = make('li', {id: `${list.id}-${n}`, role: 'option', 'aria-selected': 'false'}, swatch(concept),
        make('bdi', {className: 'name', text: name === concept.name ? name : `${concept.name} (${name})`}),
        make('span', {className: 'kind', text: kindOf(concept)[NAME]}));
      option.addEventListener('pointerdown', (/** @type {Event} */ event) => event.preventDefault());
      option.addEventListener('click', () => choose(n));
      return option;
    }));
    const any = hits.length > 0, isAsked = input.value.trim() !== '';
    if (isAsked && !any) {
      const none = make('li', {className: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', text: 'Nothing found'});
      none.addEventListener('pointerdown', (/** @type {Event} */ event) => event.preventDefault());
      list.append(none);
    }
    list.hidden = !isAsked;
    input.setAttribute('aria-expanded', String(isAsked));
    activate(-1);
    if (isAsked) say(any ? `${all.length} found${all.length > hits.length ? `, the first ${hits.length} shown` : ''}` : 'Nothing found');
  };

  input.addEventListener('input', open);
  input.addEventListener('focus', () => { if (input.value && list.hidden) input.select(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const last = hits.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      if (last >= 0) activate(event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : (active <= 0 ? last : active - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (list.hidden) open();
      if (hits.length) choose(Math.max(active, 0));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (!list.hidden) close();
      else if (input.value) input.value = '';
      else { input.blur(); clear(); }
    }
  });
}

// What was searched for stands in the field as long as it is looked at.
function renderSearch() {
  const field = $('search');
  if (document.activeElement !== field && (state.node === null || field.value !== concepts[state.node].name.slice(0, 200))) field.value = '';
}

function setUpSearch() {
  setUpCombobox($('search'), $('results'), number => {
    lookAtConcept(number);
    $('details').focus({preventScroll: true});
    const concept = concepts[number];
    say(`${concept.name}, ${kindOf(concept)[NAME]}, ${concept.count} statements`);
  }, lookAtAll);
}
