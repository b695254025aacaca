// Where things stand. At rest each has its place in the disc; what is looked at is gathered where
// it can be read: a concept in the middle with its neighbors on rings, a path in rows.

const container = $('picture');
const phone = matchMedia('(max-width: 860px)');
const narrow = () => phone.matches;
const view = () => ({width: container.clientWidth, height: container.clientHeight});
let stretch = {x: 1, y: 1};  // the disc takes the shape of the screen
/** @type {Map<number, Point>} */
let gathered = new Map();  // number -> place, in pixels around the middle
let unnamed = 0;  // how many of the rows find no room for their names
/** @type {number | null} */
let listed = null;  // pixels that a name has, where the rows are a list, with names at the right of their symbols
let leftOut = 0;  // how many of the focus find no room, what stands beside it aside
const inRows = () => reached === null && gathered.size > 0;
// Left free beside what is gathered, in pixels, so that the names at the sides have room: those in the rows of a phone, and of a list, have it in their cells.
/** @type {(rows: boolean) => number} */
const sides = rows => listed !== null ? 2 * LIST_EDGE : rows && narrow() ? 44 : 130;
const PHONE_LETTERS = 15;  // in a line of a name on the rings of a phone
const FEWEST = 6;  // stand around a concept, however long their names
const FEWER = 0.8;  // are tried to be seated next, where some find no room for their names
// Which find no room for their names on stages of these heights: height -> numbers.
/** @type {{height: number, out: Map<number, number[]>}} */
let lastFit = {height: 0, out: new Map()};
const gatherLimit = () => narrow() ? 22 : 64;

// On a phone some stand elsewhere, so that the first names have room.
/** @type {(concept: Concept) => Point} */
function placeOf(concept) {
  const place = gathered.get(concept.number);
  if (place) return place;
  const [x, y] = narrow() && page.phone[concept.number] || [concept.x ?? 0, concept.y ?? 0];
  return {x: Math.round(x * stretch.x), y: Math.round(y * stretch.y)};
}

const groupOrder = new Map(page.sectors.map(([name], n) => [name, n]));
/** @type {(number: number) => number} */
const orderOf = number => groupOrder.get(concepts[number].group) ?? groupOrder.size;
/** @type {(a: number, b: number) => number} */
const byOrder = (a, b) => orderOf(a) - orderOf(b) || concepts[b].count - concepts[a].count || a - b;

// What the filter leaves: of an overview of documents from beyond it too, as much as can be gathered.
const MOST_LEFT = 160;
function leftByFilter() {
  const drawn = placedConcepts.filter(kindShown);
  if (!page.spread || !isFiltered()) return drawn;
  const all = ownConcepts.filter(kindShown), isOne = new Set(all.map(({group}) => group)).size === 1;
  if (!isOne && all.length > gatherLimit()) return drawn;
  return all.sort(bySpread).slice(0, MOST_LEFT);
}

function gather() {
  gathered = new Map();
  rowLetters = listed = null;
  leftOut = 0;
  if (reached === null) {
    const left = leftByFilter(), isFew = isNarrowed() && left.length <= gatherLimit();
    const {center} = page;
    if (isFew && left.length > 2 && center !== null && left.some(({number}) => number === center)) {
      gathered.set(center, {x: 0, y: 0});
      gatherOnRings(left.map(({number}) => number).filter(number => number !== center));
    } else if (left.length > 1 && (isFew || new Set(left.map(({group}) => group)).size === 1)) gatherInRows(left.map(({number}) => number));
    return;
  }
  if (middle === null) { gatherChain([...reached.keys()]); return; }
  const others = [...reached.keys()].filter(number => number !== middle);
  if (narrow()) rowLetters = PHONE_LETTERS;
  const rank = (/** @type {number} */ number) => joined.has(number) ? 0 : reached.get(number);
  others.sort((a, b) => rank(a) - rank(b) || concepts[b].count - concepts[a].count || a - b);
  const node = middle, away = reached, room = gatherLimit() + Math.min(joined.size, gatherLimit() / 2);
  /** @type {(kept: number[]) => void} */
  const gatherThese = kept => {
    reached = new Map([node, ...kept].map(number => [number, away.get(number) ?? 1]));
    gathered = new Map([[node, {x: 0, y: 0}]]);
    gatherOnRings(kept, rings);
  };
  // As many as have room for their names; of the others their number is told, and the details name them.
  // The caption that tells it takes room of its own: where the stage is again as high as before it was another, nothing that found no room comes back.
  const {height} = view(), {out} = lastFit, known = new Set(out.has(height) && height !== lastFit.height ? [...out.values()].flat() : out.get(height)), first = others.filter(number => !known.has(number)).slice(0, room);
  /** @type {(limit: number) => number[]} -- those of so many that have room for their names */
  const namedOf = limit => {
    gatherThese(first.slice(0, limit));
    const names = namedNow();
    return first.slice(0, limit).filter(number => names.has(number));
  };
  // A ring for each hop, or, where more find room so, any hop on any of one ring or more, of two or more.
  let rings = 0, most = {named: /** @type {number[]} */ ([]), limit: first.length, rings};
  for (rings of first.some(number => away.get(number) > 1) ? [0, 1, 2] : [0]) {
    for (let limit = first.length; limit > most.named.length; limit = Math.floor(limit * FEWER)) {
      const named = namedOf(limit);
      if (named.length > most.named.length) most = {named, limit, rings};
    }
  }
  ({rings} = most);
  // What has none leaves its seat, and the others keep theirs, and their names.
  gatherThese(first.slice(0, Math.max(FEWEST, most.limit)));
  while (gathered.size > FEWEST + 1) {
    const names = namedNow(), unnamed = first.filter(number => gathered.has(number) && !names.has(number)).slice(FEWEST + 1 - gathered.size);
    if (!unnamed.length) break;
    for (const number of unnamed) for (const map of [reached, gathered]) map.delete(number);
  }
  const left = others.filter(number => !reached.has(number));
  lastFit = {height, out: out.set(height, left)};
  leftOut = left.filter(number => !beside.has(number)).length;
  joined = new Set([...joined].filter(number => reached.has(number)));
  beside = new Map([...beside].filter(([number]) => reached.has(number)));
  const {x, y} = reach();
  for (const [number, across, down] of state.pins) if (gathered.has(number)) gathered.set(number, {x: Math.round(across * x / 1000), y: Math.round(down * y / 1000)});
}

// The same is gathered alike whatever was told before: first on the stage as high as the fewest words leave it, then on what its own words leave.
function gatherToFit() {
  lastFit = {height: 0, out: new Map()};
  unnamed = 0;
  $('shown').style.height = '0';
  fitStage();
  gather();
  $('shown').style.height = '';
  if (!gathered.size) { fitStage(); return; }
  for (renderShown(); fitStage(); renderShown()) { renewFocus(); gather(); }
}

function reach() {
  const {width, height} = view();
  return {x: Math.max(90, width / 2 - (narrow() ? 64 : 92)), y: Math.max(90, height / 2 - (narrow() ? 56 : 62))};
}

// Points on an ellipse, as far apart as labels need: wide sideways, low up and down.
const [LABEL_ROOM, LINE_ROOM] = [128, 40];
/** @type {(share: number) => {points: any[], room: number}} */
function ellipse(share) {
  const {x: rx, y: ry} = reach();
  const points = [], steps = 720;
  /** @type {Point | null} */
  let last = null;
  let length = 0;
  for (let n = 0; n <= steps; n++) {
    const angle = 2 * Math.PI * n / steps;
    const point = {x: share * rx * Math.sin(angle), y: -share * ry * Math.cos(angle)};
    if (last) length += Math.hypot((point.x - last.x) / LABEL_ROOM, (point.y - last.y) / LINE_ROOM);
    points.push({...point, length});
    last = point;
  }
  return {points, room: Math.floor(length)};
}

/** @type {(share: number, count: number, shift?: number) => Point[]} */
function seats(share, count, shift = 0) {
  const {points} = ellipse(share);
  const whole = points.at(-1).length;
  const found = [];
  let n = 0;
  for (let seat = 0; seat < count; seat++) {
    const wanted = whole * (seat + shift) / count;
    while (points[n].length < wanted) n++;
    found.push({x: Math.round(points[n].x), y: Math.round(points[n].y)});
  }
  return found;
}

/** @type {(members: number[], fewest?: number) => void} -- on so many rings at least; 0: on one for each hop */
function gatherOnRings(members, fewest = 0) {
  /** @type {(number: number) => number} */
  const hop = number => Math.max(1, reached?.get(number) ?? 1);
  const hops = Math.max(...members.map(hop), 1), byHop = Array.from({length: hops}, (_, n) => members.filter(number => hop(number) === n + 1));
  const shares = [[], [1], [0.52, 1], [0.4, 0.7, 1]][hops];
  if (hops > 1 && !fewest && byHop.every((ring, n) => ring.length <= ellipse(shares[n]).room)) {
    // What stands beside is seated between what is stated, so that no line runs through a symbol.
    byHop.forEach((ring, n) => seat(n ? besideParents(ring) : ring.sort(byOrder), shares[n], n && beside.size ? 0.5 : 0));
    return;
  }
  const rings = [[1], [0.6, 1], [0.46, 0.73, 1]].find(found => found.length >= fewest && found.reduce((sum, share) => sum + ellipse(share).room, 0) >= members.length) ?? [0.4, 0.6, 0.8, 1];
  const rooms = rings.map(share => ellipse(share).room);
  const whole = rooms.reduce((a, b) => a + b, 0);
  /** @type {number[][]} */
  const onRing = rings.map(() => []);
  members.sort(byOrder).forEach((number, n) => {
    // The ring that is furthest behind its share, so that a kind stays on one side.
    const behind = rooms.map((room, ring) => (n + 1) * room / whole - onRing[ring].length);
    onRing[behind.indexOf(Math.max(...behind))].push(number);
  });
  onRing.forEach((ring, n) => seat(ring, rings[n], n % 2 ? 0.5 : 0));
}

/** @type {(ring: number[], share: number, shift?: number) => void} */
function seat(ring, share, shift = 0) {
  seats(share, ring.length, shift).forEach((place, n) => gathered.set(ring[n], place));
}

// What is further away stands near what it is reached through.
/** @type {(ring: number[]) => number[]} */
function besideParents(ring) {
  /** @type {(number: number) => number} */
  const angle = number => {
    /** @type {any[]} */
    const parents = neighborsOf[number].map(([to]) => gathered.get(to)).filter(place => place && (place.x || place.y));
    const [x, y] = [parents.reduce((sum, p) => sum + p.x, 0), parents.reduce((sum, p) => sum + p.y, 0)];
    return (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
  };
  const angles = new Map(ring.map(number => [number, angle(number)]));
  return ring.sort((a, b) => (angles.get(a) ?? 0) - (angles.get(b) ?? 0) || byOrder(a, b));
}

// One kind alone, what most is said of first: line by line over the whole stage, where a name of two lines fits below each line; where not all names have room, as a list, if that has; else that many stand closer side by side.
const CELL_WIDTH = 156, CELL_HEIGHT = 46, LEAST_ACROSS = 18;
/** @type {(numbers: number[]) => void} */
function gatherInRows(numbers) {
  numbers.sort((a, b) => bySpread(concepts[a], concepts[b]));
  const {width} = view(), height = view().height - 80, inner = width - sides(true);
  const fitting = 1 + Math.max(0, Math.floor(height / CELL_HEIGHT));
  const columns = Math.min(numbers.length, Math.floor(width / LEAST_ACROSS), Math.max(1, Math.floor(width / CELL_WIDTH), Math.ceil(numbers.length / fitting)));
  const rows = Math.ceil(numbers.length / columns);
  const [across, down] = [Math.min(width / columns, inner / Math.max(1, columns - 1)), Math.min(90, height / Math.max(1, rows - 1))];
  numbers.forEach((number, n) => {
    gathered.set(number, {x: Math.round((n % columns - (columns - 1) / 2) * across), y: Math.round((Math.floor(n / columns) - (rows - 1) / 2) * down)});
  });
  const lacking = numbers.length - namedNow().size;
  if (lacking && !gatherInList(numbers)) unnamed = Math.max(unnamed, lacking);
}

// A list from top to bottom, then the next column: a name of one line at the right of each symbol, never so long that its middle is nearer to the next.
const LIST_LINE = 17, LIST_EDGE = 14, LEAST_LISTED = 130, MOST_LISTED = 256;
/** @type {(numbers: number[]) => boolean} -- whether there is room */
function gatherInList(numbers) {
  const {width} = view(), height = view().height - 80;
  const columns = Math.ceil(numbers.length / (1 + Math.max(0, Math.floor(height / LIST_LINE)))), rows = Math.ceil(numbers.length / columns);
  const across = (width - LIST_EDGE) / columns, down = height / Math.max(1, rows - 1);
  if (across < LEAST_LISTED) return false;
  listed = Math.min(MOST_LISTED, across - 30);
  numbers.forEach((number, n) => {
    gathered.set(number, {x: Math.round(LIST_EDGE - width / 2 + Math.floor(n / rows) * across), y: Math.round(n % rows * down - height / 2)});
  });
  return true;
}

// A path: its steps in a row, and where that is full in another one below, which leads back.
const STEP_WIDTH = 150;
/** @type {Set<number>} */
let turns = new Set();  // steps from which the path leads down
/** @type {(chain: number[]) => void} */
function gatherChain(chain) {
  const {width} = view(), {y} = reach();
  const x = Math.max(80, width / 2 - (narrow() ? 84 : 120));
  const columns = Math.min(chain.length, Math.max(2, 1 + Math.floor(2 * x / STEP_WIDTH)));
  const rows = Math.ceil(chain.length / columns);
  const [across, down] = [Math.min(260, 2 * x / Math.max(1, columns - 1)), rows > 1 ? Math.min(150, 2 * y / (rows - 1)) : 0];
  rowLetters = narrow() ? 16 : Math.max(10, Math.floor((across - 14) / 8.6));
  turns = new Set(chain.filter((_, n) => (n + 1) % columns === 0 && n + 1 < chain.length));
  chain.forEach((number, n) => {
    const row = Math.floor(n / columns), column = row % 2 ? columns - 1 - n % columns : n % columns;
    gathered.set(number, {x: Math.round((column - (columns - 1) / 2) * across), y: Math.round((row - (rows - 1) / 2) * down)});
  });
}
