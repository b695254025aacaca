// Where things stand. At rest each has its place in the disc; what is looked at is gathered where
// it can be read: a concept in the middle with its neighbors on rings, a path as a chain.

const container = $('picture');
const narrow = () => innerWidth <= 860;
const view = () => ({width: container.clientWidth, height: container.clientHeight});
let stretch = {x: 1, y: 1};  // the disc takes the shape of the screen
let gathered = new Map();  // number -> place, in pixels around the middle
let leftOut = 0;  // how many of the focus find no room
const inRows = () => focus === null && gathered.size > 0;
const gatherLimit = () => narrow() ? 22 : 64;

const placeOf = concept => gathered.get(concept.number)
  ?? {x: Math.round((concept.x ?? 0) * stretch.x), y: Math.round((concept.y ?? 0) * stretch.y)};

const groupOrder = new Map(page.sectors.map(([name], n) => [name, n]));
const orderOf = number => groupOrder.get(concepts[number].group) ?? groupOrder.size;
const byOrder = (a, b) => orderOf(a) - orderOf(b) || concepts[b].count - concepts[a].count || a - b;

function gather() {
  gathered = new Map();
  leftOut = 0;
  if (focus === null) {
    const left = placedConcepts.filter(kindShown), isFew = isNarrowed() && left.length <= gatherLimit();
    if (isFew && left.length > 2 && left.some(({number}) => number === page.center)) {
      gathered.set(page.center, {x: 0, y: 0});
      gatherOnRings(left.map(({number}) => number).filter(number => number !== page.center));
    } else if (left.length > 1 && (isFew || new Set(left.map(({group}) => group)).size === 1)) gatherInRows(left.map(({number}) => number));
    return;
  }
  if (state.node === null) { gatherChain([...focus.keys()]); return; }
  const others = [...focus.keys()].filter(number => number !== state.node);
  if (others.length > gatherLimit() && concepts[state.node].placed && others.every(number => concepts[number].placed)) return;
  const kept = others.sort((a, b) => focus.get(a) - focus.get(b) || concepts[b].count - concepts[a].count || a - b).slice(0, gatherLimit());
  leftOut = others.length - kept.length;
  focus = new Map([[state.node, 0], ...kept.map(number => [number, focus.get(number)])]);
  beside = new Map([...beside].filter(([number]) => focus.has(number)));
  gathered.set(state.node, {x: 0, y: 0});
  gatherOnRings(kept);
}

function reach() {
  const {width, height} = view();
  return {x: Math.max(90, width / 2 - (narrow() ? 58 : 92)), y: Math.max(90, height / 2 - 62)};
}

// Points on an ellipse, as far apart as labels need: wide sideways, low up and down.
const [LABEL_ROOM, LINE_ROOM] = [128, 40];
function ellipse(share) {
  const {x: rx, y: ry} = reach();
  const points = [], steps = 720;
  let length = 0, last = null;
  for (let n = 0; n <= steps; n++) {
    const angle = 2 * Math.PI * n / steps;
    const point = {x: share * rx * Math.sin(angle), y: -share * ry * Math.cos(angle)};
    if (last) length += Math.hypot((point.x - last.x) / LABEL_ROOM, (point.y - last.y) / LINE_ROOM);
    points.push({...point, length});
    last = point;
  }
  return {points, room: Math.floor(length)};
}

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

function gatherOnRings(members) {
  const hops = Math.max(...members.map(number => focus?.get(number) ?? 1));
  const byHop = Array.from({length: hops}, (_, n) => members.filter(number => focus?.get(number) === n + 1));
  const shares = {1: [1], 2: [0.52, 1], 3: [0.4, 0.7, 1]}[hops];
  if (hops > 1 && byHop.every((ring, n) => ring.length <= ellipse(shares[n]).room)) {
    // What stands beside is seated between what is stated, so that no line runs through a symbol.
    byHop.forEach((ring, n) => seat(n ? besideParents(ring) : ring.sort(byOrder), shares[n], n && beside.size ? 0.5 : 0));
    return;
  }
  const rings = [[1], [0.6, 1], [0.46, 0.73, 1]].find(found => found.reduce((sum, share) => sum + ellipse(share).room, 0) >= members.length) ?? [0.4, 0.6, 0.8, 1];
  const rooms = rings.map(share => ellipse(share).room);
  const whole = rooms.reduce((a, b) => a + b, 0);
  const onRing = rings.map(() => []);
  members.sort(byOrder).forEach((number, n) => {
    // The ring that is furthest behind its share, so that a kind stays on one side.
    const behind = rooms.map((room, ring) => (n + 1) * room / whole - onRing[ring].length);
    onRing[behind.indexOf(Math.max(...behind))].push(number);
  });
  onRing.forEach((ring, n) => seat(ring, rings[n], n % 2 ? 0.5 : 0));
}

function seat(ring, share, shift = 0) {
  seats(share, ring.length, shift).forEach((place, n) => gathered.set(ring[n], place));
}

// What is further away stands near what it is reached through.
function besideParents(ring) {
  const angle = number => {
    const parents = neighborsOf[number].map(([to]) => gathered.get(to)).filter(place => place && (place.x || place.y));
    const [x, y] = [parents.reduce((sum, p) => sum + p.x, 0), parents.reduce((sum, p) => sum + p.y, 0)];
    return (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
  };
  const angles = new Map(ring.map(number => [number, angle(number)]));
  return ring.sort((a, b) => angles.get(a) - angles.get(b) || byOrder(a, b));
}

// One kind alone: line by line over the whole stage, what most is said of first.
const [CELL_WIDTH, CELL_HEIGHT] = [156, 46];
function gatherInRows(numbers) {
  const [width, height] = [view().width - 20, view().height - 50];
  const shape = width * CELL_HEIGHT / (height * CELL_WIDTH);
  const columns = Math.min(numbers.length, Math.max(1, Math.floor(width / CELL_WIDTH), Math.round(Math.sqrt(numbers.length * shape))));
  const rows = Math.ceil(numbers.length / columns);
  const scale = Math.min(1, width / (columns * CELL_WIDTH), height / (rows * CELL_HEIGHT));
  const [across, down] = [width / columns / scale, Math.min(90, height / rows / scale)];
  numbers.sort((a, b) => concepts[b].count - concepts[a].count || a - b).forEach((number, n) => {
    gathered.set(number, {x: Math.round((n % columns - (columns - 1) / 2) * across), y: Math.round((Math.floor(n / columns) - (rows - 1) / 2) * down)});
  });
}

function gatherChain(chain) {
  const {x, y} = reach();
  const last = Math.max(1, chain.length - 1);
  chain.forEach((number, n) => {
    const along = chain.length === 1 ? 0 : 2 * n / last - 1;
    const side = chain.length < 3 ? 0 : n % 2 ? 1 : -1;
    gathered.set(number, narrow() ? {x: Math.round(side * 46), y: Math.round(along * y)}
      : {x: Math.round(along * 0.94 * x), y: Math.round(side * Math.min(70, 0.3 * y))});
  });
}
