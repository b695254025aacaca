// Statements, and what they join: as concepts, in the data and in their table.

const statementRows = [...$('statements').tBodies].flatMap(body => [...body.rows].slice(1));
const statementsWritten = statementRows.length;
// As ids spell a relation: willRequire is will-require.
/** @type {(name: string) => string} */
const kebab = name => name.replace(/([a-z0-9])(?=[A-Z])/g, '$1-').toLowerCase();

// A sentence of which the data hold the form: marks stand where subject and object are named, the last for a small first letter.
/** @type {(form: string, subject: string, object: string) => string} */
const withNames = (form, subject, object) => form.replace(/[\t\n\r]/g, (/** @type {string} */ mark) => mark === '\t' ? subject : mark === '\n' ? object : object[0].toLowerCase() + object.slice(1));
/** @type {(form: number | string, subject: string, object: string) => string} */
const filled = (form, subject, object) => typeof form === 'string' ? form : withNames(page.rest.forms[form], subject, object);

const partRelation = page.relations.length - 1;

// Passages: section, line, start and document, each told by the step from the passage before, and text.
const passages = once(() => {
  const last = [0, 0, 0, 0];
  return page.passages.map(([section, line, start, document, ...text]) => [last[0] += section, last[1] += line, last[2] += start, last[3] += document, ...text]);
});

// Offsets count from the passage's start in the data, from the document's in what the page says. Mostly it is the whole passage.
/** @type {(entry: any[]) => any} */
function evidenceEntry([passage, ...more]) {
  const [start, end] = Array.isArray(more[0]) ? more.shift() : [0, page.lengths[passage]];
  const [focusStart = -1, focusEnd = -1, slots] = more, from = passages()[passage][2];
  const focus = focusStart < 0 ? [-1, -1] : [from + focusStart, from + focusEnd];
  return [passage, from + start, from + end, ...focus, slots];
}

// A place is told by the step from the passage of the one before; a statement leads to the next place, or to one so many before it.
const places = once(() => { let passage = 0; return page.places.map(([step, ...more]) => [passage += step, ...more]); });
const placesOf = once(() => { let next = 0; return page.named.e.map(steps => (steps ?? []).map(step => step ? places()[next - step] : places()[next++])); });
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

  get evidence() { return evidence[this.number] ??= placesOf()[this.number].map(evidenceEntry); }

  get sentence() { return this.number < statementsWritten ? statementRows[this.number].cells[0].textContent.trim() : filled(page.rest.statements.f[this.number - statementsWritten], concepts[this.subject]?.name, concepts[this.object]?.name); }

  get qualifiers() {
    if (this.number < statementsWritten) return [...statementRows[this.number].cells[2].children].map(cell => cell.textContent);
    return page.rest.statements.q[this.number - statementsWritten].map((/** @type {number} */ word) => page.rest.words[word]);
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
