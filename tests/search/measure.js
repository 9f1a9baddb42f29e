// Prints what each query of a list costs a reader of a published index: files and bytes (gzip) of
// postings and texts, and the time to the answer, with nothing loaded and with everything loaded.
//   node tests/search/measure.js SITE < queries.json     a list of texts
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');
const zlib = require('zlib');

const site = process.argv[2];
const sizes = {};
const gz = (file) => (sizes[file] = sizes[file] || zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length);
let spent = {};

// A new page: nothing is loaded but the scripts.
function page() {
  const world = { setTimeout, clearTimeout, Promise, console };
  world.window = world;
  world.document = {
    currentScript: { src: 'static/search.js' },
    createElement: () => ({}),
    head: {
      appendChild(script) {
        const file = path.join(site, script.src.replace(/\?.*$/, ''));
        const shelf = script.src.split('/')[1][0];
        spent[shelf] = spent[shelf] || { files: 0, bytes: 0 };
        spent[shelf].files++;
        spent[shelf].bytes += gz(file);
        setImmediate(() => {
          vm.runInContext(fs.readFileSync(file, 'utf8'), world);
          script.onload();
        });
      },
      removeChild() {},
    },
  };
  vm.createContext(world);
  for (const name of ['search', 'places', 'near']) vm.runInContext(fs.readFileSync(path.join(site, `static/${name}.js`), 'utf8'), world);
  return world.KT;
}

async function timed(KT, query) {
  const start = process.hrtime.bigint();
  await KT.search(query);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const mean = (list) => list.reduce((a, b) => a + b, 0) / Math.max(list.length, 1);
const part = (list, share) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * share)] || 0;
const show = (what, list, unit) => console.log(`  ${what.padEnd(26)} mean ${mean(list).toFixed(1)}  median ${part(list, 0.5).toFixed(1)}  p90 ${part(list, 0.9).toFixed(1)}  max ${part(list, 1).toFixed(1)} ${unit}`);

async function main() {
  const queries = JSON.parse(fs.readFileSync(0, 'utf8'));
  const costs = [];
  const cold = [];
  for (const query of queries) {
    spent = {};
    cold.push(await timed(page(), query));
    costs.push(spent);
  }
  spent = {};
  const KT = page();
  const warm = [];
  for (const query of queries) await KT.search(query);
  for (const query of queries) warm.push(await timed(KT, query));
  const names = { g: 'postings', t: 'texts', p: 'places', f: 'funds', w: 'names of funds', m: 'counts and filters', s: 'words' };
  for (const shelf of Object.keys(names)) {
    if (!costs.some((one) => one[shelf])) continue;
    show(`${names[shelf]}, files`, costs.map((one) => (one[shelf] || { files: 0 }).files), '');
    show(`${names[shelf]}, KB gz`, costs.map((one) => (one[shelf] || { bytes: 0 }).bytes / 1000), 'KB');
  }
  show('nothing loaded (Node)', cold, 'ms');
  show('everything loaded (Node)', warm, 'ms');
}
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
