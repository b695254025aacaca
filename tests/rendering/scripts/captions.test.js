import assert from 'node:assert/strict';
import test from 'node:test';
import {load, plain} from './load.js';

const {parted} = load(['captions.js'], ['parted']);

test('a caption has two lines of about the same length, and its count stays together', () => {
  assert.deepEqual(plain(parted('programming languages 4 of 18')), ['programming', 'languages 4 of 18']);
  assert.deepEqual(plain(parted('qualifications 3 of 1,070')), ['qualifications', '3 of 1,070']);
  assert.deepEqual(plain(parted('headings, not counted 13')), ['headings, not', 'counted 13']);
});
