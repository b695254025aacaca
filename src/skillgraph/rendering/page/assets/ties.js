// The shortest path between two concepts over the whole graph, hidden or not: the answer of
// `skillgraph path`. Edges, distances and reasons are looked up, not reckoned.

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

// Made at the first question: for each concept a map, neighbor -> edge; the rank of each by CURIE.
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
  const [steps = [], seconds, distances, reasons] = page.ties.edges;
  let first = 0;
  steps.forEach((/** @type {number} */ step, /** @type {number} */ n) => {
    first += step;
    const edge = {first, second: seconds[n], distance: distances[n], reasons: reasons[n]};
    neighbors[first].set(edge.second, edge);
    neighbors[edge.second].set(first, edge);
  });
  return tied = {rank, neighbors};
}

// The kinds that a path between two concepts looks at.
/** @type {(ends: number[]) => Set<string>} */
const pathKinds = ends => new Set([...page.ties.kinds, ...ends.map(end => concepts[end].kind)]);

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
/** @type {(source: number, target: number, kinds?: Set<string>) => {distance: number, nodes: number[]} | null} */
function shortestPath(source, target, kinds = pathKinds([source, target])) {
  const {rank, neighbors} = ties();
  const aside = new Set(page.ties.aside.filter((/** @type {number} */ number) => number !== source && number !== target));
  const inside = concepts.map(({kind, number}) => number === source || number === target || kinds.has(kind) && !aside.has(number));
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
  const edge = ties().neighbors[a].get(b);
  if (!edge) return [];
  const labels = [edge.first, edge.second].map(end => concepts[end].name).join(' and ');
  return edge.reasons.map((/** @type {any} */ reason) => {
    if (typeof reason === 'number') {
      const statement = statements[reason];
      const [relation, words, , symmetric] = page.relations[statement.relation];
      return {statement, relation, words, sentence: statement.reason ?? statement.sentence, status: statement.status, evidence: statement.evidence, from: symmetric ? null : statement.subject};
    }
    const [relation, words, said, status, reference] = page.ties.said[reason[0]].map((/** @type {number} */ n) => page.ties.texts[n]);
    const from = reason[1];
    return {relation, words, sentence: (said.startsWith(' ') ? labels : said.startsWith('.') ? `${concepts[from].name} ${words} ${concepts[from === a ? b : a].name}` : '') + said, status, reference, evidence: evidenceAt(reason.slice(2)), from: from < 0 ? null : from};
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
