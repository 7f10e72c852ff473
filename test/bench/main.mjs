#!/usr/bin/env node
// `npm run bench -- NAME` runs test/bench/NAME.mjs.
const [name] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) {
  console.error('Which benchmark? For example: npm run bench -- detect');
  process.exit(2);
}
await import(`./${name}.mjs`);
