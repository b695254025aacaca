// The legend filters; what is hidden is always said.

const kindBoxes = [...document.querySelectorAll('input[data-kind]')];
/** @type {[any, number][]} */
const relationBoxes = [];

function setUpLegend() {
  for (const box of kindBoxes) {
    box.addEventListener('change', () => {
      const hiddenKinds = new Set(state.hiddenKinds);
      if (box.checked) hiddenKinds.delete(box.dataset.kind); else hiddenKinds.add(box.dataset.kind);
      arrangeAnew({hiddenKinds}, '');
    });
  }
  for (const button of document.querySelectorAll('button[data-only]')) {
    button.addEventListener('click', () => {
      arrangeAnew({hiddenKinds: new Set(allGroups.filter(kind => kind !== button.dataset.only))}, '');
    });
  }
  $('show-all').addEventListener('click', clearFilter);
  const counts = new Map();
  for (const {relation} of statements) counts.set(relation, (counts.get(relation) || 0) + 1);
  page.relations.forEach(([, label], relation) => {
    if (!counts.has(relation)) return;
    const box = make('input', {type: 'checkbox'});
    box.addEventListener('change', () => {
      const hiddenRelations = new Set(state.hiddenRelations);
      if (box.checked) hiddenRelations.delete(relation); else hiddenRelations.add(relation);
      arrangeAnew({hiddenRelations}, '');
    });
    relationBoxes.push([box, relation]);
    $('relations').append(make('div', {className: 'entry'},
      make('label', {}, box, make('span', {text: label}), ' ', make('span', {className: 'count', text: String(counts.get(relation))}))));
  });
  if (narrow()) $('legend').querySelector('details').open = false;
}

/** @type {(value: number) => string} */
const number = value => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

// Does what is said on a hop read against the way of the path?
const hopsBack = () => pathNow()?.nodes.some((to, n, nodes) => n > 0 && arrow(reasonsBetween(nodes[n - 1], to), nodes[n - 1]) === '←');
const MOST_HUBS = 2;  // are named above the picture
// What stands out, the rest dimmed.
function lookingInWords() {
  /** @type {(of: number) => string} */
  const name = of => cut(concepts[of].name, 60);
  if (state.path !== null) {
    const ends = `path from ${name(state.path[0])} to ${name(state.path[1])}`;
    return pathNow() ? `the ${ends}, ${reached.size - 1} ${reached.size === 2 ? 'hop' : 'hops'}${hopsBack() ? '; arrows point as their words read, not along the path' : ''}` : `no ${ends}${missNow() ? '; dotted: the nearest miss' : ''}`;
  }
  if (state.line !== null) return `what joins ${name(state.line[0])} and ${name(state.line[1])}`;
  const besides = beside.size ? `, and ${besideInWords()} (dotted${[...beside.keys()].some(of => isKnownAlone(concepts[of])) ? '; hollow: not in this graph' : ''})` : '';
  if (state.statement !== null) {
    const around = [...reached].filter(([of, away]) => away && !beside.has(of)).length;
    return `one statement${middle === null ? '' : `, about ${name(middle)}`}${around ? `, with ${around}${aroundAll > around ? ` of the ${number(aroundAll)}` : ''} that it is tied to` : ''}${besides}`;
  }
  if (state.node === null) return '';
  const inHops = reached.size - 1 - beside.size - joined.size;
  return `${name(state.node)} with ${number(inHops)} within ${state.hops === 1 ? '1 hop' : `${state.hops} hops`}${hubs.size ? `, not through ${hubs.size > MOST_HUBS ? `${hubs.size} hubs such as ${name([...hubs][0])}` : [...hubs].map(name).join(', ')}` : ''}${besides}${joined.size ? `, ${joined.size} by expanding ${state.expanded.map(name).join(', ')}` : ''}`;
}

// What the picture shows, of how much, and why not all of it.
function shownInWords() {
  if (atRest()) return `${number([...$('strata').querySelectorAll('li')].length)} of ${number(ownConcepts.length)} concepts: what is asked for, the further down the less firmly`;
  const drawn = nodesDrawn().filter(concept => !isKnownAlone(concept) && !beside.has(concept.number) && !isDropped(concept) && (kindShown(concept) || reached?.has(concept.number)));
  const shown = drawn.length;
  const lines = linesDrawn().filter(line => !isLineHidden(line, membersShown(line))).length;
  const reasons = [page.spread && gathered.size ? '' : page.view.note, filterInWords(), isLooking() ? '' : countedInWords(drawn)].filter(Boolean);
  const left = isFiltered() && reached === null ? ownConcepts.filter(kindShown).length : shown;
  if (left > shown) reasons.push(`of ${number(left)} left ${number(left - shown)} are not drawn${!page.spread ? '' : gathered.size ? ': what most documents name comes first' : ': the picture at rest does not have them'}`);
  if (leftOut && state.node !== null) reasons.push(`${number(leftOut)} more within ${state.hops === 1 ? '1 hop' : `${state.hops} hops`} are not drawn`);
  if (inRows() && unnamed) reasons.push(`${number(unnamed)} have no room for their names here: zooming in brings them`);
  if (reached === null && lines < linesLeft().length) reasons.push('other lines appear with what is picked');
  const looking = lookingInWords();
  if (looking) reasons.push(looking);
  const all = ownConcepts.length === shown && lines === lineCount && !isFiltered();
  if (all) return [`All ${number(shown)} concepts and ${number(lines)} lines shown`, ...reasons].join('; ');
  const many = state.path !== null ? `${number(shown)} of ${number(ownConcepts.length)} concepts shown` : `${number(shown)} of ${number(ownConcepts.length)} concepts and ${number(lines)} of ${number(lineCount)} lines ${beside.size ? 'stated' : 'shown'}`;
  return [many, ...reasons].join('; ');
}

const lineCount = allLines.size;

// What stands there already is not written anew: it would be painted, and said, once more. Out of sight nothing is gathered that it could tell of.
function renderShown() {
  if (state.view !== 'graph') return;
  const words = shownInWords();
  if ($('shown').textContent !== words) $('shown').textContent = words;
}

function renderLegend() {
  const counts = state.view === 'graph' && !page.spread ? groupCounts : groupSizes();
  for (const box of kindBoxes) {
    box.checked = !state.hiddenKinds.has(box.dataset.kind);
    box.parentElement.lastElementChild.textContent = number(counts.get(box.dataset.kind) ?? 0);
  }
  for (const [box, relation] of relationBoxes) box.checked = !state.hiddenRelations.has(relation);
  renderShown();
  $('show-all').hidden = !isFiltered();
  renderFacets();
}
