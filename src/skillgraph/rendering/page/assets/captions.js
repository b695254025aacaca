// What stands around the disc: a faint wedge for each sector, and its caption.

const CAPTION_SIZE = 12;
/** @type {any[]} */
let captionBoxes = [];

// Sectors: a faint wedge for each group, its name outside. Angles run clockwise from the top.
/** @type {(angle: number, distance: number) => Point} */
function edgePoint(angle, distance) {
  return {x: stretch.x * distance * Math.sin(angle), y: -stretch.y * distance * Math.cos(angle)};
}

// Of an overview of documents, of how many of a kind those are that are drawn.
/** @type {(group: string) => string} */
function ofAll(group) {
  const all = page.spread && !narrow() ? groupSizes().get(group) ?? 0 : 0;
  return all > (groupCounts.get(group) ?? 0) ? ` of ${number(all)}` : '';
}

// Two lines of about the same length; what is counted stays together.
/** @type {(name: string) => string[]} */
function parted(name) {
  const [, words, count] = /** @type {RegExpExecArray} */ (/^(.*?) ([\d,]+(?: of [\d,]+)?)$/.exec(name)), parts = [...words.split(' '), count];
  /** @type {(at: number) => string[]} */
  const cutAt = at => [parts.slice(0, at).join(' '), parts.slice(at).join(' ')], longest = (/** @type {string[]} */ lines) => Math.max(...lines.map(line => line.length));
  return parts.slice(1).map((_, n) => cutAt(n + 1)).reduce((best, lines) => longest(lines) < longest(best) ? lines : best);
}

// Where a caption may stand along its sector: in the middle, or where there is room; at the side of a phone it is turned, and goes along the edge.
const ALONG = [0.5, 0.35, 0.65, 0.2, 0.8, 0.06, 0.94], WIDE = 0.07, BESIDE = 0.7;
function placeCaptions() {
  const size = CAPTION_SIZE * pixelScale;
  measuring.font = `600 ${size}px ${FONT_FACE}`;
  const scale = network.getScale();
  const from = network.canvasToDOM({x: 0, y: 0});
  const widest = view().width * pixelScale, tallest = view().height * pixelScale;
  /** @type {(sector: [string, number, number], share: number) => any} */
  const captionAt = ([group, start, end], share) => {
    const at = network.canvasToDOM(edgePoint(start + (end - start) * share, page.radius + 10 * pixelScale / scale));
    const name = `${narrow() && groups[group][SHORT] || groups[group][PLURAL]} ${number(groupCounts.get(group) ?? 0)}${ofAll(group)}`;
    const lines = name.length > 15 ? parted(name) : [name];
    const width = Math.max(...lines.map(line => measuring.measureText(line).width));
    const height = lines.length * size * 1.2;
    const far = Math.hypot(at.x - from.x, at.y - from.y) || 1;
    const [lean, drop] = [(at.x - from.x) / far, (at.y - from.y) / far];
    const wanted = at.x - width / 2 + Math.max(-1, Math.min(1, 1.6 * lean)) * width / 2;
    const left = Math.max(4, Math.min(widest - width - 4, wanted));
    const best = at.y - height / 2 + drop * height / 2, top = Math.max(2, Math.min(tallest - height - 6, best));
    return {group, lines, left, width, lean, top, moved: Math.max(Math.abs(left - wanted), Math.abs(top - best)),
      box: [left - 5, top - 1, left + width + 5, top + height + 1]};
  };
  /** @type {(sector: [string, number, number], share: number) => any} */
  const turnedAt = (sector, share) => {
    const {group, lines, lean} = captionAt(sector, share), line = lines.join(' '), half = measuring.measureText(line).width / 2;
    const {y} = network.canvasToDOM(edgePoint(sector[1] + (sector[2] - sector[1]) * share, page.radius));
    const x = lean > 0 ? widest - 0.65 * size : 0.65 * size, at = Math.max(half + 4, Math.min(tallest - half - 4, y));
    return {group, lines: [line], lean, turned: {x, y: at}, box: [x - size / 2, at - half - 4, x + size / 2, at + half + 4]};
  };
  // Which symbols a caption would lie on: those at the rim.
  const rim = inCells(placedConcepts.filter(concept => Math.hypot(concept.x ?? 0, concept.y ?? 0) > 0.7 * page.radius && kindShown(concept))
    .map(concept => ({concept, ...network.canvasToDOM(placeOf(concept)), radius: 0.8 * symbolSize(concept, scale) * scale})));
  /** @type {(box: number[]) => boolean} */
  const isFree = box => !captionBoxes.some(other => touches(other.box, box)) && !rim(box[0], box[1], box[2], box[3]).some(symbol => touches(squareOf(symbol), box));
  captionBoxes = [];
  for (const sector of page.sectors.filter(([group]) => groupShown(group)).sort((a, b) => b[2] - b[1] - (a[2] - a[1]))) {
    const places = ALONG.map(share => captionAt(sector, share));
    const found = places.find(({moved, box}) => moved < 16 && isFree(box)) ?? (sector[2] - sector[1] > WIDE ? ALONG.map(share => turnedAt(sector, share)).find(({box, lean}) => Math.abs(lean) > BESIDE && isFree(box)) : null);
    if (found) captionBoxes.push(found);
  }
}

/** @type {(context: CanvasRenderingContext2D) => void} */
function drawSectors(context) {
  if (gathered.size) return;
  for (const [group, start, end] of page.sectors) {
    if (!groupShown(group)) continue;
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
    context.fillStyle = colors.family.get(groups[group][FAMILY]);
    context.globalAlpha = reached === null ? 0.075 : 0.04;
    context.fill();
    context.globalAlpha = 1;
  }
}

/** @type {(context: CanvasRenderingContext2D) => void} */
function drawCaptions(context) {
  if (gathered.size) return;
  const scale = network.getScale();
  placeCaptions();
  context.textBaseline = 'middle';
  Object.assign(context, {strokeStyle: colors.paper, lineWidth: 4 * pixelScale / scale, lineJoin: 'round'});
  context.font = `600 ${CAPTION_SIZE * pixelScale / scale}px ${FONT_FACE}`;
  for (const {group, lines, left, width, lean, top, turned} of captionBoxes) {
    const part = lean > 0.3 ? 0 : lean < -0.3 ? 1 : 0.5;
    context.textAlign = /** @type {const} */ (['left', 'center', 'right'])[2 * part];
    context.fillStyle = colors.family.get(groups[group][FAMILY]);
    if (turned) { drawTurned(context, lines[0], turned, lean); continue; }
    lines.forEach((/** @type {string} */ line, /** @type {number} */ n) => {
      const at = network.DOMtoCanvas({x: left + part * width, y: top + (n + 0.5) * CAPTION_SIZE * pixelScale * 1.2});
      context.strokeText(line, at.x, at.y);
      context.fillText(line, at.x, at.y);
    });
  }
}

// Along the edge, its feet toward the disc.
/** @type {(context: CanvasRenderingContext2D, line: string, place: Point, lean: number) => void} */
function drawTurned(context, line, place, lean) {
  const {x, y} = network.DOMtoCanvas(place);
  context.save();
  context.translate(x, y);
  context.rotate(Math.sign(lean) * Math.PI / 2);
  context.textAlign = 'center';
  context.strokeText(line, 0, 0);
  context.fillText(line, 0, 0);
  context.restore();
}
