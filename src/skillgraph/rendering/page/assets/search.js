// Comboboxes over all concepts: the search, and the two ends of a path.

const SHOWN_RESULTS = 12;

// `pick` gets the number of the concept; `clear` is what Escape does in an empty field, `miss` what Enter does where nothing is found;
// `more` gives last rows, each its words and where it leads, and whether they answer better than a command; `ask` is the command that answers beyond this graph.
/** @type {(input: any, list: any, pick: (number: number) => void, options?: {clear?: () => void, miss?: () => void, more?: (text: string) => Row[], ask?: (text: string) => string}) => void} */
function setUpCombobox(input, list, pick, {clear = () => {}, miss = () => {}, more = () => [], ask = (/** @type {string} */ text) => `skillgraph search ${quoted(text)}`} = {}) {
  /** @type {{option: any, act: () => void}[]} */
  let choices = [];
  let active = -1;

  /** @type {(index: number) => void} */
  const activate = index => {
    active = index;
    choices.forEach(({option}, n) => option.setAttribute('aria-selected', String(n === index)));
    if (index >= 0) {
      input.setAttribute('aria-activedescendant', choices[index].option.id);
      choices[index].option.scrollIntoView({block: 'nearest'});
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };
  /** @type {(index: number) => void} */
  const choose = index => { close(); choices[index].act(); };
  /** @type {(act: () => void, ...parts: Node[]) => void} */
  const offer = (act, ...parts) => {
    const n = choices.length, option = make('li', {id: `${list.id}-${n}`, role: 'option', 'aria-selected': 'false'}, ...parts);
    option.addEventListener('click', () => choose(n));
    choices.push({option, act});
  };
  const open = () => {
    const text = input.value.trim(), all = found(input.value), hits = all.slice(0, SHOWN_RESULTS), beyond = text ? more(text) : [];
    choices = [];
    for (const {concept, name} of hits) {
      offer(() => { input.value = concept.name.slice(0, 200); pick(concept.number); }, swatch(concept),
        make('bdi', {className: 'name', text: name === concept.name ? name : `${concept.name} (${name})`}),
        make('span', {className: 'kind', text: kindOf(concept)[NAME]}));
    }
    for (const row of beyond) offer(row.act, make('span', {className: 'beyond', text: row.text}));
    list.replaceChildren(...choices.map(({option}) => option));
    const any = hits.length > 0, known = knownAs(text, all.map(hit => hit.name));
    const none = known || !any ? `${known ? `${known} is known to the package, not` : beyond.length ? 'No concept found' : 'Nothing found'} in this graph` : '';
    if (text && none) list[beyond.some(row => row.isAnswer) ? 'append' : 'prepend'](make('li', {className: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false'}, make('span', {text: `${none}. ${known ? 'B' : 'Try another word; b'}eyond this page: `}), make('code', {text: ask(text)})));
    list.hidden = !text;
    input.setAttribute('aria-expanded', String(Boolean(text)));
    activate(-1);
    if (text) say([none, any && `${all.length} found${all.length > hits.length ? `, the first ${hits.length} shown` : ''}`, ...beyond.map(row => row.text)].filter(Boolean).join('; '));
  };

  // What is pressed in the list leaves the field its focus.
  list.addEventListener('pointerdown', (/** @type {Event} */ event) => event.preventDefault());
  input.addEventListener('input', open);
  input.addEventListener('focus', () => { if (input.value && list.hidden) input.select(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const last = choices.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      if (last >= 0) activate(event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : (active <= 0 ? last : active - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (list.hidden) open();
      if (choices.length) choose(Math.max(active, 0)); else if (input.value.trim()) miss();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      const isVain = !choices.some(({option}) => option.querySelector('.name'));
      if (!list.hidden) { close(); if (isVain) input.value = ''; }
      else if (input.value) input.value = '';
      else { input.blur(); clear(); }
    }
  });
}

/** @type {(text: string) => string} */
const quoted = text => /^[\w.+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

// What the package alone knows by that name, which is none of those found; where nothing is found, what begins so.
/** @type {(text: string, names: string[]) => string | undefined} */
function knownAs(text, names) {
  const query = fold(text), known = page.known.map(([name]) => name), exact = known.find(name => fold(name) === query);
  return names.length ? names.some(name => fold(name) === query) ? undefined : exact : exact ?? known.find(name => query.length > 2 && fold(name).startsWith(query));
}

// What was searched for stands in the field as long as it is looked at.
function renderSearch() {
  const field = $('search');
  if (document.activeElement === field) return;
  if (state.node === null) field.value = state.words;
  else if (field.value !== concepts[state.node].name.slice(0, 200)) field.value = '';
}

// What statements say is no concept: a last row leads to those that say it.
/** @type {(text: string) => Row[]} */
function inStatements(text) {
  const many = rowsSaying(text);
  return many ? [{text: `In ${number(many)} ${many === 1 ? 'statement' : 'statements'}: ${cut(text, 60)}`, act: () => lookUpWords(text)}] : [];
}

// What the page says at a glance is found by its name, the pay by what else it is called: a row leads where its first link leads, or to the answers.
/** @type {(text: string) => Row[]} */
function atAGlance(text) {
  const query = fold(text), names = query.length < 3 ? [] : PAY.some(word => word === query || query.length > 3 && word.startsWith(query)) ? ['pay', query] : [query];
  return [...document.querySelectorAll('.glance dt')].filter(({textContent}) => names.some(name => fold(textContent).startsWith(name))).map(({textContent, nextElementSibling: said}) => ({
    text: `${textContent.trim()}: ${cut(said.textContent.trim(), 60)}`, isAnswer: true, act: () => {
      const link = said.querySelector('a');
      if (link) link.click(); else show(NOTHING, {step: true});
      $('details').focus({preventScroll: true});
    },
  }));
}

function setUpSearch() {
  if (isFinger) $('search').placeholder = 'Search a concept';
  $('search').addEventListener('focus', () => inSlices(saidSteps), {once: true});
  setUpCombobox($('search'), $('results'), number => {
    lookAtConcept(number);
    $('details').focus({preventScroll: true});
    const concept = concepts[number];
    say(`${concept.name}, ${kindOf(concept)[NAME]}, ${concept.count} statements`);
  }, {clear: lookAtAll, more: text => [...atAGlance(text), ...inStatements(text)]});
}
