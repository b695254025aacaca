import assert from 'node:assert/strict';
import test from 'node:test';
import {load, plain} from './load.js';

const concepts = ['a', 'b', 'c', 'd', 'e', 'hub'].map((slug, number) => ({number, slug, name: slug.toUpperCase(), kind: 'skill'}));
// a–b–d and a–c–d are equally long; a–hub–e is shorter than a–d–e, but the hub is no bridge.
const edges = [[0, 1, 10], [0, 2, 10], [1, 3, 10], [2, 3, 10], [3, 4, 10], [0, 5, 1], [5, 4, 1]];
const columns = rows => [rows.map(([first], n) => first - (rows[n - 1]?.[0] ?? 0)), ...[1, 2].map(n => rows.map(row => row[n])), rows.map(row => row[3] ?? [])];
const page = {view: {}, ties: {kinds: ['skill'], counted: {}, aside: [5], farthest: 100, texts: [], held: {}, edges: columns(edges), beyond: []}};
const {byCodePoints, heap, shortestPath} = load(['ties.js'], ['byCodePoints', 'heap', 'shortestPath'], {concepts, page, isKnownAlone: () => false});

// a–b is of the graph; x, which the package alone knows, joins b to c, and a to d at more cost than the graph does.
function beyondGraph({whole = true, view = {}, counted = {}, kinds = ['skill', 'skill', 'skill', 'role', 'role', 'tool']} = {}) {
  const named = ['a', 'b', 'c', 'd', 'e', 'x'].map((slug, number) => ({number, slug, name: slug.toUpperCase(), kind: kinds[number]}));
  const told = {kinds: ['skill'], counted, aside: [], farthest: 9000, texts: ['sg:uses', 'uses', '. ', 'stated', '', 'sg:involves'], said: [[0, 1, 2, 3, 4], [5, 1, 2, 3, 4]], whole, bands: [[0.6, 'very close'], [0.12, 'related'], [0, 'loosely related']],
    edges: columns([[0, 1, 2000, [[0, 0]]], [3, 4, 2000, [[0, 3]]]]), beyond: columns([[1, 5, 2500], [2, 5, 2500], [3, 5, 2500]]), held: {1: [50, 40]}};
  return load(['ties.js'], ['closenessOf', 'holdsBeyond', 'inBand', 'pathBetween'], {concepts: named, page: {view, ties: told, relations: []}, isKnownAlone: ({number}) => number === 5, statements: [], withNames: said => said});
}

test('where the graph has no path, one passes what the package knows', () => {
  const {pathBetween} = beyondGraph();
  assert.deepEqual(plain(pathBetween(0, 2)), {distance: 7000, nodes: [0, 1, 5, 2]});
  assert.deepEqual(plain(pathBetween(0, 1)), {distance: 2000, nodes: [0, 1]});
});

test('what the page does not hold all of it does not tell', () => {
  assert.equal(beyondGraph({whole: false}).pathBetween(0, 2), null);
  assert.deepEqual(plain(beyondGraph({whole: false, view: {path: [2, 0]}}).pathBetween(0, 2).nodes), [0, 1, 5, 2]);
  assert.equal(beyondGraph().pathBetween(0, 5), null);  // it may be nearer by what is not here
  assert.deepEqual(plain(beyondGraph({view: {path: [0, 5]}}).pathBetween(0, 5).nodes), [0, 1, 5]);
  assert.equal(beyondGraph({kinds: ['role', 'skill', 'area', 'role', 'role', 'tool']}).pathBetween(0, 2), null);
});

test('a concept is passed too as what it is counted as', () => {
  const kinds = ['skill', 'process', 'skill', 'role', 'role', 'tool'];
  assert.equal(beyondGraph({kinds}).pathBetween(0, 2), null);
  assert.deepEqual(plain(beyondGraph({kinds, counted: {1: 'skill'}}).pathBetween(0, 2).nodes), [0, 1, 5, 2]);
});

test('closeness is read off a distance, and a hop through a class holds less', () => {
  const {closenessOf, inBand} = beyondGraph();
  assert.deepEqual(plain(closenessOf(0, 1, [0, 1])), {closeness: 37, held: 37, members: null});
  assert.deepEqual(plain(closenessOf(3, 4, [0, 1])), {closeness: 50, held: 37, members: 40});
  assert.deepEqual(plain(closenessOf(3, 4, [3, 0])), {closeness: 50, held: 50, members: null});
  assert.equal(inBand(12), 'related, 0.12');
  assert.equal(inBand(4), 'loosely related, 0.04');
});

test('of equally short paths the first by CURIE is taken', () => {
  assert.deepEqual(plain(shortestPath(0, 3)), {distance: 20, nodes: [0, 1, 3]});
});

test('a path passes nothing that is set aside, unless it ends there', () => {
  assert.deepEqual(plain(shortestPath(0, 4).nodes), [0, 1, 3, 4]);
  assert.deepEqual(plain(shortestPath(0, 5).nodes), [0, 5]);
});

test('what is too far or of other kinds is no path', () => {
  page.ties.farthest = 15;
  assert.equal(shortestPath(0, 3), null);
  page.ties.farthest = 100;
  assert.deepEqual(plain(shortestPath(0, 3, new Set(['skill'])).nodes), [0, 1, 3]);
  assert.equal(shortestPath(0, 3, new Set(['tool'])), null);
});

test('the heap gives the least first', () => {
  const waiting = heap(), given = [5, 3, 9, 1, 7, 3];
  for (const distance of given) waiting.push([distance, 0]);
  assert.deepEqual(given.map(() => waiting.pop()[0]), [1, 3, 3, 5, 7, 9]);
});

test('strings stand in the order of their code points, as Python has it', () => {
  assert.ok(byCodePoints('\u{1f600}', '\uffff') > 0);
  assert.ok('\u{1f600}' < '\uffff');
});
