// The two tables: sorted, filtered, page by page; a row leads into the graph.

const PAGE_ROWS = 1000;
const collator = once(() => new Intl.Collator('en', {numeric: true}));

/** @type {(text: string, act: () => void) => any} */
function pushButton(text, act) {
  const button = make('button', {type: 'button', text});
  button.addEventListener('click', act);
  return button;
}

/** @type {(target: HTMLElement, act: () => void) => void} */
const linkCell = (target, act) => target.replaceChildren(pushButton(target.textContent.trim(), act));
/** @type {(first: Node, ...texts: unknown[]) => any} */
const rowOf = (first, ...texts) => make('tr', {}, first, ...texts.map(text => make('td', {text: String(text)})));

// A row is as it was written, or, beyond those that are, made of the data when it is first shown.
/** @type {(number: number) => HTMLTableRowElement} */
function conceptRow(number) {
  const concept = concepts[number];
  const row = conceptRows[number] ??= rowOf(make('th', {scope: 'row', text: concept.name}), kindOf(concept)[NAME], concept.aliases.join(', '), concept.definition, concept.count, ...isSpread ? [''] : []);
  if (isSpread) row.cells[5].textContent = String(documentCount(number));
  return row;
}

/** @type {(number: number) => HTMLTableRowElement} */
function statementRow(number) {
  const statement = statements[number];
  return statementRows[number] ??= rowOf(make('td', {text: statement.sentence}), page.relations[statement.relation][1], statement.qualifiers.join('; '), lineNumber(statement));
}

/** @type {(statement: Statement) => any} */
const lineNumber = ({evidence}) => evidence.length ? passages()[evidence[0][0]][1] : '';
const writtenHeadings = once(() => statementRows.map(row => row.parentElement.rows[0].textContent.trim()));
/** @type {(number: number) => string} */
const headingOf = number => writtenHeadings()[number] ?? page.rest.headings[page.rest.statements.h[number - statementsWritten]];

// Of each column what it is sorted by.
/** @type {((concept: Concept) => any)[]} */
const CONCEPT_KEYS = [c => c.name, c => kindOf(c)[NAME], c => c.aliases.join(), c => c.definition, c => c.count, c => documentCount(c.number)];
/** @type {((statement: Statement) => any)[]} */
const STATEMENT_KEYS = [s => s.sentence, s => page.relations[s.relation][1], s => s.qualifiers.join(), lineNumber];
/** @type {Record<string, any>} */
const TABLES = {
  concepts: {all: ownConcepts, isShown: kindShown, rowOf: conceptRow, lookAt: lookAtConcept, save: saveConcepts,
    keys: CONCEPT_KEYS},
  statements: {all: statementsOfText, isShown: rowShown, rowOf: statementRow, lookAt: lookAtStatement, save: saveStatements, headingOf,
    keys: STATEMENT_KEYS},
};
/** @type {(head: Element) => string} */
const columnName = head => head.textContent.trim().toLowerCase().split(' ')[0];

// What is empty stands last, whichever way.
/** @type {(list: any[], key: (one: any) => any, down: boolean) => any[]} */
function sorted(list, key, down) {
  /** @type {(a: any[], b: any[]) => number} */
  const compare = ([a], [b]) => Number(a === '') - Number(b === '') || collator().compare(a, b) * (down ? -1 : 1);
  return list.map(one => [key(one), one]).sort(compare).map(([, one]) => one);
}

const tableNow = () => TABLES[state.view];

// By its own way round, by the other, and again in the order of the text.
/** @type {(name: string, isNumber: boolean) => void} */
function sortTable(name, isNumber) {
  const ways = isNumber ? [`-${name}`, name, null] : [name, `-${name}`, null];
  show({sort: ways[(ways.indexOf(state.sort ?? null) + 1) % 3]});
}

/** @type {(name: string, table: any) => void} */
function setUpTable(name, table) {
  table.element = $(name);
  table.heads = [...table.element.tHead.rows[0].cells];
  table.heads.forEach((/** @type {HTMLElement} */ head, /** @type {number} */ column) => {
    const id = columnName(head);
    linkCell(head, () => sortTable(id, typeof table.keys[column](table.all[0] ?? concepts[0]) === 'number'));
  });
  table.words = make('span', {role: 'status'});
  /** @type {(step: number) => void} */
  const turn = step => { table.page += step; fillTable(table); table.element.parentElement.scrollTop = 0; };
  table.turns = [pushButton('Earlier rows', () => turn(-1)), pushButton('Later rows', () => turn(1))];
  table.clear = pushButton('Clear filter', clearFilter);
  $(`view-${name}`).prepend(make('div', {className: 'bar pages'}, table.words, table.clear, ...table.turns, pushButton('CSV', () => table.save(table.rows))));
}

/** @type {(table: any) => void} */
function fillTable(table) {
  const from = table.page * PAGE_ROWS, to = Math.min(table.rows.length, from + PAGE_ROWS);
  const bodies = [make('tbody')];
  /** @type {string | null} */
  let last = null;
  for (const one of table.rows.slice(from, to)) {
    /** @type {string | null} */
    const heading = table.column < 0 && table.headingOf ? table.headingOf(one.number) : last;
    if (heading !== last) bodies.push(make('tbody', {}, make('tr', {}, make('th', {scope: 'rowgroup', colspan: '4', text: heading}))));
    last = heading;
    const row = table.rowOf(one.number);
    if (!row.querySelector('button')) linkCell(row.cells[0], () => table.lookAt(one.number));
    bodies.at(-1).append(row);
  }
  for (const body of [...table.element.tBodies]) body.remove();
  table.element.append(...bodies.filter(body => body.rows.length));
  const isPaged = table.rows.length > PAGE_ROWS;
  table.turns.forEach((/** @type {any} */ turn, /** @type {number} */ n) => { turn.hidden = !isPaged; turn.disabled = n ? to === table.rows.length : from === 0; });
  table.words.textContent = [`${number(table.rows.length)} of ${number(table.all.length)} ${state.view}`, isPaged ? `rows ${number(from + 1)} to ${number(to)}` : '', filterInWords(), state.view === 'concepts' ? countedInWords(table.rows) : ''].filter(Boolean).join('; ');
}

function renderTable() {
  const table = tableNow();
  if (!table) return;
  if (!table.element) setUpTable(state.view, table);
  const column = table.column = table.heads.findIndex((/** @type {Element} */ head) => columnName(head) === state.sort?.replace('-', ''));
  const isDown = state.sort?.startsWith('-') ?? false;
  table.heads.forEach((/** @type {Element} */ head, /** @type {number} */ n) => { if (n === column) head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending'); else head.removeAttribute('aria-sort'); });
  const left = table.all.filter(table.isShown);
  table.rows = column < 0 ? left : sorted(left, table.keys[column], isDown);
  table.page = 0;
  table.clear.hidden = !isFiltered();
  fillTable(table);
}
