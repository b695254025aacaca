// How two things are connected: two fields, the chain in words, each hop with its evidence.

/** @type {Record<string, any>} -- from, to: numbers of concepts, or null */
const chosen = {from: null, to: null};

function setUpPath() {
  for (const [end, other] of [['from', 'to'], ['to', 'from']]) {
    setUpCombobox($(`path-${end}`), $(`${end}-results`), number => {
      chosen[end] = number;
      if (chosen[other] === null) $(`path-${other}`).focus();
      else if (chosen.from !== chosen.to) { lookAtPath(chosen.from, chosen.to); $('details').focus({preventScroll: true}); }
      else say('Choose two different concepts');
    }, {miss: () => leavePath(end, other), ask: text => `skillgraph path ${(end === 'from' ? [text, $('path-to').value || 'B'] : [$('path-from').value || 'A', text]).map(quoted).join(' ')}`});
    $(`path-${end}`).addEventListener('blur', namePathEnds);
  }
  $('path-swap').addEventListener('click', () => {
    [chosen.from, chosen.to] = [chosen.to, chosen.from];
    namePathEnds();
    if (state.path !== null) lookAtPath(state.path[1], state.path[0]);
  });
  $('path-open').addEventListener('click', () => {
    const closed = Boolean($('pathform').hidden);
    openPathForm(closed);
    if (!closed) return;
    chooseView('graph');
    startPath(state.node);
  });
}

// Open the fields, with one end given or those of the path that is shown.
/** @type {(from: number | null) => void} */
function startPath(from) {
  openPathForm(true);
  if (from !== null) Object.assign(chosen, {from, to: null});
  else if (state.path !== null) [chosen.from, chosen.to] = state.path;
  namePathEnds();
  $(chosen.from === null ? 'path-from' : 'path-to').focus();
}

function namePathEnds() {
  for (const end of ['from', 'to']) $(`path-${end}`).value = chosen[end] === null ? '' : concepts[chosen[end]].name.slice(0, 200);
}

// An end that is not found leads nowhere: the path that stood there goes, the other end is looked at.
/** @type {(end: string, other: string) => void} */
function leavePath(end, other) {
  if (state.path === null) return;
  chosen[end] = null;
  pathOf = JSON.stringify([chosen[other], null, null, null]);
  lookAtConcept(chosen[other]);
  $('pathform').scrollIntoView({block: 'nearest'});
}

/** @type {string | null} */
let pathOf = null;  // what is looked at while the fields are open

// Whoever looks at something else has left the path.
function renderPathForm() {
  if (state.path === null) {
    if (pathOf !== null && pathOf !== lookedAt()) openPathForm(false);
    return;
  }
  [chosen.from, chosen.to] = state.path;
  openPathForm(true);
  namePathEnds();
}

/** @type {(open: boolean) => void} */
function openPathForm(open) {
  pathOf = open ? lookedAt() : null;
  if (!open) Object.assign(chosen, {from: null, to: null});
  $('pathform').hidden = !open;
  $('path-open').setAttribute('aria-expanded', String(open));
}

const REASONS_SHOWN = 3;

/** @type {(reason: Reason) => HTMLElement} */
function reasonItem(reason) {
  const item = make('li', {}, make('span', {className: 'relation', text: reason.words}), ' ', make('bdi', {className: 'sentence', text: reason.sentence}));
  if (!['stated', 'stated together', 'named', 'counted', 'vocabulary'].includes(reason.status)) item.append(make('span', {className: 'status', text: ` ${reason.status}`}));
  if (reason.reference || reason.status === 'counted') {
    item.append(make('p', {className: 'quiet', text: reason.reference ? `Named by us; see ${reason.reference}.` : 'Counted by us, near-copies once, in the sources under Counts.'}));
    return item;
  }
  item.append(evidenceOf(reason.evidence, reason.relation, reason.status === 'inferred'));
  return item;
}

/** @type {(n: number) => void} */
function openHop(n) {
  const hop = document.querySelectorAll('#panel .hop')[n];
  if (!hop) return;
  for (const details of hop.querySelectorAll('details')) details.open = true;
  hop.scrollIntoView({block: 'nearest'});
  hop.focus({preventScroll: true});
}

function pathView() {
  /** @type {any} */
  const [from, goal] = state.path;
  const path = pathNow();
  const bar = make('div', {className: 'bar'}, copyButton(), clearButton());
  if (!path) return [make('h2', {text: holdsBeyond(from, goal) ? 'No path' : 'No path in this page'}), bar, ...noPathView(from, goal)];
  const hops = path.nodes.length - 1, held = path.nodes.slice(1).map((to, n) => closenessOf(path.nodes[n], to, [from, goal]));
  const beyond = path.nodes.some(number => isKnownAlone(concepts[number])), isAsked = [from, goal].some(end => isKnownAlone(concepts[end]));
  const parts = [
    make('h2', {}, make('bdi', {text: concepts[from].name}), ' to ', make('bdi', {text: concepts[goal].name})),
    bar,
    make('p', {className: 'quiet', text: `${hops} ${hops === 1 ? 'hop' : 'hops'}, ${inBand(Math.min(...held.map(hop => hop.held)))} at its weakest; the shortest over ${[...pathKinds(state.path ?? [])].filter(kind => page.kinds[kind]).map(kind => page.kinds[kind][PLURAL]).join(', ')}; a path rests on relations and telling counts.`}),
  ];
  if (beyond) parts.push(make('p', {className: 'quiet', text: `${isAsked ? '' : 'Nothing in this graph alone joins them meaningfully. '}Hollow: known to the package, and not in this graph.`}));
  const list = make('ol', {className: 'hops'});
  path.nodes.slice(1).forEach((target, n) => {
    const source = path.nodes[n];
    const reasons = reasonsBetween(source, target);
    const {closeness, members} = held[n];
    const hop = make('li', {className: 'hop', tabindex: '-1'}, make('p', {className: 'ends'}, conceptButton(source), ` ${arrow(reasons, source)} `, conceptButton(target)),
      make('p', {className: 'quiet', text: `${inBand(closeness)}${members ? `; one of ${members} known, ${(held[n].held / 100).toFixed(2)} here` : ''}${isKnownAlone(concepts[target]) && target !== goal ? `; ${concepts[target].name} is not in this graph` : ''}` }),
      make('ul', {className: 'reasons'}, ...reasons.slice(0, REASONS_SHOWN).map(reasonItem)));
    if (reasons.length > REASONS_SHOWN) {
      const more = make('details', {}, make('summary', {text: `${reasons.length - REASONS_SHOWN} more`}), make('ul', {className: 'reasons'}, ...reasons.slice(REASONS_SHOWN).map(reasonItem)));
      hop.append(more);
    }
    list.append(hop);
  });
  return [...parts, list];
}

// What asks for both, the role of the page first: with the statement of each.
/** @type {(from: number, to: number) => any[]} -- pairs of a role and its two statements */
function askingForBoth(from, to) {
  const [one, two] = [from, to].map(number => {
    const asking = inOrderOfAsking(statementsOf[number].filter(statement => statement.subject !== undefined && askRank(statement, number) < FORCES.length), number);
    return new Map(asking.reverse().map(statement => [statement.subject, statement]));
  });
  return [...one].reverse().flatMap(([role, statement]) => { const other = two.get(role); return other ? [[role, [statement, other]]] : []; });
}

// The nearest miss, where the command names it too: what joins the two over all kinds but those that join everything. What one list or
// section joins the page does not hold, and names nothing then.
/** @type {(from: number, to: number) => HTMLElement[]} */
function noPathView(from, to) {
  const parts = [make('p', {}, 'Nothing joins ', make('bdi', {text: concepts[from].name}), ' to ', make('bdi', {text: concepts[to].name}), ' meaningfully over skills, technologies, what they serve and the kinds of both.')];
  const [first, ...others] = askingForBoth(from, to), wider = missNow();
  if (first) {
    const [role, asked] = first;
    parts.push(make('p', {}, 'Both are asked for by ', conceptButton(role), others.length ? `, and by ${others.length} more:` : ':'),
      make('ul', {className: 'items both'}, ...asked.map((/** @type {Statement} */ statement) => make('li', {}, statementButton(statement.number)))));
  }
  if (wider) {
    parts.push(make('p', {text: 'Nearest miss, over all kinds but roles and stages:'}), make('ol', {className: 'hops'}, ...wider.nodes.map((number, n) => make('li', {className: 'hop', tabindex: '-1'}, conceptButton(number),
      ...wider.nodes.slice(n + 1, n + 2).map(next => make('ul', {className: 'reasons'}, ...reasonsBetween(number, next).slice(0, REASONS_SHOWN).map(reasonItem)))))));
  }
  if (!holdsBeyond(from, to)) parts.push(make('p', {className: 'quiet'}, 'Within this graph, that is. What the package knows beside it, this page does not hold all of; ', make('code', {text: pathCommand(from, to)}), ' passes that too.'));
  return parts;
}

/** @type {(from: number, to: number) => string} */
const pathCommand = (from, to) => `skillgraph path ${curieOf(concepts[from])} ${curieOf(concepts[to])}`;
