// What the page knows: three JSON blocks, and the two tables, whose text stands only there.

const $ = id => document.getElementById(id);
const island = id => JSON.parse($(id).textContent);
const page = island('data-page');
const nodeData = island('data-nodes');
const edgeData = island('data-edges');

const conceptRows = $('concepts').tBodies[0].rows;
const statementRows = [...$('statements').tBodies].flatMap(body => [...body.rows].slice(1));

const concepts = nodeData.map((node, number) => ({
  number, slug: node.slug, name: node.name, kind: node.kind, size: node.size, x: node.x, y: node.y,
  aliases: [...conceptRows[number].cells[2].children].map(cell => cell.textContent),
  count: Number(conceptRows[number].cells[4].textContent),
  get definition() { return conceptRows[number].cells[3].textContent.trim(); },
}));

const partRelation = page.relations.length - 1;

// A statement or, after all of them, the tie of a whole to its part: `number` is the edge's id.
const statements = page.statements.map((entry, number) => ({
  number, subject: entry.s, object: entry.o, subjectStatement: entry.ss, objectStatement: entry.so,
  relation: entry.r, inferred: entry.d === 1, evidence: entry.e || [], slug: entry.id, qualifier: entry.q,
  get sentence() { return statementRows[number].cells[0].textContent.trim(); },
  get qualifiers() { return [...statementRows[number].cells[2].children].map(cell => cell.textContent); },
})).concat(page.parts.map(([whole, part], n) => ({
  number: page.statements.length + n, subject: whole, object: part, relation: partRelation, inferred: false,
  evidence: [], qualifiers: [], sentence: `${concepts[whole].name}: ${concepts[part].name} is a part of it.`,
})));

for (const statement of statements) {
  statement.slug ??= [concepts[statement.subject]?.slug, page.relations[statement.relation][0].split(':').pop(),
    concepts[statement.object]?.slug ?? ''].join('.') + (statement.qualifier ? `.${statement.qualifier}` : '');
}

const conceptBySlug = new Map(concepts.map(concept => [concept.slug, concept.number]));
const statementBySlug = new Map(statements.map(statement => [statement.slug, statement.number]));
const kindOf = concept => page.kinds[concept.kind];
const [NAME, PLURAL, FAMILY, SHAPE] = [0, 1, 2, 3];

// Statements of each concept, and the edges between concepts: neighbor, edge.
const statementsOf = concepts.map(() => []);
const neighborsOf = concepts.map(() => []);
for (const statement of statements) {
  const ends = new Set([statement.subject, statement.object].filter(end => end !== undefined));
  for (const end of ends) statementsOf[end].push(statement);
  if (ends.size === 2) {
    neighborsOf[statement.subject].push([statement.object, statement.number]);
    neighborsOf[statement.object].push([statement.subject, statement.number]);
  }
}
