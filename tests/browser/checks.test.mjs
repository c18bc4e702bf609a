// The checks themselves: each one finds its mistake, and a good site has none.
//
// A site here is a text for each path; a case changes one thing in it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { crawl } from './crawl.mjs';
import { facts } from './html.mjs';
import { mistakes, visitors } from './page.mjs';
import { editions, pageKinds } from './site.mjs';

const HOST = 'https://one.example/below/';
// Pages of these tests hold their scripts and styles themselves.
const NO_POLICY = '';
const scratch = mkdtempSync(join(tmpdir(), 'checks-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

function page({ lang = 'en', canonical, alternates = [], head = '', body = '<p>Text.</p>', title = 'A page', kind = 'prose' }) {
  const links = alternates.map(([tag, href]) => `<link rel=alternate hreflang=${tag} href=${href}>`).join('');
  const own = canonical ? `<link rel="canonical"href="${canonical}">` : '';
  return (
    `<!doctype html><html lang=${lang}><head><meta charset=utf-8><meta name=viewport content="width=device-width">` +
    `<title>${title}</title>${own}${links}${head}</head><body class=${kind}><main id=main><h1>${title}</h1>${body}</main></body></html>`
  );
}

/** Text that hardly gets smaller by compression, the same in every run. */
function noise(length) {
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647);
  return Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789 '[next() % 37]).join('');
}

const BOTH = [['en', HOST], ['es', `${HOST}es/`], ['x-default', HOST]];

function goodSite() {
  return {
    'index.html': page({ canonical: 'https://portal.example/', body: `<a href="${HOST}">One</a>` }),
    'one/index.html': page({
      kind: 'home',
      canonical: HOST,
      alternates: BOTH,
      head: '<link rel=stylesheet href=style.css>',
      body: '<p><a href=courses/>Courses</a> <a href="#main">Start</a> <a href="es/#main">Español</a> <a href="https://portal.example/">All</a> <a href=mailto:a@b.example>Mail</a></p>',
    }),
    'one/style.css': 'body{background:url("dot.svg")}',
    'one/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'one/es/index.html': page({ kind: 'home', lang: 'es', canonical: `${HOST}es/`, alternates: BOTH, body: '<p><a href=../>English</a></p>' }),
    'one/courses/index.html': page({ kind: 'catalogue', canonical: `${HOST}courses/`, body: '<p><a rel=next href=page/2/>Next</a> <a href=a&amp;b/>A</a></p>' }),
    'one/courses/page/2/index.html': page({ kind: 'catalogue', canonical: `${HOST}courses/page/2/` }),
    'one/courses/a&b/index.html': page({ kind: 'course', canonical: `${HOST}courses/a&amp;b/` }),
    'one/404.html': page({ kind: 'not-found', body: '<p><a href=#main>Start</a> <a href=/below/>Home</a></p>' }),
    'one/sitemap.xml': `<urlset><url><loc>${HOST}</loc></url><url><loc>${HOST}es/</loc></url><url><loc>${HOST}courses/a&amp;b/</loc></url></urlset>`,
    'one/robots.txt': `User-agent: *\nSitemap: ${HOST}sitemap.xml\n`,
  };
}

function written(files) {
  const folder = mkdtempSync(join(scratch, 'site-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('the reader of HTML', () => {
  test('takes every spelling of an attribute and nothing from comments and scripts', () => {
    const { ids, links, lang } = facts(
      `<!doctype html><html lang=uz-Latn><!-- <a href=x id=no> --><script src='s.js'>"<a href=y id=no>"</script>` +
        `<a class="b"href='a&amp;b'ID = c>1 < 2</a><img srcset="p.png 1x, q.png 2x"/><textarea><p id=no></textarea><p id=d>`,
    );
    assert.equal(lang, 'uz-Latn');
    assert.deepEqual([...ids], ['c', 'd']);
    assert.deepEqual(links.map(({ value }) => value), ['s.js', 'a&b', 'p.png', 'q.png']);
  });
});

describe('the layout', () => {
  test('editions and page kinds are found from the files', () => {
    const folder = written(goodSite());
    assert.deepEqual(editions(folder).map(({ path }) => path), ['one', 'one/es']);
    assert.deepEqual(Object.fromEntries(pageKinds(folder, editions(folder)[0])), {
      'not-found': 'one/404.html',
      course: 'one/courses/a&b/index.html',
      catalogue: 'one/courses/index.html',
      home: 'one/index.html',
      'catalogue-2': 'one/courses/page/2/index.html',
    });
  });
});

describe('the crawl', () => {
  test('finds nothing in a good site', () => {
    assert.deepEqual(crawl(written(goodSite())).problems, []);
  });

  const wrong = {
    'a dead link': ['one/index.html', 'href=courses/', 'href=curses/', '<a href="curses/"> leads to one/curses/index.html, which is no file.'],
    'a link to a folder without its slash': ['one/index.html', 'href=courses/', 'href=courses', 'leads to one/courses, which is no file.'],
    'a dead image': ['one/index.html', '<p>', '<img alt="" src=no.png><p>', '<img src="no.png"> leads to one/no.png'],
    'an anchor that another page lacks': ['one/index.html', 'es/#main', 'es/#maine', 'names the anchor "maine", which one/es/index.html does not have.'],
    'an anchor that the page lacks': ['one/404.html', '#main', '#maine', 'names the anchor "maine", which one/404.html does not have.'],
    'a relative link on a 404 page': ['one/404.html', '/below/', './', 'one/no/such/page/index.html, which is no file.'],
    'a link out of the base path': ['one/es/index.html', 'href=../', 'href=/', "leaves the site's own path."],
    'a link to nothing': ['one/es/index.html', 'href=../', 'href=""', '<a href=""> is empty.'],
    'a link that needs JavaScript': ['one/es/index.html', 'href=../', 'href=javascript:go()', 'needs JavaScript.'],
    'a dead address in a style sheet': ['one/style.css', 'dot.svg', 'dash.svg', 'url(dash.svg) leads to no file'],
    'no canonical address': ['one/courses/page/2/index.html', 'rel="canonical"', 'rel="x"', 'it has 0 canonical links, not one.'],
    'a canonical address without a page': ['one/courses/page/2/index.html', 'page/2/">', 'page/3/">', 'leads to no page.'],
    'no lang': ['one/es/index.html', ' lang=es', '', 'its html element has no lang.'],
    'two h1': ['one/es/index.html', '<p>', '<h1>B</h1><p>', 'it has 2 h1 headings, not one.'],
    'a one-sided hreflang': ['one/es/index.html', `hreflang=en href=${HOST}`, `hreflang=en href=${HOST}courses/`, 'carries another set.'],
    'an hreflang set without itself': ['one/es/index.html', `hreflang=es href=${HOST}es/`, `hreflang=es href=${HOST}`, 'does not name the page itself.'],
    'an hreflang of another language': ['one/es/index.html', 'lang=es', 'lang=el', 'whose lang is "el".'],
    'an hreflang set without a default': ['one/es/index.html', 'x-default', 'fr', 'has no x-default.'],
    'an hreflang to no page': ['one/es/index.html', `hreflang=en href=${HOST}`, `hreflang=en href=${HOST}no/`, 'which is no page.'],
    'a sitemap address without a file': ['one/sitemap.xml', 'a&amp;b', 'a', 'which is no file.'],
    'a home page that the sitemap leaves out': ['one/sitemap.xml', '/es/', '/courses/', 'leaves out one/es/index.html.'],
    'a sitemap that robots.txt names wrongly': ['one/robots.txt', 'sitemap.xml', 'map.xml', 'robots.txt names the sitemap'],
  };
  for (const [name, [path, from, to, sentence]] of Object.entries(wrong)) {
    test(`finds ${name}`, () => {
      const files = goodSite();
      assert.ok(files[path].includes(from), `${path} holds ${from}`);
      files[path] = files[path].replace(from, to);
      const { problems } = crawl(written(files));
      assert.ok(problems.some((problem) => problem.startsWith(path.split('/')[0]) && problem.includes(sentence)), problems.join('\n') || 'nothing was found');
    });
  }
});

describe('the browser', () => {
  const cases = {
    'index.html': [undefined, '<p>Text.</p>'],
    'two-h1.html': ['It has 2 h1 headings', '<h1>B</h1>'],
    'dead-link.html': ['The link "no/" answers with status 404.', '<a href=no/>No</a>'],
    'dead-anchor.html': ['The link "#no" names no place on this page.', '<a href=#no>No</a>'],
    'far-anchor.html': ['The link "./#no" names no place on that page.', '<a href=./#no>No</a>'],
    'live-links.html': [undefined, '<p><a href=./#main>Yes</a> or <a href=#main>yes</a></p>'],
    'console.html': ['The console says: broken', '<script>console.error("broken")</script>'],
    'throws.html': ['A script failed: broken', '<script>throw new Error("broken")</script>'],
    'no-image.html': ['no.png was answered with status 404.', '<img alt="" src=no.png>'],
    'other-host.html': ['It asks another host for http://127.0.0.1:9/x.js', '<script src=http://127.0.0.1:9/x.js></script>'],
    'wide.html': ['At 320 px with JavaScript it is', '<div style="width:400px">Wide</div>'],
    'scrolls-inside.html': [undefined, '<div tabindex=0 role=region aria-label=Table style="overflow-x:auto"><div style="width:400px">Wide</div></div>'],
    'scripted-link.html': ['Without JavaScript the link "./" does not show.', '<script>document.querySelector("main").innerHTML += "<p><a href=./>Start</a></p>"</script>'],
    'scripted-text.html': ['Without JavaScript its heading does not show.', '<script>document.querySelector("h1").hidden=false</script>', '<style>h1{display:none}</style><script>document.documentElement.innerHTML=document.documentElement.innerHTML.replace("h1{display:none}","")</script>'],
    'contrast.html': ['axe color-contrast', '<p style="color:#aaa;background:#fff">Pale</p>'],
    'no-alt.html': ['axe image-alt', '<img src=dot.svg>'],
    'heavy.html': ['A first visit takes', `<p>${noise(60_000)}</p>`],
    'many-requests.html': ['A first visit takes 5 requests', [1, 2, 3, 4].map((n) => `<img alt="" src="dot.svg?${n}">`).join('')],
    'no-ring.html': ['By keyboard nothing shows that the focus is on <a href="#main" style', '<a href="#main" style="outline:none">Start</a>'],
    'covered.html': ['By keyboard the focus is hidden on <a href="#main">', '<a href="#main">Start</a><div style="position:fixed;inset:0;background:#fff"></div>'],
    'trap.html': ['By keyboard', '<a href="#main" id=one>Start</a> <a href="#main" id=two>End</a><script>two.onkeydown=(e)=>{e.preventDefault();one.focus()}</script>'],
    'small-target.html': ['axe target-size', '<p style="font-size:9px;line-height:9px"><a href=./ style="display:block">a</a><a href=./#main style="display:block">b</a></p>'],
  };
  const files = { 'one/dot.svg': goodSite()['one/dot.svg'], 'one/404.html': page({ title: 'Not found' }) };
  for (const [name, [, body, head = '']] of Object.entries(cases)) {
    files[`one/${name}`] = page({ canonical: `${HOST}${name}`, body, head });
  }
  files['one/no-lang.html'] = files['one/index.html'].replace(' lang=en', '');
  cases['no-lang.html'] = ['Its html element has no lang.'];
  let visit;
  after(() => visit?.close());
  const opened = async () => (visit ??= await visitors(written(files), NO_POLICY));

  for (const [name, [sentence]] of Object.entries(cases)) {
    test(sentence ? `finds the mistake in ${name}` : `finds nothing in ${name}`, async () => {
      const { site, localOf } = await opened();
      const found = await mistakes(visit, localOf(site.urlOf(`one/${name}`)));
      if (sentence) assert.ok(found.some((one) => one.includes(sentence)), found.join('\n') || 'nothing was found');
      else assert.deepEqual(found, []);
    });
  }

  test('gets the 404 page with its status', async () => {
    const { localOf } = await opened();
    const address = localOf(new URL(`${HOST}no/such/page/`));
    assert.deepEqual(await mistakes(visit, address, 404), []);
    assert.deepEqual(await mistakes(visit, localOf(new URL(HOST)), 404), ['It answers with status 200, not 404.']);
  });
});

describe('the HTML checker', () => {
  const run = (files, ...more) => {
    const script = join(import.meta.dirname, 'validity.mjs');
    return spawnSync(process.execPath, [script, written(files), ...more], { encoding: 'utf8' });
  };

  test('passes valid pages, whatever the name of their file', () => {
    const { status, stdout } = run({ 'οδηγός.html': page({}), 'b/index.html': page({}) });
    assert.match(stdout, /^Nu HTML checker: 2 pages \(all\), 0 errors, \d+ warnings$/m);
    assert.equal(status, 0);
  });

  test('finds a mistake, with its file and line', () => {
    const { status, stdout } = run({ 'a.html': page({ body: '\n<p id=main>Twice.</p>' }), 'b.html': page({}) });
    assert.match(stdout, /^a\.html:2:1: error: Duplicate ID “main”\.$/m);
    assert.equal(status, 1);
  });

  test('a sample is the same for the same seed, and another for another', () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.html`, page({ body: '<p id=main>' })]));
    const errors = (seed) => run(files, '--sample', '4', '--seed', seed).stdout.match(/^\d+\.html(?=.*Duplicate)/gm);
    const first = errors('1');
    assert.equal(first.length, 4);
    assert.deepEqual(errors('1'), first);
    assert.notDeepEqual(errors('2'), first);
  });

  test('an empty folder is no success', () => {
    assert.equal(run({ 'a.txt': '' }).status, 1);
  });
});
