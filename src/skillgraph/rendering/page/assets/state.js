// What is looked at and what is hidden; it stands in the address, so that a link keeps it.

const state = {node: null, statement: null, hops: 1, hiddenKinds: new Set(), hiddenRelations: new Set(), unknown: null};
const listeners = [];
const changed = () => { for (const listener of listeners) listener(); };

const relationName = number => page.relations[number][0];

function stateHash() {
  const parts = [];
  if (state.node !== null) parts.push(`node=${encodeURIComponent(concepts[state.node].slug)}`);
  if (state.statement !== null) parts.push(`statement=${encodeURIComponent(statements[state.statement].slug)}`);
  if (state.hops !== 1) parts.push(`hops=${state.hops}`);
  if (state.hiddenKinds.size) {
    const kinds = Object.keys(page.kinds).filter(kind => !state.hiddenKinds.has(kind));
    parts.push(`kinds=${kinds.map(encodeURIComponent).join(',')}`);
  }
  if (state.hiddenRelations.size) {
    parts.push(`without=${[...state.hiddenRelations].map(relationName).sort().map(encodeURIComponent).join(',')}`);
  }
  return parts.length ? `#${parts.join('&')}` : '';
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function readHash() {
  const given = new Map(location.hash.slice(1).split('&').filter(Boolean).map(part => {
    const cut = part.indexOf('=');
    return cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
  }));
  const find = (name, known) => {
    if (!given.has(name)) return null;
    const slug = decoded(given.get(name)).replace(/^(concept|statement):/, '');
    if (known.has(slug)) return known.get(slug);
    state.unknown = slug;
    return null;
  };
  state.unknown = null;
  state.node = find('node', conceptBySlug);
  state.statement = find('statement', statementBySlug);
  state.hops = [1, 2, 3].includes(Number(given.get('hops'))) ? Number(given.get('hops')) : 1;
  const kinds = given.has('kinds') ? new Set(given.get('kinds').split(',').map(decoded)) : null;
  state.hiddenKinds = new Set(kinds ? Object.keys(page.kinds).filter(kind => !kinds.has(kind)) : []);
  const without = new Set((given.get('without') || '').split(',').map(decoded));
  state.hiddenRelations = new Set(page.relations.map((_, n) => n).filter(n => without.has(relationName(n))));
}

// A new thing to look at is a step that Back undoes; a filter or a number of hops is not.
function show(change, {step = false} = {}) {
  Object.assign(state, change, {unknown: null});
  const hash = stateHash();
  if (hash !== location.hash) {
    const address = hash || location.pathname + location.search;
    history[step ? 'pushState' : 'replaceState'](null, '', address);
  }
  changed();
}

const lookAtConcept = number => show({node: number, statement: null}, {step: number !== state.node});
const lookAtStatement = number => show({statement: number, node: null}, {step: number !== state.statement});
const lookAtAll = () => show({node: null, statement: null, hops: 1}, {step: state.node !== null || state.statement !== null});

const kindShown = concept => !state.hiddenKinds.has(concept.kind);
const edgeShown = statement => !state.hiddenRelations.has(statement.relation)
  && kindShown(concepts[statement.subject]) && kindShown(concepts[statement.object]);

// Concepts within the chosen number of hops over what is shown: number -> hops away. Null: no focus.
function focusedConcepts() {
  if (state.statement !== null) {
    const {subject, object} = statements[state.statement];
    return new Map([subject, object].filter(end => end !== undefined).map(end => [end, 0]));
  }
  if (state.node === null) return null;
  const away = new Map([[state.node, 0]]);
  let frontier = [state.node];
  for (let hop = 1; hop <= state.hops; hop++) {
    const next = [];
    for (const from of frontier) {
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
