// The shortest path between two concepts over the whole graph, hidden or not, or where it has none through what the package knows: the
// answer of `skillgraph path`. Edges, distances and reasons are looked up, not reckoned.

// Strings in the order of their code points, as Python has it; `<` compares UTF-16 units, where what follows the surrogates stands behind them.
/** @type {(unit: number) => number} */
const inOrder = unit => unit < 0xD800 ? unit : unit < 0xE000 ? unit + 0x2000 : unit - 0x800;
/** @type {(a: string, b: string) => number} */
function byCodePoints(a, b) {
  for (let n = 0; n < a.length && n < b.length; n++) {
    const [left, right] = [a.charCodeAt(n), b.charCodeAt(n)];
    if (left !== right) return inOrder(left) - inOrder(right);
  }
  return a.length - b.length;
}

/** @type {(concept: Concept) => string} */
const curieOf = concept => concept.slug.includes(':') ? concept.slug : `concept:${concept.slug}`;

// Made at the first question: for each concept a map, neighbor -> edge, of the graph and of all that is known; the rank of each by CURIE.
/** @type {any} */
let tied = null;

function ties() {
  if (tied) return tied;
  const curies = concepts.map(curieOf);
  const order = concepts.map(concept => concept.number).sort((a, b) => byCodePoints(curies[a], curies[b]));
  /** @type {number[]} */
  const rank = [];
  order.forEach((number, n) => { rank[number] = n; });
  const neighbors = concepts.map(() => new Map());
  // A reason that is new is the next one, else one so many before it.
  let next = 0;
  /** @type {(columns: any[][]) => any[][]} */
  const counted = ([steps, seconds, distances, reasons = []]) => [steps, seconds, distances, reasons.map(told => told.map((/** @type {any} */ reason) => typeof reason === 'number' ? reason : [reason[0] ? next - reason[0] : next++, ...reason.slice(1)]))];
  const count = join(neighbors, counted(page.ties.edges));
  const wider = neighbors.map(own => new Map(own));
  join(wider, counted(page.ties.beyond), count);
  return tied = {rank, neighbors, wider};
}

// Joins concepts by edges that stand by column; their numbers begin with one, and it gives the next.
/** @type {(neighbors: Map<number, any>[], columns: any[][], from?: number) => number} */
function join(neighbors, [steps = [], seconds, distances, reasons], from = 0) {
  let first = 0;
  steps.forEach((/** @type {number} */ step, /** @type {number} */ n) => {
    first += step;
    const [hundredths = null, members = null] = page.ties.held[from + n] ?? [];
    const edge = {first, second: seconds[n], distance: distances[n], reasons: reasons[n], hundredths, members};
    neighbors[first].set(edge.second, edge);
    neighbors[edge.second].set(first, edge);
  });
  return from + steps.length;
}

// What a distance leaves of closeness, in hundredths.
/** @type {(distance: number) => number} */
const heldAt = distance => Math.round(100 * Math.exp(1 - distance / CLOSEST_HOP));
const CLOSEST_HOP = 1000;

// What a hop has, in hundredths: its closeness, and what it holds of it; and of how many it leads to one, where it leads through their class, which is no end of the path.
/** @type {(a: number, b: number, ends: number[]) => {closeness: number, held: number, members: number | null}} */
function closenessOf(a, b, ends) {
  const {distance, hundredths, members} = ties().wider[a].get(b), closeness = hundredths ?? heldAt(distance);
  const wholes = members === null ? [] : reasonsBetween(a, b).map(({relation, from}) => relation === 'sg:involves' || from === null ? from : from === a ? b : a);
  const isCrowded = members !== null && !wholes.some(whole => whole !== null && ends.includes(whole));
  return {closeness, held: isCrowded ? heldAt(distance) : closeness, members: isCrowded ? members : null};
}

// Closeness in words and numbers, as the command has it.
/** @type {(hundredths: number) => string} */
const inBand = hundredths => `${page.ties.bands.find((/** @type {[number, string]} */ [least]) => hundredths >= Math.round(100 * least))[1]}, ${(hundredths / 100).toFixed(2)}`;

// The kinds that a path between two concepts looks at.
/** @type {(ends: number[]) => Set<string>} */
const pathKinds = ends => new Set([...page.ties.kinds, ...ends.map(end => concepts[end].kind)]);

// Does the page hold all that the command passes between two concepts beyond the graph? Of the two that it was written to open at; where it holds it for any two, those of one kind or one of which is of those that paths look at.
/** @type {(source: number, target: number) => boolean} */
function holdsBeyond(source, target) {
  const ends = [source, target], {path} = page.view;
  return path !== undefined && ends.every(end => path.includes(end)) || page.ties.whole && !ends.some(end => isKnownAlone(concepts[end])) && pathKinds(ends).size <= page.ties.kinds.length + 1;
}

// The path that the command gives: within the graph, and where that has none through what else is known, as far as the page holds it.
/** @type {(source: number, target: number) => {distance: number, nodes: number[]} | null} */
function pathBetween(source, target) {
  const ends = [source, target], within = ends.some(end => isKnownAlone(concepts[end])) ? null : shortestPath(source, target);
  return within ?? (holdsBeyond(source, target) ? shortestPath(source, target, pathKinds(ends), true) : null);
}

// A binary heap of [distance, number]; smallest first.
function heap() {
  /** @type {any[]} */
  const items = [];
  /** @type {(a: number, b: number) => void} */
  const swap = (a, b) => { [items[a], items[b]] = [items[b], items[a]]; };
  return {
    push(/** @type {[number, number]} */ item) {
      let n = items.push(item) - 1;
      while (n > 0 && items[(n - 1) >> 1][0] > items[n][0]) { swap(n, (n - 1) >> 1); n = (n - 1) >> 1; }
    },
    pop() {
      const top = items[0], last = items.pop();
      if (!items.length) return top;
      items[0] = last;
      for (let n = 0; ;) {
        let least = n;
        for (const child of [2 * n + 1, 2 * n + 2]) if (child < items.length && items[child][0] < items[least][0]) least = child;
        if (least === n) return top;
        swap(n, least);
        n = least;
      }
    },
    get size() { return items.length; },
  };
}

// {distance, nodes} or null. Among equally short paths the first by CURIE, compared from the source on.
/** @type {(source: number, target: number, kinds?: Set<string>, beyond?: boolean) => {distance: number, nodes: number[]} | null} */
function shortestPath(source, target, kinds = pathKinds([source, target]), beyond = false) {
  const {rank, [beyond ? 'wider' : 'neighbors']: neighbors} = ties();
  const aside = new Set(page.ties.aside.filter((/** @type {number} */ number) => number !== source && number !== target));
  const inside = concepts.map(concept => concept.number === source || concept.number === target || isKnownAlone(concept) || (kinds.has(concept.kind) || kinds.has(page.ties.counted[concept.number])) && !aside.has(concept.number));
  const away = new Map(), waiting = heap();
  waiting.push([0, target]);
  /** @type {(a: number, b: number) => number} */
  const between = (a, b) => neighbors[a].get(b).distance;
  while (waiting.size) {
    const [distance, at] = waiting.pop();
    if (away.has(at)) continue;
    away.set(at, distance);
    for (const next of neighbors[at].keys()) {
      if (inside[next] && !away.has(next)) waiting.push([distance + between(at, next), next]);
    }
  }
  if (!away.has(source) || away.get(source) >= page.ties.farthest) return null;
  const nodes = [source];
  for (let at = source; at !== target; at = nodes[nodes.length - 1]) {
    const nearer = [...neighbors[at].keys()].filter(next => away.has(next) && away.get(next) + between(at, next) === away.get(at));
    nodes.push(nearer.reduce((first, next) => rank[next] < rank[first] ? next : first));
  }
  return {distance: away.get(source), nodes};
}

// Why two are joined, in the order of the command: {relation, words, sentence, status, evidence, from}.
/** @type {(a: number, b: number) => Reason[]} */
function reasonsBetween(a, b) {
  const edge = ties().wider[a].get(b);
  if (!edge) return [];
  const [first, second] = [edge.first, edge.second].map(end => concepts[end].name), labels = `${first} and ${second}`;
  return edge.reasons.map((/** @type {any} */ reason) => {
    if (typeof reason === 'number') {
      const statement = statements[reason];
      const [relation, words, , symmetric] = page.relations[statement.relation];
      return {statement, relation, words, sentence: statement.reason ?? statement.sentence, status: statement.status, evidence: statement.evidence, from: symmetric ? null : statement.subject};
    }
    const [relation, words, said, status, reference] = page.ties.said[reason[0]].map((/** @type {number} */ n) => page.ties.texts[n]);
    const from = reason[1];
    return {relation, words, sentence: (said.startsWith(' ') ? labels : said.startsWith('.') ? `${concepts[from].name} ${words} ${concepts[from === a ? b : a].name}` : '') + withNames(said, first, second), status, reference, evidence: evidenceAt(reason.slice(2)), from: from < 0 ? null : from};
  });
}

// Evidence given as statement and number of its evidence by turns, each place once.
/** @type {(places: number[]) => EvidenceEntry[]} */
function evidenceAt(places) {
  const found = [];
  for (let n = 0; n < places.length; n += 2) found.push(statements[places[n]].evidence[places[n + 1]]);
  return [...new Map(found.map(entry => [entry.slice(0, 5).join(), entry])).values()];
}

/** @type {(reasons: Reason[], from: number) => string} */
function arrow(reasons, from) {
  const starts = new Set(reasons.map(reason => reason.from).filter(start => start !== null));
  if (starts.size !== 1) return '—';
  return starts.has(from) ? '→' : '←';
}
