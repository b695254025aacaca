import assert from 'node:assert/strict';
import test from 'node:test';
import {load} from './load.js';

const {eased, mix} = load(['motion.js'], ['eased', 'mix']);

test('a glide begins where it is, ends where it leads, and never turns back', () => {
  const way = Array.from({length: 101}, (_, n) => mix(-40, 60, eased(n / 100)));
  assert.deepEqual([way[0], way[50], way[100]], [-40, 10, 60]);
  assert.ok(way.every((at, n) => n === 0 || at > way[n - 1]));
});
