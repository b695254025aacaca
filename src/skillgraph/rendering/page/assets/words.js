// Words: which statements say something, in their sentence or what qualifies it, each word from its beginning on.

/** @type {string[]} */
const saidIn = [];
/** @type {(text: string) => string} */
const inWords = text => ` ${fold(text.replace(/[$€£]/g, ' '))}`;
function* readingSteps() {
  for (const {number, sentence, qualifiers} of statements) { yield; saidIn[number] = inWords([sentence, ...qualifiers].join(' ')); }
}
// Read step by step once somebody is about to search, or at once where an address asks.
const saidSteps = readingSteps();

// Who asks for the pay means what a text calls otherwise too.
const PAY = ['pay', 'salary', 'salaries', 'wage', 'wages', 'compensation', 'earnings', 'remuneration'], PAID = ['salar', 'wage', 'compensation', 'remuneration'];
/** @type {(part: string) => string[]} */
const likeWords = part => PAY.includes(part) ? [part, ...PAID] : [part];

/** @type {{words: string, numbers: Set<number>}} */
let lastSaid = {words: '', numbers: new Set()};
/** @type {(words: string) => Set<number>} */
function statementsSaying(words) {
  if (lastSaid.words === words) return lastSaid.numbers;
  finished(saidSteps);
  const parts = inWords(words).split(' ').filter(Boolean);
  const saying = parts.length ? statements.filter(({number}) => parts.every(part => likeWords(part).some(word => saidIn[number].includes(` ${word}`)))) : [];
  lastSaid = {words, numbers: new Set(saying.map(({number}) => number))};
  return lastSaid.numbers;
}

// Those of them that are a row of the table.
/** @type {(words: string) => number} */
const rowsSaying = words => [...statementsSaying(words)].filter(number => number < statementsOfText.length).length;

/** @type {(words: string) => void} */
function lookUpWords(words) {
  show({...NOTHING, ...UNFILTERED, view: 'statements', words}, {step: true});
  $('tab-statements').focus();
}
