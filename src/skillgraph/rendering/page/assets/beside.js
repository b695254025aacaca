// What stands beside a concept of which little is stated: near by a reason, in the graph or known to the package alone, or asked for in the same place. No statement.

const THIN = 8;  // of fewer neighbors than this little is stated
const MOST_BESIDE = 12;

// Number of a concept -> why, the nearest first: what ties it, then what is known to, then the same passage, then the same section.
/** @type {(number: number) => Map<number, string>} */
function standingBeside(number) {
  const stated = new Set([number, ...neighborsOf[number].map(([to]) => to)]);
  if (stated.size > THIN) return new Map();
  const found = [...nearByReason(number), ...knownBeside().get(number) ?? [], ...askedBeside(number)].filter(([other]) => !stated.has(other) && kindShown(concepts[other]));
  const first = new Map();
  for (const [other, why] of found) if (!first.has(other)) first.set(other, why);
  return first;
}

/** @type {(number: number) => any[][]} */
function nearByReason(number) {
  return [...ties().neighbors[number]].filter(([other]) => !page.ties.aside.includes(other))
    .sort(([a, one], [b, two]) => one.distance - two.distance || ties().rank[a] - ties().rank[b])
    .map(([other]) => [other, reasonsBetween(number, other)[0].sentence]);
}

// What the package knows to be tied to a concept, and the graph does not have; and the other way round.
/** @type {() => Map<number, any[][]>} */
const knownBeside = once(() => {
  const found = new Map();
  /** @type {(from: number, to: number, why: string) => void} */
  const tie = (from, to, why) => { if (found.has(from)) found.get(from).push([to, why]); else found.set(from, [[to, why]]); };
  for (const [key, ties] of Object.entries(page.knownTies)) {
    for (let n = 0; n < ties.length; n += 2) {
      const [own, known] = [Number(key), ownConcepts.length + ties[n]], why = withNames(ties[n + 1], concepts[own].name, concepts[known].name);
      tie(own, known, why);
      tie(known, own, why);
    }
  }
  return found;
});

// What the same subject has by the same relation, in the same passage or section, the nearest line first.
/** @type {(number: number) => any[][]} */
function askedBeside(number) {
  const found = [];
  for (const own of statementsOf[number].filter(one => one.object === number && one.subject !== undefined && one.evidence.length)) {
    const [section, line, , document] = passages()[own.evidence[0][0]];
    for (const other of statementsOf[own.subject]) {
      if (other.subject !== own.subject || other.relation !== own.relation || other.object === undefined || !other.evidence.length) continue;
      const [place, at, , source] = passages()[other.evidence[0][0]];
      if (place !== section || source !== document) continue;
      const where = at === line ? `line ${line}` : `“${page.sections[section].split(' › ').pop()}”`;
      found.push([other.object, `Beside it in ${where}: ${page.relations[own.relation][2]} ${concepts[own.subject].name} too.`, Math.abs(at - line)]);
    }
  }
  return found.sort((a, b) => a[2] - b[2] || a[0] - b[0]);
}

// Dotted lines: nothing is stated between the two.
const besideStyles = () => [...beside.keys()].map(number => ({
  id: `beside${number}`, from: middle, to: number, hidden: false, width: 1.4, smooth: false, dashes: [1, 5], arrows: {to: {enabled: false}},
  color: {color: colorOf(concepts[number]), opacity: 0.8, inherit: false, highlight: colors.ink},
}));

// How many of how many are shown.
const besideInWords = () => `${beside.size}${besideAll > beside.size ? ` of the ${besideAll}` : ''} that stand beside it`;

function besideView() {
  if (!beside.size) return [];
  return [make('h3', {text: `stands beside it, no statement joins the two (${beside.size}${besideAll > beside.size ? ` of ${besideAll}` : ''})`}),
    make('ul', {className: 'items'}, ...[...beside].map(([number, why]) => make('li', {}, conceptButton(number), ...isKnownAlone(concepts[number]) ? [make('span', {className: 'quiet', text: ' not in this graph'})] : [], make('div', {className: 'sentence'}, make('bdi', {text: why})))))];
}
