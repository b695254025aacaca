// What the page knows: two blocks of data, and the two tables, whose text stands only there.

/** @type {(id: string) => Part} */
const $ = id => /** @type {any} */ (document.getElementById(id));
/** @type {(name: string) => any} */
const island = name => JSON.parse(withRepeats($(`data-${name}`).textContent));
/** @type {PageData} */
const page = island('drawn');
// What is made when it is first asked for.
/** @type {<T>(make: () => T) => () => T} */
function once(make) {
  /** @type {{made: any} | null} */
  let kept = null;
  return () => (kept ??= {made: make()}).made;
}

const told = once(() => island('told'));
for (const name of page.later) Object.defineProperty(page, name, {get: () => told()[name]});

// Steps in turns with whatever else waits: none begins later than so many milliseconds after a pause.
const SLICE_MS = 8;
/** @type {() => Promise<void>} -- what is clicked has its turn, and no clock makes it wait */
const pause = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise(done => { setTimeout(done); });
/** @type {(steps: Iterator<void>) => Promise<void>} */
async function inSlices(steps) {
  for (let from = performance.now(); !steps.next().done;) {
    if (performance.now() < from + SLICE_MS) continue;
    await pause();
    from = performance.now();
  }
}

const conceptRows = [...$('concepts').tBodies[0].rows];
const statementRows = [...$('statements').tBodies].flatMap(body => [...body.rows].slice(1));
// As ids spell a relation: willRequire is will-require.
/** @type {(name: string) => string} */
const kebab = name => name.replace(/([a-z0-9])(?=[A-Z])/g, '$1-').toLowerCase();

const [conceptsWritten, statementsWritten] = [conceptRows.length, statementRows.length];
/** @type {(name: string) => string} */
const plainSlug = name => name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

// What a row says of its concept, or the data where it has none.
/** @type {(number: number) => [string, string, number]} */
function writtenOf(number) {
  const {name, kind, n} = page.nodes;
  if (number >= conceptsWritten) return [name[number], kind[number], n[number]];
  const {cells} = conceptRows[number];
  return [cells[0].textContent, cells[1].textContent.replaceAll(' ', '-'), Number(cells[4].textContent)];
}

// Of several documents: by how many of them the most named is named.
const mostDocuments = Math.max(1, ...Object.values(page.spread ?? {}));
/** @type {Concept[]} */
const ownConcepts = page.nodes.x.map((x, number) => {
  const [name, kind, count] = writtenOf(number), center = number === page.center, {group} = page.nodes.more[number] ?? {};
  let {slug} = page.nodes.more[number] ?? {};
  return {
    number, name, kind, group: page.groups ? group ?? (center ? 'role' : 'other') : kind, count,
    size: center ? 24 : page.spread ? 3.5 + 9.5 * (page.spread[number] ?? 0) / mostDocuments : Math.min(13, 3.5 + 1.7 * Math.sqrt(count)), x: x ?? undefined, y: page.nodes.y[number] ?? undefined, placed: x !== null,
    get slug() { return slug ??= plainSlug(name); },
    get aliases() { return number < conceptsWritten ? [...conceptRows[number].cells[2].children].map(cell => cell.textContent) : page.rest.concepts[number - conceptsWritten][0]; },
    get definition() { return number < conceptsWritten ? conceptRows[number].cells[3].textContent.trim() : page.rest.concepts[number - conceptsWritten][1]; },
  };
});

// After those of the graph, those that the package alone knows: of them nothing is stated, they only stand beside others.
const concepts = ownConcepts.concat(page.known.map(([name, kind], n) => ({
  number: ownConcepts.length + n, name, kind, group: page.groups ? 'other' : kind, count: 0, size: 8, placed: false, slug: plainSlug(name), aliases: [], definition: '',
})));
/** @type {(concept: Concept) => boolean} */
const isKnownAlone = ({number}) => number >= ownConcepts.length;

const partRelation = page.relations.length - 1;

// Offsets count from the passage's start in the data, from the document's in what the page says. Mostly it is the whole passage.
/** @type {(entry: any[]) => any} */
function evidenceEntry([passage, ...more]) {
  const [start, end] = Array.isArray(more[0]) ? more.shift() : [0, page.lengths[passage]];
  const [focusStart = -1, focusEnd = -1, slots] = more, from = page.passages[passage][2];
  const focus = focusStart < 0 ? [-1, -1] : [from + focusStart, from + focusEnd];
  return [passage, from + start, from + end, ...focus, slots];
}

/** @type {EvidenceEntry[][]} */
const evidence = [];

class WrittenStatement {
  constructor(/** @type {number} */ number, /** @type {number} */ relation) {
    const {s, o, more} = page.statements, {ss, so, d, t} = more[number] ?? {};
    this.number = number;
    this.relation = relation;
    /** @type {any} */
    this.subject = s[number] ?? undefined;
    /** @type {any} */
    this.object = o[number] ?? undefined;
    this.subjectStatement = ss;
    this.objectStatement = so;
    this.inferred = d === 1;
    this.status = this.inferred ? 'inferred' : t ?? 'stated';
  }

  get evidence() { return evidence[this.number] ??= (page.named.e[this.number] ?? []).map((/** @type {number} */ place) => evidenceEntry(page.places[place])); }

  get sentence() { return this.number < statementsWritten ? statementRows[this.number].cells[0].textContent.trim() : page.rest.statements[this.number - statementsWritten][0]; }

  get qualifiers() {
    if (this.number < statementsWritten) return [...statementRows[this.number].cells[2].children].map(cell => cell.textContent);
    return page.rest.statements[this.number - statementsWritten][1].map((/** @type {number} */ word) => page.rest.words[word]);
  }

  get slug() {
    const {q, more} = page.named, ending = page.endings[q[this.number]];
    return more[this.number]?.id ?? [concepts[this.subject]?.slug, kebab(page.relations[this.relation][0].split(':').pop() ?? ''), concepts[this.object]?.slug, ...ending ? [ending] : []].join('_');
  }
}

const statementsOfText = page.statements.r.map((relation, number) => new WrittenStatement(number, relation));
// A statement or, after all of them, the tie of a whole to its part: `number` is the edge's id.
/** @type {Statement[]} */
const statements = [...statementsOfText, ...page.parts.map(([whole, part], n) => ({
  number: statementsOfText.length + n, subject: whole, object: part, relation: partRelation, inferred: false, status: 'stated', evidence: [], qualifiers: [],
  sentence: `${concepts[whole].name}: ${concepts[part].name} is a part of it.`, reason: `${concepts[whole].name} has the part ${concepts[part].name}.`,
  slug: `${concepts[whole].slug}.hasPart.${concepts[part].slug}`,
}))];

/** @type {(list: (Concept | Statement)[]) => Map<string, number>} */
const bySlug = list => new Map(list.map(({slug, number}) => [slug, number]));
const [conceptSlugs, statementSlugs] = [once(() => bySlug([...concepts.slice(ownConcepts.length), ...ownConcepts])), once(() => bySlug(statements))];
/** @type {(slug: string) => any} */
const conceptBySlug = slug => conceptSlugs().get(slug);
/** @type {(slug: string) => any} */
const statementBySlug = slug => statementSlugs().get(slug);

// Kinds say what a concept is; groups say how it is drawn: by kind, or by its state in a gap.
const [NAME, PLURAL, FAMILY, SHAPE] = [0, 1, 2, 3];
const groups = page.groups ? {...page.groups, role: ['what asks', 'what asks', 'other', 'dot'], other: ['not asked for', 'not asked for', 'other', 'hexagon']} : page.kinds;
/** @type {(concept: Concept) => string[]} */
const kindOf = concept => page.kinds[concept.kind];
/** @type {(concept: Concept) => string[]} */
const lookOf = concept => groups[concept.group];
// What all lines lead to: the role in the middle, or the two that are compared.
/** @type {(number: number) => boolean} */
const isCentral = number => number === page.center || ['a', 'b'].includes(concepts[number].group);
// What most documents name, or most statements, comes first.
/** @type {(a: Concept, b: Concept) => number} */
const bySpread = (a, b) => (page.spread?.[b.number] ?? 0) - (page.spread?.[a.number] ?? 0) || b.count - a.count || a.number - b.number;
const placedConcepts = concepts.filter(concept => concept.placed);
const allGroups = [...new Set(ownConcepts.map(concept => concept.group))], drawnGroups = [...new Set(placedConcepts.map(concept => concept.group))];
/** @type {(concept: Concept) => string} */
const markOf = concept => lookOf(concept)[4] ?? '';

// Statements of each concept, and the edges between concepts: neighbor, edge.
/** @type {Statement[][]} */
const statementsOf = concepts.map(() => []);
/** @type {[number, number][][]} */
const neighborsOf = concepts.map(() => []);
for (const statement of statements) {
  const {subject, object} = statement;
  if (subject !== undefined) statementsOf[subject].push(statement);
  if (object === undefined || object === subject) continue;
  statementsOf[object].push(statement);
  if (subject !== undefined) {
    neighborsOf[subject].push([object, statement.number]);
    neighborsOf[object].push([subject, statement.number]);
  }
}
