import assert from 'node:assert/strict';
import test from 'node:test';
import {load} from './load.js';

const statements = [
  ['Salaries range from $110,000 to $115,000.', []], ['Café work pays little.', ['salary: low']], ['The Café has a part.', []],
].map(([sentence, qualifiers], number) => ({number, sentence, qualifiers}));
const {statementsSaying, rowsSaying} = load(['steps.js', 'matching.js', 'words.js'], ['statementsSaying', 'rowsSaying'], {statements, statementsOfText: statements.slice(0, 2), ownConcepts: []});
const saying = words => [...statementsSaying(words)];

test('each word is met from its beginning, whatever its case, accents and marks', () => {
  assert.deepEqual(saying('SALAR'), [0, 1]);
  assert.deepEqual(saying('cafe pay'), [1]);
  assert.deepEqual(saying('110,000'), [0]);
  assert.deepEqual(saying('$110,000'), [0]);
  assert.deepEqual(saying('ary'), []);
});

test('no word says nothing, and a part is no row of the table', () => {
  assert.deepEqual(saying('  '), []);
  assert.deepEqual(saying('cafe'), [1, 2]);
  assert.equal(rowsSaying('cafe'), 1);
});
