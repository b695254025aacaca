// The filter, one for the picture, the legend and both tables. A statement is left where every facet leaves it; a concept where one that is left names it.

const PATH_JOINT = ' › ';
const UNFILTERED = {hiddenKinds: new Set(), hiddenRelations: new Set(), facets: {}, least: 0, words: ''};
const needs = new Map(page.needs);  // relation and modality -> how firmly they ask

// A path, and those of the sections around it.
/** @type {(path: string) => string[]} */
const pathsTo = path => path.split(PATH_JOINT).map((_, n, parts) => parts.slice(0, n + 1).join(PATH_JOINT));
/** @type {(statement: {subject?: any, object?: any}) => Concept[]} */
const endsOf = ({subject, object}) => [subject, object].filter(end => end !== undefined).map(end => concepts[end]);
/** @type {(statement: Statement) => any[][]} */
const passagesOf = ({evidence}) => evidence.map(([passage]) => passages()[passage]);

// Name of a facet -> what a statement has of it; kinds where the legend tells states or sides.
/** @type {Record<string, (statement: Statement) => any[]>} */
const FACETS = {
  force: ({relation, qualifiers}) => [...qualifiers, ''].map(word => needs.get(`${relation} ${word}`)).filter(Boolean).slice(0, 1),
  level: ({qualifiers}) => qualifiers.filter(word => word.startsWith('level: ')).map(word => word.slice(7)),
  section: statement => passagesOf(statement).flatMap(([section]) => pathsTo(page.sections[section])),
  document: statement => passagesOf(statement).map(([, , , document]) => page.documents[document]),
  status: ({status}) => [status],
  ...page.groups && {kind: statement => endsOf(statement).map(({kind}) => page.kinds[kind][NAME])},
};
const facetNames = Object.keys(FACETS);
/** @type {Record<string, Set<string>>[]} */
const traits = [];
/** @type {(statement: Statement) => Record<string, Set<string>>} */
const traitsOf = statement => traits[statement.number] ??= Object.fromEntries(facetNames.map(name => [name, new Set(FACETS[name](statement))]));

// Is a statement left, save for one facet?
/** @type {(statement: Statement, save?: string) => boolean} */
const isLeft = (statement, save) => !state.hiddenRelations.has(statement.relation) && (!state.words || statementsSaying(state.words).has(statement.number))
  && facetNames.every(name => name === save || state.facets[name] === undefined || traitsOf(statement)[name].has(state.facets[name]));

const isNarrowed = () => state.least > 0 || state.words !== '' || facetNames.some(name => state.facets[name] !== undefined);
const isFiltered = () => isNarrowed() || state.hiddenKinds.size + state.hiddenRelations.size > 0;

const isSpread = page.documents.length > 1;
// Near-copies of other documents count nowhere.
const copies = new Set(page.copies), countedDocuments = page.documents.length - copies.size;
/** @type {Set<number>[] | null} */
let naming = null;
/** @type {Map<string, number>} */
let groupCounts = new Map();
// The same of all, drawn or not.
let groupSizes = () => groupCounts;
/** @type {string | null} */
let lastFilter = null;

// Number of a concept -> documents, where they count, of these statements that name it; none where none does.
/** @type {(list: Statement[], facets: Record<string, string | undefined>, counting: boolean) => Set<number>[]} */
function namedBy(list, {kind}, counting) {
  /** @type {Set<number>[]} */
  const found = [];
  for (const statement of list) {
    for (const {number: end, kind: own} of endsOf(statement)) if (!kind || isCentral(end) || page.kinds[own][NAME] === kind) {
      found[end] ??= new Set();
      if (counting && !statement.inferred) for (const [, , , document] of passagesOf(statement)) if (!copies.has(document)) found[end].add(document);
    }
  }
  return found;
}
/** @type {(number: number) => Set<number> | undefined} */
const documentsNaming = number => (naming ??= namedBy(statements.filter(statement => isLeft(statement)), state.facets, true))[number];
/** @type {(number: number) => number} */
const documentCount = number => documentsNaming(number)?.size ?? 0;

// How many of each group the facets leave, of what is drawn.
function renewFilter() {
  const filter = [JSON.stringify(state.facets), state.least, state.words, ...state.hiddenRelations].join();
  if (filter === lastFilter) return;
  lastFilter = filter;
  naming = null;
  groupCounts = countGroups(placedConcepts);
  groupSizes = once(() => countGroups(ownConcepts));
}
// Of a gap, what one of a list is enough for counts once, or in the state of another of the list; of a comparison figures of what is compared count too.
/** @type {(list: Concept[]) => Map<string, number>} */
function countGroups(list) {
  /** @type {Map<string, Set<string>>} */
  const counted = new Map();
  /** @type {(group: string, thing: string | null) => void} */
  const count = (group, thing) => {
    const things = counted.get(group) ?? new Set();
    counted.set(group, thing === null ? things : things.add(thing));
  };
  for (const concept of list) if (facetsShow(concept)) {
    const choice = page.choices?.[concept.number];
    count(concept.group, choice === 0 ? null : choice ? `choice ${choice}` : `${concept.number}`);
    page.beside?.[concept.number]?.forEach((side, n) => count(side, `${concept.number} ${n}`));
  }
  return new Map([...counted].map(([group, things]) => [group, things.size]));
}
/** @type {(group: string) => boolean} */
const groupShown = group => groups[group] && !state.hiddenKinds.has(group) && groupCounts.has(group);

// Of a gap the answer says how firmly each is asked for, whoever else names it.
/** @type {(concept: Concept, naming: Set<number> | undefined, facets: Record<string, string | undefined>) => boolean} */
const isAsked = ({number}, naming, {force}) => naming !== undefined && naming.size >= state.least && [undefined, page.need?.[number] ?? force].includes(force);
/** @type {(concept: Concept) => boolean} */
const facetsShow = concept => !isNarrowed() || isAsked(concept, documentsNaming(concept.number), state.facets);
/** @type {(concept: Concept) => boolean} */
const kindShown = concept => !state.hiddenKinds.has(concept.group) && facetsShow(concept);
/** @type {(statement: Statement) => boolean} */
const edgeShown = statement => isLeft(statement) && kindShown(concepts[statement.subject]) && kindShown(concepts[statement.object]);

// In the table who asks does not count, only what is asked for: of skills it says whose they are.
const ASKING = new Set(['role', 'career-stage']);
/** @type {(statement: Statement, isShown: (concept: Concept) => boolean) => boolean} */
function endsShown(statement, isShown) {
  const ends = endsOf(statement), others = ends.filter(({kind}) => !ASKING.has(kind));
  return (others.length ? others : ends).every(isShown);
}
/** @type {(statement: Statement) => boolean} */
const rowShown = statement => isLeft(statement) && endsShown(statement, kindShown);
// Of the statements that a choice leaves, so many are in the table.
/** @type {(list: Statement[], facets: Record<string, string | undefined>) => number} */
function countRows(list, facets) {
  const named = namedBy(list, facets, state.least > 0);
  return list.filter(statement => statement.number < statementsOfText.length && endsShown(statement, concept => !state.hiddenKinds.has(concept.group) && isAsked(concept, named[concept.number], facets))).length;
}

// The filter in words: what alone is left, and what is hidden.
function filterInWords() {
  const {kind, force, level, section, document, status} = state.facets;
  const kinds = allGroups.filter(kind => !state.hiddenKinds.has(kind)), named = kinds.length && kinds.length < Math.min(5, state.hiddenKinds.size);
  const only = [...named ? kinds.map(kind => groups[kind][PLURAL]) : [], kind, force, level && `level ${level}`, section && `in “${section}”`, document && `in “${document}”`, status,
    state.least && `in at least ${state.least} of ${countedDocuments} documents`, state.words && `what says “${state.words}”`].filter(Boolean);
  const hidden = [...named ? [] : state.hiddenKinds].map(kind => groups[kind][PLURAL]).concat([...state.hiddenRelations].map(relation => `“${page.relations[relation][1]}”`));
  return [only.length && `only ${only.join(', ')}`, hidden.length && `hidden: ${hidden.length > 4 ? `${hidden.length} kinds and relations` : hidden.join(', ')}`].filter(Boolean).join('; ');
}

// Where what a filter leaves is more than it counts: of a list of which one is enough each member stands there.
/** @type {(list: Concept[]) => string} */
function countedInWords(list) {
  if (!page.choices || !isFiltered()) return '';
  const things = [...countGroups(list).values()].reduce((a, b) => a + b, 0);
  return things < list.length ? `counted as ${number(things)}, as one of a list is enough` : '';
}

// All that a facet can be, sections as a tree.
/** @type {(name: string) => string[]} */
function facetValues(name) {
  const found = [...new Set(name === 'force' ? needs.values() : statements.flatMap(statement => [...traitsOf(statement)[name]]))];
  if (name === 'level') return found.sort();
  if (name !== 'section') return found;
  const rank = new Map(found.map((path, n) => [path, String(n).padStart(6, '0')]));
  const place = new Map(found.map(path => [path, pathsTo(path).map(part => rank.get(part)).join()]));
  return found.sort((a, b) => (place.get(a) ?? '') < (place.get(b) ?? '') ? -1 : 1);
}

/** @type {(name: string, value: string) => void} */
const choose = (name, value) => arrangeAnew({facets: {...state.facets, [name]: value || undefined}}, '');
/** @type {[string, string[], any][]} */
const facetFields = [];

/** @type {(name: string, values: string[]) => any} */
function facetField(name, values) {
  if (name === 'force') {
    return make('div', {className: 'bar', role: 'group', 'aria-label': 'How firmly it is asked for'}, ...values.map(value => pushButton(value, () => choose(name, state.facets[name] === value ? '' : value))));
  }
  const field = make('select', {'aria-label': name}, make('option', {value: '', text: `any ${name}`}), ...values.map(value => make('option', {value})));
  field.addEventListener('change', () => choose(name, field.value));
  return field;
}

function setUpFacets() {
  for (const name of facetNames) {
    const values = facetValues(name);
    if (values.length < (name === 'force' || name === 'level' ? 1 : 2)) continue;
    const field = facetField(name, values);
    facetFields.push([name, values, field]);
    $('facets').append(field);
  }
  if (countedDocuments < 2) return;
  const least = make('input', {id: 'least', type: 'range', min: 1, max: countedDocuments});
  // One drag is one step.
  let isDragged = false;
  least.addEventListener('input', () => {
    const change = {least: least.value > 1 ? Number(least.value) : 0};
    if (isDragged) show(change); else arrangeAnew(change, '');
    isDragged = true;
  });
  least.addEventListener('change', () => { isDragged = false; });
  $('facets').append(make('label', {for: 'least'}), least);
}

// Each value with the number of statements that it would leave. What a page opens with is drawn first.
/** @type {string | null} */
let lastFacets = null;
let areSetUp = false;
const filterNow = () => [lastFilter, ...state.hiddenKinds].join();
function renderFacets() {
  if (areSetUp && lastFacets !== filterNow() && !(atRest() && state.view === 'graph')) countFacets();
}

function watchFacets() {
  const sight = new IntersectionObserver(async entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    sight.disconnect();
    await inSlices(traitSteps());
    setUpFacets();
    areSetUp = true;
    countFacets();
  }, {rootMargin: '100%'});
  sight.observe($('facets'));
}
function* traitSteps() {
  for (const statement of statements) { yield; traitsOf(statement); }
}

function countFacets() {
  lastFacets = filterNow();
  for (const [name, values, field] of facetFields) {
    /** @type {Map<string, Statement[]>} */
    const lists = new Map(values.map(value => [value, []]));
    for (const statement of statements) if (isLeft(statement, name)) for (const value of traitsOf(statement)[name]) lists.get(value)?.push(statement);
    values.forEach((value, n) => {
      const depth = name === 'section' ? value.split(PATH_JOINT).length - 1 : 0;
      const words = `${'\u2003'.repeat(depth)}${name === 'section' ? value.split(PATH_JOINT).pop() : value} ${number(countRows(lists.get(value) ?? [], {...state.facets, [name]: value}))}`;
      if (name === 'force') {
        field.children[n].textContent = words;
        field.children[n].setAttribute('aria-pressed', String(state.facets[name] === value));
      } else field.children[n + 1].textContent = words;
    });
    if (name !== 'force') field.value = state.facets[name] ?? '';
  }
  if (!$('least')) return;
  $('least').value = state.least || 1;
  /** @type {Part} */ ($('least').previousElementSibling).textContent = `In at least ${state.least || 1} of ${countedDocuments} documents`;
}
