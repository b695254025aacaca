// The legend filters; what is hidden is always said.

const kindBoxes = [...document.querySelectorAll('input[data-kind]')];
const relationBoxes = [];

function setUpLegend() {
  for (const box of kindBoxes) {
    box.addEventListener('change', () => {
      const hiddenKinds = new Set(state.hiddenKinds);
      if (box.checked) hiddenKinds.delete(box.dataset.kind); else hiddenKinds.add(box.dataset.kind);
      show({hiddenKinds});
    });
  }
  for (const button of document.querySelectorAll('button[data-only]')) {
    button.addEventListener('click', () => {
      show({hiddenKinds: new Set(Object.keys(page.kinds).filter(kind => kind !== button.dataset.only))});
    });
  }
  $('show-all').addEventListener('click', () => show({hiddenKinds: new Set(), hiddenRelations: new Set()}));
  const counts = new Map();
  for (const {id} of edgeData) counts.set(statements[id].relation, (counts.get(statements[id].relation) || 0) + 1);
  page.relations.forEach(([, label], number) => {
    if (!counts.has(number)) return;
    const box = make('input', {type: 'checkbox'});
    box.addEventListener('change', () => {
      const hiddenRelations = new Set(state.hiddenRelations);
      if (box.checked) hiddenRelations.delete(number); else hiddenRelations.add(number);
      show({hiddenRelations});
    });
    relationBoxes.push([box, number]);
    $('relations').append(make('div', {className: 'entry'},
      make('label', {}, box, make('span', {text: label}), ' ', make('span', {className: 'count', text: String(counts.get(number))}))));
  });
  if (innerWidth <= 860) $('legend').firstElementChild.open = false;
}

function renderLegend() {
  for (const box of kindBoxes) box.checked = !state.hiddenKinds.has(box.dataset.kind);
  for (const [box, number] of relationBoxes) box.checked = !state.hiddenRelations.has(number);
  const shown = concepts.filter(kindShown).length;
  const lines = edgeData.filter(edge => edgeShown(statements[edge.id])).length;
  const hidden = [...state.hiddenKinds].map(kind => page.kinds[kind][PLURAL]).concat([...state.hiddenRelations].map(number => `“${page.relations[number][1]}”`));
  const names = hidden.length > 4 ? `${hidden.length} kinds and relations` : hidden.join(', ');
  $('shown').textContent = hidden.length
    ? `${shown} of ${concepts.length} concepts and ${lines} of ${edgeData.length} lines shown; hidden: ${names}`
    : `All ${concepts.length} concepts and ${edgeData.length} lines shown`;
  $('show-all').disabled = hidden.length === 0;
}
