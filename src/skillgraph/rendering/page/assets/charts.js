// The charts: marks that lead into the graph, the way back to a mark, sorting, saving as SVG.

const figures = new Map([...document.querySelectorAll('.chart-figure')].map(figure => [figure.id.slice('chart='.length), figure]));
/** @type {(chart: string) => string} */
const chartTitle = chart => document.querySelector(`nav.chart-list [href="#chart=${chart}"]`).textContent;

// What a link of a chart leads to: 'node' or 'statement', and which.
/** @type {(link: any) => string[]} */
const chartTarget = link => link.getAttribute('href').slice(1).split('=').map(decoded);

// Links of a chart that are of a concept or statement: those that lead to it, else to statements about it.
/** @type {(chart: string, concept: number | null, statement: any) => any[]} */
function chartMarks(chart, concept, statement) {
  const links = [...figures.get(chart).querySelectorAll('svg.chart a, table a')].map(link => [link, ...chartTarget(link)]);
  const [kind, slug] = concept !== null ? ['node', concepts[concept].slug] : ['statement', statements[statement].slug];
  const own = links.filter(([, name, target]) => name === kind && target === slug);
  if (concept === null || own.some(([link]) => link.closest('svg'))) return own.map(([link]) => link);
  const about = new Set(statementsOf[concept].map(statement => statement.slug));
  return [...own, ...links.filter(([, name, target]) => name === 'statement' && about.has(target))].map(([link]) => link);
}

/** @type {(concept: number | null, statement?: any) => Node[]} */
function chartLinks(concept, statement = null) {
  const found = [...figures.keys()].filter(chart => chartMarks(chart, concept, statement).some(link => link.closest('svg')));
  if (!found.length) return [];
  const given = concept !== null ? `node=${encodeURIComponent(concepts[concept].slug)}` : `statement=${encodeURIComponent(statements[statement].slug)}`;
  return [make('p', {className: 'in-charts'}, 'In the charts: ', ...found.flatMap((chart, n) => [make('span', {className: 'undivided'}, make('a', {href: `#${given}&chart=${chart}`, text: chartTitle(chart)}), n < found.length - 1 ? ',' : ''), ' ']))];
}

// `state.chart` names the chart that is looked at.
function renderCharts() {
  for (const element of document.querySelectorAll('.charts .looked')) element.classList.remove('looked');
  if (state.chart === null) return;
  const marks = state.node === null && state.statement === null ? [] : chartMarks(state.chart, state.node, state.statement);
  for (const mark of marks) {
    mark.classList.add('looked');
    mark.closest('.row, tr')?.classList.add('looked');
  }
  const drawn = marks.find(mark => mark.closest('svg'));
  const figure = figures.get(state.chart), first = drawn || marks[0] || figure, fold = figure.querySelector('.fold');
  if (fold && (drawn || !marks.length)) unfold(fold, true);
  if (!drawn && marks.length) first.closest('details').open = true;
  first.scrollIntoView({block: marks.length ? 'center' : 'start', inline: 'center'});
  first.focus({preventScroll: true});
}

/** @type {(event: any) => void} */
function followChartLink(event) {
  const link = event.target.closest('.charts a, .in-charts a, .chart-list a, .rows a, .names a:not([href^="#concepts"]), #strata a');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const chart = /(?:^#|&)chart=([\w-]+)$/.exec(link.getAttribute('href')), [name, slug] = chartTarget(link);
  if (!chart && name !== 'node' && name !== 'statement') return;  // a table
  event.preventDefault();
  if (chart) {
    show({...(link.closest('.chart-list') ? NOTHING : {}), view: 'charts', chart: chart[1]}, {step: true});
    return;
  }
  if (name === 'node') lookAtConcept(conceptBySlug(slug));
  else lookAtStatement(statementBySlug(slug));
  $('details').focus({preventScroll: true});
}

/** @type {(head: any) => void} */
function sortBy(head) {
  const body = head.closest('table').tBodies[0];
  const column = head.cellIndex;
  const up = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  body.append(...sorted([...body.rows], row => row.cells[column].textContent.trim(), !up));
}

// The file holds the picture in the colors of the theme, without links: there is no graph beside it.
/** @type {(chart: string) => void} */
function saveChart(chart) {
  const drawn = figures.get(chart).querySelector('svg.chart');
  const [width, height] = [Math.max(drawn.classList.contains('fluid') ? 680 : drawn.width.baseVal.value, 320), drawn.height.baseVal.value];
  /** @type {(tag: string, attributes: Record<string, any>, ...children: (string | Node)[]) => Element} */
  const svg = (tag, attributes, ...children) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const inside = drawn.cloneNode(true);
  for (const link of inside.querySelectorAll('a')) {
    const group = svg('g', {});
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  for (const element of [inside, ...inside.querySelectorAll('*')]) {
    for (const name of ['role', 'aria-labelledby', 'aria-describedby', 'id']) element.removeAttribute(name);
    element.classList.remove('looked');
  }
  // The heading in as many lines as it needs.
  const lines = figures.get(chart).querySelector('h2').textContent.match(/.{1,56}(?=\s|$)|\S{1,56}/g).map((/** @type {string} */ line) => line.trim());
  const top = 60 + 24 * lines.length;
  for (const [name, value] of Object.entries({x: 24, y: top, width, height})) inside.setAttribute(name, value);
  const computed = getComputedStyle(document.documentElement);
  /** @type {any[]} */
  const styleRules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
  const rules = styleRules.filter(rule => rule.selectorText?.startsWith('.chart ') || rule.selectorText === '.chart')
    .map(rule => rule.cssText.replace(/var\((--[\w-]+)\)/g, (/** @type {string} */ _, /** @type {string} */ name) => computed.getPropertyValue(name).trim()));
  const file = svg('svg', {class: 'chart', role: 'img', viewBox: `0 0 ${width + 48} ${height + top + 24}`, width: width + 48, height: height + top + 24},
    svg('title', {}, chartTitle(chart)), svg('style', {}, rules.join('\n')),
    svg('rect', {width: '100%', height: '100%', fill: computed.getPropertyValue('--paper').trim()}),
    ...lines.map((/** @type {string} */ line, /** @type {number} */ n) => svg('text', {class: 'title', x: 24, y: 42 + 24 * n}, line)),
    svg('text', {class: 'quiet', x: 24, y: top - 22}, `${chartTitle(chart)} · ${document.querySelector('h1').textContent}`), inside);
  saveFile(new Blob([new XMLSerializer().serializeToString(file)], {type: 'image/svg+xml'}), `${chart}.svg`, 'Chart saved');
}

// Its sentence stands in the table of statements; a mark shows it where the pointer rests.
/** @type {(event: any) => void} */
function nameMark({target}) {
  const link = target.closest?.('svg.chart a');
  if (!link || link.querySelector('title')) return;
  const [name, slug] = chartTarget(link);
  if (name !== 'statement') return;
  const title = document.createElementNS(SVG, 'title');
  title.textContent = statements[statementBySlug(slug)].sentence;
  link.prepend(title);
}

/** @type {(element: any) => number} -- how far down of its picture it begins */
function topOf(element) {
  const {y} = element, own = y ? y.baseVal.value : 0, moved = element.transform?.baseVal.consolidate()?.matrix.f ?? 0;
  return own + moved + (element.parentElement.closest('.chart > g') ? topOf(element.parentElement) : 0);
}

// Where a picture can be parted: between its rows, above the heading of the next ones.
const LEAST_PART = 90;
/** @type {(picture: any) => number[]} */
function cutsOf(picture) {
  const boxes = [...picture.querySelectorAll('.back, .frame')].map(box => [topOf(box), topOf(box) + box.height.baseVal.value]).sort((a, b) => a[0] - b[0]);
  const panels = [...picture.querySelectorAll('.panel')].map(topOf), cuts = [0];
  let end = 0;
  for (const [top, bottom] of boxes) {
    const cut = panels.find(panel => end < panel && panel < top) ?? end + 2;
    if (end && top >= end && cut - cuts[cuts.length - 1] >= LEAST_PART) cuts.push(cut);
    end = Math.max(end, bottom);
  }
  return [...cuts, picture.height.baseVal.value];
}

// Paper has what is higher than a page in parts, each with its rows, so that no page ends amid one.
const PAGE = {width: 800, height: 945}, FLUID = 680, LEAST_SCALE = 0.55;
function partCharts() {
  for (const picture of document.querySelectorAll('svg.chart:not(.shrunk)')) {
    const whole = /** @type {any} */ (picture), width = whole.classList.contains('fluid') ? FLUID : whole.width.baseVal.value;
    if (whole.height.baseVal.value <= PAGE.height) continue;
    const cuts = cutsOf(whole), tops = [...whole.querySelectorAll('.row')].map(topOf);
    // All parts are as large, and the highest has room on a page, unless nobody could read it then.
    const scale = Math.min(1, PAGE.width / width, PAGE.height / Math.max(...cuts.slice(1).map((end, n) => end - cuts[n])));
    if (scale < LEAST_SCALE) continue;
    whole.after(make('div', {className: 'parts', 'aria-hidden': 'true'}, ...cuts.slice(1).map((end, n) => {
      const part = whole.cloneNode(true), start = cuts[n];
      [...part.querySelectorAll('.row')].forEach((row, place) => { if (tops[place] < start - 2 || tops[place] >= end - 2) row.remove(); });
      for (const [name, value] of Object.entries({viewBox: `0 ${start} ${width} ${end - start}`, width: scale * width, height: scale * (end - start)})) part.setAttribute(name, value);
      part.classList.remove('fluid');
      return part;
    })));
  }
}
const joinCharts = () => { for (const parts of document.querySelectorAll('.parts')) parts.remove(); };

function setUpCharts() {
  addEventListener('beforeprint', partCharts);
  addEventListener('afterprint', joinCharts);
  document.addEventListener('pointerover', nameMark);
  document.addEventListener('click', followChartLink);
  for (const button of document.querySelectorAll('.fold')) setUpFold(button, () => button.closest('figure').scrollIntoView());
  for (const head of document.querySelectorAll('th[data-sort]')) linkCell(head, () => sortBy(head));
  for (const button of document.querySelectorAll('[data-save]')) button.addEventListener('click', () => saveChart(button.dataset.save));
}
