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
const linesAtRest = new Set(page.edges.map(lineOf));

// Those of its statements that the filter leaves; in the focus kinds are not asked.
/** @type {(line: Line) => number[]} */
function membersShown({id, members}) {
  const near = reached !== null && inFocus(id);
  return members.filter(number => near ? isLeft(statements[number]) : edgeShown(statements[number]));
}

/** @type {() => Line[]} */
function linesDrawn() {
  const found = new Set(linesAtRest);
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

/** @type {(line: Line, name?: string) => any} */
function edgeStyle(line, name = '') {
  const shown = membersShown(line);
  const {subject, object} = statements[line.id];
  const chosen = isChosen(line);
  const near = reached !== null && inFocus(line.id);
  const touching = near && state.node !== null && (leads(subject) || leads(object));
  const central = isCentral(subject) || isCentral(object);
  const many = reached !== null && reached.size > MANY;
  const alpha = reached === null ? (!central ? 1 : page.groups ? 0.3 : 0.5) * restingAlpha : chosen ? 1 : touching ? (many ? 0.4 : 0.8) : near && state.node !== null ? (gathered.size > 40 ? 0.15 : 0.28) : 0.04;
  const other = concepts[leads(subject) ? object : subject];
  const pointed = chosen || (touching && !many);
  const scaleFactor = 0.55 * (gathered.size ? 1 : symbolScale);
  const from = new Set(shown.filter(number => !page.relations[statements[number].relation][3]).map(number => statements[number].subject));
  return {
    id: line.id, from: subject, to: object,
    hidden: isLineHidden(line, shown),
    dashes: shown.every(number => statements[number].inferred) ? [5, 4] : false,
    width: (chosen ? 3 : touching && !many ? 1.6 : 1) * (gathered.size ? 1 : symbolScale),
    arrows: {to: {enabled: pointed && from.has(subject), scaleFactor}, from: {enabled: pointed && object !== subject && from.has(object), scaleFactor}},
    smooth: false,
    color: {color: chosen || touching ? colorOf(other) : `rgb(${colors.line})`, opacity: alpha, inherit: false,
      highlight: colors.ink},
    ...edgeLabel(state.statement !== null && chosen ? page.relations[statements[state.statement].relation][1] : chosen ? `${shown.length} statements` : name || (touching && shown.length > 1 ? `×${shown.length}` : ''), name || chosen ? 12 : 10.5),
  };
}

// Few lines may be seen, many must not cover the symbols.
const restingAlpha = Math.max(0.14, Math.min(page.spread ? 0.25 : 0.5, 6.5 / Math.sqrt(1 + linesAtRest.size)));

// Around a concept with few neighbors each line says its relations.
const NAMED_LINES = 14;
function lineNames() {
  const names = new Map();
  if (state.node === null || !gathered.size || neighborsOf[state.node].length > NAMED_LINES) return names;
  for (const to of new Set(neighborsOf[state.node].map(([other]) => other))) {
    if (!reached.has(to)) continue;
    const line = lineBetween(state.node, to), shown = membersShown(line);
    const words = [...new Set(shown.map(edge => page.relations[statements[edge].relation][1]))];
    names.set(line.id, `${words.slice(0, 2).join(', ')}${shown.length > Math.min(2, words.length) ? ` ×${shown.length}` : ''}`);
  }
  return names;
}

/** @type {(text: string, size?: number, more?: object) => any} */
const edgeLabel = (text, size = 12, more = {}) => ({label: text || undefined, font: {face: FONT_FACE, size, color: colors.quiet, background: colors.paper, strokeWidth: 0, align: 'horizontal', ...more}});

// The hops of a path are edges of their own: they stand for all reasons why the two are joined.
function hopStyles() {
  const path = pathNow();
  if (!path) return [];
  return path.nodes.slice(1).map((to, n) => {
    const from = path.nodes[n];
    const reasons = reasonsBetween(from, to);
    const lead = arrow(reasons, from);
    const words = [...new Set(reasons.map(reason => reason.words))], more = words.length > 2 ? ` +${words.length - 2}` : '';
    const [start, end] = [from, to].map(number => placeOf(concepts[number])), level = start.y === end.y;
    const said = inLines(`${words.slice(0, 2).join(', ')}${more}`, level ? Math.max(8, Math.floor((Math.abs(end.x - start.x) - Math.max(56, 2 * Math.max(...[from, to].map(step => turns.has(step) ? 8 + halfWidth(concepts[step]) : 0)))) / 6.6)) : 18);
    return {
      id: `hop${n}`, from, to, hidden: false, width: 2.5, smooth: false, dashes: reasons.every(reason => reason.status === 'inferred') ? [5, 4] : reasons.every(reason => reason.status === 'counted') ? [1, 5] : false,
      arrows: {to: {enabled: lead === '→', scaleFactor: 0.7}, from: {enabled: lead === '←', scaleFactor: 0.7}},
      color: {color: colors.accent, opacity: 1, inherit: false, highlight: colors.ink},
      // Above a level line, on one that leads to the next row.
      ...edgeLabel(said, 12, level ? {vadjust: -8 - 7 * said.split('\n').length, background: 'transparent'} : {}),
    };
  });
}
