// The picture: vis-network with fixed places. Only what differs from the last paint is updated.

const container = $('picture');
const narrow = () => innerWidth <= 860;
let stretch = {x: 1, y: 1};  // the disc takes the shape of the screen
const placeOf = concept => ({x: Math.round(concept.x * stretch.x), y: Math.round(concept.y * stretch.y)});
const CAPTION_SIZE = 12;

let network = null;
let nodeSet, edgeSet;
let symbolScale = 1;  // few concepts do not get giant symbols
let labeled = new Map();  // number -> 'below' or 'above'
let hovered = null;
let captionBoxes = [];
let pixelScale = 1;  // 2 while a PNG is drawn
const painted = {nodes: [], edges: []};

function setUpPicture() {
  fitShape();
  nodeSet = new vis.DataSet(concepts.map(concept => nodeStyle(concept, null, fitScale())));
  edgeSet = new vis.DataSet(edgeData.map(edge => edgeStyle(edge, null)));
  network = new vis.Network(container, {nodes: nodeSet, edges: edgeSet}, {
    physics: {enabled: false},
    layout: {improvedLayout: false, randomSeed: 1},
    interaction: {hover: true, hoverConnectedEdges: false, dragNodes: false, keyboard: false, selectConnectedEdges: false, zoomSpeed: 0.6,
      dragView: !matchMedia('(pointer: coarse)').matches, zoomView: !matchMedia('(pointer: coarse)').matches},
    nodes: {borderWidth: 1.5, borderWidthSelected: 3, labelHighlightBold: false},
    edges: {smooth: false, selectionWidth: 1, hoverWidth: 0.5, arrowStrikethrough: false},
  });
  network.on('beforeDrawing', drawSectors);
  network.on('click', ({nodes, edges}) => {
    if (nodes.length) lookAtConcept(nodes[0]);
    else if (edges.length && inFocus(edges[0])) lookAtStatement(edges[0]);
    else if (state.node !== null || state.statement !== null) lookAtAll();
  });
  network.on('hoverNode', ({node}) => { hovered = node; container.classList.add('over'); paint(); });
  network.on('blurNode', () => { hovered = null; container.classList.remove('over'); paint(); });
  for (const event of ['zoom', 'dragEnd', 'animationFinished']) network.on(event, relabelSoon);
  fit(false);
}

// A click on a line that is dimmed is a click on nothing.
function inFocus(edge) {
  const focus = focusedConcepts();
  return focus === null || (focus.has(statements[edge].subject) && focus.has(statements[edge].object));
}

const view = () => ({width: container.clientWidth, height: container.clientHeight});

// Room around the disc for the captions, in pixels of the screen.
const margins = () => narrow() ? {x: 24, y: 34} : {x: Math.min(104, 0.14 * view().width), y: 34};

function fitShape() {
  const {width, height} = view(), {x, y} = margins();
  const aspect = Math.max(0.6, Math.min(1.7, (width - 2 * x) / Math.max(1, height - 2 * y)));
  stretch = {x: Math.sqrt(aspect), y: 1 / Math.sqrt(aspect)};
  symbolScale = Math.min(1, 1 / fitScale());
}

function fitScale() {
  const {width, height} = view(), {x, y} = margins();
  return Math.max(0.05, Math.min((width - 2 * x) / (2 * stretch.x * page.radius), (height - 2 * y) / (2 * stretch.y * page.radius)));
}

function fit(animated = true) {
  network.moveTo({position: {x: 0, y: 0}, scale: fitScale(), animation: animation(animated)});
  relabelSoon();
}

// Of a filtered picture, what is left of it.
function fitShown() {
  if (state.hiddenKinds.size) bringIntoView(new Map(concepts.filter(kindShown).map(({number}) => [number, 0])));
  else fit();
  relabelSoon();
}

const animation = wanted => wanted && !calm.matches ? {duration: 350, easingFunction: 'easeInOutQuad'} : false;

function zoomBy(factor) {
  network.moveTo({scale: network.getScale() * factor, animation: animation(true)});
  relabelSoon();
}

// Show the whole focus as large as it can be read, and not larger.
function bringIntoView(focus) {
  const places = [...focus.keys()].map(number => placeOf(concepts[number]));
  if (!places.length) return;
  const [left, right] = [Math.min(...places.map(p => p.x)), Math.max(...places.map(p => p.x))];
  const [top, bottom] = [Math.min(...places.map(p => p.y)), Math.max(...places.map(p => p.y))];
  const {width, height} = view();
  const scale = Math.min((width - 190) / (right - left + 1), (height - 130) / (bottom - top + 1), 1.25);
  if (scale <= 1.15 * fitScale()) return fit();
  network.moveTo({position: {x: (left + right) / 2, y: (top + bottom) / 2}, scale, animation: animation(true)});
}

function nodeStyle(concept, focus, scale) {
  const color = colorOf(concept);
  const away = focus ? focus.get(concept.number) : undefined;
  const dim = focus !== null && away === undefined;
  const main = away === 0 && state.node !== null;
  const over = hovered === concept.number;
  const drawn = labeled.has(concept.number) || over;
  return {
    id: concept.number, ...placeOf(concept), name: concept.name, kind: concept.kind,
    shape: kindOf(concept)[SHAPE], size: concept.size * symbolScale, hidden: !kindShown(concept),
    label: drawn ? (over ? concept.name.slice(0, 200).replace(/(.{30}\S*)\s/g, '$1\n') : concept.label) : undefined,
    opacity: dim && !over ? 0.13 : 1,
    borderWidth: main ? 3 : 0.8,
    color: {background: color, border: main ? colors.ink : colors.paper,
      highlight: {background: color, border: colors.ink}, hover: {background: color, border: colors.ink}},
    font: {face: FONT_FACE, size: FONT_SIZE / scale, color: dim && !over ? colors.quiet : colors.ink,
      strokeWidth: 3.5 / scale, strokeColor: colors.paper,
      vadjust: labeled.get(concept.number) === 'above' && !over ? -(2 * concept.size * symbolScale + textHeight(concept.label) / scale) : -2 / scale,
      background: over ? colors.paper : undefined},
  };
}

function edgeStyle(edge, focus) {
  const statement = statements[edge.id];
  const {subject, object} = statement;
  const chosen = state.statement === edge.id;
  const near = focus !== null && focus.has(subject) && focus.has(object);
  const touching = near && state.node !== null && (subject === state.node || object === state.node);
  const alpha = focus === null ? 0.17 : chosen ? 1 : touching ? 0.85 : near && state.statement === null ? 0.3 : 0.04;
  const other = concepts[subject === state.node ? object : subject];
  return {
    id: edge.id, from: subject, to: object, hidden: !edgeShown(statement),
    dashes: statement.inferred ? [5, 4] : false,
    width: (chosen ? 3 : touching ? 1.5 : 1) * symbolScale,
    arrows: {to: {enabled: chosen || touching, scaleFactor: 0.55 * symbolScale}},
    smooth: edge.bend ? {enabled: true, type: edge.bend > 0 ? 'curvedCW' : 'curvedCCW', roundness: 0.12 * Math.abs(edge.bend)} : false,
    color: {color: chosen || touching ? colorOf(other) : `rgb(${colors.line})`, opacity: alpha, inherit: false,
      highlight: colors.ink, hover: colors.ink},
  };
}

function differing(items, last) {
  return items.filter((item, n) => {
    const key = JSON.stringify(item);
    if (last[n] === key) return false;
    last[n] = key;
    return true;
  });
}

function paint() {
  const focus = focusedConcepts();
  const scale = network.getScale() / pixelScale;
  nodeSet.update(differing(concepts.map(concept => nodeStyle(concept, focus, scale)), painted.nodes));
  edgeSet.update(differing(edgeData.map(edge => edgeStyle(edge, focus)), painted.edges));
}

// Choose the labels for what is in view now, then paint.
function relabel() {
  const focus = focusedConcepts();
  const scale = network.getScale();
  const rank = concept => (focus && focus.has(concept.number) ? 1000 * (4 - focus.get(concept.number)) : 0) + concept.size;
  const candidates = concepts
    .filter(concept => kindShown(concept) && (focus === null || focus.has(concept.number)))
    .sort((a, b) => rank(b) - rank(a) || b.count - a.count || a.number - b.number)
    .map(concept => ({concept, ...network.canvasToDOM(placeOf(concept)), radius: concept.size * symbolScale * scale}));
  placeCaptions();
  const forced = new Set(focus ? [...focus].filter(([, away]) => away === 0).map(([number]) => number) : []);
  labeled = chooseLabels(candidates, captionBoxes.filter(c => c.shown).map(c => c.box), {...view(), forced, sides: focus ? ['below', 'above'] : ['below'],
    lenient: focus !== null && focus.size <= 40});
  paint();
}

let waiting = 0;
function relabelSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(relabel, 70);
}

// Sectors: a faint wedge for each kind, its name outside. Angles run clockwise from the top.
function edgePoint(angle, distance) {
  return {x: stretch.x * distance * Math.sin(angle), y: -stretch.y * distance * Math.cos(angle)};
}

function placeCaptions() {
  const size = CAPTION_SIZE * pixelScale;
  measuring.font = `600 ${size}px ${FONT_FACE}`;
  const scale = network.getScale();
  const from = network.canvasToDOM({x: 0, y: 0});
  const widest = view().width * pixelScale;
  captionBoxes = page.sectors.filter(([kind]) => page.kinds[kind] && !state.hiddenKinds.has(kind)).map(([kind, start, end]) => {
    const at = network.canvasToDOM(edgePoint((start + end) / 2, page.radius + 10 * pixelScale / scale));
    const lines = page.kinds[kind][PLURAL].length > 14 ? page.kinds[kind][PLURAL].split(/ (?=\S+$)/) : [page.kinds[kind][PLURAL]];
    const width = Math.max(...lines.map(line => measuring.measureText(line).width));
    const height = lines.length * size * 1.2;
    const far = Math.hypot(at.x - from.x, at.y - from.y) || 1;
    const [lean, drop] = [(at.x - from.x) / far, (at.y - from.y) / far];
    const wanted = at.x - width / 2 + Math.max(-1, Math.min(1, 1.6 * lean)) * width / 2;
    const left = Math.max(4, Math.min(widest - width - 4, wanted));
    const top = at.y - height / 2 + drop * height / 2;
    return {kind, lines, left, width, lean, top, shown: false, size: end - start, moved: Math.abs(left - wanted),
      box: [left - 5, top - 1, left + width + 5, top + height + 1]};
  });
  const kept = [];
  for (const caption of [...captionBoxes].sort((a, b) => b.size - a.size)) {
    caption.shown = caption.moved < 16 && !kept.some(other => touches(other.box, caption.box));
    if (caption.shown) kept.push(caption);
  }
}

function drawSectors(context) {
  const scale = network.getScale();
  for (const [kind, start, end] of page.sectors) {
    if (!page.kinds[kind] || state.hiddenKinds.has(kind)) continue;
    context.beginPath();
    const steps = Math.max(2, Math.ceil((end - start) / 0.05));
    for (let n = 0; n <= steps; n++) {
      const {x, y} = edgePoint(start + (end - start) * n / steps, page.radius);
      if (n) context.lineTo(x, y); else context.moveTo(x, y);
    }
    for (let n = steps; n >= 0; n--) {
      const {x, y} = edgePoint(start + (end - start) * n / steps, 45);
      context.lineTo(x, y);
    }
    context.closePath();
    context.fillStyle = colors.family.get(page.kinds[kind][FAMILY]);
    context.globalAlpha = state.node === null && state.statement === null ? 0.075 : 0.04;
    context.fill();
    context.globalAlpha = 1;
  }
  placeCaptions();
  context.textBaseline = 'middle';
  context.font = `600 ${CAPTION_SIZE * pixelScale / scale}px ${FONT_FACE}`;
  for (const {kind, lines, left, width, lean, top, shown} of captionBoxes) {
    if (!shown) continue;
    const part = lean > 0.3 ? 0 : lean < -0.3 ? 1 : 0.5;
    context.textAlign = ['left', 'center', 'right'][2 * part];
    context.fillStyle = colors.family.get(page.kinds[kind][FAMILY]);
    lines.forEach((line, n) => {
      const at = network.DOMtoCanvas({x: left + part * width, y: top + (n + 0.5) * CAPTION_SIZE * pixelScale * 1.2});
      context.fillText(line, at.x, at.y);
    });
  }
}
