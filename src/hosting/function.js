// Made by prospectus hosting cloudfront; make it anew when pages have moved.
// A function for viewer requests, runtime cloudfront-js-2.0.
// __NOTE__
const BASE = __BASE__;
const MOVED = __MOVED__;

function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri + '/' === BASE) return movedTo(BASE);
  // What is not below the base belongs to another folder of the distribution.
  if (!uri.startsWith(BASE)) return request;
  const place = uri.slice(BASE.length);
  let plain;
  try {
    plain = decodeURIComponent(place);
  } catch (error) {
    return { statusCode: 400, statusDescription: 'Bad Request' };
  }
  if (Object.prototype.hasOwnProperty.call(MOVED, plain)) return movedTo(MOVED[plain]);
  const names = plain.split('/');
  const last = names[names.length - 1];
  if (last !== '' && !last.includes('.')) return movedTo(uri + '/');
  // A bucket knows no first pages of folders.
  if (last === '') request.uri = uri + 'index.html';
  return request;
}

function movedTo(address) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: address }, 'cache-control': { value: 'no-cache' } },
  };
}
