// Everything put together: views, tables that lead into the graph, and the first paint.

const VIEWS = ['graph', 'charts', 'concepts', 'statements'].filter(name => $(`view-${name}`));
let currentView = null;

function openView(name) {
  if (currentView === name) return;
  currentView = name;
  for (const view of VIEWS) {
    $(`view-${view}`).classList.toggle('current', view === name);
    $(`tab-${view}`).setAttribute('aria-selected', String(view === name));
    $(`tab-${view}`).tabIndex = view === name ? 0 : -1;
  }
  if (name !== 'graph') linkTables();
}

let linked = false;
function linkTables() {
  if (linked) return;
  linked = true;
  const link = (cell, act) => {
    const button = make('button', {type: 'button', text: cell.textContent.trim()});
    button.addEventListener('click', () => { openView('graph'); act(); });
    cell.replaceChildren(button);
  };
  concepts.forEach(({number}) => link(conceptRows[number].cells[0], () => lookAtConcept(number)));
  page.statements.forEach((_, number) => link(statementRows[number].cells[0], () => lookAtStatement(number)));
}

function setUpViews() {
  for (const name of VIEWS) {
    $(`tab-${name}`).addEventListener('click', () => openView(name));
    $(`tab-${name}`).addEventListener('keydown', event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      const next = VIEWS[(VIEWS.indexOf(name) + step + VIEWS.length) % VIEWS.length];
      openView(next);
      $(`tab-${next}`).focus();
    });
  }
  openView('graph');
}

function setUpTools() {
  $('zoom-in').addEventListener('click', () => zoomBy(1.4));
  $('zoom-out').addEventListener('click', () => zoomBy(1 / 1.4));
  $('fit').addEventListener('click', fitShown);
  $('png').addEventListener('click', savePicture);
  $('touch').addEventListener('click', () => {
    const free = container.classList.toggle('free');
    $('touch').setAttribute('aria-pressed', String(free));
    network.setOptions({interaction: {dragView: free, zoomView: free}});
  });
}

let lastLooked = null;
function renderPicture() {
  const focus = focusedConcepts();
  network.unselectAll();
  if (state.node !== null) network.selectNodes([state.node], false);
  else if (state.statement !== null && edgeSet.get(state.statement)) network.selectEdges([state.statement]);
  const looked = `${state.node} ${state.statement} ${state.hops}`;
  if (looked !== lastLooked) {
    if (focus) bringIntoView(focus); else fit(lastLooked !== null);
    lastLooked = looked;
  }
  relabel();
}

setUpViews();
setUpTheme(() => { if (network) paint(); });
readHash();
renderOverview();
setUpLegend();
setUpPicture();
setUpKeyboard();
setUpSearch();
setUpTools();
listeners.push(renderLegend, renderDetails, renderPicture);
changed();
// A link of a chart or table leads into the graph: #node=python.
const restore = () => { openView('graph'); if (stateHash() !== location.hash || state.unknown !== null) { readHash(); changed(); } };
document.addEventListener('click', event => { if (event.target.closest('.charts a[href^="#"]')) openView('graph'); });
addEventListener('popstate', restore);
addEventListener('hashchange', restore);
new ResizeObserver(() => {
  const before = stretch;
  fitShape();
  if (Math.abs(before.x - stretch.x) > 0.02) fit(false);
  relabelSoon();
}).observe(container);
