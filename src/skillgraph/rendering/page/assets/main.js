// Everything put together: views, tables that lead into the graph, and the first paint.

function renderView() {
  for (const view of VIEWS) {
    $(`view-${view}`).classList.toggle('current', view === state.view);
    $(`tab-${view}`).setAttribute('aria-selected', String(view === state.view));
    $(`tab-${view}`).tabIndex = view === state.view ? 0 : -1;
  }
  const home = $(`view-${tableNow() ? state.view : 'graph'}`), bar = home.querySelector('.pages');
  if ($('legend').parentElement === home) return;
  if (bar) bar.after($('legend')); else home[tableNow() ? 'prepend' : 'append']($('legend'));
}

/** @type {(view: string) => void} */
const chooseView = view => show({view, chart: null, sort: null}, {step: view !== state.view});

function setUpViews() {
  for (const name of VIEWS) {
    $(`tab-${name}`).addEventListener('click', () => chooseView(name));
    $(`tab-${name}`).addEventListener('keydown', event => {
      const step = /** @type {Record<string, number>} */ ({ArrowRight: 1, ArrowLeft: -1})[event.key];
      if (!step) return;
      const next = VIEWS[(VIEWS.indexOf(name) + step + VIEWS.length) % VIEWS.length];
      chooseView(next);
      $(`tab-${next}`).focus();
    });
  }
}

// A page that opens at a path is called by it as long as the path is looked at, else as its documents are.
const isOpeningPath = () => state.view === 'graph' && state.path !== null && String(state.path) === String(page.view.path) && !filterInWords();
const [titled, source] = [document.querySelector('h1'), $('source')], [opened, called] = [document.title, titled.textContent];
function nameSource() {
  if (!page.view.path || source === null) return opened;
  const atPath = isOpeningPath(), title = atPath ? called : source.querySelector('bdi').textContent;
  if (titled.textContent !== title) titled.replaceChildren(make('bdi', {text: title}));
  source.hidden = !atPath;
  return opened.replace(called, () => title);
}

function renderTitle() {
  /** @type {(number: number) => string} */
  const name = number => concepts[number].name;
  const looked = state.chart !== null ? chartTitle(state.chart) : state.view !== 'graph' ? $(`tab-${state.view}`).textContent
    : state.node !== null ? name(state.node) : state.path !== null ? state.path.map(name).join(' to ')
      : state.line !== null ? state.line.map(name).join(' – ') : state.statement !== null ? statements[state.statement].sentence : '';
  const words = [looked, state.view === 'charts' ? '' : filterInWords()].filter(Boolean).join(', '), title = nameSource();
  document.title = words && !isOpeningPath() ? `${cut(words, 100)} – ${title}` : title;
}

function setUpTools() {
  $('zoom-in').addEventListener('click', () => zoomBy(1.4));
  $('zoom-out').addEventListener('click', () => zoomBy(1 / 1.4));
  $('fit').addEventListener('click', fitShown);
  $('touch').addEventListener('click', () => {
    completePicture();
    const free = container.classList.toggle('free');
    $('touch').setAttribute('aria-pressed', String(free));
    network.setOptions({interaction: {dragView: free, zoomView: free}});
  });
}

// At rest the picture is what is asked for, in strata; the network lies beneath, and comes up with a filter too.
const atRest = () => $('strata') !== null && !isLooking() && !state.all && !isFiltered();

// The role and what it asks for.
const asked = () => [$('strata').dataset.role, ...[...$('strata').querySelectorAll('li a')].map(link => chartTarget(link)[1])].map(slug => concepts[conceptBySlug(slug ?? '')]);

function renderStrata() {
  document.documentElement.classList.toggle('looking', isLooking() || state.unknown !== null);
  document.documentElement.classList.toggle('far', state.node !== null && state.hops > 1);
  if ($('strata') === null) return;
  const resting = atRest();
  document.documentElement.classList.toggle('resting', resting);
  container.inert = resting;
  $('show-asked').setAttribute('aria-pressed', String(resting));
  $('show-network').setAttribute('aria-pressed', String(!resting && !isLooking()));
}

function setUpStrata() {
  $('show-asked')?.addEventListener('click', () => show({...NOTHING, all: false, ...UNFILTERED}, {step: true}));
  $('show-network')?.addEventListener('click', () => show({...NOTHING, all: true}, {step: true}));
}

/** @type {string | null} */
let lastLooked = null;
const lookedNow = () => JSON.stringify([state.node, state.statement, state.line, state.path, state.hops, state.expanded, state.gone, state.pins, inRows() ? stateHash() : '']);
// All of it in sight, and what is chosen in it marked.
function fitLooked() {
  if (!reached || gathered.size) fit(false); else bringIntoView([...reached.keys()], false);
  lastLooked = lookedNow();
}
function selectLooked() {
  if (state.node !== null && painted.nodes.has(state.node)) network.selectNodes([state.node], false);
  else { const line = state.line !== null ? lineBetween(...state.line) : state.statement !== null ? lineOf(state.statement) : null; if (line && painted.edges.has(line.id)) network.selectEdges([line.id]); }
}

function renderPicture() { if (state.view === 'graph') drawPicture(); }
function drawPicture() {
  if (!isDrawn) {
    if (isLooking()) gatherToFit(); else gather();
    if (isOpening) return;
    completePicture();
  }
  const before = momentNow(), wasGliding = gliding !== null;
  gatherToFit();
  light(null);
  // It draws at once, which takes long where nothing is selected too.
  if (Object.values(network.getSelection()).some(chosen => chosen.length)) network.unselectAll();
  const looked = lookedNow();
  const moves = (looked !== lastLooked || wasGliding) && lastLooked !== null && !isStill() && !atRest();
  if (looked !== lastLooked || wasGliding) fitLooked();
  gliding = moves ? {frame: 0, moving: [], aim: camera()} : null;
  relabel();
  if (moves) glide(before);
  selectLooked();
}

// On a stage of another size more may stand beside what is looked at, or less: the details tell the same.
/** @type {(place: () => void) => void} */
function gatherAnew(place) {
  const told = String([...beside.keys()]);
  renewFocus();
  place();
  renderShown();
  if (String([...beside.keys()]) !== told) renderDetails();
}

// Paper has the picture and its caption before the charts too: from there it is laid out as where it is looked at.
function setUpPrinting() {
  addEventListener('beforeprint', () => {
    if (state.view !== 'charts') return;
    $('view-graph').classList.add('current');
    if (!atRest()) drawPicture();
    settle();
    $('shown').textContent = shownInWords();
  });
  addEventListener('afterprint', renderView);
}

// What it opens with is reckoned step by step; from then on it answers to everything at once.
async function begin() {
  const asked = location.hash;
  container.setAttribute('aria-busy', 'true');
  readHash();
  if (isLooking()) {
    for (const reckon of [told, ties, renewFocus]) { await pause(); reckon(); }
  }
  await pause();
  if (location.hash !== asked) readHash();
  setUpViews();
  setUpPrinting();
  setUpTheme(() => { completePicture(); paint(); network.redraw(); });
  renderOverview();
  setUpLegend();
  setUpPointer();
  setUpMotion();
  setUpArranging();
  setUpKeyboard();
  setUpSearch();
  setUpPath();
  setUpTools();
  setUpStrata();
  setUpSaving();
  setUpCharts();
  setUpFold($('unfold'), () => scrollTo(0, 0));
  if ($('unfold-strata')) setUpFold($('unfold-strata'), () => document.querySelector('.stage').scrollIntoView());
  for (const button of $('strata')?.querySelectorAll('button') ?? []) setUpFold(button, () => button.parentElement.scrollIntoView({block: 'nearest'}));
  setUpJump();
  listeners.push(noteSight, renderView, renderTitle, renewFocus, renderStrata, renderPicture, renderArranging, renderLegend, renderTable, renderDetails, renderCharts, renderSearch, renderSight, renderJump);
  changed();
  isOpening = false;
  setUpPicture();
  watchFacets();
  // Back, Forward and a pasted address alike; of its own steps the page is not told. What is new has no state yet.
  history.replaceState({all: state.all}, '');
  addEventListener('hashchange', () => {
    const {view} = state;
    readHash();
    if (history.state === null && state.view !== view) scrollTo(0, 0);
    history.replaceState({all: state.all}, '');
    changed();
  });
  new ResizeObserver(() => {
    if (!container.clientWidth || !container.clientHeight) return;
    const before = stretch;
    renderStrata();
    if (!isDrawn) return;
    // In the middle of a glide the places are others now, and it goes on to those.
    if (gliding !== null) { gatherAnew(renderPicture); return; }
    if (!fitStage()) return;
    if (gathered.size) gatherAnew(gatherToFit);
    if (Math.abs(before.x - stretch.x) > 0.02 || gathered.size) fit(false);
    relabelSoon();
  }).observe(container);
  document.documentElement.classList.add('ready');
  dispatchEvent(new Event('ready'));
}
begin();
