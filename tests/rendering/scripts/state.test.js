import assert from 'node:assert/strict';
import test from 'node:test';
import {load, plain} from './load.js';

const slugs = ['python', 'rust', 'run-services', 'role'];
const concepts = slugs.map((slug, number) => ({number, slug, group: number === 2 ? 'duty' : 'skill'}));
const ends = [[3, 0], [3, 0], [0, 3], [3, 1], [2, 1]];
const statements = ends.map(([subject, object], number) => ({number, subject, object, relation: number === 1 ? 1 : 0, slug: `s${number}`,
  status: number === 4 ? 'reported' : 'stated', inferred: false, qualifiers: number === 3 ? ['level: expert'] : [], evidence: [[number % 2]]}));
const neighborsOf = concepts.map(() => []);
for (const {number, subject, object} of statements) { neighborsOf[subject].push([object, number]); neighborsOf[object].push([subject, number]); }
const location = {hash: '', href: 'file:///page.html'};
const globals = {
  concepts, statements, neighborsOf, location, drawnGroups: ['skill', 'duty'], figures: new Map([['pay', null]]), $: () => null,
  groups: {skill: ['skill', 'skills'], duty: ['duty', 'duties']}, placedConcepts: concepts, allGroups: ['skill', 'duty'], say: () => {}, PLURAL: 1, isCentral: () => false, once: make => make,
  page: {view: {note: ''}, edges: [0, 1, 1, 1, 1], relations: [['sg:requires', 'requires', 'is required by'], ['sg:prefers', 'prefers', 'is preferred by']], groups: null, documents: ['One', 'Two'],
    sections: ['Tools', 'Tools › Languages'], needs: [['0 ', 'required'], ['1 ', 'desirable']]},
  passages: () => [[0, 1, 0, 0], [1, 2, 0, 1]],
  conceptBySlug: slug => slugs.includes(slug) ? slugs.indexOf(slug) : undefined, statementBySlug: slug => statements.find(one => one.slug === slug)?.number,
  history: {pushState: (...rest) => { location.hash = new URL(rest[2]).hash; }, replaceState: (...rest) => { location.hash = new URL(rest[2]).hash; }},
};
globals.$ = name => (name.startsWith('view-') ? {} : null);
const page = load(['state.js', 'filter.js', 'lines.js', 'arrange.js'], ['state', 'stateHash', 'readHash', 'show', 'lookAtAll', 'clearFilter', 'choose', 'arrangeAnew', 'undo', 'isFiltered', 'filterInWords', 'isLeft', 'documentCount', 'allLines', 'membersShown', 'lineBetween', 'renewFocus', 'statements'], {...globals, MOST_BESIDE: 12, standingBeside: () => new Map()});

function read(hash) {
  location.hash = hash;
  page.readHash();
  return page.stateHash();
}

test('an address is read and written the same', () => {
  for (const hash of ['#node=python&hops=2', '#node=role&with=python,rust&gone=run-services&pins=rust@500@-300', '#line=role,python', '#path=python,rust',
    '#statement=s3', '#node=python&kinds=skill', '#all&force=required&level=expert&document=Two&status=stated&least=2', '#concepts&sort=-statements', '#all', '#charts', '#chart=pay', '']) assert.equal(read(hash), hash);
});

test('what an address does not know is left out and told', () => {
  assert.equal(read('#node=role&with=nobody,rust'), '#node=role&with=rust');
  assert.equal(page.state.unknown, 'nobody');
  assert.equal(read('#node=role&pins=rust@x@y'), '#node=role');
  assert.equal(read('#line=python,rust&pins=rust@1@1'), '');
});

test('clearing takes back what was expanded, hidden and pinned', () => {
  read('#node=role&with=python&gone=rust&pins=python@1@2');
  page.lookAtAll();
  assert.equal(location.hash, '');
  assert.deepEqual(plain([page.state.expanded, page.state.gone, page.state.pins]), [[], [], []]);
});

test('statements between the same two are one line, whichever way they lead', () => {
  assert.deepEqual(plain([...page.allLines.values()]), [{id: 0, members: [0, 1, 2]}, {id: 3, members: [3]}, {id: 4, members: [4]}]);
  assert.equal(page.lineBetween(0, 3), page.lineBetween(3, 0));
});

test('a line stands for what no filter hides', () => {
  read('#all&without=sg:prefers');
  assert.deepEqual(plain(page.membersShown(page.lineBetween(0, 3))), [0, 2]);
  read('#all&kinds=duty');
  assert.deepEqual(plain(page.membersShown(page.lineBetween(0, 3))), []);
});

test('the filter leaves a line what it leaves of its statements, in the focus too', () => {
  for (const hash of ['#all&force=desirable', '#node=python&force=desirable']) {
    read(hash);
    page.renewFocus();
    assert.deepEqual(plain(page.membersShown(page.lineBetween(0, 3))), [1]);
  }
  read('#all&section=Tools');
  assert.deepEqual(plain(page.statements.filter(one => page.isLeft(one)).length), 5);
  read('#all&least=2');
  assert.deepEqual(slugs.map((_, number) => page.documentCount(number)), [2, 2, 1, 2]);
  assert.deepEqual(plain(page.membersShown(page.lineBetween(1, 2))), []);
});

test('each step of the filter can be undone, clearing it too, and then no more', () => {
  read('#all');
  page.choose('force', 'desirable');
  page.choose('document', 'Two');
  page.arrangeAnew({hiddenKinds: new Set(['duty'])}, '');
  page.clearFilter();
  assert.deepEqual([location.hash, page.isFiltered()], ['#all', false]);
  const seen = Array.from({length: 5}, () => { page.undo(); return location.hash; });
  assert.deepEqual(seen, ['#all&kinds=skill&force=desirable&document=Two', '#all&force=desirable&document=Two', '#all&force=desirable', '#all', '#all']);
});

test('what the filter leaves and hides is said in words', () => {
  read('#all&force=required&least=2&without=sg:prefers');
  assert.equal(page.filterInWords(), 'only required, in at least 2 of 2 documents; hidden: “prefers”');
  assert.equal(read('#all&force=never'), '#all&force=never');
  assert.equal(page.state.unknown, 'never');
});
