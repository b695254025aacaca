// What is shown, as files: a picture, tables, data. Nothing leaves the browser.

/** @type {(blob: Blob, name: string, message: string) => void} */
function saveFile(blob, name, message) {
  const link = make('a', {href: URL.createObjectURL(blob), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(message);
}

// What only stands beside is in no statement that is shown.
function conceptsShown() {
  if (atRest()) return asked();
  return nodesDrawn().filter(concept => !isKnownAlone(concept)).filter(concept => reached === null ? kindShown(concept) : standsOut(concept.number));
}

// The statements between what is shown, and those about it that are no line: figures.
function statementsShown() {
  if (state.statement !== null) return [statements[state.statement]];
  if (state.line !== null) return lineBetween(...state.line).members.map((/** @type {number} */ number) => statements[number]);
  const shown = new Set(conceptsShown().map(concept => concept.number));
  return statements.filter(one => isLeft(one) && shown.has(one.subject) && (one.object === undefined || shown.has(one.object)));
}

/** @type {(concept: Concept) => Record<string, any>} */
const conceptData = concept => ({id: curieOf(concept), label: concept.name, kind: concept.kind, ...(page.groups ? {state: concept.group} : {}),
  aliases: concept.aliases, definition: concept.definition || null, statements: concept.count});

/** @type {(concept?: number, statement?: number) => string | null} */
const nameOf = (concept, statement) => concept !== undefined ? curieOf(concepts[concept]) : statement !== undefined ? `statement:${statements[statement].slug}` : null;

/** @type {(entry: EvidenceEntry) => any} */
function evidenceData(entry) {
  const [section, line, , document, text] = passages()[entry[0]];
  return {document: page.documents[document] ?? null, section: page.sections[section], line, start: entry[1], end: entry[2], ...(text === undefined ? {} : {passage: text})};
}

/** @type {(statement: Statement) => any} */
const statementData = statement => ({id: `statement:${statement.slug}`, sentence: statement.sentence, subject: nameOf(statement.subject, statement.subjectStatement),
  relation: page.relations[statement.relation][0], object: nameOf(statement.object, statement.objectStatement), status: statement.status,
  qualifiers: statement.qualifiers, evidence: statement.evidence.map(evidenceData)});

function pathData() {
  const path = pathNow();
  return path && {distance: path.distance, concepts: path.nodes.map(number => curieOf(concepts[number])),
    hops: path.nodes.slice(1).map((to, n) => reasonsBetween(path.nodes[n], to).map(({relation, sentence, status, evidence}) => ({relation, sentence, status, evidence: evidence.map(evidenceData)})))};
}

function saveJson() {
  const data = {title: document.querySelector('h1').textContent, shown: $('shown').textContent, ...(state.path ? {path: pathData()} : {}),
    concepts: conceptsShown().map(conceptData), statements: statementsShown().map(statementData)};
  saveFile(new Blob([`${JSON.stringify(data, null, 1)}\n`], {type: 'application/json'}), 'skillgraph.json', 'Data saved');
}

// RFC 4180; guarded, and without controls, as the program's own tables are: see spreadsheets.py and controls.py.
const ACTING = '\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ud800-\\udfff';
const HIDING = '\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';
const FORMULA = new RegExp(`^[\\s"'\`\\xad\\u200c\\u200d${ACTING}${HIDING}]*[=+\\-@\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20\\t\\r\\n]`, 'u');
const NUMBER = /^[+-]?(?:[0-9][0-9.,]*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?%?$/;
const CONTROLS = new RegExp(`[${ACTING}${HIDING}]`, 'gu');
/** @type {(character: string) => string} */
const escaped = character => {
  const code = character.codePointAt(0) ?? 0;
  const [sign, width] = code < 0x100 ? ['x', 2] : code < 0x10000 ? ['u', 4] : ['U', 8];
  return code === 13 ? '\\r' : `\\${sign}${code.toString(16).padStart(width, '0')}`;
};
/** @type {(value: unknown) => string} */
const cell = value => {
  const text = (value === null || value === undefined ? '' : String(value)).replace(CONTROLS, escaped);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @type {(name: string, header: string[], rows: unknown[][]) => void} */
function saveCsv(name, header, rows) {
  const text = [header, ...rows].map(row => row.map(cell).join(',')).join('\n');
  saveFile(new Blob([`\ufeff${text}\n`], {type: 'text/csv;charset=utf-8'}), name, 'Table saved');
}

/** @type {(list: Concept[]) => void} */
function saveConcepts(list) {
  const columns = ['id', 'label', 'kind', ...(page.groups ? ['state'] : []), 'aliases', 'definition', 'statements', ...isSpread ? ['documents'] : []];
  const rows = list.map(concept => ({...conceptData(concept), aliases: concept.aliases.join('|'), documents: documentCount(concept.number)}));
  saveCsv('concepts.csv', columns, rows.map(row => columns.map(name => /** @type {any} */ (row)[name])));
}

/** @type {(list: Statement[]) => void} */
function saveStatements(list) {
  saveCsv('statements.csv', ['id', 'subject', 'relation', 'object', 'status', 'qualifiers', 'sentence', 'document', 'section', 'line'],
    list.map(statementData).map(s => [s.id, s.subject, s.relation, s.object, s.status, s.qualifiers.join('; '), s.sentence,
      s.evidence[0]?.document, s.evidence[0]?.section, s.evidence[0]?.line]));
}

function setUpSaving() {
  $('png').addEventListener('click', savePicture);
  const menu = $('save');
  for (const [id, save] of Object.entries({'save-json': saveJson, 'save-concepts': () => saveConcepts(conceptsShown()), 'save-statements': () => saveStatements(statementsShown()), 'save-link': copyLink})) {
    $(id).addEventListener('click', () => { menu.open = false; save(); menu.querySelector('summary').focus(); });
  }
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) { event.stopPropagation(); menu.open = false; menu.querySelector('summary').focus(); }
  });
  document.addEventListener('pointerdown', event => { if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false; });
}
