// A focus can be arranged: a symbol expanded in place, pinned, hidden; each step can be undone, as can each of the filter.

/** @type {Partial<State>[]} */
const steps = [];  // what the focus was like before each step
/** @type {string | null} */
let arranged = null;  // what the steps are about
const ARRANGED = ['expanded', 'pins', 'gone', 'hiddenKinds', 'hiddenRelations', 'facets', 'least', 'words'];

const lookedAt = () => JSON.stringify([state.node, state.statement, state.line, state.path]);

// Take a step that can be undone.
/** @type {(change: Partial<State>, said: string) => void} */
function arrangeAnew(change, said) {
  if (arranged !== lookedAt()) steps.length = 0;
  arranged = lookedAt();
  steps.push(Object.fromEntries(ARRANGED.map(name => [name, /** @type {any} */ (state)[name]])));
  show(change);
  say(said);
}

function undo() {
  if (arranged !== lookedAt() || !steps.length) return;
  show(steps.pop() ?? {});
  say('Undone');
}

/** @type {(number: number) => boolean} */
const canArrange = number => state.node !== null && gathered.has(number) && number !== state.node;
/** @type {(list: number[], number: number) => number[]} */
const without = (list, number) => list.filter(one => one !== number);

/** @type {(number: number) => void} */
function expand(number) {
  if (!canArrange(number)) return;
  const {name} = concepts[number];
  if (state.expanded.includes(number)) arrangeAnew({expanded: without(state.expanded, number)}, `${name} collapsed`);
  else {
    const before = reached.size;
    arrangeAnew({expanded: [...state.expanded, number]}, '');
    say(`${name} expanded, ${reached.size - before} more`);
  }
}

/** @type {(number: number, place: Point) => void} */
function pinAt(number, {x, y}) {
  const {x: across, y: down} = reach();
  /** @type {(part: number) => number} */
  const share = part => Math.round(1000 * Math.max(-1, Math.min(1, part)));
  arrangeAnew({pins: [...state.pins.filter(([one]) => one !== number), [number, share(x / across), share(y / down)]]}, `${concepts[number].name} pinned`);
}

/** @type {(number: number) => boolean} */
const isPinned = number => state.pins.some(([one]) => one === number);

/** @type {(number: number) => void} */
function pin(number) {
  if (!canArrange(number)) return;
  if (isPinned(number)) arrangeAnew({pins: state.pins.filter(([one]) => one !== number)}, `${concepts[number].name} no longer pinned`);
  else pinAt(number, placeOf(concepts[number]));
}

/** @type {(number: number) => void} */
function hide(number) {
  if (!canArrange(number)) return;
  arrangeAnew({gone: [...state.gone, number], expanded: without(state.expanded, number)}, `${concepts[number].name} hidden`);
}

const ARRANGING = new Map([['e', expand], ['p', pin], ['h', hide]]);

function renderArranging() {
  $('undo').hidden = arranged !== lookedAt() || !steps.length;
}

// A pinned symbol has a dot beside it.
/** @type {(context: CanvasRenderingContext2D) => void} */
function drawPins(context) {
  if (!gathered.size) return;
  context.fillStyle = colors.ink;
  for (const [number] of state.pins) {
    const node = network.body.nodes[number];
    if (!node || !gathered.has(number)) continue;
    context.beginPath();
    context.arc(node.x + node.options.size, node.y - node.options.size, 3, 0, 7);
    context.fill();
  }
}

// The menu of a symbol: what can be done with it.
/** @type {(number: number, place: Point) => void} */
function openMenu(number, {x, y}) {
  const menu = $('menu'), {name} = concepts[number];
  const entries = Object.entries({
    'Look at it': () => lookAtConcept(number),
    ...canArrange(number) ? {[state.expanded.includes(number) ? 'Collapse' : 'Expand']: () => expand(number), [isPinned(number) ? 'Unpin' : 'Pin']: () => pin(number), Hide: () => hide(number)} : {},
    'Path from here': () => startPath(number),
  });
  menu.setAttribute('aria-label', name);
  menu.replaceChildren(make('bdi', {className: 'quiet', text: cut(name, 40)}), ...entries.map(([text, act]) => {
    const button = make('button', {type: 'button', role: 'menuitem', text, tabindex: '-1'});
    button.addEventListener('click', () => { closeMenu(); act(); });
    return button;
  }));
  menu.hidden = false;
  const {width, height} = view();
  menu.style.left = `${Math.max(4, Math.min(x, width - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(y, height - menu.offsetHeight - 4))}px`;
  light(null);
  menu.querySelector('button').focus();
}

function closeMenu() {
  if ($('menu').hidden) return;
  $('menu').hidden = true;
  container.querySelector('.vis-network').focus({preventScroll: true});
}

function setUpMenu() {
  const menu = $('menu');
  container.addEventListener('contextmenu', event => {
    const at = pointIn(event), byKey = event.button !== 2 && cursor !== null;
    const number = byKey ? cursor : pick(at)?.node;
    if (number === undefined) return;
    event.preventDefault();
    openMenu(number, byKey ? network.canvasToDOM(placeOf(concepts[number])) : at);
  });
  menu.addEventListener('keydown', event => {
    const items = [...menu.querySelectorAll('button')], step = /** @type {Record<string, number>} */ ({ArrowDown: 1, ArrowUp: -1})[event.key];
    if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') { event.stopPropagation(); closeMenu(); } else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', event => { if (!menu.hidden && !menu.contains(/** @type {Node} */ (event.target))) menu.hidden = true; });
}

// A symbol of the focus that is dragged stays where it is let go.
function setUpDragging() {
  /** @type {{number: number, at: Point, far: boolean} | null} */
  let held = null;
  container.addEventListener('pointerdown', event => {
    if (event.button || event.pointerType === 'touch' && !container.classList.contains('free') || gliding !== null) return;
    const at = pointIn(event), number = pick(at)?.node;
    if (number === undefined || !canArrange(number)) return;
    event.stopPropagation();
    container.setPointerCapture(event.pointerId);
    held = {number, at, far: false};
    light(null);
  }, true);
  container.addEventListener('pointermove', event => {
    if (held === null) return;
    const at = pointIn(event), node = network.body.nodes[held.number];
    held.far ||= Math.hypot(at.x - held.at.x, at.y - held.at.y) > 6;
    if (!held.far) return;
    ({x: node.x, y: node.y} = network.DOMtoCanvas(at));
    network.redraw();
  });
  container.addEventListener('pointerup', () => {
    if (held === null) return;
    const {number, far} = held;
    held = null;
    if (far) pinAt(number, network.body.nodes[number]);
  });
  container.addEventListener('pointercancel', () => { if (held !== null) { held = null; changed(); } });
}

function setUpArranging() {
  $('undo').addEventListener('click', undo);
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z' || event.target?.matches?.('input:not([type=checkbox], [type=range])')) return;
    event.preventDefault();
    undo();
  });
  setUpMenu();
  setUpDragging();
}
