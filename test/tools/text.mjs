/**
 * Adds or changes texts in every language at once, in key order.
 *
 *   node test/tools/text.mjs caseNew "New case" "新しいケース" [key english japanese …]
 *
 * Values in a text stand in braces: "{count} observables". A text that depends on a number has the two keys
 * `name_one` and `name_other`.
 */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = (language) => fileURLToPath(new URL(`../../assets/_locales/${language}/messages.json`, import.meta.url));
const lock = `${file('en')}.lock`;

function locked(action) {
  for (let i = 0; i < 200; i++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
  try {
    action();
  } finally {
    rmdirSync(lock);
  }
}

function write(language, texts) {
  const all = { ...JSON.parse(readFileSync(file(language), 'utf8')), ...texts };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file(language), `${JSON.stringify(sorted, null, 2)}\n`);
}

const words = process.argv.slice(2);
if (words.length === 0 || words.length % 3 !== 0) {
  console.error('usage: text.mjs KEY ENGLISH JAPANESE [KEY ENGLISH JAPANESE …]');
  process.exit(2);
}
locked(() => {
  const en = {};
  const ja = {};
  for (let i = 0; i < words.length; i += 3) {
    const key = words[i];
    if (!/^[a-z][A-Za-z0-9]*(_one|_other|_[A-Za-z0-9]+)?$/.test(key)) throw new Error(`not a key: ${key}`);
    en[key] = { message: words[i + 1] };
    ja[key] = { message: words[i + 2] };
  }
  write('en', en);
  write('ja', ja);
});
