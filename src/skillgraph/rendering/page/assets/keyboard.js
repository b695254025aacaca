// Keys: "/" searches, Escape clears, or leads from the charts back to the graph, arrows walk in the picture, Enter looks, + and - zoom.

/** @type {number | null} */
let cursor = null;

/** @type {Map<string, [number, number]>} */
const DIRECTIONS = new Map([['ArrowRight', [1, 0]], ['ArrowLeft', [-1, 0]], ['ArrowDown', [0, 1]], ['ArrowUp', [0, -1]]]);

// The nearest in that direction: among the neighbors of what is looked at, or else among all.
/** @type {(from: number, direction: any) => number | null} */
function nextInDirection(from, [dx, dy]) {
  const {x, y} = placeOf(concepts[from]);
  const near = state.node !== null ? new Set([state.node, ...neighborsOf[state.node].map(([to]) => to), ...beside.keys(), ...joined]) : reached;
  /** @type {number | null} */
  let best = null;
  let least = Infinity;
  for (const concept of nodesDrawn()) {
    if (concept.number === from || (!kindShown(concept) && !reached?.has(concept.number)) || (near && !near.has(concept.number)) || isDropped(concept)) continue;
    const place = placeOf(concept);
    const along = (place.x - x) * dx + (place.y - y) * dy;
    const across = Math.abs((place.x - x) * dy) + Math.abs((place.y - y) * dx);
    if (along <= 0) continue;
    const cost = along + 2.2 * across;
    if (cost < least) [best, least] = [concept.number, cost];
  }
  return best;
}

/** @type {(number: number) => void} */
function moveCursor(number) {
  cursor = number;
  light({node: number});
  const concept = concepts[number];
  say(`${concept.name}, ${kindOf(concept)[NAME]}, ${concept.count} statements`);
}

function setUpFrame() {
  const frame = container.querySelector('.vis-network');
  frame.setAttribute('role', 'application');
  frame.setAttribute('aria-label', 'Graph. Arrow keys move among concepts, Enter shows one; of a concept that is looked at E expands, P pins, H hides a neighbor, Control Z undoes; plus and minus zoom, Escape clears.');
  frame.tabIndex = 0;
  frame.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrange = ARRANGING.get(event.key.toLowerCase());
    if (arrange && state.node !== null) { arrange(cursor ?? state.node); return; }
    if (DIRECTIONS.has(event.key)) {
      event.preventDefault();
      const from = cursor ?? state.node;
      const next = from === null || !painted.nodes.has(from) ? (reached ? [...reached.keys()][0] : page.center ?? placedConcepts[0]?.number ?? null) : nextInDirection(from, DIRECTIONS.get(event.key));
      if (next !== null && concepts.length) moveCursor(next);
    } else if (event.key === 'Enter' && cursor !== null) lookAtConcept(cursor);
    else if (event.key === '+' || event.key === '=') zoomBy(1.3);
    else if (event.key === '-') zoomBy(1 / 1.3);
    else if (event.key === '0') fit();
  });
  frame.addEventListener('blur', () => { if (cursor !== null) { cursor = null; light(null); } });
}

function setUpKeyboard() {
  document.querySelector('.skip').addEventListener('click', (/** @type {Event} */ event) => {
    event.preventDefault();
    (state.view === 'graph' ? $('details') : $(`view-${state.view}`)).focus();
  });
  document.addEventListener('keydown', event => {
    const typing = event.target?.matches?.('input[type=search], textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      $('search').focus();
      $('search').select();
    } else if (event.key === 'Escape' && !typing) {
      if (state.view === 'charts') chooseView('graph');
      else if (isFiltered() && (tableNow() || !isLooking())) clearFilter();
      else if (isLooking() || state.unknown !== null) lookAtAll();
      else openPathForm(false);
    }
  });
}
