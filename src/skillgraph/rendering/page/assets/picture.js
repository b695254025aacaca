// The picture: vis-network with fixed places. Only what differs from the last paint is updated.


/** @type {any} -- vis.Network, whose inside is read too */
let network = null;
/** @type {any} */
let nodeSet;
/** @type {any} */
let edgeSet;
let symbolScale = 1;  // few concepts do not get giant symbols
/** @type {Map<number, Label>} */
let labeled = new Map();
/** @type {Candidate[]} */
let symbolsDrawn = [];  // as they were when the labels were chosen
let pixelScale = 1;  // 2 while a PNG is drawn
let moved = false;  // since the last frame
const isFinger = matchMedia('(pointer: coarse)').matches;
const painted = {nodes: new Map(), edges: new Map()};

// Symbols and lines that are made at once.
const PORTION = 24;
/** @type {(list: any[]) => any[][]} */
const inPortions = list => Array.from({length: Math.ceil(list.length / PORTION)}, (_, n) => list.slice(n * PORTION, (n + 1) * PORTION));

let isDrawn = false;
// The picture is set up step by step once it comes into sight, or, where a gesture asks for it, at once.
const drawing = drawingSteps();
const completePicture = () => finished(drawing);

function setUpPicture() {
  const sight = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    sight.disconnect();
    inSlices(drawing);
  });
  sight.observe(container);
}

function* drawingSteps() {
  document.head.append(make('script', {}, $('library').textContent));
  yield;
  [nodeSet, edgeSet] = [new vis.DataSet(), new vis.DataSet()];
  network = new vis.Network(container, {nodes: nodeSet, edges: edgeSet}, {
    physics: {enabled: false},
    layout: {improvedLayout: false, randomSeed: 1},
    interaction: {hover: false, selectable: false, dragNodes: false, keyboard: false, zoomSpeed: 0.6,
      dragView: !isFinger, zoomView: !isFinger},
    nodes: {borderWidth: 1.5, borderWidthSelected: 3, labelHighlightBold: false},
    edges: {smooth: false, selectionWidth: 1, arrowStrikethrough: false},
  });
  network.renderer.allowRedraw = false;
  yield;
  if (fitStage() && gathered.size) gatherAnew(gatherToFit);
  fitLooked();
  yield;
  textWidth('m');
  yield;
  yield* choosingSteps();
  const scale = network.getScale(), names = lineNames();
  for (const some of inPortions(nodesDrawn())) { yield; nodeSet.add(differing(some.map(concept => nodeStyle(concept, scale)), painted.nodes)); }
  for (const some of inPortions(linesDrawn())) { yield; edgeSet.add(differing(some.map(line => edgeStyle(line, names.get(line.id))), painted.edges)); }
  edgeSet.add(differing([...hopStyles(), ...besideStyles()], painted.edges));
  selectLooked();
  listenToPicture();
  setUpFrame();
  isDrawn = true;
  moved = gathered.size > 0;
  container.removeAttribute('aria-busy');
  yield;
  network.renderer.allowRedraw = true;
  network.redraw();
  // The stage may have changed its size meanwhile.
  if (fitStage()) { lastLooked = null; renderPicture(); renderShown(); }
}

function listenToPicture() {
  for (const draw of [drawSectors, drawNamedLast]) network.on('beforeDrawing', draw);
  for (const draw of [drawCaptions, drawNameOfMiddle, drawFigure, drawLit, drawPins]) network.on('afterDrawing', draw);
  for (const event of ['zoom', 'dragStart']) network.on(event, () => light(null));
  // vis-network draws a line to where its arrow stood in the last frame: what has moved is drawn once more.
  network.on('afterDrawing', () => {
    if (!moved) return;
    moved = false;
    requestAnimationFrame(() => network.redraw());
  });
  for (const event of ['zoom', 'dragStart']) network.on(event, () => settle({view: false}));
  for (const event of ['zoom', 'dragEnd', 'animationFinished']) network.on(event, relabelSoon);
}

// vis-network draws lines by number: those that say something come last, so that none runs through their words.
function drawNamedLast() {
  const {edgeIndices, edges} = network.body;
  if (middle !== null) edgeIndices.sort((/** @type {any} */ a, /** @type {any} */ b) => Number(Boolean(edges[a].options.label)) - Number(Boolean(edges[b].options.label)));
}

// Lines end at the name of the middle, as they do at its symbol.
/** @type {(context: CanvasRenderingContext2D) => void} */
function drawNameOfMiddle(context) {
  const node = network.body.nodes[middle ?? -1], label = labeled.get(middle ?? -1), scale = network.getScale() / pixelScale;
  if (!node || !label || !gathered.size) return;
  const concept = concepts[/** @type {number} */ (middle)], half = halfWidth(concept) / scale + 2, high = (textHeight(labelOf(concept), label.size) - 3) / scale, away = node.options.size + 2;
  context.fillStyle = colors.paper;
  context.fillRect(node.x - half, label.side === 'above' ? node.y - away - high : node.y + away, 2 * half, high);
  node.draw(context).drawExternalLabel?.();
}

// Room around the disc for the captions, in pixels of the screen.
const margins = () => narrow() ? {x: 24, y: 40} : {x: Math.min(112, 0.15 * view().width), y: 44};

function fitShape() {
  const {width, height} = view(), {x, y} = margins();
  const aspect = Math.max(0.6, Math.min(1.7, (width - 2 * x) / Math.max(1, height - 2 * y)));
  stretch = {x: Math.sqrt(aspect), y: 1 / Math.sqrt(aspect)};
  symbolScale = Math.min(1, 1 / fitScale());
}

// Has the stage another size than when it was last fitted?
let staged = '';
function fitStage() {
  const {width, height} = view(), size = `${width} ${height}`;
  if (size === staged || !width || !height) return false;
  staged = size;
  network?.setSize('100%', '100%');
  fitShape();
  return true;
}

function fitScale() {
  const {width, height} = view(), {x, y} = margins();
  return Math.max(0.05, Math.min((width - 2 * x) / (2 * stretch.x * page.radius), (height - 2 * y) / (2 * stretch.y * page.radius)));
}

function fit(animated = true) {
  network.moveTo({position: {x: 0, y: 0}, scale: gathered.size ? gatheredScale() : fitScale(), animation: animation(animated)});
  relabelSoon();
}

// What is gathered is as large as it is, unless it is more than the stage holds.
function gatheredScale() {
  const {width, height} = view();
  const places = [...gathered.values()];
  return Math.min(1, width / (2 * Math.max(...places.map(place => Math.abs(place.x))) + sides(inRows())), height / (2 * Math.max(...places.map(place => Math.abs(place.y))) + 80));
}

// Of a filtered picture, what is left of it.
function fitShown() {
  completePicture();
  settle();
  if (!gathered.size && isFiltered()) bringIntoView(placedConcepts.filter(kindShown).map(({number}) => number));
  else fit();
  relabelSoon();
}

/** @type {(wanted: boolean) => any} */
const animation = wanted => wanted && !calm.matches ? {duration: 350, easingFunction: 'easeInOutQuad'} : false;

/** @type {(factor: number) => void} */
function zoomBy(factor) {
  completePicture();
  settle();
  network.moveTo({scale: network.getScale() * factor, animation: animation(true)});
  relabelSoon();
}

// Show these as large as they can be read, and not larger.
/** @type {(numbers: number[], animated?: boolean) => void} */
function bringIntoView(numbers, animated = true) {
  const places = numbers.map(number => placeOf(concepts[number]));
  if (!places.length) return;
  const [left, right] = [Math.min(...places.map(p => p.x)), Math.max(...places.map(p => p.x))];
  const [top, bottom] = [Math.min(...places.map(p => p.y)), Math.max(...places.map(p => p.y))];
  const {width, height} = view();
  const scale = Math.min((width - 190) / (right - left + 1), (height - 130) / (bottom - top + 1), 1.25);
  if (scale <= 1.15 * fitScale()) { fit(animated); return; }
  network.moveTo({position: {x: (left + right) / 2, y: (top + bottom) / 2}, scale, animation: animation(animated)});
}

// What is gathered stands alone: the rest is dropped.
/** @type {(concept: Concept) => boolean} */
const isDropped = concept => gathered.size > 0 && !gathered.has(concept.number);

// What is drawn: what has a place of its own, and what is gathered from beyond.
const nodesDrawn = () => placedConcepts.concat([...gathered.keys()].map(number => concepts[number]).filter(concept => !concept.placed));

// vis-network begins a name half a line and 4 units below the symbol; it begins closer, or ends above, or stands beside it.
/** @type {(concept: Concept, label: Label, size: number, scale: number) => number} */
function nameOffset(concept, {side, size: letters}, size, scale) {
  const back = -(letters / 2 / scale + 4);
  if (side === 'right') return back - size - letters / 2 / scale;
  return side === 'below' ? back + 3 / scale : back - 2 * size - (3 + letters * labelOf(concept).split('\n').length) / scale;
}

// vis-network centers a name: at the right of a symbol it ends a field that is twice as wide and more.
/** @type {(concept: Concept, label: Label, size: number, scale: number) => any} */
const nameField = (concept, label, size, scale) => label.side === 'right' ? {minimum: 2 * (size + (NAME_GAP + textWidth(labelOf(concept)) * label.size / FONT_SIZE) / scale)} : false;
const NAME_GAP = 6;

// Nodes without a label share one font, so that zooming does not touch them.
const UNNAMED = {face: FONT_FACE, size: FONT_SIZE};

// Is it what is looked at, or an end of a path?
/** @type {(concept: Concept) => boolean} */
const isMain = ({number}) => reached?.get(number) === 0 && (middle !== null || state.path !== null && state.path.includes(number));
/** @type {(concept: Concept, scale: number) => number} */
const symbolSize = (concept, scale) => inRows() ? 5 / scale
  : gathered.has(concept.number) ? Math.max(8, Math.min(isMain(concept) ? 17 : 12, concept.size)) : concept.size * symbolScale;

/** @type {(concept: Concept, scale: number) => any} */
function nodeStyle(concept, scale) {
  const color = colorOf(concept);
  const fill = isKnownAlone(concept) ? colors.paper : color;
  const away = reached ? reached.get(concept.number) : undefined;
  const dim = reached !== null && away === undefined;
  const left = isDropped(concept);
  const main = isMain(concept);
  const label = labeled.get(concept.number);
  const size = symbolSize(concept, scale);
  return {
    id: concept.number, ...placeOf(concept), name: concept.name, kind: concept.kind,
    shape: lookOf(concept)[SHAPE], size, hidden: left && gliding === null || !kindShown(concept) && (reached === null || dim),
    label: label ? labelOf(concept) : undefined, widthConstraint: label ? nameField(concept, label, size, scale) : false,
    opacity: left ? 0 : dim ? 0.13 : 1,
    borderWidth: main ? 3 : isKnownAlone(concept) ? 2 : 0.8,
    color: {background: fill, border: main ? colors.ink : isKnownAlone(concept) ? color : colors.paper, highlight: {background: fill, border: colors.ink}},
    font: label ? {face: FONT_FACE, size: label.size / scale, color: dim ? colors.quiet : colors.ink,
      strokeWidth: 3.5 / scale, strokeColor: colors.paper,
      align: label.side === 'right' ? 'right' : 'center', vadjust: nameOffset(concept, label, size, scale)} : UNNAMED,
  };
}

// Of some items those that differ from what was painted last.
/** @type {(items: any[], last: Map<any, string>) => any[]} */
function differing(items, last) {
  return items.filter(item => {
    const key = JSON.stringify(item);
    if (last.get(item.id) === key) return false;
    last.set(item.id, key);
    return true;
  });
}

/** @type {(set: any, items: any[], last: Map<any, string>) => void} */
function update(set, items, last) {
  moved = true;
  const ids = new Set(items.map(item => item.id));
  const gone = [...last.keys()].filter(id => !ids.has(id));
  set.update(differing(items, last));
  if (gone.length) set.remove(gone);
  for (const id of gone) last.delete(id);
}

function paintNodes() {
  const scale = network.getScale() / pixelScale;
  update(nodeSet, nodesDrawn().map(concept => nodeStyle(concept, scale)), painted.nodes);
}

// vis-network takes no name off a line: one that loses its name is drawn anew.
/** @type {(edges: any[]) => void} */
function removeUnnamed(edges) {
  const renamed = edges.filter(({id, label}) => !label && edgeSet.get(id)?.label).map(({id}) => id);
  edgeSet.remove(renamed);
  for (const id of renamed) painted.edges.delete(id);
}

function paint() {
  paintNodes();
  const edges = edgesDrawn();
  removeUnnamed(edges);
  update(edgeSet, edges, painted.edges);
}

// What is asked for most, and of what is counted over documents what most of them name, comes first.
/** @type {(a: Concept, b: Concept) => number} */
const byAsking = (a, b) => (page.first?.[a.number] ?? concepts.length) - (page.first?.[b.number] ?? concepts.length) || bySpread(a, b);
// The first of each group, then the second of each, and so on, so that every kind is named.
const NAMED_ALIKE = 6;
// On a phone those whose name would be cut do not count, and have no name before more room is made.
const standing = new Map(), standingOnPhone = new Map();
{
  const byGroup = new Map(), whole = new Map();
  [...placedConcepts].sort(byAsking).forEach((concept, n) => {
    const place = byGroup.get(concept.group) ?? 0, placeOnPhone = whole.get(concept.group) ?? 0;
    byGroup.set(concept.group, place + 1);
    if (!isLong(concept)) whole.set(concept.group, placeOnPhone + 1);
    standing.set(concept.number, page.spread ? Math.floor(n / NAMED_ALIKE) : place);
    standingOnPhone.set(concept.number, page.spread ? Math.floor(n / NAMED_ALIKE) : placeOnPhone);
  });
}

/** @type {(concept: Concept) => number} */
function labelSize(concept) {
  if (listed !== null) return FONT_SIZE;
  if (reached !== null) return reached.get(concept.number) !== 0 ? FONT_SIZE : narrow() ? 13.5 : 15.5;
  return concept.number === page.center ? (narrow() ? 13.5 : 16.5) : (standing.get(concept.number) ?? 9) < 2 ? 13.5 : 12.5;
}

/** @type {(concept: Concept) => number} */
const halfWidth = concept => Math.max(...labelOf(concept).split('\n').map(textWidth)) * labelSize(concept) / FONT_SIZE / 2;

// On which side a label stands: of a gap or a comparison where there is room, in the focus outward, of a path away from the line that leads to the next row; of what a filter gathers where there is room.
/** @type {(concept: Concept) => string[]} */
function sidesOf(concept) {
  if (listed !== null) return ['right'];
  if (reached === null) return inRows() || page.groups && !narrow() ? ['below', 'above'] : ['below'];
  if (!gathered.has(concept.number) || middle !== null && placeOf(concept).y >= -8) return ['below', 'above'];
  return middle !== null || turns.has(concept.number) ? ['above', 'below'] : ['below', 'above'];
}

// Where a phone has no more room than for the first names, one that would be cut leaves its place to another.
const NEAR = 1.5;
/** @type {(concept: Concept, scale: number) => boolean} */
const isNameable = (concept, scale) => !narrow() || concept.number === page.center || gathered.size > 0 || scale > NEAR * fitScale() || !isLong(concept);

// Who may have a name, the first in rank first, where each stands on the screen.
/** @type {(concepts: Concept[], scale: number, onScreen: (place: Point) => Point) => Candidate[]} */
function candidatesOf(concepts, scale, onScreen) {
  /** @type {(concept: Concept) => number} */
  const rank = concept => concept.number === page.center ? -1 : (reached ?? (narrow() ? standingOnPhone : standing)).get(concept.number);
  return concepts
    .filter(concept => reached === null ? kindShown(concept) && isNameable(concept, scale) : reached.has(concept.number))
    .sort((a, b) => rank(a) - rank(b) || byAsking(a, b))
    .map(concept => ({concept, size: labelSize(concept), ...onScreen(placeOf(concept)),
      radius: symbolSize(concept, scale) * scale, sides: sidesOf(concept)}));
}

/** @type {(symbols: Candidate[]) => LabelRoom} */
function labelRoom(symbols) {
  const {width, height} = view();
  return {width, height, symbols, forced: new Set(reached ? [...reached].filter(([, away]) => away === 0).map(([number]) => number) : ownConcepts.filter(({number}) => isCentral(number)).map(({number}) => number)),
    most: reached || inRows() ? Infinity : Math.max(18, width * height / 10500), lenient: reached !== null};
}

// Which of what is gathered have room for their names, once all of it is in sight; what the name in the middle lies on has none. On a wide screen that is no place where it could be taken for another's.
function namedNow() {
  const scale = gatheredScale(), {width, height} = view();
  /** @type {(place: Point) => Point} */
  const onScreen = ({x, y}) => ({x: width / 2 + scale * x, y: height / 2 + scale * y});
  const candidates = candidatesOf([...gathered.keys()].map(number => concepts[number]), scale, onScreen);
  const named = chooseLabels(candidates, framesTaken(scale, onScreen), {...labelRoom(candidates), strict: !narrow()}), box = named.get(middle ?? -1)?.box;
  for (const symbol of candidates) if (box && symbol.concept.number !== middle && touches(squareOf(symbol), box)) named.delete(symbol.concept.number);
  return named;
}

// Choose the labels for what is in view now.
function* choosingSteps() {
  const candidates = candidatesOf(nodesDrawn(), network.getScale(), network.canvasToDOM.bind(network));
  yield;
  placeCaptions();
  yield;
  symbolsDrawn = candidates;
  labeled = yield* labelSteps(candidates, gathered.size ? framesTaken(network.getScale() / pixelScale, network.canvasToDOM.bind(network)) : captionBoxes.map(c => c.box), labelRoom(candidates));
}
const chooseNow = () => finished(choosingSteps());

function relabel() {
  chooseNow();
  paint();
}

let waiting = 0;
function relabelSoon() {
  if (!isDrawn) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => { if (gliding === null) { chooseNow(); if (middle !== null) paint(); else paintNodes(); } }, 160);
}
