// Builds vis-network.min.js of the npm packages that package-lock.json names, without what the page never asks of it.
// `npm ci && node src/skillgraph/rendering/page/vendor/vis-network/build.mjs` at the root; with --check it writes nothing.

import {build} from 'esbuild';
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const FILE = join(dirname(fileURLToPath(import.meta.url)), 'vis-network.min.js');

// What stands in the place of a part that is left out: as much as the rest calls.
const INSTEAD = {
  PhysicsEngine: `class PhysicsEngine {
    constructor(body) { body.emitter.on('startSimulation', () => body.emitter.emit('_requestRedraw')); }
    setOptions() {}
  }`,
  LayoutEngine: `class LayoutEngine {
    setOptions(options, all) { return all; }
    positionInitially() {}
  }`,
  ClusterEngine: `class ClusterEngine {
    _isClusteredNode() { return false; }
    _isClusteredEdge() { return false; }
    _updateState() {}
  }`,
  ManipulationSystem: 'class ManipulationSystem { setOptions() {} }',
  KamadaKawai: 'class KamadaKawai {}',
  NavigationHandler: 'class NavigationHandler { setOptions() {} }',
  Images: 'class Images {}',
};
// Shapes of symbols and ends of lines that the page does not draw, curves, markup in names.
const LEFT_OUT = [
  ...['Box', 'Circle', 'CircularImage', 'CustomShape', 'Database', 'Ellipse', 'Icon', 'Image$1', 'Text'],
  ...['BezierEdgeDynamic', 'BezierEdgeStatic', 'CubicBezierEdge', 'MarkupAccumulator'],
  ...['Image$2', 'Circle$1', 'Box$1', 'Crow', 'Curve', 'Diamond$1', 'InvertedCurve', 'Triangle$1', 'InvertedTriangle', 'Bar', 'Vee'],
];
const FUNCTIONS = ['DOTToGraph', 'parseGephi'];
const IMPORTED = ['Popup', 'Activator', 'Configurator'];

function replaceOnce(source, from, to) {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times, not once: ${from}`);
  return parts.join(to);
}

// A part that is renamed and called by nobody is left out by the bundler, with all that it alone calls.
function withoutUnused(source) {
  const stubs = [];
  for (const [name, stub] of Object.entries(INSTEAD)) {
    source = replaceOnce(source, `\nclass ${name} {`, `\nclass Unused${name} {`);
    stubs.push(stub);
  }
  for (const name of LEFT_OUT) {
    const before = source;
    source = source.replaceAll(`\nclass ${name} `, `\nclass Unused${name} `).replaceAll(`\nlet ${name} = `, `\nlet Unused${name} = `);
    if (source === before) throw new Error(`no class ${name}`);
    stubs.push(`class ${name} { constructor() { throw new Error('left out: ${name}'); } }`);
  }
  for (const name of FUNCTIONS) {
    source = replaceOnce(source, `\nfunction ${name}(`, `\nfunction unused${name}(`);
    stubs.push(`function ${name}() { throw new Error('left out: ${name}'); }`);
  }
  for (const name of IMPORTED) source = replaceOnce(source, `, ${name}`, '');
  stubs.push(...IMPORTED.map(name => `const ${name} = undefined;`), 'const keycharm = undefined;');
  source = replaceOnce(source, "import keycharm from 'keycharm';", '');
  source = replaceOnce(source, 'Validator.validate(options, allOptions)', 'false');
  source = replaceOnce(source, '\n          configureOptions,', '');
  source = replaceOnce(source, '\n          configuratorHideOption,', '');
  source = replaceOnce(source, '    locales: locales,', '    locales: {},');
  return source + stubs.join('\n');
}

const unused = {
  name: 'unused',
  setup({onLoad}) {
    onLoad({filter: /vis-network\.mjs$/}, ({path}) => ({contents: withoutUnused(readFileSync(path, 'utf8')), loader: 'js'}));
  },
};

const {version} = JSON.parse(readFileSync('node_modules/vis-network/package.json', 'utf8'));
const BANNER = `/**
 * vis-network ${version}, https://visjs.github.io/vis-network/, without what this page does not use
 * (physics, hierarchies, clusters, editing, images); with vis-data and vis-util.
 * (c) 2011-2017 Almende B.V, 2017-2019 visjs contributors; Apache-2.0 OR MIT
 * @egjs/hammerjs (c) 2018-present NAVER Corp., 2011-2017 Jorik Tangelder (Eight Media), MIT; component-emitter (c) TJ Holowaychuk, Sindre Sorhus, MIT;
 * uuid (c) 2010-2020 Robert Kieffer and other contributors, MIT
 */`;

const ENTRY = `
import {Network} from 'vis-network/esnext/esm/vis-network.mjs';
import {DataSet} from 'vis-data/esnext/esm/vis-data.js';
globalThis.vis = {Network, DataSet};`;

const {outputFiles: [{text}]} = await build({
  stdin: {contents: ENTRY, resolveDir: process.cwd()},
  bundle: true, minify: true, write: false, format: 'iife', target: 'es2021', charset: 'utf8',
  legalComments: 'none', banner: {js: BANNER}, plugins: [unused],
});
const digest = createHash('sha256').update(text).digest('hex');
if (process.argv.includes('--check')) {
  if (text !== readFileSync(FILE, 'utf8')) throw new Error('vis-network.min.js is not what the packages give');
} else writeFileSync(FILE, text);
console.log(`${text.length} characters, SHA-256 ${digest}`);
