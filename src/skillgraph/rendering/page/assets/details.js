// The details panel. Text from the graph goes in as text, never as markup.

function make(tag, {text, className, ...rest} = {}, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  for (const [name, value] of Object.entries(rest)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

function swatch(concept) {
  const [, , family, shape] = kindOf(concept);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `swatch family-${family}`);
  svg.setAttribute('viewBox', '-10 -10 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#shape-${shape}`);
  svg.append(use);
  return svg;
}

function conceptButton(number) {
  const concept = concepts[number];
  const button = make('button', {type: 'button', className: 'concept', title: kindOf(concept)[NAME]},
    swatch(concept), make('bdi', {text: concept.name, className: 'name'}));
  button.addEventListener('click', () => lookAtConcept(number));
  return button;
}

function statementButton(number) {
  const button = make('button', {type: 'button', className: 'concept'}, make('bdi', {text: statements[number].sentence, className: 'name'}));
  button.addEventListener('click', () => lookAtStatement(number));
  return button;
}

const chips = words => make('div', {className: 'chips'}, ...words.map(text => make('span', {text})));

// Offsets count code points of the document; a JavaScript string counts UTF-16 units.
function passageQuote(text, passageStart, entry) {
  const points = [...text];
  const [, , , focusStart, focusEnd] = entry;
  if (!(focusStart >= 0)) return make('blockquote', {text});
  const [from, to] = [focusStart - passageStart, focusEnd - passageStart];
  const piece = (a, b) => points.slice(a, b).join('');
  return make('blockquote', {}, piece(0, from), make('mark', {text: piece(from, to)}), piece(to));
}

function evidenceView(statement, {open = false} = {}) {
  const places = statement.evidence.map(entry => [entry, ...page.passages[entry[0]]]);
  if (!places.length) return make('p', {className: 'evidence', text: statement.inferred ? 'No passage of its own: inferred by us.' : 'From the vocabulary, not from a passage.'});
  const lines = [...new Set(places.map(place => place[2]))];
  const summary = make('summary', {text: `Evidence: ${lines.length > 1 ? 'lines' : 'line'} ${lines.slice(0, 4).join(', ')}${lines.length > 4 ? ' …' : ''}`});
  const details = make('details', {className: 'evidence'}, summary);
  details.open = open;
  if (!open) details.append(make('p', {className: 'sentence', text: statement.sentence}));
  for (const [entry, section, line, start, text] of places) {
    const slots = entry[5] ? `; supports ${entry[5]}` : '';
    details.append(make('p', {}, make('bdi', {text: page.sections[section]}), `, line ${line}, offsets ${entry[1]}–${entry[2]}${slots}`));
    if (text !== undefined) details.append(passageQuote(text, start, entry));
  }
  return details;
}

function statementItem(statement, number) {
  const item = make('li');
  const other = statement.subject === number ? statement.object : statement.subject;
  const otherStatement = statement.subject === number ? statement.objectStatement : statement.subjectStatement;
  if (other !== undefined) item.append(conceptButton(other));
  else if (otherStatement !== undefined) item.append(statementButton(otherStatement));
  if (statement.qualifiers.length) item.append(chips(statement.qualifiers));
  if (other === undefined && !statement.qualifiers.length) item.append(make('div', {className: 'sentence', text: statement.sentence}));
  item.append(evidenceView(statement));
  return item;
}

function grouped(number) {
  const groups = new Map();
  for (const statement of statementsOf[number]) {
    const outward = statement.subject === number;
    const key = statement.relation * 2 + (outward ? 0 : 1);
    if (!groups.has(key)) groups.set(key, {label: page.relations[statement.relation][outward ? 1 : 2], members: []});
    groups.get(key).members.push(statement);
  }
  return [...groups].sort((a, b) => a[0] - b[0]).map(pair => pair[1]);
}

function hopsBar() {
  const bar = make('div', {className: 'bar', role: 'group', 'aria-label': 'How far the focus reaches'}, 'Focus');
  for (const hops of [1, 2, 3]) {
    const button = make('button', {type: 'button', text: hops === 1 ? '1 hop' : `${hops} hops`, 'aria-pressed': String(state.hops === hops)});
    button.addEventListener('click', () => show({hops}));
    bar.append(button);
  }
  const link = make('button', {type: 'button', text: 'Copy link'});
  link.addEventListener('click', () => copyLink());
  const clear = make('button', {type: 'button', text: 'Clear'});
  clear.addEventListener('click', lookAtAll);
  bar.append(link, clear);
  return bar;
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    say('Link copied');
  } catch {
    say(`Copy the address: ${location.href}`);
  }
}

function conceptView(number) {
  const concept = concepts[number];
  const parts = [
    make('h2', {}, make('bdi', {text: concept.name})),
    make('p', {className: 'kindline'}, swatch(concept), kindOf(concept)[NAME]),
    hopsBar(),
  ];
  if (concept.definition) parts.push(make('p', {text: concept.definition}));
  if (concept.aliases.length) parts.push(make('p', {className: 'aliases'}, 'Also called ', ...concept.aliases.flatMap((alias, n) => [n ? ', ' : '', make('bdi', {text: alias})])));
  for (const {label, members} of grouped(number)) {
    parts.push(make('h3', {text: `${label} (${members.length})`}), make('ul', {className: 'items'}, ...members.map(statement => statementItem(statement, number))));
  }
  if (!statementsOf[number].length) parts.push(make('p', {text: 'No statement of its own.'}));
  return parts;
}

function statementView(number) {
  const statement = statements[number];
  const end = (concept, other) => concept !== undefined ? conceptButton(concept) : other !== undefined ? statementButton(other) : null;
  const ends = [end(statement.subject, statement.subjectStatement), make('p', {className: 'kindline', text: page.relations[statement.relation][1]}), end(statement.object, statement.objectStatement)];
  const clear = make('button', {type: 'button', text: 'Clear'});
  clear.addEventListener('click', lookAtAll);
  return [
    make('h2', {}, make('bdi', {text: statement.sentence})),
    make('div', {className: 'bar'}, clear),
    ...ends.filter(Boolean), chips(statement.qualifiers), evidenceView(statement, {open: true}),
  ];
}

function renderDetails() {
  const panel = $('panel');
  const looking = state.node !== null || state.statement !== null;
  $('overview').hidden = looking;
  if (state.unknown !== null) {
    panel.replaceChildren(make('p', {className: 'message'}, 'Nothing here is called “', make('bdi', {text: state.unknown}), '”. Search for it, or pick a symbol.'));
  } else if (looking) {
    panel.replaceChildren(...(state.node !== null ? conceptView(state.node) : statementView(state.statement)));
  } else {
    panel.replaceChildren();
  }
  $('details').scrollTop = 0;
}

const MOST = [['skill', 'Skills that most is said of'], ['technology', 'Technologies'], ['people', 'Roles and careers'], ['work', 'Work'], ['change', 'Trends and challenges'], ['market', 'Market and pay']];

function renderOverview() {
  const ranked = [...concepts].sort((a, b) => b.count - a.count || a.number - b.number);
  for (const [family, heading] of MOST) {
    const first = ranked.filter(concept => kindOf(concept)[FAMILY] === family && concept.count).slice(0, 5);
    if (!first.length) continue;
    $('most').append(make('h3', {text: heading}), make('ul', {className: 'items'}, ...first.map(concept => make('li', {}, conceptButton(concept.number)))));
  }
}

const say = text => { $('said').textContent = text; };
