// What the scripts of the page share; for `tsc` alone, no page holds it.

declare const vis: {Network: any; DataSet: any};

// What a selector finds is what the template holds.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): Iterable<any> & {[place: number]: any};
}
interface EventTarget {
  matches?(selectors: string): boolean;
  closest?(selectors: string): any;
}
interface Node {
  cloneNode(subtree?: boolean): any;
}

/** An element of the template: what it has beyond other elements depends on which it is. */
interface Part extends HTMLElement {
  [name: string]: any;
}

/** A last row of a search: its words, where it leads, and whether the page answers with it. */
interface Row {
  text: string;
  act: () => void;
  isAnswer?: boolean;
}

interface Point {
  x: number;
  y: number;
}

/** A concept as the page draws it; `number` is its place in `concepts`. */
interface Concept {
  number: number;
  slug: string;
  name: string;
  kind: string;
  group: string;
  size: number;
  x?: number;
  y?: number;
  placed: boolean;
  count: number;
  aliases: string[];
  readonly definition: string;
  label?: string;
}

/** Passage, start, end, focus start, focus end, slots. */
type EvidenceEntry = [number, number, number, number?, number?, string?];

/** A statement, or the tie of a whole to its part; subject and object are numbers of concepts. */
interface Statement {
  number: number;
  /** A number, or undefined: where one is read, the statement is known to have it. */
  subject?: any;
  object?: any;
  subjectStatement?: any;
  objectStatement?: any;
  relation: number;
  inferred: boolean;
  status: string;
  evidence: EvidenceEntry[];
  readonly qualifiers: string[];
  readonly sentence: string;
  readonly reason?: string;
  readonly slug: string;
}

/** All statements that join the same two concepts. */
interface Line {
  id: number;
  members: number[];
}

/** What is looked at, arranged and hidden; all of it is in the address. */
interface State {
  node: number | null;
  statement: number | null;
  line: [number, number] | null;
  path: [number, number] | null;
  view: string;
  chart: string | null;
  hops: number;
  expanded: number[];
  pins: [number, number, number][];
  gone: number[];
  all: boolean;
  hiddenKinds: Set<string>;
  hiddenRelations: Set<number>;
  /** Name of a facet of filter.js -> what alone is left. */
  facets: Record<string, string | undefined>;
  /** In at least so many documents; 0: in any number. */
  least: number;
  /** What its statements say; empty: anything. */
  words: string;
  /** A column of the table, with - before it for the other way round. */
  sort: string | null;
  unknown: string | null;
}

/** The data of the page, as content.py writes them. */
interface PageData extends PageTold {
  kinds: Record<string, string[]>;
  groups: Record<string, string[]> | null;
  /** Of a gap: number of a concept -> of the choice as which it is counted, 0 in none of its state. */
  choices?: Record<number, number>;
  /** Of a gap or a comparison: number of a concept -> its place among what is asked for. */
  first?: Record<number, number>;
  /** Of a gap: number of a concept -> how firmly it is asked for, as its answer counts it. */
  need?: Record<number, string>;
  /** Of a comparison: number of a concept -> sides of what is counted there beside itself. */
  beside?: Record<number, string[]>;
  relations: [string, string, string, number?][];
  /** Relation and modality -> how firmly they ask. */
  needs: [string, string][];
  /** What stands by column, and under `more` what few have, by number. */
  nodes: {name: string[], kind: number[], n: number[], more: Record<number, any>};
  /** Where those stand that are drawn at rest, by number. */
  at: Record<number, [number, number]>;
  /** Numbers of those that are drawn at rest, each as the step from the one before. */
  edges: number[];
  statements: {r: number[], s: (number | null)[], o: (number | null)[], more: Record<number, any>};
  parts: [number, number][];
  documents: string[];
  /** Numbers of documents that are near-copies of others, and count nowhere; absent where none is. */
  copies?: number[];
  sectors: [string, number, number][];
  radius: number;
  /** Where those stand on a phone that have another place there. */
  phone: Record<number, [number, number]>;
  center: number | null;
  /** Of an overview of several documents: number of what is drawn → how many of them name it. */
  spread?: Record<number, number>;
  /** Name and kind of concepts that the package alone knows, and stand beside or between some of the graph; slug where the name does not make it. */
  known: [string, string, string?][];
  /** Names of what is read later. */
  later: string[];
  view: {note: string; node?: number; hops?: number; path?: [number, number]};
}

/** What is read when it is first asked for. */
interface PageTold {
  rest: any;
  passages: any[][];
  /** Pieces of evidence by number. */
  places: any[][];
  /** Of each passage. */
  lengths: number[];
  sections: string[];
  /** What statements are called, and the steps that lead to where they stand. */
  named: {q: number[], e: number[][], more: Record<number, any>};
  /** How the ids of statements end, by number. */
  endings: string[];
  ties: any;
  /** Number of a concept → place in `known` and why the two are tied, by turns. */
  knownTies: Record<number, any[]>;
  matches: Record<number, string[][]>;
  licenses: Record<string, string>;
}

/** A symbol on the screen. */
interface Dot extends Point {
  concept: Concept;
  radius: number;
}

/** A symbol that may have its name: size of the letters, sides on which it may stand, the best first. */
interface Candidate extends Dot {
  size: number;
  sides: string[];
}

/** Where a name stands: below its symbol, above it, or at its right, in letters of this size, in this box of the screen. */
interface Label {
  side: string;
  size: number;
  box: number[];
}

/** For whom `chooseLabels` has room. */
interface LabelRoom {
  width: number;
  height: number;
  forced: Set<number>;
  symbols: Dot[];
  most: number;
  lenient: boolean;
  strict?: boolean;
}

/** Why two concepts are joined. */
interface Reason {
  statement?: Statement;
  relation: string;
  words: string;
  sentence: string;
  status: string;
  evidence: EvidenceEntry[];
  reference?: string;
  from: number | null;
}

/** A label or alternative label, as the search compares it. */
interface SearchLabel {
  concept: Concept;
  name: string;
  place: number;
  folded: string;
  words: string[];
  length: number;
}
