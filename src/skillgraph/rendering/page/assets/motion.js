// How one picture becomes the next: symbols glide to their places, and what is not meant fades.

const GLIDE_MS = 450;
/** @type {{frame: number, moving: any[], aim: any} | null} */
let gliding = null;  // what is under way: {frame, moving, aim}

const isStill = () => calm.matches || document.hidden || !container.clientWidth;
/** @type {(part: number) => number} */
const eased = part => part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2;
/** @type {(from: number, to: number, part: number) => number} */
const mix = (from, to, part) => from + (to - from) * part;
const camera = () => ({position: network.getViewPosition(), scale: network.getScale()});

// Where every symbol stands at this moment, be it in the middle of its way, and what is seen of it.
function momentNow() {
  if (gliding !== null) cancelAnimationFrame(gliding.frame);
  const places = new Map(Object.values(network.body.nodes).map(({id, x, y, options}) => [id, {x, y, opacity: options.hidden ? 0 : options.opacity ?? 1}]));
  return {places, ...camera()};
}

/** @type {(number: number, places: Map<any, Point>) => number[]} */
function startOf(number, places) {
  const from = [...state.expanded].reverse().find(one => lineBetween(one, number)) ?? middle;
  const {x, y} = places.get(from) ?? {x: 0, y: 0};
  return [x, y];
}

// From what was seen a moment ago to what is painted now.
/** @type {(before: any) => void} */
function glide(before) {
  const aim = camera();
  /** @type {any[]} */
  const moving = [];
  for (const node of Object.values(network.body.nodes)) {
    const painting = nodeSet.get(node.id), to = {x: painting.x, y: painting.y, opacity: painting.hidden ? 0 : painting.opacity};
    const from = {...before.places.get(node.id) ?? {opacity: 0}};
    // What was not there comes out of what it is tied to; what was dropped comes back where it lies.
    if (from.opacity === 0) [from.x, from.y] = gathered.has(node.id) ? startOf(node.id, before.places) : [to.x, to.y];
    if (['x', 'y', 'opacity'].some(name => Math.abs(from[name] - /** @type {any} */ (to)[name]) > 0.01)) moving.push({node, from, to});
  }
  gliding = {frame: 0, moving, aim};
  const began = performance.now();
  /** @type {(now: number) => void} */
  const step = now => {
    const part = Math.max(0, Math.min(1, (now - began) / GLIDE_MS));
    if (part === 1) { settle(); return; }
    const way = eased(part), fading = eased(Math.min(1, 1.6 * part));
    for (const {node, from, to} of moving) {
      [node.x, node.y] = [mix(from.x, to.x, way), mix(from.y, to.y, way)];
      node.options.opacity = mix(from.opacity, to.opacity, to.opacity ? way : fading);
    }
    network.moveTo({position: {x: mix(before.position.x, aim.position.x, way), y: mix(before.position.y, aim.position.y, way)},
      scale: mix(before.scale, aim.scale, way), animation: false});
    if (gliding !== null) gliding.frame = requestAnimationFrame(step);
  };
  step(began);
}

// End it at once where it leads to; `view: false` leaves to the reader what is seen of it.
function settle({view: aimed = true} = {}) {
  if (gliding === null) return;
  const {frame, moving, aim} = gliding;
  cancelAnimationFrame(frame);
  gliding = null;
  for (const {node, to} of moving) {
    [node.x, node.y] = [to.x, to.y];
    node.options.opacity = to.opacity;
  }
  if (aimed) network.moveTo({...aim, animation: false});
  paintNodes();
}

function setUpMotion() {
  document.addEventListener('visibilitychange', () => { if (document.hidden) settle(); });
  addEventListener('beforeprint', () => settle());
  calm.addEventListener('change', () => settle());
}
