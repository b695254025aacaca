// The data as the page holds them: JSON in which a run of words that stands in them already is a reference: `~`, the number of the
// word at which it begins there, how many words it goes on for. Words and digits are told in repeats.py, which writes them.

// By code of a letter: is it of a word?
const ofWord = Uint8Array.from({length: 128}, (_, code) => Number(/\w/.test(String.fromCharCode(code)) && code !== 95));
/** @type {(code: number) => number} */
const digitOf = code => (code === 33 ? 60 : code) - 35;
/** @type {(list: any, size: number) => any} */
const grown = (list, size) => { const larger = new list.constructor(2 * size); larger.set(list); return larger; };

// What was read so far: letters, and at which of them each word starts.
const reading = {letters: new Uint16Array(1 << 16), size: 0, starts: new Uint32Array(1 << 14), words: 0};

// What is read counts for what is read after it.
/** @type {(text: string) => string} */
function withRepeats(text) {
  let {letters, size, starts, words} = reading, isInside = 0;
  const first = size;
  for (let at = 0; at < text.length;) {
    const mark = text.indexOf('~', at), end = mark < 0 ? text.length : mark;
    if (size + end - at > letters.length) letters = grown(letters, size + end - at);
    if (words + end - at > starts.length) starts = grown(starts, words + end - at);
    for (; at < end; at++) {
      const code = text.charCodeAt(at), was = isInside;
      isInside = code < 128 ? ofWord[code] : 0;
      if (isInside > was) starts[words++] = size;
      letters[size++] = code;
    }
    if (mark < 0) break;
    let place = 0;
    for (let left = words; left; left = Math.floor(left / 92)) place = 92 * place + digitOf(text.charCodeAt(++at));
    const last = place + digitOf(text.charCodeAt(++at)), from = starts[place], away = size - from;
    let to = starts[last];
    while (letters[to] < 128 && ofWord[letters[to]]) to++;
    if (to + away > letters.length) letters = grown(letters, to + away);
    if (words + 92 > starts.length) starts = grown(starts, words + 92);
    for (let letter = from; letter < to; letter++) letters[size++] = letters[letter];
    for (let word = place; word <= last; word++) starts[words++] = starts[word] + away;
    isInside = 1;
    at++;
  }
  const whole = new TextDecoder('utf-16').decode(letters.subarray(first, size));
  letters[size++] = 10;
  Object.assign(reading, {letters, size, starts, words});
  return whole;
}
