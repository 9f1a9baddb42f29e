// Search that understands Thai: what a query finds, on a page from a disk as well as over HTTP. No
// module, no fetch, no package. The forms of texts, the steps and the numbers are those of
// src/thai/forms.rs and src/search/, and tests/search/ holds both to the same answers: whatever
// changes here changes there. The build leaves out lines like these and shortens the names of
// variables (src/theme/script.rs), never those of properties.
(function (window) {
  'use strict';

  // ── forms of a text (src/thai/forms.rs) ──
  // Kinds of letters: 0 sign, 1 space, 2 unseen, 3 Latin or digit; Thai: 4 vowel, 5 consonant, 6 า ำ,
  // 7 tone, 8 vowel mark, 9 other mark.
  var SPACES = '[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]', SPACE = new RegExp(SPACES), GAPS = new RegExp(SPACES + '+');
  var THAI = '55555555555555555555555555555555555555555555550486688888890000044444409777799990';
  function kind(c) {
    return c < KIND.length ? KIND[c] : c < 128 ? (c > 96 && c < 123 || c > 47 && c < 58 ? 3 : c == 32 || c > 8 && c < 14 && c != 10 ? 1 : 0)
      : c > 0xe00 && c < 0xe50 ? +THAI[c - 0xe01]
      : /[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(c = String.fromCharCode(c)) ? 2
      : SPACE.test(c) ? 1 : 0;
  }
  // Known beforehand: what a long text spends most of its time on.
  var KIND = [], ALIKE = [];
  for (var letter = 0; letter < 0xe50; letter++) { KIND[letter] = kind(letter); ALIKE[letter] = letter; }
  'ณนศสษสฎตฏตญยฐถฑทฒทธทภพฆคฬลฌชใไีิึิืิูุ'.replace(/(.)(.)/g, function (_, from, to) {
    ALIKE[from.charCodeAt(0)] = to.charCodeAt(0);
  });
  function written(codes) {
    for (var text = '', i = 0; i < codes.length; i += 4096) text += String.fromCharCode.apply(null, codes.slice(i, i + 4096));
    return text;
  }

  // Letters with one look in one form; `at` says whence each came.
  function normal(text) {
    var out = [], at = [], i, c, k, last, place;
    function put(where) {
      if (where == out.length) { out.push(c); at.push(i); } else { out.splice(where, 0, c); at.splice(where, 0, i); }
    }
    for (i = 0; i < text.length; i++) {
      c = text.charCodeAt(i);
      k = KIND[c];
      place = out.length;
      last = out[place - 1];
      // Most letters simply follow: whatever comes after a consonant, and all but marks.
      if (k == 3 || k > 3 && (k == 5 || KIND[last] == 5 || k == 4 && c != 0xe40)) { out[place] = c; at[place] = i; continue; }
      if (c > 0xe4f && c < 0xe5a) c -= 0xe20; else if (c > 64 && c < 91) c += 32;
      k = kind(c);
      if (k == 2 || c == 44 && last > 47 && last < 58 && /^[\d๐-๙]{3}(?![\d๐-๙])/.test(text.substr(i + 1, 4))) continue;
      if (k == 1) { c = 32; if (last && last != c) put(place); }
      else if (c == 0xe40 && last == c) out[place - 1] = 0xe41;
      else if (k == 6) {
        for (; place && (kind(out[place - 1]) == 7 || out[place - 1] == 0xe4d);) place--;
        for (; place < out.length;) if (out[place] == 0xe4d) { out.splice(place, 1); at.splice(place, 1); c = 0xe33; } else place++;
        if (c != 0xe33 || out[place - 1] != c) put(place);
      } else if (k == 7) {
        if (last == 0xe33) place--;
        for (k = place; k && kind(out[k - 1]) > 7;) k--;
        if (!(k && kind(out[k - 1]) == 7)) put(place);
      } else if (k == 8) {
        for (; place && out[place - 1] > 0xe47 && out[place - 1] < 0xe4d;) place--;
        if (out[place - 1] != c) put(place);
      } else if (k < 9 || last != c) put(place);
    }
    return { out: out, at: at };
  }

  // Flat: runs of letters of one class; loose: without what people leave out or mistake.
  function forms(text) {
    var n = normal(text), out = n.out, flat = [], source = [], loose = [], back = [], size = 0, kept = 0, gap = 0, initials = 0, i, c, k, last, joined;
    for (i = 0; i < out.length; i++) {
      c = out[i];
      k = c < KIND.length ? KIND[c] : kind(c);
      if (k < 3) {
        // gaps: 1 space, 2 a dot within initials, 3 hard
        gap = c == 46 && !gap && initials && kind(out[i + 1]) == 5 && !(kind(out[i + 2]) > 3) ? 2 : k && gap < 2 ? 1 : 3;
        continue;
      }
      joined = gap == 2 || gap < 2 && last && last > 3 == k > 3 && (!gap || k > 3 && !(k == 5 && out[i + 1] == 46));
      if (last && !joined) {
        loose[kept] = flat[size] = 32;
        source[size] = n.at[i];
        back[kept++] = size++;
      }
      initials = gap == 2 || (gap || !joined) && k == 5;
      last = k;
      gap = 0;
      flat[size] = c;
      source[size] = n.at[i];
      c = ALIKE[c] || c;
      if (c == 0xe4c) {
        if (kind(loose[kept - 1]) == 5) kept--;
      } else if (!(c > 0xe46 && c < 0xe4f) && (c != loose[kept - 1] || c == 0xe2d || c < 128)) { loose[kept] = c; back[kept++] = size; }
      size++;
    }
    loose.length = back.length = kept;
    return { flat: written(flat), source: source, loose: written(loose), back: back };
  }

  // ── files of the index (src/search/file.rs) ──
  var self = document.currentScript, base = self ? self.src.replace(/static\/search\.js.*$/, '') : '';
  var files = {}, arrived = {}, order = [], version = '', fresh = '', failures = 0;

  // What every file of the index calls.
  function KT(shelf, number, of, data) { arrived[shelf + number] = [of, data]; }

  // Runs a script of this site.
  function script(path) {
    return new Promise(function (done) {
      var element = document.createElement('script');
      element.onload = element.onerror = function () {
        document.head.removeChild(element);
        done();
      };
      element.src = base + path;
      document.head.appendChild(element);
    });
  }
  // A file's data; null where it does not come, and the rest goes on without it.
  function file(shelf, number) {
    var key = shelf + number, single = 'mps'.indexOf(shelf) >= 0, of = shelf == 'm' ? fresh : version;
    if (!files[key]) {
      files[key] = script('search/' + shelf + (single ? '' : '/' + number) + '.js' + (of && '?v=' + of)).then(function () {
        var got = arrived[key];
        delete arrived[key];
        if (got && (shelf == 'm' || got[0] == version)) {
          if (shelf == 'm') version = got[0];
          return got[1];
        }
        failures++;
        delete files[key];
        // The site has been built anew: the next search begins with its new index.
        if (got) { fresh = got[0]; files = {}; columns = null; }
        return null;
      });
      // Texts and postings of long ago make room.
      if (!single && order.push(key) > 250) delete files[order.shift()];
    }
    return files[key];
  }

  var VALUES = {};
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%*+:;=?^~'.split('').forEach(function (letter, value) { VALUES[letter] = value; });
  function numbers(text) {
    var list = [], number = 0, unit = 1, i, value;
    for (i = 0; i < text.length; i++) {
      value = VALUES[text[i]];
      number += (value & 31) * unit;
      unit *= 32;
      if (value < 32) { list.push(number); number = 0; unit = 1; }
    }
    return list;
  }

  // Lists of documents are arrays of [document, weight], in order of documents.
  function postings(shelf, shards, key) {
    for (var hash = 0, i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) | 0;
    return file(shelf, hash & (shards - 1)).then(function (shard) {
      if (!shard) return null;
      var next = 0, place = (shard[2] = shard[2] || shard[0].split('|')).indexOf(key);
      return place < 0 ? [] : numbers((shard[3] = shard[3] || shard[1].split(' '))[place]).map(function (number) {
        var at = next + Math.floor(number / 4);
        next = at + 1;
        return [at, number % 4];
      });
    });
  }
  function all(keys, shelf, shards) {
    return Promise.all(keys.map(function (key) { return postings(shelf, shards, key); }));
  }
  function both(a, b) {
    var at = 0, list = [];
    // A list that did not come rules nothing out.
    if (!a || !b) return a || b;
    a.forEach(function (one) {
      while (at < b.length && b[at][0] < one[0]) at++;
      if (at < b.length && b[at][0] == one[0]) list.push([one[0], one[1] + b[at][1]]);
    });
    return list;
  }
  function has(list, number) { return list && list.some(function (one) { return one[0] == number; }); }
  function down(a, b) { return Math.floor(a / b); }
  // One to `most` of a list, spread over it.
  function spread(list, most) {
    var count = Math.min(list.length, most), found = [], n;
    for (n = 0; n < count; n++) found.push(list[count > 1 ? down(n * (list.length - 1), count - 1) : 0]);
    return found;
  }
  function unique(list) { return list.filter(function (one, n) { return list.indexOf(one) == n; }); }
  function threes(loose) {
    for (var list = [], n = 0; n + 3 <= loose.length; n++) list.push(loose.substr(n, 3));
    return list;
  }

  var columns, gazetteer;
  function meta() {
    return file('m', 0).then(function (m) {
      if (!m || columns) return columns;
      var next = 0;
      function lists(text) {
        var all = numbers(text), list = [], n = 0;
        while (n < all.length) { list.push(all.slice(n + 1, n + 1 + all[n])); n += 1 + all[n]; }
        return list;
      }
      return columns = {
        m: m, kind: numbers(m.k).map(function (n) { return m.K[n]; }), year: numbers(m.y).map(function (year) { return year || ''; }), topic: lists(m.o), problem: lists(m.r),
        place: numbers(m.p).map(function (n) { return n ? m.P[n - 1][0] : ''; }),
        starts: numbers(m.t).map(function (size) { return (next += size) - size; })
      };
    });
  }

  // ── queries (src/search/query.rs) ──
  function words(text) {
    var list = [];
    text.split(GAPS).forEach(function (piece) {
      forms(piece).flat.split(' ').forEach(function (run) { if (run) list.push(forms(run)); });
    });
    return list;
  }
  function isThai(term) { return !/^[a-z0-9]/.test(term.loose); }
  function isShort(term) { return isThai(term) && term.loose.length < 5; }
  function parse(text) {
    var q = { terms: [], letters: 0 }, folded, cited;
    text = text.slice(0, 300);
    words(text).forEach(function (term) {
      if (term.loose.length > (isThai(term) ? 1 : 0) && q.terms.length < 10 && !q.terms.some(function (known) { return known.loose == term.loose; })) {
        q.letters += term.loose.length;
        q.terms.push(term);
      }
    });
    if (q.letters < 2) { q.terms = []; return q; }
    q.whole = forms(text).loose;
    folded = written(normal(text.replace(/\n/g, ' ')).out).trim();
    cited = /(?:^|[^ก-ฮะ-ฺเ-ๅ็-๎])(?:(มาตรา|ม\.?)|ข้อ) *(\d+(?:\/\d+)?)/.exec(folded);
    q.name = cited ? (cited[1] ? 'ม' : 'ข') + cited[2] : /^[a-z0-9.-]{2,12}$/.test(folded) ? folded : '';
    return q;
  }

  // ── which documents may hold the terms (src/search/candidates.rs) ──
  function seek(term, m) {
    var few = m.n <= 200, keys = unique(spread(threes(term.loose), 5)), isWord = !isThai(term) || isShort(term);
    return Promise.all([
      isWord ? postings('g', m.s, '=' + term.flat) : [],
      // A whole Latin word needs no threes.
      isThai(term) && all(keys, 'g', m.s)
    ]).then(function (got) {
      var words = got[0] || [], whole = null;
      words.forEach(function (one) { if (one[1]) (whole = whole || {})[one[0]] = 1; });
      return Promise.resolve(isWord && !words.length ? postings('g', m.s, '=' + term.loose) : words).then(function (words) {
        words = words || [];
        function weighed(list, by, extra) {
          return { whole: whole, list: list.map(function (one) { return [one[0], down(8 * one[1], by) + (whole && whole[one[0]] ? extra : 0)]; }) };
        }
        if (words.length && !isThai(term)) return weighed(words, 1, 0);
        if (!keys.length) return weighed(few ? columns.year.map(function (_, n) { return [n, 0]; }) : words, 1, 12);
        return Promise.resolve(got[1] || all(keys, 'g', m.s)).then(function (lists) {
          return weighed(lists.reduce(both) || [], keys.length, 12);
        });
      });
    });
  }

  // ── what a text says (src/search/verify.rs) ──
  var MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200d\u2060\ufeff\xad\u0300-\u036f\ufe00-\ufe0f\u0e30\u0e32\u0e33\u0e45\udc00-\udfff]/;
  // Whether a text may be cut before this place.
  function cut(text, at) { return at <= 0 || at >= text.length || !MARKS.test(text[at]) && !/[\u0e40-\u0e44]/.test(text[at - 1]); }
  function outward(text, at, step) { while (!cut(text, at)) at += step; return at; }
  function log16(number) {
    var power = 0, unit = 1;
    while (unit * 2 <= number) { unit *= 2; power++; }
    return 16 * power + down(16 * number, unit) - 16;
  }
  function rarity(n, k) { return log16(16 + down(16 * n, Math.max(k, 1))) - 64; }

  function read(d, number) {
    var text = d[0] + '\n' + d[1] + '\n' + d[3], f = forms(text), parts = d[4], n, start, end;
    f.number = number;
    f.text = text;
    f.title = d[0].length;
    f.head = f.title + 1 + d[1].length;
    f.d = d;
    f.headings = [];
    for (n = 0; n < parts.length; n += 2) {
      start = f.head + 1 + parts[n];
      end = text.indexOf('\n', start);
      f.headings.push([start, end < 0 ? text.length : end, parts[n + 1]]);
    }
    return f;
  }
  function occurrences(f, term) {
    var list = [], at = -1, start, end, exact, first = /\d/.test(term.flat[0]), last = /\d/.test(term.flat[term.flat.length - 1]);
    while ((at = f.loose.indexOf(term.loose, at)) >= 0 && list.length < 40) {
      start = f.back[at];
      exact = f.flat.substr(start, term.flat.length) == term.flat;
      // A letter twice is one in the loose form: of ประชุมมาตรฐาน the second ม is meant.
      if (!exact && f.flat.substr(start + 1, term.flat.length) == term.flat) { exact = true; start++; }
      end = start + term.flat.length;
      if (!exact) end = f.back[at + term.loose.length - 1] + 1;
      list.push({
        from: f.source[start], to: f.source[end - 1] + 1,
        fit: first && /\d/.test(f.flat[start - 1]) || last && /\d/.test(f.flat[end]) ? 5 : !exact ? 50 : !cut(f.flat, start) ? 25 : cut(f.flat, end) ? 100 : /[\u0e47-\u0e4c]/.test(f.flat[end]) ? 60 : 25
      });
      at += term.loose.length;
    }
    return list;
  }
  function best(list, within) {
    return list.reduce(function (most, one) { return within(one.from) && one.fit > most ? one.fit : most; }, 0);
  }
  function worth(f, list, rare, usual) {
    var times = list.slice(0, 8).reduce(function (sum, one) { return sum + one.fit; }, 0),
      length = 25 + down(75 * f.loose.length, Math.max(usual, 1));
    return rare * (down(22000 * times, 100 * times + 120 * length) || 0) + down(rare * (
      150 * best(list, function (at) { return at < f.title; }) +
      75 * best(list, function (at) { return at > f.title && at < f.head; }) +
      40 * best(list, function (at) { return f.headings.some(function (h) { return at >= h[0] && at < h[1]; }); })), 100);
  }

  // ── what is shown of it (src/search/snippet.rs) ──
  function snippet(f, found) {
    var body = f.head + 1, place = -1, most = 0, pieces = [], at, end;
    found = found.map(function (one) {
      var top = best(one[1], function () { return true; });
      return [one[0], one[1].filter(function (o) { return 2 * o.fit > top; })];
    });
    found.forEach(function (one) {
      one[1].forEach(function (o) {
        if (o.from < body) return;
        var sum = found.reduce(function (sum, other) {
          return sum + other[0] * other[1].reduce(function (top, p) { return p.from >= o.from && p.to <= o.from + 120 && p.fit > top ? p.fit : top; }, 0);
        }, 0);
        if (place < 0 || sum > most || sum == most && o.from < place) { place = o.from; most = sum; }
      });
    });
    at = outward(f.text, Math.min(f.text.length, place < 0 ? body : Math.max(place - 40, body)), -1);
    // Rather than within a word it begins after a gap.
    if (place >= 0 && at > body) at += Math.max(0, f.text.slice(at - 1, place).search(/[ \n]/));
    end = outward(f.text, Math.min(f.text.length, at + 160), 1);
    function upTo(to, marked) {
      if (to <= at) return;
      var words = f.text.slice(at, to).replace(/\n/g, ' '), last = pieces[pieces.length - 1];
      at = to;
      if (marked && last && last[1]) last[0] += words; else pieces.push([words, marked]);
    }
    if (at > body) pieces.push(['…', false]);
    var marks = [], start = at;
    found.forEach(function (one) {
      one[1].forEach(function (o) { if (o.from >= start && o.to <= end) marks.push([outward(f.text, o.from, -1), outward(f.text, o.to, 1)]); });
    });
    marks.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; }).forEach(function (mark) { upTo(mark[0], false); upTo(mark[1], true); });
    upTo(end, false);
    if (end < f.text.length) pieces.push(['…', false]);
    return [pieces, place];
  }
  function shared(f, score) { return down(score * columns.kind[f.number][2], 100); }
  function hit(f, score, found) {
    var shown = snippet(f, found), d = f.d, part = f.headings.filter(function (h) { return shown[1] >= h[0]; }).pop();
    return {
      id: f.number, kind: columns.kind[f.number][0], label: columns.kind[f.number][1], score: score, title: d[0], sub: d[1], url: d[2] + (part ? '#' + part[2] : ''),
      part: part ? f.text.slice(part[0], part[1]) : '', snippet: shown[0]
    };
  }

  // The texts of some documents, as far as they come.
  function texts(numbers) {
    return Promise.all(numbers.map(function (number) {
      for (var n = 0, end = columns.starts.length, half; end - n > 1;) {
        half = (n + end) >> 1;
        if (columns.starts[half] > number) end = half; else n = half;
      }
      return file('t', n).then(function (list) {
        var d = list && list[number - columns.starts[n]];
        return d && (d.read = d.read || read(d, number));
      });
    })).then(function (list) { return list.filter(Boolean); });
  }

  // What every search needs; it is on its way before anybody has typed two letters.
  function ready() {
    gazetteer = KT.places || gazetteer || script('static/places.js');
    return Promise.all([meta(), gazetteer]);
  }

  // ── the search (src/search/engine.rs) ──
  var FACETS = ['kind', 'year', 'topic', 'problem', 'place'];
  // `first` gets what there is after the first texts, if more are needed; the promise brings all.
  function search(text, filter, most, first) {
    var answer = { hits: [], within: [], near: [], total: 0, about: false, counts: {}, places: [], funds: [], fundTotal: 0, close: false, short: [], named: [], labels: null, failed: false };
    var before = failures, placed;
    filter = filter || {};
    var asked = FACETS.filter(function (what) { return filter[what] != null && filter[what] !== ''; });
    most = most || 10;
    return ready().then(function () {
      if (!KT.places) { failures++; gazetteer = null; }
      if (!columns) { answer.failed = true; return answer; }
      var m = answer.labels = columns.m, q = parse(text);
      answer.short = m.a.filter(function (pair) {
        var flat = forms(pair[0]).flat;
        return q.terms.some(function (term) { return term.flat == flat; });
      });
      return Promise.all([
        filter.texts !== false && ofTexts(q, m),
        Promise.resolve(KT.places && KT.places(text, most, m, answer, q, filter)).then(function () { placed = true; })
      ]).then(function () {
        answer.failed = failures > before;
        // Whoever asks for a place does not mean texts with most of its letters.
        if (answer.close) answer.near = [];
        return answer;
      });
    });

    function fits(n, but) {
      return asked.every(function (what) {
        var has = columns[what][n], value = filter[what];
        return what == but || (what == 'kind' ? has[0] == value : what == 'year' ? has == value : what == 'place' ? has && !has.indexOf(value) : has.indexOf(+value) >= 0);
      });
    }
    function sorted(list) {
      return list.sort(function (a, b) { return b.score - a.score || a.id - b.id; }).slice(0, most);
    }
    function ofTexts(q, m) {
      if (!q.terms.length) return;
      return Promise.all([
        Promise.all(q.terms.map(function (term) { return seek(term, m); })),
        q.name ? postings('g', m.s, '#' + q.name) : []
      ]).then(function (got) {
        var sought = got[0], named = got[1] || [], list = sought.map(function (term) { return term.list; }).reduce(both), read = 0, out = {}, alike = [];
        named.forEach(function (one) {
          var known = list.filter(function (other) { return other[0] == one[0]; })[0];
          if (known) known[1] += 1000; else list.push([one[0], 1000]);
        });
        var possible = list.filter(function (one) { return fits(one[0]); });
        possible.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
        function look(f) {
          var score = 0, stands = answer.hits, missing = false, at, isNamed = has(named, f.number), found = q.terms.map(function (term, n) {
            var rare = rarity(m.n, sought[n].list.length), list = occurrences(f, term), value = worth(f, list, rare, m.l);
            if (!list.length) missing = true;
            if (isShort(term) && sought[n].whole && !sought[n].whole[f.number]) {
              value = down(value, 5);
              if (q.terms.length == 1) stands = answer.within;
            }
            if (best(list, function () { return true; }) < (term.loose.length > 6 ? 50 : 100)) stands = alike;
            score += value;
            return [rare, list];
          });
          if (missing && !isNamed) { out[f.number] = 1; return; }
          if (q.terms.length > 1 && (at = f.loose.indexOf(q.whole)) >= 0) score = down(score * (f.source[f.back[at]] < f.title ? 180 : 150), 100);
          score = shared(f, score) + (isNamed ? 1000000 : 0);
          f = hit(f, score, found);
          if (isNamed) answer.named.push(f);
          (isNamed ? answer.hits : stands).push(f);
        }
        function round(left) {
          var next = possible.slice(read, read + 10);
          if (!left || !next.length || answer.hits.length >= most) return;
          read += next.length;
          return texts(next.map(function (one) { return one[0]; })).then(function (list) {
            list.forEach(look);
            if (first && placed && left > 1 && possible.length > read && answer.hits.length && answer.hits.length < most) {
              count();
              first(Object.assign({}, answer, { hits: sorted(answer.hits), more: true }));
              first = null;
            }
            return round(left - 1);
          });
        }
        function count() {
          var found = answer.hits.length, unread = possible.length - read;
          answer.total = found + down(unread * found, Math.max(read, 1));
          answer.about = unread > 0;
          FACETS.forEach(function (what) {
            var counted = answer.counts[what] = {};
            list.forEach(function (one) {
              var n = one[0], value = columns[what][n];
              if (value.length === 0 || out[n] || !fits(n, what)) return;
              (what == 'kind' ? [value[0]] : what == 'place' ? [value.slice(0, 2), value.slice(2) && value.slice(0, 4), value.slice(4) && value] : [].concat(value)).forEach(function (each) {
                if (each !== '' && each !== undefined) counted[each] = (counted[each] || 0) + 1;
              });
            });
          });
        }
        return Promise.resolve(round(3 * Math.max(1, Math.ceil(most / 10)))).then(function () {
          // What is only like the query, or within other words, is shown where there is little else.
          if (!answer.hits.length) answer.hits = alike; else alike.forEach(function (hit) { out[hit.id] = 1; });
          if (answer.hits.length < 3) { answer.hits = answer.hits.concat(answer.within); answer.within = []; }
          count();
          if (!answer.hits.length && q.letters > 3) {
            return Promise.resolve(KT.near || script('static/near.js')).then(function () {
              return KT.near ? KT.near(q, m, fits, function (n) {
                return answer.within.some(function (hit) { return hit.id == n; });
              }) : [];
            }).then(function (list) { answer.near = list; });
          }
        });
      }).then(function () {
        answer.hits = sorted(answer.hits);
        answer.within = sorted(answer.within);
        answer.near = sorted(answer.near);
      });
    }
  }

  KT.search = search;
  // What near.js and places.js are made of, and tests look at.
  KT.kit = { forms: forms, words: words, file: file, numbers: numbers, all: all, both: both, spread: spread, unique: unique, threes: threes, down: down, isThai: isThai, rarity: rarity, texts: texts, shared: shared, hit: hit };
  window.KT = KT;
  ready();
})(this);
