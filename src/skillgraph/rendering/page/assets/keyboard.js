// Keys: "/" searches, Escape clears, arrows walk in the picture, Enter looks, + and - zoom.

let cursor = null;

const DIRECTIONS = new Map([['ArrowRight', [1, 0]], ['ArrowLeft', [-1, 0]], ['ArrowDown', [0, 1]], ['ArrowUp', [0, -1]]]);

// The nearest in that direction: among the neighbors of what is looked at, or else among all.
function nextInDirection(from, [dx, dy]) {
  const {x, y} = placeOf(concepts[from]);
  const near = state.node !== null ? new Set([state.node, ...neighborsOf[state.node].map(([to]) => to), ...beside.keys()]) : focus;
  let best = null, least = Infinity;
  for (const concept of nodesDrawn()) {
    if (concept.number === from || (!kindShown(concept) && !focus?.has(concept.number)) || (near && !near.has(concept.number))) continue;
    const place = placeOf(concept);
    const along = (place.x - x) * dx + (place.y - y) * dy;
    const across = Math.abs((place.x - x) * dy) + Math.abs((place.y - y) * dx);
    if (along <= 0) continue;
    const cost = along + 2.2 * across;
    if (cost < least) [best, least] = [concept.number, cost];
  }
  return best;
}

function moveCursor(number) {
  cursor = number;
  light({node: number});
  const concept = concepts[number];
  say(`${concept.name}, ${kindOf(concept)[NAME]}, ${concept.count} statements`);
}

function setUpKeyboard() {
  const frame = container.querySelector('.vis-network');
  frame.setAttribute('role', 'application');
  frame.setAttribute('aria-label', 'Graph. Arrow keys move among concepts, Enter shows one, plus and minus zoom, Escape clears.');
  frame.tabIndex = 0;
  frame.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (DIRECTIONS.has(event.key)) {
      event.preventDefault();
      const from = cursor ?? state.node;
      const next = from === null || !painted.nodes.has(from) ? (focus ? [...focus.keys()][0] : page.center ?? placedConcepts[0]?.number ?? null) : nextInDirection(from, DIRECTIONS.get(event.key));
      if (next !== null && concepts.length) moveCursor(next);
    } else if (event.key === 'Enter' && cursor !== null) lookAtConcept(cursor);
    else if (event.key === '+' || event.key === '=') zoomBy(1.3);
    else if (event.key === '-') zoomBy(1 / 1.3);
    else if (event.key === '0') fit();
  });
  frame.addEventListener('blur', () => { if (cursor !== null) { cursor = null; light(null); } });
  document.querySelector('.skip').addEventListener('click', event => {
    event.preventDefault();
    $('details').focus();
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.matches?.('input[type=search], textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      $('search').focus();
      $('search').select();
    } else if (event.key === 'Escape' && !typing) {
      if (isFiltered() && (TABLES[state.view] || !isLooking())) clearFilter();
      else if (isLooking() || state.unknown !== null) lookAtAll();
    }
  });
}
