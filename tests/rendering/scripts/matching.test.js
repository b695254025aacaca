import assert from 'node:assert/strict';
import test from 'node:test';
import {load} from './load.js';

const concepts = [['python', 'Python'], ['cafe', 'Café Culture'], ['rag', 'Retrieval-Augmented Generation', 'RAG'], ['rust', 'Rust']]
  .map(([slug, name, ...aliases], number) => ({number, slug, name, aliases}));
const {fold, countTypos, typosAllowed, found} = load(['ties.js', 'matching.js'], ['fold', 'countTypos', 'typosAllowed', 'found'], {concepts, ownConcepts: concepts});
const names = text => found(text).map(({concept}) => concept.name);

test('case, accents and separators do not matter', () => {
  assert.equal(fold('  Café–Culture (AI) '), 'cafe culture ai');
});

test('letters swapped with the next count once', () => {
  assert.equal(countTypos('pyhton', 'python', 2), 1);
  assert.equal(countTypos('rust', 'java', 2), null);
});

test('the longer a word, the more slips it may hold', () => {
  assert.deepEqual(['rag', 'rust', 'python'].map(typosAllowed), [0, 1, 2]);
});

test('an alternative label, a beginning and a slip lead to the concept', () => {
  assert.deepEqual(['rag', 'pyth', 'pyhton', 'cafe', 'zzz', ''].map(text => names(text)[0]),
    ['Retrieval-Augmented Generation', 'Python', 'Python', 'Café Culture', undefined, undefined]);
});
