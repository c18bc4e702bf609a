// The Nu HTML checker over all pages of a folder, or over a seeded sample.
//
// usage: node validity.mjs FOLDER [--sample N] [--seed S]
//
// Exit status: 0 no error, 1 an error, 2 wrong usage. Warnings are listed only.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesBelow } from './site.mjs';

const JAR = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
const BATCH = 400;
const SHOWN = 200;

const { folder, sample, seed } = options();
const pages = chosen(filesBelow(folder).filter((file) => file.endsWith('.html')), sample, seed);
if (pages.length === 0) fail(1, `There is no page in ${folder}.`);

const scratch = mkdtempSync(join(tmpdir(), 'validity-'));
let messages;
try {
  messages = await checked(pages);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
report(messages);

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
    });
    const numbers = [values.sample ?? '1', values.seed].map(Number);
    if (positionals.length !== 1 || !existsSync(positionals[0]) || !numbers.every(Number.isInteger) || numbers[0] < 1) {
      throw new Error('Name one folder that exists, and whole numbers.');
    }
    return { folder: resolve(positionals[0]), sample: values.sample && numbers[0], seed: numbers[1] };
  } catch (error) {
    return fail(2, `${error.message}\nusage: node validity.mjs FOLDER [--sample N] [--seed S]`);
  }
}

/** All files, or `count` of them: the same ones for the same seed and list. */
function chosen(files, count, seed) {
  if (count === undefined || count >= files.length) return files;
  const random = mulberry32(seed);
  const shuffled = [...files];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled.slice(0, count).sort();
}

function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function checked(files) {
  const batches = [];
  // Starting Java costs as much as some 50 pages.
  const size = Math.max(50, Math.min(BATCH, Math.ceil(files.length / availableParallelism())));
  for (let start = 0; start < files.length; start += size) batches.push(files.slice(start, start + size));
  const found = [];
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) found.push(...(await checkedBatch(batch)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

async function checkedBatch(files) {
  // A page with a known mistake goes along: a checker that does not report it
  // has not read the others either.
  const canary = join(mkdtempSync(join(scratch, 'batch-')), 'canary.html');
  writeFileSync(canary, '<!doctype html><html lang="en"><title>Canary</title><p id="a"><p id="a">');
  const paths = [...files.map((file) => join(folder, file)), canary];
  const output = await java(['-jar', JAR, '--stdout', '--format', 'json', ...paths]);
  const messages = JSON.parse(output).messages.map((message) => ({
    file: message.url ? fileURLToPath(message.url) : '',
    line: message.lastLine ?? 0,
    column: message.firstColumn ?? message.lastColumn ?? 0,
    // What is not about a document (a file that cannot be read) counts as an error.
    severity: message.type === 'info' ? (message.subType ?? 'info') : 'error',
    sentence: message.message,
    extract: (message.extract ?? '').replace(/\s+/g, ' ').trim(),
  }));
  if (!messages.some(({ file, severity }) => file === canary && severity === 'error')) {
    throw new Error(`The Nu HTML checker did not read all of its files:\n${output.slice(0, 2000)}`);
  }
  return messages.filter(({ file }) => file !== canary);
}

function java(parameters) {
  return new Promise((done, failed) => {
    // Java reads the names of files in the locale's encoding.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    execFile('java', parameters, { env, maxBuffer: 2 ** 29 }, (error, stdout, stderr) => {
      // Status 1 says that there are errors; they are in the output.
      if (error && error.code !== 1) failed(new Error(`java ended with ${error.code}: ${stderr}`));
      else if (!stdout.trimStart().startsWith('{')) failed(new Error(`The checker said: ${stdout}${stderr}`));
      else done(stdout);
    });
  });
}

function report(messages) {
  const errors = messages.filter(({ severity }) => severity === 'error');
  const warnings = messages.filter(({ severity }) => severity === 'warning');
  for (const { file, line, column, sentence, extract } of errors.slice(0, SHOWN)) {
    console.log(`${relative(folder, file)}:${line}:${column}: error: ${sentence}\n    ${extract}`);
  }
  if (errors.length > SHOWN) console.log(`and ${errors.length - SHOWN} more errors.`);
  // The same warning stands on many pages of one template: it is told once.
  const kinds = grouped(warnings);
  for (const [sentence, places] of kinds) {
    const [{ file, line }] = places;
    console.log(`${relative(folder, file)}:${line}: warning: ${sentence} (${places.length} places)`);
  }
  const of = sample === undefined ? 'all' : `seed ${seed}`;
  console.log(`Nu HTML checker: ${pages.length} pages (${of}), ${errors.length} errors, ${warnings.length} warnings`);
  process.exitCode = errors.length > 0 ? 1 : 0;
}

function grouped(warnings) {
  const kinds = new Map();
  for (const warning of warnings) kinds.set(warning.sentence, [...(kinds.get(warning.sentence) ?? []), warning]);
  return kinds;
}

function fail(status, sentence) {
  console.error(sentence);
  process.exit(status);
}
