// What comes close where nothing fits (src/search/near.rs): for misspellings, ideas typed as one
// word, and questions. search.js asks for it then.
(function (engine) {
  'use strict';
  var kit = engine.kit, down = kit.down;

  function chunks(terms, m) {
    var list = [];
    terms.forEach(function (term) {
      m.q.reduce(function (loose, asking) { return loose.split(asking).join(' '); }, term.loose).split(' ').forEach(function (chunk) {
        if (chunk.length >= (kit.isThai(term) ? 3 : 2)) list.push(chunk);
      });
    });
    return list.length ? list : terms.map(function (term) { return term.loose; });
  }
  function keysOf(chunk) { return /^[a-z0-9]/.test(chunk) || chunk.length < 3 ? ['=' + chunk] : kit.threes(chunk); }
  engine.near = function (q, m, fits, known) {
    var parts = chunks(q.terms, m), every = [], rare = {}, sums = {}, total = 0, keys;
    function add(a, b) { return a + b; }
    parts.forEach(function (chunk) { every = every.concat(keysOf(chunk)); });
    keys = kit.unique(kit.spread(every, 16));
    return kit.all(keys, 'g', m.s).then(function (lists) {
      lists.forEach(function (list, n) {
        if (!list || !list.length) return;
        var value = rare[keys[n]] = kit.rarity(m.n, list.length);
        list.forEach(function (one) { sums[one[0]] = (sums[one[0]] || 0) + (one[1] == 3 ? 2 * value : value); });
      });
      // What each letter is worth: how rare the keys are, on average, that it is part of.
      parts = parts.map(function (chunk) {
        var values = keysOf(chunk).map(function (key) { return rare[key] || 0; }), width = chunk.length + 1 - values.length;
        return [chunk, chunk.split('').map(function (_, at) {
          var over = values.slice(Math.max(0, at - width + 1), Math.min(at + 1, values.length)).filter(Boolean), value = down(over.reduce(add, 0), Math.max(over.length, 1));
          total += value;
          return value;
        })];
      });
      var numbers = Object.keys(sums).map(Number).filter(function (n) { return fits(n) && !known(n); });
      numbers.sort(function (a, b) { return sums[b] - sums[a] || a - b; });
      return kit.texts(numbers.slice(0, 12)).then(function (read) {
        var cover = 0, score = 0;
        function share(sum) { return down(100 * sum, Math.max(total, 1)); }
        return read.map(function (f) {
          var sum = 0, inTitle = 0, letters = 0, title = 0, long = f.loose.length, found = [], value;
          parts.forEach(function (part) {
            var chunk = part[0], at = 0, length, place, further, value;
            while (at + Math.min(3, chunk.length) <= chunk.length) {
              length = Math.min(3, chunk.length - at);
              place = f.loose.indexOf(chunk.substr(at, length));
              if (place < 0) { at++; continue; }
              while (at + length < chunk.length && (further = f.loose.indexOf(chunk.substr(at, length + 1), place)) >= 0) { place = further; length++; }
              value = part[1].slice(at, at + length).reduce(add, 0);
              sum += value;
              found.push({ from: f.source[f.back[place]], to: f.source[f.back[place + length - 1]] + 1, fit: 10 * length });
              if (f.source[f.back[place]] < f.title) { inTitle += value; letters += length; }
              at += length;
            }
          });
          while (title < long && f.source[f.back[title]] < f.title) title++;
          if (share(sum + inTitle) < 65) return null;
          value = Math.max(0, share(sum) + share(inTitle) + down(10 * letters, Math.max(title, letters, 1)) -
            6 * Math.max(0, found.length - parts.length) - down(10 * long, long + Math.max(m.l, 1)));
          var one = kit.hit(f, kit.shared(f, value), [[1, found]]);
          one.cover = share(sum);
          cover = Math.max(cover, one.cover);
          score = Math.max(score, one.score);
          return one;
        }).filter(function (one) { return one && (100 * one.cover >= 97 * cover || 100 * one.score >= 70 * score); });
      });
    });
  };
})(this.KT);
