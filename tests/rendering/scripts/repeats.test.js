import assert from 'node:assert/strict';
import test from 'node:test';
import {load} from './load.js';

// Texts as `without_repeats` of repeats.py writes them.
const read = (...texts) => texts.map(load(['repeats.js'], ['withRepeats'], {TextDecoder}).withRepeats);

test('a reference stands for the words that it names', () => {
  assert.deepEqual(read('Python developer; a ~#$'), ['Python developer; a Python developer']);
});

test('words count on over texts, and letters beyond ASCII are of none', () => {
  assert.deepEqual(read('["né data 😀 lake"]', '["~#%"]', '["a ~$$"]'), ['["né data 😀 lake"]', '["né data 😀 lake"]', '["a data 😀 lake"]']);
});

test('a place has as many digits as the number of words needs, and ! stands for <', () => {
  const words = Array.from({length: 9000}, (_, n) => `word${n}`).join(' ');
  assert.deepEqual(read(`${words}; ~##!#`), [`${words}; word25`]);
});
