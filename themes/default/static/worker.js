// Keeps a copy of the site on the device and answers from it. sw.js, which the build writes, names
// the parts of one build: packed files whose names carry the digest of their content. A new build
// is fetched beside the old one and takes its place only when every part is there and no page of
// the old one is open, or when the reader asks for it: no page is ever made of two builds.
(function (worker) {
  'use strict';
  var site = worker.KONGTHUN, scope = worker.registration.scope, prefix = 'kongthun ' + scope + ' ', whole = scope + 'offline/done';
  var types = {
    html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml', png: 'image/png',
    jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', woff2: 'font/woff2', json: 'application/json', csv: 'text/csv; charset=utf-8',
    ics: 'text/calendar; charset=utf-8', xml: 'application/xml', txt: 'text/plain; charset=utf-8', pdf: 'application/pdf', webmanifest: 'application/manifest+json'
  };

  function hex(buffer) {
    return [].map.call(new Uint8Array(buffer), function (byte) { return (byte < 16 ? '0' : '') + byte.toString(16); }).join('');
  }
  function type(path) {
    return types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] || 'application/octet-stream';
  }
  // A part begins with the length of its list (four bytes, the largest first), then the list of
  // paths and lengths, then the files.
  function unpack(buffer) {
    var length = new DataView(buffer).getUint32(0), at = 4 + length;
    return JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))).map(function (one) {
      var begin = at;
      at += one[1];
      return { path: one[0], body: buffer.slice(begin, at) };
    });
  }
  function fetchPart(part, store) {
    return worker.fetch(scope + part.file).then(function (answer) {
      if (!answer.ok) throw new Error(part.file + ' ' + answer.status);
      return answer.arrayBuffer();
    }).then(function (packed) {
      return worker.crypto.subtle.digest('SHA-256', packed).then(function (digest) {
        if (hex(digest).slice(0, part.digest.length) != part.digest) throw new Error(part.file + ' is not what the build wrote');
        return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
      });
    }).then(function (buffer) {
      return unpack(buffer).reduce(function (so, file) {
        return so.then(function () {
          return store.put(scope + file.path, new Response(file.body, { headers: { 'Content-Type': type(file.path), 'Content-Length': String(file.body.byteLength) } }));
        });
      }, Promise.resolve());
    }).then(function () { return store.put(whole, new Response('')); });
  }
  // A part that an older copy has, or that came before the signal was lost, is not fetched again.
  function keep(part) {
    return worker.caches.open(prefix + part.digest).then(function (store) {
      return store.match(whole).then(function (is) { return is || fetchPart(part, store); });
    });
  }
  function tell(bytes) {
    return worker.clients.matchAll({ includeUncontrolled: true, type: 'window' }).then(function (pages) {
      pages.forEach(function (page) { if (!page.url.indexOf(scope)) page.postMessage({ done: bytes, of: site.size }); });
    });
  }

  worker.addEventListener('install', function (event) {
    var bytes = 0;
    event.waitUntil(site.parts.reduce(function (so, part) {
      return so.then(function () { return tell(bytes); }).then(function () { return keep(part); }).then(function () { bytes += part.size; });
    }, Promise.resolve()));
  });
  worker.addEventListener('activate', function (event) {
    var mine = site.parts.map(function (part) { return prefix + part.digest; });
    event.waitUntil(worker.caches.keys().then(function (all) {
      return Promise.all(all.filter(function (one) { return !one.indexOf(prefix) && mine.indexOf(one) < 0; }).map(function (one) { return worker.caches.delete(one); }));
    }).then(function () { return worker.clients.claim(); }));
  });
  worker.addEventListener('message', function (event) {
    if (event.data == 'now') worker.skipWaiting();
  });

  // ── answers ──
  function stored(address) {
    return Promise.all(site.parts.map(function (part) {
      return worker.caches.match(address, { cacheName: prefix + part.digest });
    })).then(function (found) { return found.filter(Boolean)[0]; });
  }
  // The file that an address means: no query, no mark, index.html for a folder.
  function file(address) {
    var plain = address.split(/[?#]/)[0];
    return plain + (plain.slice(-1) == '/' ? 'index.html' : '');
  }
  function network(request) {
    return worker.fetch(request).catch(function (lost) {
      if (request.mode != 'navigate') throw lost;
      return Response.redirect(scope + 'offline.html');
    });
  }
  function answer(request, client) {
    var address = file(request.url);
    return stored(address).then(function (found) {
      if (found) {
        // What belongs to a page that came over the network comes from where the page came from.
        return site.whole || request.mode == 'navigate' || !client ? found : worker.clients.get(client).then(function (page) {
          return page ? stored(file(page.url)) : true;
        }).then(function (is) { return is ? found : worker.fetch(request).catch(function () { return found; }); });
      }
      if (request.mode != 'navigate' || /\.\w+$/.test(address)) return network(request);
      return stored(address + '/index.html').then(function (folder) {
        return folder ? Response.redirect(address + '/') : network(request);
      });
    });
  }
  worker.addEventListener('fetch', function (event) {
    var request = event.request, address = request.url;
    if (request.method != 'GET' || address.indexOf(scope) || /^(sw\.js|offline\/)/.test(address.slice(scope.length))) return;
    event.respondWith(answer(request, event.clientId));
  });
})(this);
