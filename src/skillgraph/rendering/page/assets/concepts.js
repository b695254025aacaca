// Concepts: by column in the data, their names and definitions in the table as far as it is written.

const conceptRows = [...$('concepts').tBodies[0].rows];
const conceptsWritten = conceptRows.length;
/** @type {(name: string) => string} */
const plainSlug = name => name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const kindNames = Object.keys(page.kinds);
// What a row says of its concept, or the data where it has none.
/** @type {(number: number) => [string, string, number]} */
function writtenOf(number) {
  const {name, kind, n} = page.nodes;
  if (number >= conceptsWritten) return [name[number], kindNames[kind[number]], n[number]];
  const {cells} = conceptRows[number];
  return [cells[0].textContent, cells[1].textContent.replaceAll(' ', '-'), Number(cells[4].textContent)];
}

// Of several documents: by how many of them the most named is named.
const mostDocuments = Math.max(1, ...Object.values(page.spread ?? {}));
/** @type {Concept[]} */
const ownConcepts = page.nodes.n.map((_, number) => {
  const [name, kind, count] = writtenOf(number), center = number === page.center, {group} = page.nodes.more[number] ?? {};
  let {slug} = page.nodes.more[number] ?? {};
  return {
    number, name, kind, group: page.groups ? group ?? (center ? 'role' : 'other') : kind, count,
    size: center && !page.spread ? 24 : page.spread ? 3.5 + 9.5 * (page.spread[number] ?? 0) / mostDocuments : Math.min(13, 3.5 + 1.7 * Math.sqrt(count)), x: page.at[number]?.[0], y: page.at[number]?.[1], placed: number in page.at,
    get slug() { return slug ??= plainSlug(name); },
    get aliases() { return number < conceptsWritten ? [...conceptRows[number].cells[2].children].map(cell => cell.textContent) : page.rest.concepts[number - conceptsWritten][0]; },
    get definition() { return number < conceptsWritten ? conceptRows[number].cells[3].textContent.trim() : page.rest.concepts[number - conceptsWritten][1]; },
  };
});

// After those of the graph, those that the package alone knows: of them nothing is stated, they only stand beside others.
const concepts = ownConcepts.concat(page.known.map(([name, kind, slug = plainSlug(name)], n) => ({
  number: ownConcepts.length + n, name, kind, group: page.groups ? 'other' : kind, count: 0, size: 8, placed: false, slug, aliases: [], definition: '',
})));
/** @type {(concept: Concept) => boolean} */
const isKnownAlone = ({number}) => number >= ownConcepts.length;

// Kinds say what a concept is; groups say how it is drawn: by kind, or by its state in a gap.
const [NAME, PLURAL, FAMILY, SHAPE, SHORT] = [0, 1, 2, 3, 5];
const groups = page.groups ?? page.kinds;
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
