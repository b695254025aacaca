// A figure that is looked at, as what is paid, is no concept: it stands in a frame of its own, which a thick line ties to what has it.

const AMOUNT_LETTERS = 13, MEASURE_LETTERS = 11, FRAME_ROOM = 8, MOST_FRAMED = 40;
/** @type {() => [string, number][]} -- its lines and how large they are, as *salary*, and *$200,000 to $250,000 per year*; none where no figure is looked at */
function figureNow() {
  if (state.statement === null || middle === null || !gathered.size) return [];
  const {relation, qualifiers: [told = '']} = statements[state.statement], [, measure, amount] = /^(.+?): (.+?)(?:, |$)/.exec(told) ?? [];
  if (relationName(relation) !== 'sg:hasFigure' || !amount) return [];
  return [[cut(measure, MOST_FRAMED), MEASURE_LETTERS], ...(narrow() ? wrapped(amount).split('\n') : [cut(amount, MOST_FRAMED)]).map(line => /** @type {[string, number]} */ ([line, AMOUNT_LETTERS]))];
}

// Where the frame stands, beside the middle, in units of the picture: where no symbol is, nor the name of the middle, and rather between two lines than on one.
/** @type {(lines: [string, number][], scale: number) => number[]} */
function frameOf(lines, scale) {
  const {x: far, y: high} = reach(), around = [...gathered].filter(([number]) => number !== middle), own = concepts[/** @type {number} */ (middle)];
  const half = (Math.max(...lines.map(([line, letters]) => textWidth(line) * letters)) / FONT_SIZE / 2 + FRAME_ROOM) / scale, rise = (lines.reduce((sum, [, letters]) => sum + letters + 3, 0) / 2 + FRAME_ROOM - 3) / scale;
  const size = symbolSize(own, scale), wide = halfWidth(own) / scale + 6;
  const taken = [[-wide, -size - 12, wide, size + (textHeight(labelOf(own), labelSize(own)) + 6) / scale],
    ...around.map(([number, {x, y}]) => squareOf({concept: concepts[number], x, y, radius: symbolSize(concepts[number], scale) + 6}))];
  /** @type {number[][]} */
  const boxes = [];
  for (const share of [0.5, 0.4, 0.6, 0.7]) {
    for (let n = 0; n < 24; n++) {
      const angle = Math.PI / Math.max(3, around.length) + (n % 2 ? 1 : -1) * Math.ceil(n / 2) * Math.PI / 12, x = share * far * Math.sin(angle), y = -share * high * Math.cos(angle);
      boxes.push([x - half, y - rise, x + half, y + rise]);
    }
  }
  return boxes.find(box => !taken.some(other => touches(other, box))) ?? boxes[0];
}

// The same on the screen: names step aside for it.
/** @type {(scale: number, onScreen: (place: Point) => Point) => number[][]} */
function framesTaken(scale, onScreen) {
  const lines = figureNow();
  if (!lines.length) return [];
  const [left, top, right, bottom] = frameOf(lines, scale), [from, to] = [onScreen({x: left, y: top}), onScreen({x: right, y: bottom})];
  return [[from.x, from.y, to.x, to.y]];
}

/** @type {(context: CanvasRenderingContext2D) => void} */
function drawFigure(context) {
  const lines = figureNow(), scale = network.getScale() / pixelScale, node = network.body.nodes[middle ?? -1];
  if (!lines.length || !node) return;
  const [left, top, right, bottom] = frameOf(lines, scale), x = (left + right) / 2, y = (top + bottom) / 2, start = node.options.size / Math.hypot(x, y);
  context.save();
  context.translate(node.x, node.y);
  Object.assign(context, {strokeStyle: colors.ink, fillStyle: colors.paper, lineWidth: 3, textAlign: 'center', textBaseline: 'middle'});
  context.beginPath();
  context.moveTo(x * start, y * start);
  context.lineTo(x, y);
  context.stroke();
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 6 / scale);
  context.fill();
  context.lineWidth = 1.5 / scale;
  context.stroke();
  let at = top + (FRAME_ROOM - 3) / scale;
  for (const [line, letters] of lines) {
    context.font = `${letters / scale}px ${FONT_FACE}`;
    context.fillStyle = letters === AMOUNT_LETTERS ? colors.ink : colors.quiet;
    context.fillText(line, x, at + (letters + 3) / 2 / scale);
    at += (letters + 3) / scale;
  }
  context.restore();
}
