// What is stated of a concept, by relation: what asks for it first, the firmest of all, and the role of the page before others; then its figures, and what it asks for.

const ASKS = ['sg:requires', 'sg:prefers', 'sg:willRequire', 'sg:focusesOn'];
const FORCES = [...new Set(needs.values())];
// What does not ask for it comes last.
/** @type {(statement: Statement, number: number) => number} */
const askRank = (statement, number) => statement.object === number && ASKS.includes(relationName(statement.relation)) ? FORCES.indexOf(FACETS.force(statement)[0]) : FORCES.length;
// How much a statement says of a concept, the less the more: who asks for it, its figures, what it asks for, then all else.
/** @type {(statement: Statement, number: number) => number} */
function strength(statement, number) {
  const most = FORCES.length, asks = askRank(statement, number), rest = 2 * most + 1;
  if (asks < most) return asks;
  if (statement.subject !== number || statement.inferred) return rest;
  const relation = relationName(statement.relation), force = ASKS.includes(relation) && FACETS.force(statement)[0];
  return relation === 'sg:hasFigure' ? most : force ? most + 1 + FORCES.indexOf(force) : rest;
}
/** @type {(number: any) => boolean} */
const isOwnRole = number => number !== undefined && (isCentral(number) || concepts[number].slug === $('strata')?.dataset.role);

// The firmest first, of those the role of the page, of others whom most documents name.
/** @type {(members: Statement[], number: number) => Statement[]} */
function inOrderOfAsking(members, number) {
  const naming = new Map();
  for (const {subject, evidence} of members) {
    const documents = naming.get(subject) ?? new Set();
    for (const [passage] of evidence) documents.add(passages()[passage][3]);
    naming.set(subject, documents);
  }
  /** @type {(subject: any) => number} */
  const documentsOfRole = subject => [...naming.get(subject)].filter(document => !copies.has(document)).length;
  return members.sort((a, b) => askRank(a, number) - askRank(b, number) || Number(isOwnRole(b.subject)) - Number(isOwnRole(a.subject)) || documentsOfRole(b.subject) - documentsOfRole(a.subject));
}

/** @type {(number: number) => {label: string, members: Statement[]}[]} */
function grouped(number) {
  const groups = new Map();
  for (const statement of statementsOf[number]) {
    const outward = statement.subject === number, key = statement.relation * 2 + (outward ? 0 : 1);
    if (!groups.has(key)) groups.set(key, {label: page.relations[statement.relation][outward ? 1 : 2], members: [], asks: Infinity, way: ASKS.indexOf(relationName(statement.relation)), key});
    const group = groups.get(key);
    group.members.push(statement);
    group.asks = Math.min(group.asks, strength(statement, number));
  }
  const isAsking = (/** @type {any} */ group) => group.asks < FORCES.length;
  for (const group of groups.values()) if (isAsking(group)) inOrderOfAsking(group.members, number); else group.members.sort((/** @type {Statement} */ a, /** @type {Statement} */ b) => strength(a, number) - strength(b, number));
  return [...groups.values()].sort((a, b) => a.asks - b.asks || (isAsking(a) ? a.way - b.way : 0) || a.key - b.key);
}
