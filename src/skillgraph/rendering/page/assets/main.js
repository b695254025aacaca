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

// The charts stand in the address; the other views do not.
function chooseView(name) {
  openView(name);
  if ((name === 'charts') !== (state.chart !== null)) show({chart: name === 'charts' ? '' : null});
}

function setUpViews() {
  for (const name of VIEWS) {
    $(`tab-${name}`).addEventListener('click', () => chooseView(name));
    $(`tab-${name}`).addEventListener('keydown', event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      const next = VIEWS[(VIEWS.indexOf(name) + step + VIEWS.length) % VIEWS.length];
      chooseView(next);
      $(`tab-${next}`).focus();
    });
  }
  openView('graph');
}

function setUpTools() {
  $('zoom-in').addEventListener('click', () => zoomBy(1.4));
  $('zoom-out').addEventListener('click', () => zoomBy(1 / 1.4));
  $('fit').addEventListener('click', fitShown);
  $('touch').addEventListener('click', () => {
    const free = container.classList.toggle('free');
    $('touch').setAttribute('aria-pressed', String(free));
    network.setOptions({interaction: {dragView: free, zoomView: free}});
  });
}

let lastLooked = null;
function renderPicture() {
  gather();
  network.unselectAll();
  const looked = `${state.node} ${state.statement} ${state.path} ${state.hops}`;
  if (looked !== lastLooked) {
    if (!focus || gathered.size) fit(lastLooked !== null && !gathered.size); else bringIntoView([...focus.keys()]);
    lastLooked = looked;
  }
  relabel();
  if (state.node !== null && painted.nodes.has(state.node)) network.selectNodes([state.node], false);
  else if (state.statement !== null && painted.edges.has(state.statement)) network.selectEdges([state.statement]);
}

setUpViews();
setUpTheme(() => { if (network) paint(); });
readHash();
renderOverview();
setUpLegend();
setUpPicture();
setUpKeyboard();
setUpSearch();
setUpPath();
setUpTools();
setUpSaving();
setUpCharts();
listeners.push(renewFocus, renderPicture, renderLegend, renderDetails, renderCharts);
changed();
const restore = () => { openView('graph'); if (stateHash() !== location.hash || state.unknown !== null) { readHash(); changed(); } };
addEventListener('popstate', restore);
addEventListener('hashchange', restore);
// In a frame of a notebook (about:srcdoc) a link such as #node=rust would lead to the notebook's own address.
addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || event.defaultPrevented || location.protocol !== 'about:') return;
  event.preventDefault();
  location.hash = link.getAttribute('href');
});
new ResizeObserver(() => {
  const before = stretch;
  fitShape();
  if (gathered.size) { renewFocus(); gather(); }
  if (Math.abs(before.x - stretch.x) > 0.02 || gathered.size) fit(false);
  relabelSoon();
}).observe(container);
