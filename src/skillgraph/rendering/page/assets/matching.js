// Which concepts a piece of text means: the order and the forgiveness of `skillgraph search`.

const SEPARATORS = /[-_/,;:()[\]\u2010-\u2014"\u201c\u201d]/g;
/** @type {(text: string) => string} */
const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(SEPARATORS, ' ').replace(/\u2019/g, "'")
  .toLowerCase().replace(/ß/g, 'ss').split(/\s+/).filter(Boolean).join(' ');

// A word of fewer letters than the first may hold no slip, than the second one, else two.
const [ONE_SLIP, TWO_SLIPS] = [4, 6];
/** @type {(word: string) => number} */
const typosAllowed = word => { const length = [...word].length; return length < ONE_SLIP ? 0 : length < TWO_SLIPS ? 1 : 2; };

// Optimal string alignment: letters added, lost, changed or swapped with the next; null for more than `most`.
/** @type {(first: string, second: string, most: number) => number | null} */
function countTypos(first, second, most) {
  if (first === second) return 0;
  const [left, right] = [[...first], [...second]];
  if (most < 1 || Math.abs(left.length - right.length) > most) return null;
  /** @type {number[]} */
  let before = [];
  let above = [...Array(right.length + 1).keys()];
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      let cost = Math.min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (left[row - 1] === right[column - 1] ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) cost = Math.min(cost, before[column - 2] + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return null;
    [before, above] = [above, current];
  }
  const count = above[right.length];
  return count <= most ? count : null;
}

/** @type {SearchLabel[] | null} */
let labels = null;
const searchLabels = () => labels ??= ownConcepts.flatMap(concept => [concept.name, ...concept.aliases].map((name, place) => {
  const folded = fold(name);
  return {concept, name, place, folded, words: folded.split(' ').filter(Boolean), length: [...name].length};
}));

// Lower is better: the whole label, its beginning, the beginning of its words, a piece, a piece without blanks; null for no fit.
/** @type {(query: string, label: {folded: string, words: string[]}) => number | null} */
function rankLabel(query, {folded, words}) {
  if (!query) return null;
  const squeezed = query.replaceAll(' ', '');
  const long = [...squeezed].length >= 3;
  if (folded === query) return 0;
  if (folded.startsWith(query)) return 1;
  if (query.split(' ').every(part => words.some(word => word.startsWith(part)))) return 2;
  if (long && folded.includes(query)) return 3;
  if (long && folded.replaceAll(' ', '').includes(squeezed)) return 4;
  return null;
}

// Slips between a word of the query and one of a label, or the beginning of it.
/** @type {(part: string, word: string) => any} */
function nearest(part, word) {
  if (word.startsWith(part)) return 0;
  const allowed = typosAllowed(part);
  const whole = countTypos(part, word, allowed);
  const [long, given] = [[...word], [...part].length];
  if (whole !== null || long.length <= given || given < 5) return whole;
  const begun = countTypos(part, long.slice(0, given).join(''), allowed - 1);
  return begun === null ? null : begun + 1;
}

/** @type {(rank: (label: SearchLabel) => number | null) => any[]} */
function ranked(rank) {
  const best = new Map();
  /** @type {(a: any, b: any) => any} */
  const better = (a, b) => a.rank - b.rank || Number(a.place > 0) - Number(b.place > 0) || a.length - b.length;
  for (const label of searchLabels()) {
    const found = rank(label);
    if (found === null) continue;
    const entry = {...label, rank: found};
    const last = best.get(label.concept.number);
    if (!last || (better(entry, last) || byCodePoints(entry.name, last.name)) < 0) best.set(label.concept.number, entry);
  }
  return [...best.values()].sort((a, b) => better(a, b) || byCodePoints(curieOf(a.concept), curieOf(b.concept)));
}

/** @type {(text: string) => any[]} */
function found(text) {
  const query = fold(text);
  if (!query) return [];
  const exact = ranked(label => rankLabel(query, label));
  if (exact.length) return exact;
  const words = new Set(searchLabels().flatMap(label => label.words));
  const likes = query.split(' ').map((/** @type {string} */ part) => {
    /** @type {Map<string, number>} */
    const like = new Map();
    for (const word of words) {
      const slips = nearest(part, word);
      if (slips !== null) like.set(word, slips);
    }
    return like;
  });
  return ranked(label => {
    let slips = 0;
    for (const like of likes) {
      const counts = label.words.filter(word => like.has(word)).map(word => like.get(word) ?? 0);
      if (!counts.length) return null;
      slips += Math.min(...counts);
    }
    return slips;
  });
}
