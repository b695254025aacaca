// The two tables lead into the graph; beyond the rows that are written they are shown page by page.

const PAGE_ROWS = 1000;

function linkCell(target, act) {
  const button = make('button', {type: 'button', text: target.textContent.trim()});
  button.addEventListener('click', act);
  target.replaceChildren(button);
}

const conceptCells = number => {
  const concept = concepts[number];
  const row = make('tr', {}, make('th', {scope: 'row', text: concept.name}), make('td', {text: kindOf(concept)[NAME]}), make('td', {text: concept.aliases.join(', ')}),
    make('td', {text: concept.definition}), make('td', {text: String(concept.count)}));
  linkCell(row.cells[0], () => lookAtConcept(number));
  return row;
};

const statementCells = number => {
  const statement = statements[number];
  const line = rest.statements[number - statementRows.length][2];
  const row = make('tr', {}, make('td', {text: statement.sentence}), make('td', {text: page.relations[statement.relation][1]}), make('td', {text: statement.qualifiers.join('; ')}),
    make('td', {text: line === null ? '' : String(line)}));
  linkCell(row.cells[0], () => lookAtStatement(number));
  return row;
};

function statementBodies(numbers) {
  const bodies = [];
  let last = null;
  for (const number of numbers) {
    const heading = rest.statements[number - statementRows.length][3];
    if (heading !== last) {
      bodies.push(make('tbody', {}, make('tr', {}, make('th', {scope: 'rowgroup', colspan: '4', text: rest.headings[heading]}))));
      last = heading;
    }
    bodies.at(-1).append(statementCells(number));
  }
  return bodies;
}

function setUpPages(table, total, bodiesOf) {
  const written = [...table.tBodies];
  const pages = Math.ceil(total / PAGE_ROWS);
  if (pages < 2) return;
  let now = 0;
  const words = make('span', {role: 'status'});
  const turn = step => {
    now = Math.max(0, Math.min(pages - 1, now + step));
    const from = now * PAGE_ROWS, to = Math.min(total, from + PAGE_ROWS);
    for (const body of [...table.tBodies]) body.remove();
    table.append(...(now ? bodiesOf(Array.from({length: to - from}, (_, n) => from + n)) : written));
    words.textContent = `Rows ${number(from + 1)} to ${number(to)} of ${number(total)}`;
    [back.disabled, on.disabled] = [now === 0, now === pages - 1];
  };
  const back = make('button', {type: 'button', text: 'Earlier rows'}), on = make('button', {type: 'button', text: 'Later rows'});
  back.addEventListener('click', () => turn(-1));
  on.addEventListener('click', () => turn(1));
  table.before(make('div', {className: 'bar pages'}, back, on, words));
  turn(0);
}

let linked = false;
function linkTables() {
  if (linked) return;
  linked = true;
  conceptRows.forEach((row, n) => linkCell(row.cells[0], () => lookAtConcept(n)));
  statementRows.forEach((row, n) => linkCell(row.cells[0], () => lookAtStatement(n)));
  setUpPages($('concepts'), concepts.length, numbers => [make('tbody', {}, ...numbers.map(conceptCells))]);
  setUpPages($('statements'), entries.length, statementBodies);
}
