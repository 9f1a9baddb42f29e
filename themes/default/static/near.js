// What comes close where nothing fits (src/search/near.rs, words.rs): for misspellings, ideas typed
// as one word, and questions. search.js asks for it then.
(function (engine) {
  'use strict';
  var kit = engine.kit, down = kit.down, lists, silent, others, byFirst;

  // ── words that are known (src/search/words.rs) ──
  function learn(s) {
    if (lists == s) return;
    lists = s;
    others = Object.create(null);
    byFirst = Object.create(null);
    s[0].split(' ').forEach(function (word) { (byFirst[word[0]] = byFirst[word[0]] || []).push(word); });
    s[1].forEach(function (line) {
      var meaning = line.split(' ');
      meaning.forEach(function (word) {
        var known = others[word] = others[word] || [];
        meaning.forEach(function (other) { if (other != word && known.indexOf(other) < 0) known.push(other); });
      });
    });
    silent = s[2].split(' ');
  }
  // By how many letters a word differs from each beginning of a run.
  function distances(word, run) {
    var rows = [], i, j, least;
    for (i = 0; i <= word.length; i++) for (rows[i] = [i], j = 1; j <= run.length; j++) {
      least = i ? Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (word[i - 1] == run[j - 1] ? 0 : 1)) : j;
      if (i > 1 && j > 1 && word[i - 1] == run[j - 2] && word[i - 2] == run[j - 1]) least = Math.min(least, rows[i - 2][j - 2] + 1);
      rows[i][j] = least;
    }
    return rows[word.length];
  }
  // A run of letters as pieces: [letters, whether they are a word].
  function cut(run) {
    var best = [[0]], pieces = [], at, end;
    function step(to, more, piece) {
      var cost = best[at][0] + more;
      if (!best[to] || cost < best[to][0]) best[to] = [cost, at, piece];
    }
    for (at = 0; at < run.length; at++) {
      step(at + 1, 6, [run[at], false]);
      (byFirst[run[at]] || []).forEach(function (word) {
        var long = word.length, most = long < 7 ? 1 : 2;
        if (run.substr(at, long) == word) step(at + long, 5, [word, true]);
        else if (long > 4 && (word[1] == run[at + 1] || word[1] == run[at + 2] || word[2] == run[at + 1] || word[2] == run[at + 2])) distances(word, run.substr(at, long + 2)).forEach(function (wrong, length) {
          if (length >= long - most && wrong && wrong <= most) step(at + length, 5 + 8 * wrong, [word, true]);
        });
      });
    }
    for (end = run.length; end; end = best[end][1]) pieces.unshift(best[end][2]);
    return pieces;
  }

  // Letters of the query that stand together, and the words in them: [start, end, others].
  function chunk(letters) { return { letters: letters, spans: [] }; }
  function push(part, word) {
    part.spans.push([part.letters.length, part.letters.length + word.length, others[word] || []]);
    part.letters += word;
  }
  function chunks(terms) {
    var list = [];
    terms.forEach(function (term) {
      var runs = [chunk('')], isThai = kit.isThai(term);
      if (!isThai) push(runs[0], term.loose);
      else cut(term.loose).forEach(function (piece) {
        var last = runs[runs.length - 1];
        if (!piece[1]) last.letters += piece[0];
        else if (silent.indexOf(piece[0]) < 0) push(last, piece[0]);
        else runs.push(chunk(''));
      });
      list = list.concat(runs.filter(function (part) { return !isThai || part.letters.length > 2; }));
    });
    return list.length ? list : terms.map(function (term) { return chunk(term.loose); });
  }
  function keysOf(letters) { return /^[a-z0-9]/.test(letters) || letters.length < 3 ? ['=' + letters] : kit.threes(letters); }
  function add(a, b) { return a + b; }

  engine.near = function (q, m, fits, known) {
    return kit.file('s', 0).then(function (s) {
      if (!s) return [];
      learn(s);
      var parts = chunks(q.terms), own = [], other = [], rare = {}, sums = {}, total = 0, keys, mine;
      parts.forEach(function (part) {
        own = own.concat(keysOf(part.letters));
        part.spans.forEach(function (span) { span[2].forEach(function (word) { other = other.concat(kit.spread(kit.threes(word), 2)); }); });
      });
      mine = kit.unique(kit.spread(own, 16));
      keys = kit.unique(mine.concat(kit.spread(other, 16)));
      return kit.all(keys, 'g', m.s).then(function (lists) {
        lists.forEach(function (list, n) {
          if (!list || !list.length) return;
          var value = rare[keys[n]] = kit.rarity(m.n, list.length);
          if (n >= mine.length) value = down(40 * value, 100);
          list.forEach(function (one) { sums[one[0]] = (sums[one[0]] || 0) + (one[1] == 3 ? 2 * value : value); });
        });
        // What each letter is worth: how rare the keys are, on average, that it is part of.
        parts.forEach(function (part) {
          var letters = part.letters, values = keysOf(letters).map(function (key) { return rare[key] || 0; }), width = letters.length + 1 - values.length;
          part.worth = letters.split('').map(function (_, at) {
            var over = values.slice(Math.max(0, at - width + 1), Math.min(at + 1, values.length)).filter(Boolean), value = down(over.reduce(add, 0), Math.max(over.length, 1));
            total += value;
            return value;
          });
        });
        var numbers = Object.keys(sums).map(Number).filter(function (n) { return fits(n) && !known(n); });
        numbers.sort(function (a, b) { return sums[b] - sums[a] || a - b; });
        return kit.texts(numbers.slice(0, 12));
      }).then(function (read) {
        var cover = 0, score = 0;
        function share(sum) { return down(100 * sum, Math.max(total, 1)); }
        return read.map(function (f) {
          var sum = 0, inTitle = 0, letters = 0, title = 0, text = f.loose, long = text.length, found = [], value;
          while (title < long && f.source[f.back[title]] < f.title) title++;
          function take(place, length, worth, same) {
            sum += worth;
            found.push({ from: f.source[f.back[place]], to: f.source[f.back[place + length - 1]] + 1, fit: 10 * length });
            if (place < title) { inTitle += worth; letters += same; }
          }
          parts.forEach(function (part) {
            var at = 0, least = Math.min(3, part.letters.length), length, place, further, end, standins = {};
            function worth(to) { return part.worth.slice(at, to).reduce(add, 0); }
            // What stands there for words that do not, rather in the title.
            part.spans.forEach(function (span) {
              if (text.indexOf(part.letters.slice(span[0], span[1])) >= 0) return;
              var there = span[2].filter(function (word) { return text.indexOf(word) >= 0; });
              if (there.length) standins[span[0]] = [span[1], there.filter(function (word) { return text.indexOf(word) < title; })[0] || there[0]];
            });
            while (at < part.letters.length) {
              if (standins[at]) {
                end = standins[at][0];
                length = standins[at][1].length;
                take(text.indexOf(standins[at][1]), length, down(90 * worth(end), 100), Math.min(length, end - at));
                at = end;
                continue;
              }
              for (end = at + 1; end < part.letters.length && !standins[end];) end++;
              length = least;
              place = at + length > end ? -1 : text.indexOf(part.letters.substr(at, length));
              if (place < 0) { at++; continue; }
              while (at + length < end && (further = text.indexOf(part.letters.substr(at, length + 1), place)) >= 0) { place = further; length++; }
              take(place, length, worth(at + length), length);
              at += length;
            }
          });
          if (share(sum + inTitle) < 65) return null;
          value = Math.max(0, share(sum) + down(share(inTitle), 2) + down(10 * letters, Math.max(title, letters, 1)) -
            7 * Math.max(0, found.length - parts.length) - down(10 * long, long + Math.max(m.l, 1)));
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
