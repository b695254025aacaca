// The details panel. Text from the graph goes in as text, never as markup.

/** @type {(tag: string, attributes?: Record<string, any>, ...children: (Node | string)[]) => any} */
function make(tag, {text, className, ...rest} = {}, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) element.append(...breakable(String(text)));
  if (className) element.className = className;
  for (const [name, value] of Object.entries(rest)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// A long word, as a name of a file is, may break between its parts, and in none.
/** @type {(text: string) => (string | Node)[]} */
const breakable = text => !/\S{16}/u.test(text) ? [text]
  : text.split(/(\s+)/).flatMap(word => word.length < 16 ? [word] : word.split(JOINT).flatMap((part, n) => n ? [document.createElement('wbr'), part] : [part]));

const SVG = 'http://www.w3.org/2000/svg';

/** @type {(concept: Concept) => Element} */
function swatch(concept) {
  const [, , family, shape] = lookOf(concept);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `swatch family-${family}`);
  svg.setAttribute('viewBox', '-10 -10 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#shape-${shape}`);
  svg.append(use);
  return svg;
}

/** @type {(number: number) => HTMLElement} */
function conceptButton(number) {
  const concept = concepts[number];
  const button = make('button', {type: 'button', className: 'concept', title: kindOf(concept)[NAME]},
    swatch(concept), make('bdi', {text: concept.name, className: 'name'}));
  button.addEventListener('click', () => lookAtConcept(number));
  return button;
}

/** @type {(number: number) => HTMLElement} */
function statementButton(number) {
  const button = make('button', {type: 'button', className: 'concept'}, make('bdi', {text: statements[number].sentence, className: 'name'}));
  button.addEventListener('click', () => lookAtStatement(number));
  return button;
}

/** @type {(words: string[]) => HTMLElement} */
const chips = words => make('div', {className: 'chips'}, ...words.map(text => make('span', {text})));

// Offsets count code points of the document; a JavaScript string counts UTF-16 units.
/** @type {(text: string, passageStart: number, entry: EvidenceEntry) => HTMLElement} */
function passageQuote(text, passageStart, entry) {
  const points = [...text];
  const [, , , focusStart, focusEnd] = entry;
  if (focusStart === undefined || focusEnd === undefined || focusStart < 0) return make('blockquote', {text});
  const [from, to] = [focusStart - passageStart, focusEnd - passageStart];
  /** @type {(start?: number, end?: number) => string} */
  const piece = (a, b) => points.slice(a, b).join('');
  return make('blockquote', {}, piece(0, from), make('mark', {text: piece(from, to)}), piece(to));
}

/** @type {(places: any[][]) => number[]} */
const documentsOf = places => [...new Set(places.map(place => place[4]))].sort((a, b) => a - b);

// Where it stands, in a few words: lines, and of which document where there are several.
/** @type {(places: any[][]) => string} */
function placesInWords(places) {
  return documentsOf(places).map(document => {
    const lines = [...new Set(places.filter(place => place[4] === document).map(place => place[2]))];
    const name = page.documents.length > 1 ? `${page.documents[document]}, ` : '';
    return `${name}${lines.length > 1 ? 'lines' : 'line'} ${lines.slice(0, 4).join(', ')}${lines.length > 4 ? ' …' : ''}`;
  }).join('; ');
}

// Where a passage stands, and its words. `entry` is [passage, start, end, focus start, focus end, slots].
/** @type {(place: any[]) => Node[]} */
function passageView([entry, section, line, start, document, text]) {
  const slots = entry[5] ? `; supports ${entry[5]}` : '';
  const title = page.documents[document], path = page.sections[section];
  const where = page.documents.length > 1 && path.split(' › ')[0] !== title ? `${title}: ${path}` : path;
  const said = make('p', {}, make('bdi', {text: where}), `, line ${line}, offsets ${entry[1]}–${entry[2]}${slots}`);
  return text === undefined ? [said] : [passageQuote(text, start, entry), said];
}

// The strongest passage first, the others behind *more*.
/** @type {(entries: EvidenceEntry[], relation: string, inferred: boolean, open?: boolean) => HTMLElement} */
function evidenceOf(entries, relation, inferred, open = false) {
  const places = entries.map(entry => [entry, ...passages()[entry[0]]]);
  if (!places.length) {
    const why = inferred ? 'No passage of its own: inferred by us.' : relation === page.relations[partRelation][0] ? 'From the vocabulary, not from a passage.' : 'No passage is given.';
    return make('p', {className: 'evidence', text: why});
  }
  const details = make('details', {className: 'evidence'}, make('summary', {text: `Evidence: ${placesInWords(places)}`})), [first, ...rest] = places;
  details.open = open;
  details.append(...passageView(first));
  if (rest.length) details.append(make('details', {}, make('summary', {text: `${rest.length} more`}), ...rest.flatMap(passageView)));
  if (places.every(place => place[5] === undefined)) details.append(make('p', {className: 'quiet'}, 'Its words are not in this page. Whoever has the document adds them: ', make('code', {text: 'skillgraph export html --document FILE'})));
  return details;
}

/** @type {(statement: Statement, open?: boolean) => HTMLElement} */
const evidenceView = (statement, open = false) => evidenceOf(statement.evidence, page.relations[statement.relation][0], statement.inferred, open);

/** @type {(statement: Statement, number: number, open: boolean) => HTMLElement} */
function statementItem(statement, number, open) {
  const item = make('li');
  const other = statement.subject === number ? statement.object : statement.subject;
  const otherStatement = statement.subject === number ? statement.objectStatement : statement.subjectStatement;
  if (other !== undefined) item.append(conceptButton(other));
  else if (otherStatement !== undefined) item.append(statementButton(otherStatement));
  if (statement.qualifiers.length) item.append(chips(statement.qualifiers));
  item.append(make('div', {className: 'sentence', text: statement.sentence}), evidenceView(statement, open));
  return item;
}

function copyButton() {
  const link = make('button', {type: 'button', text: 'Copy link'});
  link.addEventListener('click', () => copyLink());
  return link;
}

function clearButton() {
  const clear = make('button', {type: 'button', text: 'Clear'});
  clear.addEventListener('click', lookAtAll);
  return clear;
}

function hopsBar() {
  const bar = make('div', {className: 'bar', role: 'group', 'aria-label': 'How far the focus reaches'});
  for (const hops of [1, 2, 3]) {
    const button = make('button', {type: 'button', text: hops === 1 ? '1 hop' : `${hops} hops`, 'aria-pressed': String(state.hops === hops)});
    button.addEventListener('click', () => show({hops}));
    bar.append(button);
  }
  const path = make('button', {type: 'button', text: 'Path to …'});
  path.addEventListener('click', () => startPath(state.node));
  bar.append(path, copyButton(), clearButton());
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

// What it matches in taxonomies, and what their licenses ask to be said beside it.
/** @type {(matches: string[][]) => HTMLElement[]} */
function matchesView(matches) {
  const taxonomies = [...new Set(matches.map(([taxonomy]) => taxonomy))];
  return make('details', {className: 'evidence matches'}, make('summary', {text: `Matches: ${taxonomies.join(', ')}`}),
    ...matches.map(([taxonomy, label, word, iri]) => make('p', {}, `${taxonomy}: `, make('a', {href: iri, rel: 'noreferrer', target: '_blank'}, make('bdi', {text: label})), ` (${word})`)),
    ...taxonomies.filter(taxonomy => page.licenses[taxonomy]).map(taxonomy => make('p', {className: 'aliases', text: page.licenses[taxonomy]})));
}

// The first of its other names, so that the evidence is near; one that would be left alone stands there too.
const ALIASES = 3;
/** @type {(aliases: string[]) => HTMLElement[]} */
function aliasesView(aliases) {
  const most = aliases.length > ALIASES + 1 ? ALIASES : aliases.length, rest = aliases.slice(most);
  /** @type {(names: string[]) => (Node | string)[]} */
  const inRow = names => names.flatMap((name, n) => [n ? ', ' : '', make('bdi', {text: name})]);
  return [
    ...most ? [make('p', {className: 'aliases'}, 'Also called ', ...inRow(aliases.slice(0, most)))] : [],
    ...rest.length ? [make('details', {className: 'evidence'}, make('summary', {text: `and ${rest.length} more`}), make('p', {}, ...inRow(rest)))] : [],
  ];
}

/** @type {(number: number) => Node[]} */
function conceptView(number) {
  const concept = concepts[number];
  const parts = [
    make('h2', {}, make('bdi', {text: concept.name})),
    make('p', {className: 'kindline'}, swatch(concept), page.groups ? `${kindOf(concept)[NAME]} · ${lookOf(concept)[NAME]}` : kindOf(concept)[NAME]),
    hopsBar(),
  ];
  if (concept.definition) parts.push(make('p', {text: concept.definition}));
  parts.push(...aliasesView(concept.aliases));
  grouped(number).forEach(({label, members}, group) => {
    parts.push(make('h3', {text: `${label} (${members.length})`}), make('ul', {className: 'items'}, ...members.map((statement, n) => statementItem(statement, number, group + n === 0))));
  });
  if (!statementsOf[number].length) parts.push(make('p', {text: isKnownAlone(concept) ? 'Known to the package, and not in this graph: nothing here is stated of it.' : 'No statement of its own.'}));
  if (page.matches[number]) parts.push(matchesView(page.matches[number]));
  parts.push(...chartLinks(number));
  parts.push(...besideView());
  return parts;
}

/** @type {(number: number) => Node[]} */
function statementView(number) {
  const statement = statements[number];
  /** @type {(concept?: number, other?: number) => HTMLElement | null} */
  const end = (concept, other) => concept !== undefined ? conceptButton(concept) : other !== undefined ? statementButton(other) : null;
  const ends = [end(statement.subject, statement.subjectStatement), make('p', {className: 'kindline', text: page.relations[statement.relation][1]}), end(statement.object, statement.objectStatement)];
  const status = statement.status === 'stated' ? [] : [statement.status === 'inferred' ? 'inferred by us' : statement.status];
  return [
    make('h2', {className: 'said'}, make('bdi', {text: statement.sentence})),
    make('div', {className: 'bar'}, copyButton(), clearButton(), ...lineLink(statement)),
    ...ends.filter(Boolean), chips([...status, ...statement.qualifiers]), evidenceView(statement, true), ...chartLinks(null, number),
  ];
}

/** @type {(ends: [number, number]) => Node[]} */
function lineView(ends) {
  const members = lineBetween(...ends)?.members ?? [];
  /** @type {(statement: Statement) => string[]} */
  const status = ({status: word}) => word === 'stated' ? [] : [word === 'inferred' ? 'inferred by us' : word];
  return [
    make('h2', {}, make('bdi', {text: concepts[ends[0]].name}), ' – ', make('bdi', {text: concepts[ends[1]].name})),
    make('div', {className: 'bar'}, copyButton(), clearButton()), make('p', {className: 'ends'}, conceptButton(ends[0]), ' – ', conceptButton(ends[1])),
    make('h3', {text: `${members.length} ${members.length === 1 ? 'statement joins' : 'statements join'} the two`}),
    make('ul', {className: 'items'}, ...members.map((/** @type {number} */ number) => statements[number]).map((/** @type {Statement} */ statement, /** @type {number} */ n) => make('li', {},
      statementButton(statement.number), chips([page.relations[statement.relation][1], ...status(statement), ...statement.qualifiers]), evidenceView(statement, n === 0)))),
  ];
}

// The line of a statement, where others join the same two.
/** @type {(statement: Statement) => HTMLElement[]} */
function lineLink({number, subject, object}) {
  const line = subject === undefined || object === undefined ? null : lineOf(number);
  if (line === null || line.members.length < 2) return [];
  const link = make('button', {type: 'button', text: `All ${line.members.length} statements between the two`});
  link.addEventListener('click', () => lookAtLine([subject, object]));
  return [link];
}

function detailsNow() {
  if (state.unknown !== null) return [make('p', {className: 'message'}, 'Nothing here is called “', make('bdi', {text: state.unknown}), '”. Search for it, or pick a symbol.'), ...viewNow()];
  return viewNow();
}

function viewNow() {
  if (state.node !== null) return conceptView(state.node);
  if (state.statement !== null) return statementView(state.statement);
  if (state.line !== null) return lineView(state.line);
  return state.path !== null ? pathView() : [];
}

function renderDetails() {
  $('overview').hidden = isLooking();
  $('panel').replaceChildren(...detailsNow());
  renderPathForm();
  if (!isOpening) $('details').scrollTop = 0;
}

function renderOverview() {
  for (const place of document.querySelectorAll('#gap [data-concept]')) place.replaceWith(conceptButton(Number(place.dataset.concept)));
}

/** @type {(text: string) => void} */
const say = text => { $('said').textContent = text; };
