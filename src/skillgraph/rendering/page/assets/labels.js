// Which labels to draw: the important ones first, and only where they do not touch another.

const FONT_FACE = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
const FONT_SIZE = 12.5;
const LINE_CHARACTERS = 22;
/** @type {any} */
const measuring = document.createElement('canvas').getContext('2d');
const widths = new Map();

/** @type {(text: string, length: number) => string} */
function cut(text, length) {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('').trimEnd()}…` : text;
}

// As few lines as hold so many letters each, broken between words, one that is longer after what joins its parts.
/** @type {(text: string, letters: number) => string} */
function inLines(text, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ')) {
    (word.length > letters ? word.split(JOINT) : [word]).forEach((part, n) => {
      const line = lines.at(-1), joined = line + (n ? part : ` ${part}`);
      if (line !== undefined && joined.length <= letters) lines[lines.length - 1] = joined; else lines.push(part);
    });
  }
  return lines.join('\n');
}
const JOINT = /(?<=[\p{L}\p{N}][-_./])(?=[\p{L}\p{N}])/u, JOINTS = new RegExp(JOINT, 'gu');

// One line, or two of about the same length.
/** @type {(name: string) => string} */
function wrapped(name) {
  const text = cut(name.replace(/[^\S\u00a0]+/g, ' '), 2 * LINE_CHARACTERS);
  if (text.length <= (narrow() ? 15 : LINE_CHARACTERS)) return text;
  let best = -1;
  for (const {index: at} of text.matchAll(text.includes(' ') ? / /g : JOINTS)) {
    if (best < 0 || Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2)) best = at;
  }
  return best < 0 ? cut(text, LINE_CHARACTERS) : `${text.slice(0, best).trimEnd()}\n${text.slice(best).trimStart()}`;
}

/** @type {(line: string) => number} */
function textWidth(line) {
  if (!widths.has(line)) {
    measuring.font = `${FONT_SIZE}px ${FONT_FACE}`;
    widths.set(line, measuring.measureText(line).width);
  }
  return widths.get(line);
}

/** @type {(a: number[], b: number[]) => boolean} */
const touches = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** @type {(label: string, size: number) => number} */
const textHeight = (label, size) => label.split('\n').length * (size + 1.5) + 4;

/** @type {(symbol: Dot) => number[]} */
const squareOf = ({x, y, radius}) => [x - radius, y - radius, x + radius, y + radius];

// What stands in a stretch of the screen, found by cells.
const CELL = 48;
/** @type {(symbols: Dot[]) => (left: number, top: number, right: number, bottom: number) => Dot[]} */
function inCells(symbols) {
  const cells = new Map();
  /** @type {(at: number) => number} */
  const cellOf = at => Math.floor(at / CELL);
  for (const symbol of symbols) {
    const key = `${cellOf(symbol.x)} ${cellOf(symbol.y)}`;
    if (cells.has(key)) cells.get(key).push(symbol); else cells.set(key, [symbol]);
  }
  const most = Math.max(0, ...symbols.map(({radius}) => radius));
  return (left, top, right, bottom) => {
    const found = [];
    for (let column = cellOf(left - most); column <= cellOf(right + most); column++) {
      for (let row = cellOf(top - most); row <= cellOf(bottom + most); row++) found.push(...cells.get(`${column} ${row}`) ?? []);
    }
    return found;
  };
}

// `candidates` in order of preference: {concept, size (of its letters), x, y, radius (screen), sides (the best first)}; `taken` are boxes
// where no label may stand, `symbols` what it should not cover; none may be nearer than its own; a lenient choice lets labels reach over symbols, and hide none. At most `most`, the forced ones always.
// Returns a map: number of the concept -> {side: 'below', 'above' or 'right', size, box}.
/** @type {(candidates: Candidate[], taken: number[][], room: LabelRoom) => Generator<void, Map<number, Label>>} */
function* labelSteps(candidates, taken, {width, height, forced, symbols, most, lenient, strict}) {
  const boxes = [...taken];
  /** @type {number[][]} */
  const left = [];  // where a name that stands above would stand
  const near = inCells(symbols);
  /** @type {number[][]} */
  const markers = [];
  const chosen = new Map();
  for (const {concept, size, x, y, radius, sides} of candidates) {
    if (chosen.size >= most) break;
    yield;
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
    const marker = squareOf({concept, x, y, radius}), must = forced.has(concept.number);
    if (!must && !lenient && boxes.some(box => touches(box, marker))) continue;
    const label = labelOf(concept);
    const half = Math.max(...label.split('\n').map(textWidth)) * size / FONT_SIZE / 2 + 6;
    const high = textHeight(label, size);
    // In the focus the ends of a label may reach over a symbol, its middle may not.
    /** @type {(box: number[]) => boolean} */
    const clear = ([left, top, right, bottom]) => !near(left, top, right, bottom).some(other => other.concept !== concept && touches(squareOf(other), [left + (lenient ? 14 : 5), top + 3, right - (lenient ? 14 : 5), bottom - 3]));
    /** @type {(box: number[]) => boolean} */
    const hidesNone = box => !near(box[0], box[1], box[2], box[3]).some(other => other.concept !== concept && touches([other.x, other.y, other.x, other.y], [box[0] - other.radius / 2, box[1] - other.radius / 2, box[2] + other.radius / 2, box[3] + other.radius / 2]));
    // It belongs to its symbol: none is nearer.
    /** @type {(box: number[]) => boolean} */
    const belongs = ([left, top, right, bottom]) => {
      const [across, down] = [(left + right) / 2, (top + bottom) / 2], away = Math.hypot(x - across, y - down) + 1;
      return !near(across - away, down - away, across + away, down + away).some(other => other.concept !== concept && Math.hypot(other.x - across, other.y - down) < away);
    };
    /** @type {(box: number[]) => boolean} */
    const free = box => box[0] > 2 && box[2] < width - 2 && box[1] > 0 && box[3] < height - 2
      && !boxes.some(other => touches(other, box)) && (lenient || !markers.some(other => touches(other, box)));
    /** @type {Record<string, number[]>} */
    const places = {below: [x - half, y + radius, x + half, y + radius + high], above: [x - half, y - radius - high, x + half, y - radius],
      right: [x + radius, y - high / 2 + 2, x + radius + 2 * half, y + high / 2 - 2]};
    // What stands below a symbol is taken for its name: one that stands above has no other there, of lenient ones where another side is free.
    /** @type {(name: string) => boolean} */
    const unmistaken = name => !left.some(other => touches(other, places[name])) && (name !== 'above' || !boxes.some(other => touches(other, places.below)));
    // One that has to stand there gives way to other names at least, upward.
    /** @type {(first: string) => string} */
    const evade = first => [first, 'above'].find(name => !boxes.some(other => touches(other, places[name]))) ?? first;
    const open = sides.filter(name => free(places[name]) && belongs(places[name])), best = open.filter(name => clear(places[name]));
    const place = best.find(unmistaken) ?? (lenient && !strict ? best[0] ?? open.find(name => hidesNone(places[name])) : null) ?? (must ? evade(sides[0]) : null);
    if (!place) continue;
    boxes.push(places[place]);
    if (place === 'above') left.push(places.below);
    markers.push(marker);
    chosen.set(concept.number, {side: place, size, box: places[place]});
  }
  return chosen;
}

/** @type {(candidates: Candidate[], taken: number[][], room: LabelRoom) => Map<number, Label>} */
const chooseLabels = (candidates, taken, room) => finished(labelSteps(candidates, taken, room));

// A mark stays with the name behind it.
/** @type {(concept: Concept) => string} */
const marked = concept => markOf(concept).replace(' ', '\u00a0') + concept.name;
// Two lines do not hold it.
/** @type {(concept: Concept) => boolean} */
const isLong = concept => [...marked(concept)].length > 2 * LINE_CHARACTERS;
// In a row a name has the room between two steps, else two lines at most. At the head and the foot of a ring nothing stands beside it: the lines are longer there.
/** @type {number | null} */
let rowLetters = null;
/** @type {(text: string, width: number) => string} -- as much of it as is no wider */
function cutToWidth(text, width) {
  let length = [...text].length;
  while (length > 1 && textWidth(cut(text, length)) > width) length--;
  return cut(text, length);
}
// On a phone the two that are compared have no room for both names beside each other: their letters stand there, the legend tells the names.
/** @type {(concept: Concept) => string} */
const letterOf = concept => narrow() && reached === null && isCentral(concept.number) ? markOf(concept).replace(/\W/g, '') : '';
/** @type {(concept: Concept) => string} */
const labelOf = concept => letterOf(concept) || nameShown(concept);
/** @type {(concept: Concept) => string} */
const nameShown = concept => listed !== null ? cutToWidth(marked(concept), listed) : rowLetters === null ? concept.label ??= wrapped(marked(concept)) : inLines(cut(marked(concept), 3 * LINE_CHARACTERS), isUpright(concept) ? LINE_CHARACTERS : rowLetters);
/** @type {(concept: Concept) => boolean} */
const isUpright = ({number}) => { const place = gathered.get(number); return middle !== null && place !== undefined && Math.abs(place.x) < 20 && Math.abs(place.y) > reach().y - 8; };
