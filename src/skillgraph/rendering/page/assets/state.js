// What is looked at and what is hidden; it stands in the address, so that a link keeps it.

// `line`: the two ends of what is looked at; `expanded`, `gone`: concepts; `pins`: concept, and place in thousandths of the stage;
// `sort`: a column of the table, with - before it for the other way round; `words`: what statements say, as long as nothing is looked at.
/** @type {Omit<State, 'all' | 'hiddenKinds' | 'hiddenRelations' | 'facets' | 'least' | 'unknown'>} */
const NOTHING = {node: null, statement: null, line: null, path: null, view: 'graph', chart: null, hops: 1, expanded: [], pins: [], gone: [], sort: null, words: ''};
const OPENING = {...NOTHING, node: page.view.node ?? null, hops: page.view.hops ?? 1, path: page.view.path ?? null};
// `all`: is everything what stands there when nothing is looked at, and not what is asked for? The filter is told in filter.js.
/** @type {State} */
const state = {...OPENING, all: false, hiddenKinds: new Set(), hiddenRelations: new Set(), facets: {}, least: 0, unknown: null};
const VIEWS = ['graph', 'charts', 'concepts', 'statements'].filter(name => $(`view-${name}`));
/** @type {(() => void)[]} */
const listeners = [];
const changed = () => { for (const listener of listeners) listener(); };
// Nothing is to be measured before the page is first laid out: that would be done twice.
let isOpening = true;
const isLooking = () => state.node !== null || state.statement !== null || state.line !== null || state.path !== null;

/** @type {(number: number) => string} */
const relationName = number => page.relations[number][0];

/** @type {(numbers: number[]) => string} */
const slugs = numbers => numbers.map(number => encodeURIComponent(concepts[number].slug)).join(',');

function stateHash() {
  const parts = [];
  if (state.node !== null) parts.push(`node=${encodeURIComponent(concepts[state.node].slug)}`);
  if (state.statement !== null) parts.push(`statement=${encodeURIComponent(statements[state.statement].slug)}`);
  if (state.line !== null) parts.push(`line=${slugs(state.line)}`);
  if (state.path !== null) parts.push(`path=${slugs(state.path)}`);
  if (state.hops !== 1) parts.push(`hops=${state.hops}`);
  if (state.view !== 'graph') parts.push(state.chart ? `chart=${state.chart}` : state.view);
  // An empty address is what the page opens with.
  if (state.all && !isLooking()) parts.push('all');
  /** @type {any[]} */
  const [here, there] = [state, OPENING];
  const opening = ['node', 'statement', 'view', 'hops'].every(name => here[name] === there[name]) && ['path', 'line'].every(name => String(here[name]) === String(there[name])) && !parts.includes('all');
  if (opening) parts.length = 0; else if (!parts.length) parts.push($('strata') ? 'asked' : 'all');
  if (state.expanded.length) parts.push(`with=${slugs(state.expanded)}`);
  if (state.gone.length) parts.push(`gone=${slugs(state.gone)}`);
  if (state.pins.length) parts.push(`pins=${state.pins.map(([number, x, y]) => [slugs([number]), x, y].join('@')).join(',')}`);
  if (state.hiddenKinds.size) {
    const kinds = allGroups.filter(kind => !state.hiddenKinds.has(kind)).sort();
    parts.push(`kinds=${kinds.map(encodeURIComponent).join(',')}`);
  }
  if (state.hiddenRelations.size) {
    parts.push(`without=${[...state.hiddenRelations].map(relationName).sort().map(encodeURIComponent).join(',')}`);
  }
  for (const name of facetNames) if (state.facets[name] !== undefined) parts.push(`${name}=${encodeURIComponent(state.facets[name])}`);
  if (state.least) parts.push(`least=${state.least}`);
  if (state.words) parts.push(`words=${encodeURIComponent(state.words)}`);
  if (state.sort) parts.push(`sort=${state.sort}`);
  return parts.length ? `#${parts.join('&')}` : '';
}

/** @type {(text: string) => string} */
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** @type {() => void} */
function readHash() {
  /** @type {Map<string, any>} */
  const given = new Map(location.hash.slice(1).split('&').filter(Boolean).map(part => {
    const cut = part.indexOf('=');
    return cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
  }));
  /** @type {(text: string, find: (slug: string) => any) => any} */
  const known = (text, find) => {
    const slug = decoded(text);
    const number = find(slug) ?? find(slug.replace(/^(concept|statement):/, ''));
    if (number === undefined) state.unknown = slug;
    return number ?? null;
  };
  /** @type {(text: string) => number | null} */
  const concept = text => known(text, slug => conceptBySlug(slug));
  Object.assign(state, NOTHING, {unknown: null});
  const named = ['node', 'statement', 'line', 'path', 'chart', 'all', 'asked', 'hops', ...VIEWS].some(name => given.has(name));
  if (!named) Object.assign(state, OPENING);
  if (given.has('path')) {
    /** @type {any} */
    const ends = given.get('path').split(',').map(concept);
    if (ends.length === 2 && ends.every((/** @type {any} */ end) => end !== null)) state.path = ends;
    else state.unknown ??= decoded(given.get('path'));
  } else if (given.has('node')) state.node = concept(given.get('node'));
  else if (given.has('statement')) state.statement = known(given.get('statement'), statementBySlug);
  else if (given.has('line')) {
    /** @type {any} */
    const ends = given.get('line').split(',').map(concept);
    if (ends.length === 2 && ends.every((/** @type {any} */ end) => end !== null) && lineBetween(ends[0], ends[1])) state.line = ends;
    else state.unknown ??= decoded(given.get('line'));
  }
  // The address of what is looked at does not tell what lies beneath it: its entry in the history does, and where that is new, what was there last.
  state.all = given.has('all') || isLooking() && (history.state?.all ?? state.all);
  state.view = VIEWS.find(name => given.has(name)) ?? 'graph';
  if (given.has('chart')) state.chart = known(given.get('chart'), chart => figures.has(chart) ? chart : undefined);
  if (state.chart !== null) state.view = 'charts';
  if (named) state.hops = [1, 2, 3].includes(Number(given.get('hops'))) ? Number(given.get('hops')) : 1;
  /** @type {(name: string, read: (text: string) => any) => any[]} */
  const listed = (name, read) => state.node === null || !given.get(name) ? [] : given.get(name).split(',').map(read).filter((/** @type {any} */ one) => one !== null);
  /** @type {(text: string) => number | null} */
  const other = text => { const one = concept(text); return one === state.node ? null : one; };
  state.expanded = listed('with', other);
  state.gone = listed('gone', other);
  state.pins = listed('pins', text => {
    const [slug, ...at] = text.split('@'), one = concept(slug), [x, y] = at.map(Number);
    return one !== null && [x, y].every(at => Math.abs(at) <= 2000) ? [one, Math.round(x), Math.round(y)] : null;
  });
  const kinds = given.has('kinds') ? new Set(given.get('kinds').split(',').map(decoded)) : null;
  const noKind = [...kinds ?? []].find(kind => kind && !allGroups.includes(kind));
  state.hiddenKinds = new Set(kinds ? allGroups.filter(kind => !kinds.has(kind)) : []);
  const without = new Set((given.get('without') || '').split(',').map(decoded));
  const noRelation = [...without].find(name => name && !page.relations.some(([known]) => known === name));
  state.facets = Object.fromEntries(facetNames.filter(name => given.has(name)).map(name => [name, decoded(given.get(name))]));
  const noFacet = facetNames.find(name => name in state.facets && !statements.some(statement => traitsOf(statement)[name].has(state.facets[name] ?? '')));
  state.unknown ??= noKind ?? noRelation ?? (noFacet ? state.facets[noFacet] : null);
  const least = Math.min(countedDocuments, Math.floor(given.get('least')));
  state.least = least > 1 ? least : 0;
  state.words = decoded(given.get('words') ?? '').trim();
  state.sort = /^-?[a-z]+$/.exec(given.get('sort') ?? '')?.[0] ?? null;
  state.hiddenRelations = new Set(page.relations.map((_, n) => n).filter(n => without.has(relationName(n))));
  renewFilter();
}

// A new thing to look at is a step that Back undoes; a filter or a number of hops is not.
/** @type {(change: Partial<State>, options?: {step?: boolean}) => void} */
function show(change, {step = false} = {}) {
  const {view} = state;
  Object.assign(state, change, {unknown: null});
  renewFilter();
  const hash = stateHash();
  if (hash !== location.hash) {
    // Absolute: in a frame of a notebook (about:srcdoc) what is relative counts from the notebook's address.
    history[step ? 'pushState' : 'replaceState']({all: state.all}, '', location.href.split('#')[0] + hash);
  }
  if (state.view !== view) scrollTo(0, 0);
  changed();
}

/** @type {(number: number) => void} */
const lookAtConcept = number => show({...NOTHING, node: number, hops: state.hops}, {step: number !== state.node || state.view !== 'graph'});
/** @type {(number: number) => void} */
const lookAtStatement = number => show({...NOTHING, statement: number}, {step: number !== state.statement || state.view !== 'graph'});
/** @type {(ends: [number, number]) => void} */
const lookAtLine = ends => show({...NOTHING, line: ends}, {step: String(ends) !== String(state.line) || state.view !== 'graph'});
/** @type {(from: number, to: number) => void} */
const lookAtPath = (from, to) => show({...NOTHING, path: [from, to]}, {step: String(state.path) !== `${from},${to}`});
const lookAtAll = () => show({...NOTHING, view: state.view, sort: state.sort}, {step: isLooking()});
const clearFilter = () => arrangeAnew(UNFILTERED, '');

// What is tied to more than this is a hub: it leads everywhere, which tells nobody anything.
const HUB = 60;
/** @type {(number: number) => boolean} */
const isHub = number => new Set(neighborsOf[number].map(([to]) => to)).size > HUB;
/** @type {Set<number>} */
let hubs = new Set();  // those that the focus does not lead through

// Concepts within the chosen number of hops over what is not hidden: number -> hops away.
/** @type {(center: number, hops: number) => Map<number, number>} */
function conceptsAround(center, hops) {
  const away = new Map([[center, 0]]);
  let frontier = [center];
  for (let hop = 1; hop <= hops; hop++) {
    const next = [];
    const through = frontier.filter(from => from === center || !isHub(from));
    for (const from of frontier) if (!through.includes(from)) hubs.add(from);
    for (const from of through) {
      for (const [to, edge] of neighborsOf[from]) {
        if (away.has(to) || !edgeShown(statements[edge])) continue;
        away.set(to, hop);
        next.push(to);
      }
    }
    frontier = next;
  }
  return away;
}

// Is a line between what is looked at? What only stands beside it has none, unless it is expanded.
/** @type {(number: number) => boolean} */
const leads = number => number === middle || state.hops > 1 || state.expanded.includes(number);
/** @type {(number: number) => boolean} */
const standsOut = number => reached.has(number) && (!beside.has(number) || leads(number));
/** @type {(edge: number) => boolean} */
const inFocus = edge => state.path === null && standsOut(statements[edge].subject) && standsOut(statements[edge].object);

// The path that is looked at, found once; null where nothing joins the two.
/** @type {{key: string | null, path: {distance: number, nodes: number[]} | null}} */
let foundPath = {key: null, path: null}, foundMiss = {...foundPath};
function pathNow() {
  if (state.path === null) return null;
  const key = String(state.path);
  if (foundPath.key !== key) foundPath = {key, path: pathBetween(...state.path)};
  return foundPath.path;
}
// Where there is none, the nearest miss over more kinds, or null.
function missNow() {
  if (state.path === null || pathNow()) return null;
  const key = String(state.path);
  if (foundMiss.key !== key) foundMiss = {key, path: shortestPath(...state.path, new Set(page.ties.wider))};
  return foundMiss.path;
}

// What is looked at: number of a concept -> hops away. Null: no focus.
/** @type {any} -- Map<number, number>, and null where nothing is looked at */
let reached = null;
/** @type {Set<number>} */
let joined = new Set();  // concepts that came in because a symbol of the focus was expanded
/** @type {Map<number, string>} */
let beside = new Map();  // of what is looked at: number of a concept -> why it stands beside it
let besideAll = 0;  // how many there are, shown or not
/** @type {number | null} */
let middle = null;  // around whom the rest is gathered
const MOST_AROUND = 12;

// What a statement tells of stands among what that is tied to, what is asked for first; how many there are of these.
let aroundAll = 0;
/** @type {(center: number) => void} */
function joinFirst(center) {
  /** @type {Map<number, any>} */
  const rank = new Map(), around = [...conceptsAround(center, 1).keys()].filter(number => !reached.has(number));
  for (const number of around) {
    /** @type {Statement[]} */
    const members = lineBetween(center, number).members.map((/** @type {number} */ one) => statements[one]).filter(isLeft);
    rank.set(number, [Math.min(...members.map(one => strength(one, center))), members.flatMap(({evidence}) => evidence).length]);
  }
  aroundAll = around.length;
  around.sort((a, b) => rank.get(a)[0] - rank.get(b)[0] || rank.get(b)[1] - rank.get(a)[1] || concepts[b].count - concepts[a].count || a - b);
  for (const number of around.slice(0, MOST_AROUND)) reached.set(number, 1);
}

function renewFocus() {
  beside = new Map();
  hubs = new Set();
  joined = new Set();
  if (state.statement !== null || state.line !== null) {
    const {subject, object} = state.statement !== null ? statements[state.statement] : {subject: state.line?.[0], object: state.line?.[1]};
    reached = new Map([subject, object].filter(end => end !== undefined).map(end => [end, 0]));
  } else if (state.path !== null) reached = new Map((pathNow() ?? missNow() ?? {nodes: state.path}).nodes.map(number => [number, 0]));
  else reached = state.node === null ? null : conceptsAround(state.node, state.hops);
  middle = state.node ?? (state.statement === null ? null : [...reached.keys()][0] ?? null);
  if (middle === null) return;
  if (state.node === null) joinFirst(middle);
  const all = [...standingBeside(middle)].filter(([number]) => !reached.has(number));
  besideAll = all.length;
  beside = new Map(all.slice(0, MOST_BESIDE));
  const one = state.hops > 1 ? 1 : 2;
  for (const number of beside.keys()) reached.set(number, one);
  // Of two hops or three the first may lead to what stands beside.
  for (const from of one === 1 ? beside.keys() : []) {
    for (const [number, away] of conceptsAround(from, state.hops - 1)) if (!reached.has(number)) reached.set(number, away + 1);
  }
  for (const from of state.expanded) if (reached.has(from)) joinNeighbors(from);
  for (const number of state.gone) for (const set of [reached, beside, joined]) set.delete(number);
}

// What is expanded brings what it is tied to into the focus, which stays where it is.
/** @type {(from: number) => void} */
function joinNeighbors(from) {
  for (const [to, edge] of neighborsOf[from]) {
    if (!edgeShown(statements[edge])) continue;
    if (!reached.has(to)) { reached.set(to, Math.min(3, reached.get(from) + 1)); joined.add(to); }
    if (beside.has(to) && beside.delete(to)) joined.add(to);
  }
}
