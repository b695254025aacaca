// What the pointer is over: what a click would take is lit, and said in a hint beside it.

const SLACK = isFinger ? 12 : 4;
const LINE_SLACK = isFinger ? 12 : 3;
/** @type {any} */
let lit = null;  // {node} or {edge}, as `pick` gives them

/** @type {(event: MouseEvent) => Point} */
const pointIn = event => { const box = container.getBoundingClientRect(); return {x: event.clientX - box.x, y: event.clientY - box.y}; };
/** @type {(point: Point, box: {left: number, top: number, right: number, bottom: number}) => boolean} */
const inside = ({x, y}, {left, top, right, bottom}) => x >= left && x <= right && y >= top && y <= bottom;
/** @type {(slack: number, places: [any, number][]) => any} */
const within = (slack, places) => places.filter(([, away]) => away <= slack).sort((a, b) => a[1] - b[1])[0]?.[0];

// The symbol, its name, or, where something is looked at, the line that a click at this place takes; or null.
/** @type {(pointer: Point) => any} */
function pick(pointer) {
  completePicture();
  const at = network.DOMtoCanvas(pointer), scale = network.getScale();
  const drawn = nodesDrawn().filter(concept => !isDropped(concept)).map(({number}) => network.body.nodes[number]).filter(node => !node.options.hidden);
  const node = within(SLACK, drawn.map(one => [one.id, Math.hypot(one.x - at.x, one.y - at.y) * scale - one.options.size * scale]))
    ?? drawn.find(({id}) => labeled.has(id) && inside(at, network.getBoundingBox(id)))?.id;
  if (node !== undefined) return {node};
  const lines = reached === null ? [] : [...painted.edges.keys()].filter(id => typeof id === 'string' || inFocus(id)).map(id => network.body.edges[id]);
  const edge = within(LINE_SLACK, lines.filter(line => !line.options.hidden).map(line =>
    [line.id, line.edgeType.getDistanceToEdge(line.from.x, line.from.y, line.to.x, line.to.y, at.x, at.y) * scale]));
  return edge === undefined ? null : {edge};
}


/** @type {(picked: any) => void} */
function take(picked) {
  // A path is an answer, no choice to undo; and a finger that scrolls, or misses a symbol, chooses nothing either.
  if (picked === null) { if (isLooking() && state.path === null && !isFinger) lookAtAll(); }
  else if (picked.node !== undefined) lookAtConcept(picked.node);
  else takeLine(picked.edge);
}

// A line with its statements, a hop of a path, or a line to what stands beside.
/** @type {(id: any) => void} */
function takeLine(id) {
  if (typeof id === 'number') {
    const line = lineOf(id), [one, ...more] = membersShown(line), {subject, object} = statements[id];
    if (more.length) lookAtLine([subject, object]); else lookAtStatement(one);
  } else if (id.startsWith('hop')) openHop(Number(id.slice(3)));
  else lookAtConcept(Number(id.slice(6)));
}

/** @type {(id: any) => HTMLElement[]} */
function lineHint(id) {
  if (typeof id === 'number') {
    const shown = membersShown(lineOf(id));
    return [...shown.slice(0, 3).map(number => make('p', {className: 'sentence'}, make('bdi', {text: statements[number].sentence}))),
      ...shown.length > 3 ? [make('p', {text: `and ${shown.length - 3} more`})] : []];
  }
  return id.startsWith('hop') ? [] : [make('bdi', {text: beside.get(Number(id.slice(6)))})];
}

/** @type {(words: HTMLElement[], place: () => Point) => void} */
function showHint(words, place) {
  const hint = $('hint');
  hint.replaceChildren(...words);
  hint.hidden = !words.length;
  if (words.length) placeHint(hint, place());
}

/** @type {(picked: any, pointer?: Point | null) => void} */
function light(picked, pointer = null) {
  // Beneath the strata the network is not seen.
  if (atRest()) picked = null;
  if (picked === null) showHint([], () => ({x: 0, y: 0}));
  if (picked?.node === lit?.node && picked?.edge === lit?.edge) return;
  lit = picked;
  container.classList.toggle('over', lit !== null);
  if (lit !== null) showHint(lit.node !== undefined ? conceptHint(concepts[lit.node]) : lineHint(lit.edge), () => pointer ?? network.canvasToDOM(placeOf(concepts[lit.node])));
  network.redraw();
}

/** @type {(concept: Concept) => HTMLElement[]} */
function conceptHint(concept) {
  const neighbors = new Set(neighborsOf[concept.number].map(([to]) => to)), unseen = [...neighbors].filter(to => reached !== null && !reached.has(to));
  const spread = page.spread?.[concept.number];
  if (isKnownAlone(concept)) return [make('b', {}, make('bdi', {text: concept.name})), make('p', {text: `${kindOf(concept)[NAME]}, known to the package, not in this graph`})];
  const counts = `${concept.count} ${concept.count === 1 ? 'statement' : 'statements'}${spread ? `, in ${spread} of ${countedDocuments} documents` : ''}`;
  return [make('b', {}, make('bdi', {text: concept.name})), make('p', {text: `${kindOf(concept)[NAME]}, ${counts}`}),
    make('p', {text: `tied to ${neighbors.size} other${neighbors.size === 1 ? '' : 's'}${unseen.length && gathered.size ? `, ${unseen.length} of them not shown` : ''}`}), ...concept.definition ? [make('p', {text: cut(concept.definition, 200)})] : []];
}

// Above or below, and outward: what a symbol is tied to lies further in.
/** @type {(hint: HTMLElement, place: Point) => void} */
function placeHint(hint, {x, y}) {
  const {width, height} = view(), [wide, high] = [hint.offsetWidth, hint.offsetHeight];
  const [above, below] = [y - high - 14, y + 16];
  const top = y > height / 2 && below + high < height || above < 0 ? below : above;
  hint.style.left = `${Math.max(4, Math.min(width - wide - 4, x > width / 2 ? x + 8 : x - wide - 8))}px`;
  hint.style.top = `${top}px`;
}

const outlines = new Map();
/** @type {(shape: string) => Path2D} */
function outlineOf(shape) {
  if (!outlines.has(shape)) {
    const symbol = $(`shape-${shape}`), path = new Path2D(symbol.getAttribute('d') ?? '');
    if (symbol.tagName === 'circle') path.arc(0, 0, 8, 0, 7);
    outlines.set(shape, path);
  }
  return outlines.get(shape);
}

// Over a veil: what is lit, what it is tied to, and the lines between.
/** @type {(context: CanvasRenderingContext2D) => void} */
function drawLit(context) {
  if (lit === null || pixelScale !== 1) return;
  const scale = network.getScale();
  if (lit.edge !== undefined) { drawLine(context, network.body.edges[lit.edge], 3.5 / scale); return; }
  const ties = neighborsOf[lit.node].filter(([to, edge]) => painted.nodes.has(to) && edgeShown(statements[edge]) && (reached === null || reached.has(to)));
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 0.62;
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
  const center = placeOf(concepts[lit.node]);
  context.lineWidth = 1.2 / scale;
  for (const [to] of ties) {
    const {x, y} = placeOf(concepts[to]);
    context.strokeStyle = colorOf(concepts[to]);
    context.beginPath();
    context.moveTo(center.x, center.y);
    context.lineTo(x, y);
    context.stroke();
  }
  for (const number of new Set([...ties.map(([to]) => to), lit.node])) {
    const concept = concepts[number], {x, y} = placeOf(concept);
    const size = network.body.nodes[number].options.size / 8 * (number === lit.node ? 1.35 : 1.1);
    context.save();
    context.translate(x, y);
    context.scale(size, size);
    context.fillStyle = colorOf(concept);
    context.strokeStyle = number === lit.node ? colors.ink : colors.paper;
    context.lineWidth = 1.5 / scale / size;
    context.fill(outlineOf(lookOf(concept)[SHAPE]));
    context.stroke(outlineOf(lookOf(concept)[SHAPE]));
    context.restore();
  }
  // Their names where each has room, those that are there already where they are.
  const named = candidatesOf([lit.node, ...ties.length <= NAMED_LINES ? new Set(ties.map(([to]) => to)) : []].map(number => concepts[number]), scale, network.canvasToDOM.bind(network))
    .map(one => ({...one, sides: [labeled.get(one.concept.number)?.side ?? [], one.sides].flat()}))
    .sort((a, b) => Number(b.concept.number === lit.node) - Number(a.concept.number === lit.node));
  for (const [number, label] of chooseLabels(named, [], {...labelRoom(named), forced: new Set([lit.node]), most: Infinity})) drawName(context, concepts[number], label, scale);
}

/** @type {(context: CanvasRenderingContext2D, concept: Concept, label: Label, scale: number) => void} */
function drawName(context, concept, {side, size}, scale) {
  const {x, y} = placeOf(concept), radius = symbolSize(concept, scale), lines = labelOf(concept).split('\n');
  context.font = `${size / scale}px ${FONT_FACE}`;
  const isBeside = side === 'right';
  context.textAlign = isBeside ? 'left' : 'center';
  context.textBaseline = isBeside ? 'middle' : 'top';
  context.lineWidth = 3.5 / scale;
  context.strokeStyle = colors.paper;
  context.fillStyle = colors.ink;
  if (isBeside) {
    context.strokeText(lines[0], x + radius + NAME_GAP / scale, y);
    context.fillText(lines[0], x + radius + NAME_GAP / scale, y);
    return;
  }
  lines.forEach((line, n) => {
    const top = y + (side === 'below' ? radius + (3 + n * size) / scale : -radius - (3 + (lines.length - n) * size) / scale);
    context.strokeText(line, x, top);
    context.fillText(line, x, top);
  });
}

/** @type {(context: CanvasRenderingContext2D, line: any, width: number) => void} */
function drawLine(context, {from, to, edgeType}, width) {
  context.strokeStyle = colors.ink;
  context.lineWidth = width;
  context.beginPath();
  for (let n = 0; n <= 20; n++) {
    const {x, y} = from === to ? from : edgeType.getPoint(n / 20);
    if (n) context.lineTo(x, y); else context.moveTo(x, y);
  }
  context.stroke();
}

function setUpPointer() {
  // The browser's own click: what it leads to may move the page, and a tap must not hit what comes to lie under it.
  /** @type {Point | null} */
  let down = null;
  container.addEventListener('pointerdown', event => { down = pointIn(event); }, true);
  container.addEventListener('click', event => {
    const at = pointIn(event), picked = pick(at);
    if (down === null || Math.hypot(at.x - down.x, at.y - down.y) > 6) return;
    if (event.shiftKey && picked?.node !== undefined && canArrange(picked.node)) expand(picked.node); else take(picked);
  });
  let asked = 0, stood = '';
  /** @type {(event: MouseEvent) => string} */
  const standing = ({clientX, clientY}) => `${clientX} ${clientY}`;
  document.addEventListener('click', event => { stood = standing(event); }, true);
  container.addEventListener('pointermove', event => {
    // What changes beneath a pointer that rests is told as a move too, and is none; what glides is lit once it stands.
    if (event.pointerType === 'touch' || event.buttons || standing(event) === stood) return;
    stood = standing(event);
    cancelAnimationFrame(asked);
    const pointer = pointIn(event), look = () => { if (gliding === null) light(pick(pointer), pointer); else asked = requestAnimationFrame(look); };
    asked = requestAnimationFrame(look);
  });
  container.addEventListener('pointerleave', () => { cancelAnimationFrame(asked); light(null); });
  // A name in the answers lights its symbol too.
  for (const event of ['pointerover', 'focusin']) $('overview').addEventListener(event, ({target}) => {
    const link = target?.closest?.('a[href^="#node="]'), node = link ? conceptBySlug(chartTarget(link)[1]) : undefined;
    light(painted.nodes.has(node) ? {node} : null);
  });
  for (const event of ['pointerleave', 'focusout']) $('overview').addEventListener(event, () => light(null));
  // In the strata it says what it is.
  for (const event of ['pointerover', 'focusin']) $('strata')?.addEventListener(event, ({target}) => {
    const link = target?.closest?.('li')?.querySelector('a'), node = link && conceptBySlug(chartTarget(link)[1]);
    if (!link) light(null);
    else if (!isFinger) showHint(conceptHint(concepts[node]), () => { const [stage, {left, bottom}] = [container, link].map(part => part.getBoundingClientRect()); return {x: left - stage.left, y: bottom - stage.top}; });
  });
  for (const event of ['pointerleave', 'focusout']) $('strata')?.addEventListener(event, () => light(null));
  document.addEventListener('keydown', event => { if (event.key === 'Escape') light(null); });
}
