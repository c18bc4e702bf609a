// One page in Chromium, looked at as a visitor gets it: wide and narrow, by keyboard, without JavaScript, by axe,
// and by what has to be sent for it.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { facts } from './html.mjs';
import { serve } from './server.mjs';
import { addresses } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const NARROW = 320;
const NARROWER = [768, NARROW];
/** A first visit takes no more, with all that belongs to the page. */
const MOST_BYTES = 30 * 1024;
const MOST_REQUESTS = 4;

/** Debian's Chromium, or the one that CHROMIUM names. */
export async function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`There is no Chromium at ${executablePath}. Install Debian's package chromium, or name one in CHROMIUM.`);
  }
  return chromium.launch({
    executablePath,
    // Chromium's own errands (updates, safe browsing, sync) must not reach for a network.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A built folder, served, with a browser to visit it.
 *
 * Each government stands on a host of its own, as it will be published, below
 * the path of its base URL; `policy` is a security policy other than the strict one.
 */
export async function visitors(folder, policy = undefined) {
  const site = addresses(folder);
  const servers = new Map();
  for (const { path, base } of site.roots) {
    servers.set(path, await serve(join(folder, path), new URL(base).pathname, { policy }));
  }
  const browser = await launch();
  const wide = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };
  const answers = new Map();
  const visit = {
    site,
    browser,
    scripted: await browser.newContext(wide),
    unscripted: await browser.newContext({ ...wide, javaScriptEnabled: false }),
    /** Where a public address is served here; undefined for other people's sites. */
    localOf(url) {
      const root = site.rootOf(url);
      if (root) return new URL(`${url.pathname}${url.search}${url.hash}`, servers.get(root.path).origin);
      const isLocal = [...servers.values()].some(({ origin }) => origin === url.origin);
      return isLocal ? url : undefined;
    },
    /** The answer to a local address, asked for once. */
    answerOf(url) {
      const key = url.origin + url.pathname + url.search;
      if (!answers.has(key)) answers.set(key, answer(key));
      return answers.get(key);
    },
    async close() {
      await browser.close();
      for (const server of servers.values()) await server.close();
    },
  };
  return visit;
}

async function answer(address) {
  const response = await fetch(address, { redirect: 'manual' });
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  const body = await response.text();
  return { status: response.status, ids: isPage ? facts(body).ids : undefined };
}

/** All that is wrong with the page at a local address, one sentence each. */
export async function mistakes(visit, url, expectedStatus = 200) {
  const problems = [];
  const page = await visit.scripted.newPage();
  try {
    listen(page, url, expectedStatus, problems);
    const responses = [];
    page.on('response', (response) => responses.push(response));
    const response = await page.goto(url.href, { waitUntil: 'load' });
    problems.push(...(await tooHeavy(responses)));
    if (response.status() !== expectedStatus) {
      problems.push(`It answers with status ${response.status()}, not ${expectedStatus}.`);
    }
    const seen = await page.evaluate(look);
    if (!seen.lang) problems.push('Its html element has no lang.');
    if (seen.headings.length !== 1) {
      problems.push(`It has ${seen.headings.length} h1 headings, not one: ${JSON.stringify(seen.headings)}.`);
    }
    problems.push(...(await deadLinks(visit, url, seen)));
    problems.push(...(await keyboardWalk(page)));
    problems.push(...(await axe(page)));
    for (const width of NARROWER) {
      await page.setViewportSize({ width, height: 640 });
      problems.push(...(await sidewaysScroll(page, width, 'with JavaScript')));
    }
    problems.push(...(await withoutJavaScript(visit, url, seen)));
  } finally {
    await page.close();
  }
  return problems;
}

function listen(page, url, expectedStatus, problems) {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // Chromium itself notes the status of a 404 page that we asked for.
    if (expectedStatus === 404 && message.location().url === url.href) return;
    // Chromium looks there by itself where a page names no icon.
    if (message.location().url === `${url.origin}/favicon.ico`) return;
    problems.push(`The console says: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`A script failed: ${error.message}`));
  page.on('requestfailed', (request) => {
    problems.push(`The request for ${request.url()} failed: ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() || response.status() < 400) return;
    problems.push(`The request for ${response.url()} was answered with status ${response.status()}.`);
  });
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol.startsWith('http') && target.origin !== url.origin) {
      problems.push(`It asks another host for ${request.url()}.`);
    }
  });
}

// Runs in the page.
function look() {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  return {
    lang: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent.trim()),
    headingVisible: [...document.querySelectorAll('h1')].every(visible),
    text: (document.querySelector('main') ?? document.body).innerText.trim(),
    links: [...document.querySelectorAll('a[href], area[href]')]
      .filter(visible)
      .map((link) => ({ href: link.href, written: link.getAttribute('href') })),
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  };
}

async function deadLinks(visit, from, { links, ids }) {
  const problems = [];
  for (const { href, written } of new Map(links.map((link) => [link.written, link])).values()) {
    if (!URL.canParse(href)) {
      problems.push(`The link "${written}" is not an address.`);
      continue;
    }
    const address = new URL(href);
    if (address.protocol === 'javascript:') problems.push(`The link "${written}" needs JavaScript.`);
    if (!address.protocol.startsWith('http')) continue;
    const local = visit.localOf(address);
    if (!local) continue;
    const anchor = decodeURIComponent(local.hash.slice(1));
    if (local.href.split('#')[0] === from.href) {
      if (anchor && anchor !== 'top' && !ids.includes(anchor)) problems.push(`The link "${written}" names no place on this page.`);
      continue;
    }
    const { status, ids: there } = await visit.answerOf(local);
    if (status !== 200) problems.push(`The link "${written}" answers with status ${status}.`);
    else if (anchor && anchor !== 'top' && there && !there.has(anchor)) {
      problems.push(`The link "${written}" names no place on that page.`);
    }
  }
  return problems;
}

/** What a first visit takes: the bytes of all answers, compressed as hosts do, and their number. */
export async function weight(responses) {
  const asked = responses.filter((response) => !response.url().endsWith('/favicon.ico'));
  const sizes = await Promise.all(asked.map(async (response) => gzipSync(await response.body(), { level: 9 }).length));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: asked.length };
}

async function tooHeavy(responses) {
  const { bytes, requests } = await weight(responses);
  const problems = [];
  if (bytes > MOST_BYTES) problems.push(`A first visit takes ${bytes} bytes, and ${MOST_BYTES} are the most.`);
  if (requests > MOST_REQUESTS) problems.push(`A first visit takes ${requests} requests, and ${MOST_REQUESTS} are the most.`);
  return problems;
}

/** By Tab every control is reached once, in view and with a visible mark, and one leaves the page at its end. */
async function keyboardWalk(page) {
  const controls = await page.evaluate(watchFocus);
  for (let step = 0; step <= controls; step++) await page.keyboard.press('Tab');
  const seen = await page.evaluate(() => window.focused);
  const problems = seen.flatMap(({ html, marked, hidden }) => [
    ...(marked ? [] : [`By keyboard nothing shows that the focus is on ${html}.`]),
    ...(hidden ? [`By keyboard the focus is hidden on ${html}.`] : []),
  ]);
  const twice = seen.filter(({ html, turn }) => turn > 1).map(({ html }) => html);
  if (seen.length < controls) problems.push(`By keyboard ${seen.length} of ${controls} controls are reached; the last is ${seen.at(-1)?.html}.`);
  if (twice.length > 0) problems.push(`By keyboard the focus comes twice to ${twice[0]}.`);
  return problems;
}

// Runs in the page: notes each control that gets the focus, and gives the number of those that can.
function watchFocus() {
  const turns = new Map();
  window.focused = [];
  document.addEventListener('focusin', ({ target }) => {
    turns.set(target, (turns.get(target) ?? 0) + 1);
    const style = getComputedStyle(target);
    const [box] = target.getClientRects();
    const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [-1, -1];
    const top = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : undefined;
    window.focused.push({
      html: target.cloneNode(false).outerHTML.slice(0, 160),
      marked: style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
      hidden: !box || Boolean(top && !target.contains(top) && !top.contains(target)),
      turn: turns.get(target),
    });
  });
  const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  return [...all].filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true })).length;
}

async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    LEVELS,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `    ${node.target.join(' ')}: ${node.html.slice(0, 160)}`);
    return [`axe ${id}: ${help} (${nodes.length} places)`, ...places].join('\n');
  });
}

async function sidewaysScroll(page, width, how) {
  const wide = await page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return undefined;
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .filter((element) => ![...element.children].some((child) => child.getBoundingClientRect().right > width + 0.5))
      .slice(0, 3)
      .map((element) => element.cloneNode(false).outerHTML.slice(0, 160));
    return { width: document.documentElement.scrollWidth, culprits };
  }, width);
  if (!wide) return [];
  return [`At ${width} px ${how} it is ${wide.width} px wide:\n    ${wide.culprits.join('\n    ')}`];
}

/** Without JavaScript a page keeps its heading, its text and every link. */
async function withoutJavaScript(visit, url, scripted) {
  const problems = [];
  const page = await visit.unscripted.newPage();
  try {
    await page.goto(url.href, { waitUntil: 'load' });
    const plain = await page.evaluate(look);
    if (!plain.headingVisible || plain.headings.join() !== scripted.headings.join()) {
      problems.push('Without JavaScript its heading does not show.');
    }
    if (plain.text === '') problems.push('Without JavaScript it has no text.');
    const kept = new Set(plain.links.map(({ href }) => href));
    for (const { href, written } of scripted.links) {
      if (!kept.has(href)) problems.push(`Without JavaScript the link "${written}" does not show.`);
    }
    await page.setViewportSize({ width: NARROW, height: 640 });
    problems.push(...(await sidewaysScroll(page, NARROW, 'without JavaScript')));
  } finally {
    await page.close();
  }
  return problems;
}
