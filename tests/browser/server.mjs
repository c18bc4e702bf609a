// A static server for one built folder, as plain as the hosts that governments use.
//
// `GET` and `HEAD` only, on 127.0.0.1 and a free port. A folder answers with its
// index.html, a folder without its closing slash with a redirect, everything else
// that is no file with status 404 and the nearest 404.html.

import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The policy that `prospectus hosting` gives to servers: files of the site itself, no script or style within a page. */
export const POLICY = readFileSync(new URL('../../src/hosting/policy.txt', import.meta.url), 'utf8').trim();

/**
 * Serves `folder` below the path `base`, under a security policy; resolves to `{ origin, close }`. A server that is
 * `packed` sends what is text packed by gzip to those who take that.
 */
export function serve(folder, base = '/', { policy = POLICY, packed = false } = {}) {
  const server = createServer((request, response) => {
    if (policy) response.setHeader('content-security-policy', policy);
    response.packed = packed && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    answer(folder, base, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve({
        origin: `http://127.0.0.1:${server.address().port}`,
        close: () => {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        },
      });
    });
  });
}

function answer(folder, base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD.');
  let path;
  try {
    path = posix.normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  } catch {
    return end(response, 400, 'This address cannot be read.');
  }
  // A site below a path must not reach outside of it.
  if (!path.startsWith(base)) return end(response, 404, 'This address is outside of the site.');
  const rest = path.slice(base.length);
  const file = join(folder, rest);
  const found = existsSync(file) ? statSync(file) : undefined;
  if (found?.isFile()) return send(response, request, 200, file);
  if (found?.isDirectory() && existsSync(join(file, 'index.html'))) {
    if (rest === '' || rest.endsWith('/')) return send(response, request, 200, join(file, 'index.html'));
    response.writeHead(301, { location: `${encodeURI(path)}/` });
    return response.end();
  }
  const missing = nearest(folder, rest, '404.html');
  return missing ? send(response, request, 404, missing) : end(response, 404, 'There is no such page.');
}

/** The 404 page of the edition that was asked, else the government's. */
function nearest(folder, rest, name) {
  for (let below = posix.dirname(`${rest}x`); ; below = posix.dirname(below)) {
    const candidate = join(folder, below, name);
    if (existsSync(candidate)) return candidate;
    if (below === '.' || below === '/') return undefined;
  }
}

function send(response, request, status, file) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (response.packed && /text|json|xml|javascript|svg/.test(type)) {
    response.writeHead(status, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' });
    return response.end(request.method === 'HEAD' ? undefined : gzipSync(readFileSync(file)));
  }
  response.writeHead(status, { ...headers, 'content-length': statSync(file).size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).pipe(response);
}

function end(response, status, sentence) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

// `node server.mjs FOLDER` serves a folder to look at it by hand.
if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  const folder = process.argv[2];
  if (!folder || !existsSync(folder)) {
    console.error('usage: node server.mjs FOLDER');
    process.exit(2);
  }
  console.log((await serve(folder)).origin);
}
