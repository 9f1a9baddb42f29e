// Runs the script of the search page without a browser: reads files of a published site as a page
// would load them. Standard input: {"queries": [{"q": "…", "filter": {…}, "most": 10}], "texts": […]};
// standard output: the answers, and the forms of the texts.
//   node tests/search/node.js SITE < questions.json
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const site = process.argv[2];
let loaded = 0;
// As much of a page as the script needs.
globalThis.document = {
  currentScript: { src: 'static/search.js' },
  createElement: () => ({}),
  head: {
    appendChild(script) {
      const file = path.join(site, script.src.replace(/\?.*$/, ''));
      setImmediate(() => {
        let text;
        try {
          text = fs.readFileSync(file, 'utf8');
        } catch (missing) {
          return script.onerror();
        }
        loaded += text.length;
        vm.runInThisContext(text, { filename: file });
        script.onload();
      });
    },
    removeChild() {},
  },
};
vm.runInThisContext(fs.readFileSync(path.join(site, 'static/search.js'), 'utf8'), { filename: 'search.js' });

async function main() {
  const asked = JSON.parse(fs.readFileSync(0, 'utf8'));
  const answers = [];
  for (const one of asked.queries || []) answers.push(await KT.search(one.q, one.filter, one.most));
  const forms = (asked.texts || []).map((text) => {
    const found = KT.kit.forms(text);
    return [found.flat, found.loose, found.source, found.back];
  });
  process.stdout.write(JSON.stringify({ answers, forms }));
}
main().catch((error) => {
  process.stderr.write(String(error && error.stack));
  process.exit(1);
});
