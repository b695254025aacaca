// The shortest path between two concepts over the whole graph, hidden or not: the answer of
// `skillgraph path`. Distances are looked up, not reckoned; only the hub penalty depends on the two ends.

const HUB_PENALTY = 250;

// Strings in the order of their code points, as Python has it; `<` compares UTF-16 units.
function byCodePoints(a, b) {
  const [left, right] = [[...a], [...b]];
  for (let n = 0; n < left.length && n < right.length; n++) {
    if (left[n] !== right[n]) return left[n].codePointAt(0) - right[n].codePointAt(0);
  }
  return left.length - right.length;
}

const curieOf = concept => concept.slug.includes(':') ? concept.slug : `concept:${concept.slug}`;

// Made at the first question: for each concept a map, neighbor -> reasons; the rank of each by CURIE.
let tied = null;

function ties() {
  if (tied) return tied;
  const order = concepts.map(concept => concept.number).sort((a, b) => byCodePoints(curieOf(concepts[a]), curieOf(concepts[b])));
  const rank = [];
  order.forEach((number, n) => { rank[number] = n; });
  const neighbors = concepts.map(() => new Map());
  const join = (a, b, reason) => {
    if (!neighbors[a].has(b)) { const reasons = []; neighbors[a].set(b, reasons); neighbors[b].set(a, reasons); }
    neighbors[a].get(b).push(reason);
  };
  const {places, stated, inferred, partEvidence} = page.ties;
  const evidenceOfPart = new Map(partEvidence.map(([whole, part, statement, n]) => [`${whole} ${part}`, [[statement, n]]]));
  for (const statement of statements) {
    const {subject, object} = statement;
    if (subject === undefined || object === undefined || subject === object) continue;
    join(subject, object, {statement, strength: statement.inferred ? inferred : stated, evidence: evidenceOfPart.get(`${subject} ${object}`) ?? []});
  }
  for (const place of places) {
    const members = [];
    for (let n = 0; n < place.m.length; n += 3) members.push(place.m.slice(n, n + 3));
    const pairs = place.p ?? [];
    const apart = new Set();
    for (let n = 0; n < (place.x ?? []).length; n += 2) apart.add(place.x[n] * members.length + place.x[n + 1]);
    if (!place.p) {
      for (let a = 0; a < members.length; a++) {
        for (let b = a + 1; b < members.length; b++) if (!apart.has(a * members.length + b)) pairs.push(a, b);
      }
    }
    for (let n = 0; n < pairs.length; n += 2) {
      const [a, b] = [members[pairs[n]], members[pairs[n + 1]]];
      join(a[0], b[0], {place, ends: [a[0], b[0]], strength: place.s, evidence: [a, b].map(([, statement, at]) => [statement, at])});
    }
  }
  return tied = {rank, neighbors};
}

const distances = new Map(Object.entries(page.ties.distances));
const plainDistance = reasons => reasons.distance ??= distances.get(reasons.map(reason => reason.strength).sort((a, b) => a - b).join(','));

// The kinds that a path between two concepts looks at.
const pathKinds = ends => new Set([...page.ties.kinds, ...ends.map(end => concepts[end].kind)]);

function hubPenalties(kinds) {
  const {neighbors} = ties();
  const inside = concepts.map(concept => kinds.has(concept.kind));
  const degrees = neighbors.map((near, number) => inside[number] ? [...near.keys()].filter(other => inside[other]).length : 0);
  const joined = degrees.filter(Boolean).sort((a, b) => a - b);
  const half = joined.length / 2;
  const median = joined.length % 2 ? joined[Math.floor(half)] : (joined[half - 1] + joined[half]) / 2;
  return {inside, penalties: degrees.map(degree => degree > median ? 2 * Math.round(HUB_PENALTY / 2 * Math.log2(degree / median)) : 0)};
}

// A binary heap of [distance, number]; smallest first.
function heap() {
  const items = [];
  const swap = (a, b) => { [items[a], items[b]] = [items[b], items[a]]; };
  return {
    push(item) {
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
function shortestPath(source, target, kinds = pathKinds([source, target])) {
  const {rank, neighbors} = ties();
  const {inside, penalties} = hubPenalties(kinds);
  const away = new Map(), waiting = heap();
  waiting.push([0, target]);
  const between = (a, b) => plainDistance(neighbors[a].get(b)) + (penalties[a] + penalties[b]) / 2;
  while (waiting.size) {
    const [distance, at] = waiting.pop();
    if (away.has(at)) continue;
    away.set(at, distance);
    for (const next of neighbors[at].keys()) {
      if (inside[next] && !away.has(next)) waiting.push([distance + between(at, next), next]);
    }
  }
  if (!away.has(source)) return null;
  const nodes = [source];
  while (nodes.at(-1) !== target) {
    const at = nodes.at(-1);
    const nearer = [...neighbors[at].keys()].filter(next => away.has(next) && away.get(next) + between(at, next) === away.get(at));
    nodes.push(nearer.reduce((first, next) => rank[next] < rank[first] ? next : first));
  }
  return {distance: away.get(source), nodes};
}

// The statements that a reason rests on, as the order of reasons compares them; a part rests on none.
function restsOn({statement, evidence}) {
  if (statement) return statement.relation === partRelation ? [] : [statement.slug];
  return [...new Set(evidence.map(([number]) => statements[number].slug))];
}

function byItems(a, b) {
  for (let n = 0; n < a.length && n < b.length; n++) if (a[n] !== b[n]) return byCodePoints(a[n], b[n]);
  return a.length - b.length;
}

// Why two are joined, strongest first: {relation, sentence, status, evidence, statement?, direction}.
function reasonsBetween(a, b) {
  const {rank, neighbors} = ties();
  const named = ({statement, place, ends, evidence}) => {
    if (statement) {
      return {statement, relation: page.relations[statement.relation][0], words: page.relations[statement.relation][1], sentence: statement.reason ?? statement.sentence,
        status: statement.status, evidence: statement.evidence.length ? statement.evidence : evidenceAt(evidence),
        from: page.relations[statement.relation][3] ? null : statement.subject};
    }
    const [first, second] = [...ends].sort((x, y) => rank[x] - rank[y]).map(end => concepts[end].name);
    return {relation: place.r, words: place.r, sentence: place.w.startsWith(`${first} and `) ? place.w : `${first} and ${second} ${place.w}`,
      status: 'stated together', evidence: evidenceAt(evidence), from: null};
  };
  return (neighbors[a].get(b) ?? []).map(reason => ({...named(reason), strength: reason.strength, rests: restsOn(reason)}))
    .sort((x, y) => x.strength - y.strength || byCodePoints(x.relation, y.relation) || byItems(x.rests, y.rests));
}

function evidenceAt(places) {
  const found = places.filter(([statement, n]) => statement >= 0 && n >= 0).map(([statement, n]) => statements[statement].evidence[n]);
  return [...new Map(found.map(entry => [entry.slice(0, 5).join(), entry])).values()];
}

function arrow(reasons, from) {
  const starts = new Set(reasons.map(reason => reason.from).filter(start => start !== null));
  if (starts.size !== 1) return '—';
  return starts.has(from) ? '→' : '←';
}
