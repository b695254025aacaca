// Lines: all statements that join the same two concepts are one line, which says how many they are.

/** @type {(a: number, b: number) => number} */
const pairKey = (a, b) => Math.min(a, b) * concepts.length + Math.max(a, b);

// Ends of a line -> {id: number of its first statement, members: numbers of its statements}.
/** @type {Map<number, Line>} */
const allLines = new Map();
for (const {number, subject, object} of statements) {
  if (subject === undefined || object === undefined) continue;
  const key = pairKey(subject, object);
  if (!allLines.has(key)) allLines.set(key, {id: number, members: []});
  allLines.get(key)?.members.push(number);
}
/** @type {(a: number, b: number) => any} -- a Line, or undefined */
const lineBetween = (a, b) => allLines.get(pairKey(a, b));
/** @type {(number: number) => any} -- the line of a statement that joins two */
const lineOf = number => lineBetween(statements[number].subject, statements[number].object);
let atRestNow = 0;
const linesAtRest = new Set(page.edges.map(step => lineOf(atRestNow += step)));

// Those of its statements that the filter leaves; in the focus kinds are not asked.
/** @type {(line: Line) => number[]} */
function membersShown({id, members}) {
  const near = reached !== null && inFocus(id);
  return members.filter(number => near ? isLeft(statements[number]) : edgeShown(statements[number]));
}

// Those that the filter leaves between what is shown, where nothing is looked at.
const MOST_LINES = 400;
function linesLeft() {
  const shown = new Set(nodesDrawn().filter(concept => kindShown(concept) && !isDropped(concept)).map(({number}) => number));
  return [...allLines.values()].filter(line => shown.has(statements[line.id].subject) && shown.has(statements[line.id].object) && membersShown(line).length);
}

/** @type {() => Line[]} */
function linesDrawn() {
  const left = reached === null && isFiltered() ? linesLeft() : [], found = new Set(left.length > MOST_LINES ? linesAtRest : [...linesAtRest, ...left]);
  if (reached !== null && state.path === null && gathered.size && reached.size <= 400) {
    for (const from of reached.keys()) {
      for (const [, edge] of neighborsOf[from]) if (inFocus(edge)) found.add(lineOf(edge));
    }
  }
  return [...found];
}

/** @type {() => any[]} */
function edgesDrawn() {
  const names = lineNames();
  return [...linesDrawn().map(line => edgeStyle(line, names.get(line.id))), ...hopStyles(), ...besideStyles()];
}

// From so many concepts on, lines are thin and without arrows.
const MANY = 80;

// Is it what is looked at: the line itself, or one of its statements?
/** @type {(line: Line) => boolean} */
const isChosen = line => state.statement !== null ? line.members.includes(state.statement) : state.line !== null && line === lineBetween(...state.line);

/** @type {(line: Line, shown: number[]) => boolean} */
const isLineHidden = (line, shown) => !shown.length || reached !== null && !inFocus(line.id) && gathered.size > 0;

/** @type {(line: Line, name?: {text: string, size: number, shift: number}) => any} */
function edgeStyle(line, name) {
  const shown = membersShown(line);
  const {subject, object} = statements[line.id];
  const chosen = isChosen(line);
  const near = reached !== null && inFocus(line.id);
  const touching = near && middle !== null && (leads(subject) || leads(object));
  const central = isCentral(subject) || isCentral(object);
  const many = reached !== null && reached.size > MANY;
  const alpha = reached === null ? (!central ? 1 : page.groups ? 0.3 : 0.5) * restingAlpha : chosen ? 1 : touching ? (many ? 0.4 : 0.8) : near && middle !== null ? (gathered.size > 40 ? 0.15 : 0.28) : 0.04;
  const pointed = chosen || (touching && !many);
  const scaleFactor = 0.55 * (gathered.size ? 1 : symbolScale);
  const leadsTo = arrowsOf(line);
  return {
    id: line.id, from: subject, to: object,
    hidden: isLineHidden(line, shown),
    dashes: shown.every(number => statements[number].inferred) ? [5, 4] : false,
    width: (chosen ? 3 : touching && !many ? 1.6 : 1) * (gathered.size ? 1 : symbolScale),
    arrows: {to: {enabled: pointed && leadsTo.to, scaleFactor}, from: {enabled: pointed && leadsTo.from, scaleFactor}},
    smooth: false,
    color: {color: chosen || touching ? colorOf(concepts[object]) : `rgb(${colors.line})`, opacity: alpha, inherit: false,
      highlight: colors.ink},
    ...chosen ? edgeLabel(state.statement !== null ? page.relations[statements[state.statement].relation][1] : `${shown.length} statements`, 12, {vadjust: 0})
      : edgeLabel(name?.text ?? '', name?.size, name?.shift ? {vadjust: name.shift, ...HALO()} : {vadjust: 0}),
  };
}

// Few lines may be seen, many must not cover the symbols.
const restingAlpha = Math.max(0.14, Math.min(page.spread ? 0.25 : 0.5, 6.5 / Math.sqrt(1 + linesAtRest.size)));

// What the lines of a concept say: each its relations where its neighbors are few, else how many it stands for.
const NAMED_LINES = 14;
const PHONE_WORDS = 20;  // letters that a line of a phone may say of several relations, else the first of them
/** @type {(line: Line) => string[]} -- the longest first */
function lineWords(line) {
  const {subject, object} = statements[line.id], shown = membersShown(line), count = shown.length > 1 ? [`×${shown.length}`] : [];
  if (neighborsOf[middle ?? 0].length > NAMED_LINES || subject !== middle && object !== middle) return count;
  const words = [...new Set(shown.map(edge => page.relations[statements[edge].relation][1]))];
  const all = `${words.slice(0, 2).join(', ')}${shown.length > Math.min(2, words.length) ? ` ×${shown.length}` : ''}`, first = words.length > 1 ? [`${words[0]}, … ×${shown.length}`] : [];
  return [...narrow() && first.length && all.length > PHONE_WORDS ? [] : [all], ...first, ...count];
}

// Does a line from here to there run through a box?
/** @type {(from: Point, to: Point, box: number[]) => boolean} */
function runsThrough({x, y}, to, [left, top, right, bottom]) {
  const [across, down] = [to.x - x, to.y - y];
  let [first, last] = [0, 1];
  for (const [way, room] of [[-across, x - left], [across, right - x], [-down, y - top], [down, bottom - y]]) {
    if (way < 0) first = Math.max(first, room / way); else if (way > 0) last = Math.min(last, room / way); else if (room < 0) return false;
  }
  return first < last;
}

// A line says what it is in its middle, or a little higher or lower, where that is over no symbol, no other name and no line that crosses it, so that it is plain whose it is; else the details alone say it.
const SHIFTS = [0, 7, -7, 13, -13], LINE_LETTERS = 12, COUNT_LETTERS = 10.5;
/** @type {() => Map<number, {text: string, size: number, shift: number}>} */
function lineNames() {
  const names = new Map();
  if (middle === null) return names;
  const scale = network.getScale(), symbols = new Map(symbolsDrawn.map(symbol => [symbol.concept.number, symbol]));
  const taken = [...[...labeled.values()].map(({box}) => box), ...[...symbols.values()].map(squareOf), ...framesTaken(scale / pixelScale, network.canvasToDOM.bind(network))];
  const lines = linesDrawn().filter(({id}) => inFocus(id) && (leads(statements[id].subject) || leads(statements[id].object)));
  /** @type {any[][]} */
  const drawn = [...lines.map(({id}) => [statements[id].subject, statements[id].object]), ...[...beside.keys()].map(number => [middle, number])].map(ends => ends.map(end => symbols.get(end)));
  for (const [n, line] of lines.entries()) {
    const ends = drawn[n], others = drawn.filter(pair => pair.every(end => end && !ends.includes(end)));
    if (!ends[0] || !ends[1]) continue;
    const {x, y} = middleOf(ends, arrowsOf(line), scale);
    for (const text of lineWords(line)) {
      const size = text.startsWith('×') ? COUNT_LETTERS : LINE_LETTERS;
      const [wide, high] = [(textWidth(text) * size / FONT_SIZE / 2 + 3) * scale, (size / 2 + 1) * scale];
      /** @type {(shift: number) => number[]} */
      const boxAt = shift => [x - wide, y + shift * scale - high, x + wide, y + shift * scale + high];
      const shift = SHIFTS.find(down => !taken.some(box => touches(box, boxAt(down))) && !others.some(([start, end]) => runsThrough(start, end, boxAt(down))));
      if (shift === undefined) continue;
      names.set(line.id, {text, size, shift});
      taken.push(boxAt(shift));
      break;
    }
  }
  return names;
}

// The middle of what vis-network draws of a line: at an arrow it ends before the symbol.
const ARROW_ROOM = 15;
/** @type {(ends: any[], arrows: {to: boolean, from: boolean}, scale: number) => Point} */
function middleOf([start, end], arrows, scale) {
  const far = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [before, after] = [arrows.from ? start.radius + ARROW_ROOM * scale : 0, arrows.to ? end.radius + ARROW_ROOM * scale : 0];
  const part = (far + before - after) / far / 2;
  return {x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part};
}

// Which of its ends what is shown of a line leads to.
/** @type {(line: Line) => {to: boolean, from: boolean}} */
function arrowsOf(line) {
  const {subject, object} = statements[line.id];
  const from = new Set(membersShown(line).filter(number => !page.relations[statements[number].relation][3]).map(number => statements[number].subject));
  return {to: from.has(subject), from: object !== subject && from.has(object)};
}

/** @type {(text: string, size?: number, more?: object) => any} */
const edgeLabel = (text, size = 12, more = {}) => ({label: text || undefined, font: {face: FONT_FACE, size, color: colors.quiet, background: colors.paper, strokeWidth: 0, align: 'horizontal', ...more}});

// vis-network leaves the ground of a name that is shifted where the name was: such a name has its own around its letters.
const HALO = () => ({background: 'transparent', strokeWidth: 5, strokeColor: colors.paper});

// The hops of a path are edges of their own: they stand for all reasons why the two are joined. Those of a nearest miss are dotted.
function hopStyles() {
  const path = pathNow(), miss = missNow(), {nodes} = path ?? miss ?? {nodes: []};
  return nodes.slice(1).map((to, n) => {
    const from = nodes[n];
    const reasons = reasonsBetween(from, to);
    const lead = arrow(reasons, from);
    const words = [...new Set(reasons.map(reason => reason.words))], more = words.length > 2 ? ` +${words.length - 2}` : '';
    const [start, end] = [from, to].map(number => placeOf(concepts[number])), level = start.y === end.y;
    const said = inLines(`${words.slice(0, 2).join(', ')}${more}`, level ? Math.max(8, Math.floor((Math.abs(end.x - start.x) - Math.max(56, 2 * Math.max(...[from, to].map(step => turns.has(step) ? 8 + halfWidth(concepts[step]) : 0)))) / 6.6)) : 18);
    return {
      id: `hop${n}`, from, to, hidden: false, width: 2.5, smooth: false, dashes: miss ? [1, 5] : reasons.every(reason => reason.status === 'inferred') ? [5, 4] : reasons.every(reason => ['counted', 'named'].includes(reason.status)) ? [1, 5] : false,
      arrows: {to: {enabled: lead === '→', scaleFactor: 0.7}, from: {enabled: lead === '←', scaleFactor: 0.7}},
      color: {color: colors.accent, opacity: 1, inherit: false, highlight: colors.ink},
      // Above a level line, on one that leads to the next row.
      ...edgeLabel(said, 12, level ? {vadjust: -8 - 7 * said.split('\n').length, background: 'transparent'} : {}),
    };
  });
}
