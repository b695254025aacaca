// What the page knows: three JSON blocks, and the two tables, whose text stands only there.

/** @type {(id: string) => Part} */
const $ = id => /** @type {any} */ (document.getElementById(id));
/** @type {(id: string) => any} */
const island = id => JSON.parse($(id).textContent);
/** @type {PageData} */
const page = island('data-page');
// Rows again of what stands by column.
/** @type {(columns: Record<string, any>) => any[]} */
const rowsOf = ({more, ...columns}) => Object.values(columns)[0].map((/** @type {any} */ _, /** @type {number} */ n) => ({
  ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[n] ?? undefined])), ...more[n]}));
/** @type {number[]} */
const edgesAtRest = island('data-edges');

const conceptRows = [...$('concepts').tBodies[0].rows];
const statementRows = [...$('statements').tBodies].flatMap(body => [...body.rows].slice(1));
const {rest} = page;
// As ids spell a relation: willRequire is will-require.
/** @type {(name: string) => string} */
const kebab = name => name.replace(/([a-z0-9])(?=[A-Z])/g, '$1-').toLowerCase();

// What a row says of its concept, or the data where it has none.
const [conceptsWritten, statementsWritten] = [conceptRows.length, statementRows.length];
/** @type {(node: any, number: number) => any} */
function told(node, number) {
  if (number >= conceptsWritten) return node;
  const [name, kind, , , count] = [...conceptRows[number].cells].map(cell => cell.textContent);
  return {name, kind: kind.replaceAll(' ', '-'), n: Number(count)};
}

/** @type {(name: string) => string} */
const plainSlug = name => name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** @type {Concept[]} */
const concepts = rowsOf(island('data-nodes')).map((node, number) => {
  const {name, kind, n} = told(node, number), center = number === page.center;
  return {
    number, slug: node.slug ?? plainSlug(name), name, kind, group: page.groups ? node.group ?? (center ? 'role' : 'other') : kind,
    size: center ? 24 : Math.min(13, 3.5 + 1.7 * Math.sqrt(n)), x: node.x, y: node.y, placed: node.x !== undefined, count: n,
    aliases: number < conceptsWritten ? [...conceptRows[number].cells[2].children].map(cell => cell.textContent) : rest.concepts[number - conceptsWritten][0],
    get definition() { return number < conceptsWritten ? conceptRows[number].cells[3].textContent.trim() : rest.concepts[number - conceptsWritten][1]; },
  };
});

const partRelation = page.relations.length - 1;

// Offsets count from the passage's start in the data, from the document's in what the page says. Mostly it is the whole passage.
/** @type {(entry: any[]) => any} */
function evidenceEntry([passage, ...more]) {
  const [start, end] = Array.isArray(more[0]) ? more.shift() : [0, page.lengths[passage]];
  const [focusStart = -1, focusEnd = -1, slots] = more, from = page.passages[passage][2];
  const focus = focusStart < 0 ? [-1, -1] : [from + focusStart, from + focusEnd];
  return [passage, from + start, from + end, ...focus, slots];
}

const entries = rowsOf(page.statements);

// A statement or, after all of them, the tie of a whole to its part: `number` is the edge's id.
/** @type {Statement[]} */
const statements = entries.map((entry, number) => ({
  number, subject: entry.s, object: entry.o, subjectStatement: entry.ss, objectStatement: entry.so,
  relation: entry.r, inferred: entry.d === 1, status: entry.d === 1 ? 'inferred' : entry.t ?? 'stated', evidence: (entry.e ?? []).map((/** @type {number} */ place) => evidenceEntry(page.places[place])), given: entry.id, qualifier: page.endings[entry.q],
  get sentence() { return number < statementsWritten ? statementRows[number].cells[0].textContent.trim() : rest.statements[number - statementsWritten][0]; },
  get qualifiers() {
    return number < statementsWritten ? [...statementRows[number].cells[2].children].map(cell => cell.textContent) : rest.statements[number - statementsWritten][1].map((/** @type {number} */ word) => rest.words[word]);
  },
  get slug() {
    return this.given ?? [concepts[entry.s]?.slug, kebab(page.relations[entry.r][0].split(':').pop() ?? ''), concepts[entry.o]?.slug, ...this.qualifier ? [this.qualifier] : []].join('_');
  },
})).concat(page.parts.map(([whole, part], n) => /** @type {any} */ ({
  number: entries.length + n, subject: whole, object: part, relation: partRelation, inferred: false, status: 'stated', evidence: [], qualifiers: [],
  sentence: `${concepts[whole].name}: ${concepts[part].name} is a part of it.`, reason: `${concepts[whole].name} has the part ${concepts[part].name}.`,
  slug: `${concepts[whole].slug}.hasPart.${concepts[part].slug}`,
})));

/** @type {Map<string, any>} */
const conceptBySlug = new Map(concepts.map(concept => [concept.slug, concept.number]));
/** @type {Map<string, number> | null} */
let statementSlugs = null;
/** @type {(slug: string) => any} */
const statementBySlug = slug => (statementSlugs ??= new Map(statements.map(statement => [statement.slug, statement.number]))).get(slug);

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
const placedConcepts = concepts.filter(concept => concept.placed);
const allGroups = [...new Set(concepts.map(concept => concept.group))], drawnGroups = [...new Set(placedConcepts.map(concept => concept.group))];
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
