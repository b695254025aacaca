import assert from 'node:assert/strict';
import test from 'node:test';
import {load, plain} from './load.js';

const concepts = ['a', 'b', 'c', 'd', 'e', 'hub'].map((slug, number) => ({number, slug, name: slug.toUpperCase(), kind: 'skill'}));
// a–b–d and a–c–d are equally long; a–hub–e is shorter than a–d–e, but the hub is no bridge.
const edges = [[0, 1, 10], [0, 2, 10], [1, 3, 10], [2, 3, 10], [3, 4, 10], [0, 5, 1], [5, 4, 1]];
const page = {ties: {kinds: ['skill'], aside: [5], farthest: 100, texts: [], edges: [edges.map(([first], n) => first - (edges[n - 1]?.[0] ?? 0)), ...[1, 2].map(n => edges.map(edge => edge[n]))].concat([edges.map(() => [])])}};
const {byCodePoints, heap, shortestPath} = load(['ties.js'], ['byCodePoints', 'heap', 'shortestPath'], {concepts, page});

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
