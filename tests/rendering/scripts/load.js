// The scripts of the page without a page: some of its files as one scope, with what else they ask for.

import {readFileSync} from 'node:fs';
import vm from 'node:vm';

const ASSETS = new URL('../../../src/skillgraph/rendering/page/assets/', import.meta.url);

// `names` are what the test asks of the scope; letters are seven pixels wide.
export function load(files, names, globals = {}) {
  const document = {createElement: () => ({getContext: () => ({measureText: text => ({width: 7 * text.length})})})};
  const code = files.map(file => readFileSync(new URL(file, ASSETS), 'utf8')).join('\n');
  return vm.runInNewContext(`${code}\n;({${names.join(', ')}})`, {document, ...globals});
}

// What comes out of the scope has prototypes of its own.
export const plain = value => JSON.parse(JSON.stringify(value));
