// A site of a test's own, built from files that the test gives.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { visitors } from './page.mjs';

/** The program that builds such sites; without it their tests are skipped. */
export const program = process.env.PROSPECTUS;

/** Why tests that need the program are skipped, or false. */
export const skip = program ? false : 'PROSPECTUS names no program';

const BASE = {
  'prospectus.yaml': 'name: Free training\nlocale: en\nbase_url: https://training.example/\ngovernments: [here]\n',
};

/** One government, `here`, in these languages; `more` are lines of its file. */
export const government = (locales, more = '') => `name: Here
level: state
code: US-MA
locales: [${locales.join(', ')}]
time_zone: America/New_York
currency: USD
${more}`;

/** Builds these files, by their paths, and has a browser visit what comes of them. */
export async function visitorsOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'prospectus-made-'));
  try {
    for (const [path, text] of Object.entries({ ...BASE, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const site = join(root, 'site');
    execFileSync(resolve(program), ['--root', root, 'build', '--out', site, '--as-of', '2020-09-15'], { stdio: 'pipe' });
    const visit = await visitors(site);
    const close = async () => {
      await visit.close();
      rmSync(root, { recursive: true, force: true });
    };
    return { ...visit, close };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}
