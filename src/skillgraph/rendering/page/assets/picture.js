// The picture: vis-network with fixed places. Only what differs from the last paint is updated.

const container = $('picture');
const upright = innerWidth < 700;  // a phone: the disc stands on its end
const placeOf = concept => upright ? {x: concept.y, y: concept.x} : {x: concept.x, y: concept.y};
const STRETCH = 1.5;
const CAPTION_SIZE = 12;

let network = null;
let nodeSet, edgeSet;
let labeled = new Set();
let hovered = null;
let captionBoxes = [];
let pixelScale = 1;  // 2 while a PNG is drawn
const painted = {nodes: [], edges: []};

function setUpPicture() {
  nodeSet = new vis.DataSet(concepts.map(concept => nodeStyle(concept, null, fitScale())));
  edgeSet = new vis.DataSet(edgeData.map(edge => edgeStyle(edge, null)));
  network = new vis.Network(container, {nodes: nodeSet, edges: edgeSet}, {
    physics: {enabled: false},
    layout: {improvedLayout: false, randomSeed: 1},
    interaction: {hover: true, dragNodes: false, keyboard: false, selectConnectedEdges: false, zoomSpeed: 0.6,
      dragView: !matchMedia('(pointer: coarse)').matches, zoomView: !matchMedia('(pointer: coarse)').matches},
    nodes: {borderWidth: 1.5, borderWidthSelected: 3, labelHighlightBold: false},
    edges: {smooth: false, selectionWidth: 1, hoverWidth: 0.5, arrowStrikethrough: false},
  });
  network.on('beforeDrawing', drawSectors);
  network.on('click', ({nodes, edges}) => {
    if (nodes.length) lookAtConcept(nodes[0]);
    else if (edges.length) lookAtStatement(edges[0]);
    else if (state.node !== null || state.statement !== null) lookAtAll();
  });
  network.on('hoverNode', ({node}) => { hovered = node; container.classList.add('over'); paint(); });
  network.on('blurNode', () => { hovered = null; container.classList.remove('over'); paint(); });
  for (const event of ['zoom', 'dragEnd', 'animationFinished', 'resize']) network.on(event, relabelSoon);
  fit(false);
}

const view = () => ({width: container.clientWidth, height: container.clientHeight});

function fitScale() {
  const {width, height} = view();
  const [wide, high] = upright ? [1, STRETCH] : [STRETCH, 1];
  const room = upright ? 30 : Math.min(150, 0.12 * width);
  return Math.max(0.05, Math.min((width - 2 * room) / (2 * wide * page.radius), (height - 64) / (2 * high * page.radius)));
}

function fit(animated = true) {
  network.moveTo({position: {x: 0, y: 0}, scale: fitScale(), animation: animation(animated)});
  relabelSoon();
}

const animation = wanted => wanted && !calm.matches ? {duration: 350, easingFunction: 'easeInOutQuad'} : false;

function zoomBy(factor) {
  network.moveTo({scale: network.getScale() * factor, animation: animation(true)});
  relabelSoon();
}

// Move only where the focus is out of sight or too small to read.
function bringIntoView(focus) {
  const inside = [...focus.keys()].map(number => network.canvasToDOM(placeOf(concepts[number])));
  const {width, height} = view();
  if (inside.some(({x, y}) => x < 10 || y < 10 || x > width - 10 || y > height - 30)) fit();
}

function nodeStyle(concept, focus, scale) {
  const color = colorOf(concept);
  const away = focus ? focus.get(concept.number) : undefined;
  const dim = focus !== null && away === undefined;
  const main = away === 0;
  const over = hovered === concept.number;
  const drawn = labeled.has(concept.number) || over;
  return {
    id: concept.number, ...placeOf(concept), name: concept.name, kind: concept.kind,
    shape: kindOf(concept)[SHAPE], size: concept.size, hidden: !kindShown(concept),
    label: drawn ? (over ? concept.name.slice(0, 200).replace(/(.{30}\S*)\s/g, '$1\n') : concept.label) : undefined,
    opacity: dim && !over ? 0.13 : 1,
    borderWidth: main ? 3 : 1.2,
    color: {background: color, border: main ? colors.ink : colors.paper,
      highlight: {background: color, border: colors.ink}, hover: {background: color, border: colors.ink}},
    font: {face: FONT_FACE, size: FONT_SIZE / scale, color: dim && !over ? colors.quiet : colors.ink,
      strokeWidth: 3.5 / scale, strokeColor: colors.paper, vadjust: -2 / scale,
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
    width: chosen ? 3 : touching ? 1.5 : 1,
    arrows: {to: {enabled: chosen || touching, scaleFactor: 0.55}},
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
    .map(concept => ({concept, ...network.canvasToDOM(placeOf(concept)), radius: concept.size * scale}));
  placeCaptions();
  const forced = new Set(focus ? [...focus].filter(([, away]) => away === 0).map(([number]) => number) : []);
  labeled = chooseLabels(candidates, captionBoxes.filter(c => c.shown).map(c => c.box), {...view(), forced});
  paint();
}

let waiting = 0;
function relabelSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(relabel, 70);
}

// Sectors: a faint wedge for each kind, its name outside. Angles run clockwise from the top.
function edgePoint(angle, distance) {
  const [x, y] = [STRETCH * distance * Math.sin(angle), -distance * Math.cos(angle)];
  return upright ? {x: y, y: x} : {x, y};
}

function placeCaptions() {
  measuring.font = `600 ${CAPTION_SIZE}px ${FONT_FACE}`;
  const counts = new Map();
  for (const concept of concepts) counts.set(concept.kind, (counts.get(concept.kind) || 0) + 1);
  const scale = network.getScale();
  const boxes = page.sectors.filter(([kind]) => page.kinds[kind] && !state.hiddenKinds.has(kind)).map(([kind, start, end]) => {
    const middle = (start + end) / 2;
    const at = network.canvasToDOM(edgePoint(middle, page.radius + 12 / scale));
    const from = network.canvasToDOM({x: 0, y: 0});
    const text = page.kinds[kind][PLURAL];
    const width = measuring.measureText(text).width;
    const lean = Math.max(-1, Math.min(1, (at.x - from.x) / (0.5 * Math.hypot(at.x - from.x, at.y - from.y) || 1)));
    const left = at.x + (lean - 1) * width / 2;
    return {kind, text, left, y: at.y, size: counts.get(kind), shown: false,
      box: [left - 4, at.y - CAPTION_SIZE * 0.75, left + width + 4, at.y + CAPTION_SIZE * 0.75]};
  });
  const kept = [];
  for (const caption of [...boxes].sort((a, b) => b.size - a.size)) {
    caption.shown = !kept.some(other => touches(other.box, caption.box));
    if (caption.shown) kept.push(caption);
  }
  captionBoxes = boxes;
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
      const {x, y} = edgePoint(start + (end - start) * n / steps, 55);
      context.lineTo(x, y);
    }
    context.closePath();
    context.fillStyle = colors.family.get(page.kinds[kind][FAMILY]);
    context.globalAlpha = state.node === null && state.statement === null ? 0.075 : 0.04;
    context.fill();
    context.globalAlpha = 1;
  }
  placeCaptions();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.font = `600 ${CAPTION_SIZE * pixelScale / scale}px ${FONT_FACE}`;
  for (const {kind, text, left, y, shown} of captionBoxes) {
    if (!shown) continue;
    const at = network.DOMtoCanvas({x: left, y});
    context.fillStyle = colors.family.get(page.kinds[kind][FAMILY]);
    context.fillText(text, at.x, at.y);
  }
}
