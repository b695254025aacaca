import assert from 'node:assert/strict';
import test from 'node:test';
import {load} from './load.js';

const {inLines, wrapped, chooseLabels, labelOf} = load(['steps.js', 'labels.js'], ['inLines', 'wrapped', 'chooseLabels', 'labelOf'], {narrow: () => false, listed: null, markOf: ({mark = ''}) => mark, isCentral: () => false, reached: null});
const candidate = (number, x, y, name = `Name ${number}`) => ({concept: {number, name}, size: 12.5, x, y, radius: 6, sides: ['below']});
const choose = (candidates, more = {}) => [...chooseLabels(candidates, [], {width: 600, height: 400, forced: new Set(), symbols: candidates, most: Infinity, lenient: false, ...more}).keys()];

test('words are broken between words, and a long one is left whole', () => {
  assert.equal(inLines('is practiced with', 12), 'is practiced\nwith');
  assert.equal(inLines('internationalization', 5), 'internationalization');
});

test('a long name has two lines of about the same length', () => {
  assert.deepEqual(wrapped('Retrieval-Augmented Generation').split('\n'), ['Retrieval-Augmented', 'Generation']);
  assert.equal(wrapped('Rust'), 'Rust');
});

test('a name over the symbol of another is not drawn, nor one that is nearer to it', () => {
  assert.deepEqual(choose([candidate(0, 300, 200), candidate(1, 300, 216)]), [1]);
  assert.deepEqual(choose([candidate(0, 300, 200), candidate(1, 300, 260)]), [0, 1]);
});

test('names do not touch, the first one wins, and a forced one always stands there', () => {
  const close = [candidate(0, 300, 200, 'A longer name here'), candidate(1, 340, 201, 'Another longer name')];
  assert.deepEqual(choose(close), [0]);
  assert.deepEqual(choose(close, {forced: new Set([1])}).includes(1), true);
  assert.equal(choose([candidate(0, 100, 100), candidate(1, 400, 300)], {most: 1}).length, 1);
});

test('a forced name gives way to one that stands below it already, upward', () => {
  const two = [candidate(0, 300, 200, 'A longer name here'), candidate(1, 340, 201, 'Another longer name')];
  const chosen = chooseLabels(two, [], {width: 600, height: 400, forced: new Set([0, 1]), symbols: two, most: Infinity, lenient: false});
  assert.deepEqual([...chosen.values()].map(({side}) => side), ['below', 'above']);
});

test('nothing is drawn outside of the stage', () => {
  assert.deepEqual(choose([candidate(0, 2, 200), {...candidate(1, 300, 398), sides: ['below', 'above']}, candidate(2, -90, 90)]), [1]);
});

test('where there is no room below, a name that may stands above, and no other where it would stand', () => {
  const named = y => {
    const two = [{...candidate(0, 300, 200), sides: ['below', 'above']}, candidate(1, 300, y)];
    const chosen = chooseLabels(two, [], {width: 600, height: 400, forced: new Set(), symbols: two, most: Infinity, lenient: false});
    return [...chosen.values()].map(({side}) => side);
  };
  assert.deepEqual(named(220), ['above', 'below']);
  assert.deepEqual(named(212), ['above']);
});

test('a word that is too long for a line is broken after what joins its parts, and inside none', () => {
  assert.equal(inLines('jobad_2026-07-31_analytics-engineer', 15), 'jobad_2026-07-\n31_analytics-\nengineer');
  assert.equal(inLines('a well-known name', 12), 'a well-known\nname');
  assert.equal(wrapped('role_2026-07-31_analytics-engineer'), 'role_2026-07-31_\nanalytics-engineer');
});

test('a lenient name reaches over the symbol of another, and hides none', () => {
  const one = candidate(0, 300, 200, 'A name');
  const beside = (x, y) => choose([one], {lenient: true, symbols: [one, candidate(1, x, y)]});
  assert.deepEqual(beside(330, 214), [0]);
  assert.deepEqual(beside(304, 214), []);
});

test('a lenient name is never nearer to another symbol, and stands below no other that is named above where it has another side', () => {
  const sides = (one, two) => [...chooseLabels([one, two], [], {width: 600, height: 400, forced: new Set(), symbols: [one, two], most: Infinity, lenient: true}).values()].map(({side}) => side);
  const above = (number, y) => ({...candidate(number, 300, y), sides: ['above', 'below']});

  assert.deepEqual(sides(above(0, 200), candidate(1, 300, 172)), ['below']);
  assert.deepEqual(sides(above(0, 150), above(1, 180)), ['above', 'below']);
  assert.deepEqual(sides(above(0, 150), above(1, 230)), ['above', 'above']);
});

test('a mark stays with the word behind it', () => {
  assert.equal(labelOf({name: 'Critical thinking and problem solving', mark: '✗ '}), '✗\u00a0Critical thinking\nand problem solving');
  assert.equal(inLines('✗\u00a0Problem-Solving', 15).startsWith('✗\n'), false);
});

test('in a list names stand at the right of their symbols, line below line, and end before the next column', () => {
  const at = (number, x, y) => ({...candidate(number, x, y, 'A name in a list'), sides: ['right'], radius: 5});
  const chosen = place => {
    const list = [at(0, 20, 100), at(1, 20, 117), place];
    return [...chooseLabels(list, [], {width: 600, height: 400, forced: new Set(), symbols: list, most: Infinity, lenient: false}).keys()];
  };
  assert.deepEqual(chosen(at(2, 300, 100)), [0, 1, 2]);
  assert.deepEqual(chosen(at(2, 60, 100)), [2]);
});

test('on a phone the two that are compared are named by their letters', () => {
  const more = {narrow: () => true, listed: null, markOf: ({mark = ''}) => mark, isCentral: number => number < 2, reached: null};
  const onPhone = load(['steps.js', 'labels.js'], ['labelOf'], more).labelOf;
  assert.deepEqual([onPhone({number: 0, name: 'Rigger', mark: 'A: '}), onPhone({number: 1, name: 'Rope', mark: ''})], ['A', 'Rope']);
  assert.equal(onPhone({number: 2, name: 'Rope', mark: 'A· '}), 'A·\u00a0Rope');
});
