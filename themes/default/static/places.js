// Places and funds of a query (src/search/places.rs, whereabouts.rs); search.js asks for it when it
// searches for the first time.
(function (engine) {
  'use strict';
  var kit = engine.kit, forms = kit.forms, down = kit.down, LEVELS = ['จังหวัด', 'อำเพอ', 'ตำบล', 'หมุทิ'], letters = {}, known, places, byCode, tambons;

  function stripped(loose) { return loose.replace(/^(?:(?:กองทุน|หมุบาน|ชุมชนเมิอง|ชุมชน|และ|บาน|แขวง|เขต) *)+/, ''); }
  function bare(name) { return stripped(forms(name.split('(')[0]).loose.split(/จังหวัด|อำเพอ|ตำบล|หมุทิ/)[0]).trim(); }
  function gazetteer() {
    return kit.file('p', 0).then(function (p) {
      if (!p || known == p) return p && places;
      var counts = kit.numbers(p[1]), n = 0, next = 0;
      known = p;
      places = [];
      byCode = Object.create(null);
      tambons = [];
      function add(above, item, level) {
        var gap = item.indexOf(' '), name = item.slice(gap + 1), code = above + item.slice(0, gap), bangkok = !code.indexOf('10'),
          kind = (bangkok ? ['', 'เขต', 'แขวง'] : ['จังหวัด', 'อำเภอ', 'ตำบล'])[level];
        var place = { code: code, title: name.indexOf(kind) ? kind + name : name, level: level, name: name, from: next };
        places.push(place);
        byCode[code] = place;
        if (level == 2) { tambons.push(place); next += counts[n++]; }
        return place;
      }
      if (p[0]) p[0].split('\n').forEach(function (lines) {
        var province;
        lines.split(';').forEach(function (line, a) {
          if (!a) { province = add('', line, 0); return; }
          var amphoe;
          line.split(',').forEach(function (item, t) {
            var place = add(t ? amphoe.code : province.code, item, t ? 2 : 1);
            if (!t) amphoe = place;
            place.to = next;
          });
          amphoe.to = next;
        });
        province.to = next;
      });
      return places;
    });
  }
  function around(code) {
    for (var list = []; code; code = code.slice(0, -2)) if (byCode[code]) list.push(byCode[code].title);
    return list.join(' ');
  }
  // The funds of a block, each with its number.
  function block(n, m) {
    return kit.file('f', n).then(function (f) {
      if (!f) return [];
      if (!f.list) {
        var moos = kit.numbers(f[2]), t = 0;
        f.list = f[1].map(function (name, i) {
          var number = n * m.b + i;
          while (tambons[t].to <= number) t++;
          var tambon = tambons[t].code, code = f[0][i].length == 2 ? tambon + f[0][i] : f[0][i];
          return { kind: 'fund', label: 'กองทุน', number: number, code: code, title: name, moo: moos[i], around: tambon, url: 'funds/' + code + '/index.html' };
        });
      }
      return f.list;
    });
  }
  function asked(text) {
    var ask = { names: [] }, level = null, counts = false;
    var clear = kit.words(text.slice(0, 300)).every(function (term) {
      var loose = term.loose, last = ask.names[ask.names.length - 1], isCount = counts, at, end, mark;
      counts = false;
      if (/^\d+$/.test(loose)) {
        if (loose.length < 4 && (isCount || last && /หมุ$/.test(last.loose))) {
          if (!isCount) last.loose = last.loose.slice(0, -3);
          ask.moo = +loose;
        } else if (/^(..){1,4}$/.test(loose) && !ask.code) ask.code = loose;
        else return false;
      } else if (loose == 'ม' || loose == 'หมุ') counts = true;
      else if ('จอต'.indexOf(loose) >= 0 && loose) level = 'จอต'.indexOf(loose);
      else if (/^[a-z0-9]/.test(loose)) return false;
      else while (loose) {
        end = loose.length;
        mark = -1;
        LEVELS.forEach(function (word, n) { if ((at = loose.indexOf(word)) >= 0 && at < end) { end = at; mark = n; } });
        if ((at = stripped(loose.slice(0, end))).length > 1) { ask.names.push({ loose: at, level: level }); level = null; }
        if (mark < 0) break;
        loose = loose.slice(end + LEVELS[mark].length);
        if (mark == 3 && !loose) { counts = true; break; }
        level = mark < 3 ? mark : null;
      }
      return true;
    });
    ask.names = ask.names.slice(0, 4);
    return clear && (ask.names.length || ask.code) ? ask : null;
  }
  // Whether a name has these letters in this order: of a nation's 8,400 names only few need a form.
  function has(name, wanted) {
    for (var i = 0, n = 0, letter, raw; i < name.length && n < wanted.length; i++) {
      raw = name[i];
      letter = letters[raw] = letters[raw] || forms(raw).loose || ' ';
      if (letter == wanted[n] || raw == 'า' && wanted[n] == 'ำ' || raw == 'เ' && wanted[n] == 'แ') n++;
    }
    return n == wanted.length;
  }
  function fit(name, wanted) { return name == wanted ? 3 : !name.indexOf(wanted) ? 2 : wanted.length > 2 && name.indexOf(wanted) > 0 ? 1 : 0; }
  // Places and funds that a name fits: [place, fit] and { fund: fit }.
  function reach(name, m) {
    var wanted = name.loose, found = { places: [], funds: {} };
    places.forEach(function (place) {
      if (name.level != null && name.level != place.level || !has(place.name, wanted)) return;
      var loose = forms(place.name).loose, how = Math.max(fit(loose, wanted), fit(stripped(loose), wanted));
      if (how) found.places.push([place, how]);
    });
    if (name.level != null || !m.f) return found;
    if (!m.w) {
      return block(0, m).then(function (funds) {
        funds.forEach(function (fund) {
          var how = fit(fund.bare == null ? fund.bare = bare(fund.title) : fund.bare, wanted);
          if (how) found.funds[fund.number] = how;
        });
        return found;
      });
    }
    var keys = kit.unique(kit.spread(kit.threes(wanted), 5));
    return kit.all(['#' + wanted, wanted.slice(0, 3)].concat(keys), 'w', m.w).then(function (lists) {
      var begins = {};
      (lists[1] || []).forEach(function (one) { if (one[1] == 3) begins[one[0]] = 1; });
      (keys.length && lists.slice(2).reduce(kit.both) || []).forEach(function (one) { found.funds[one[0]] = begins[one[0]] ? 2 : 1; });
      (lists[0] || []).forEach(function (one) { found.funds[one[0]] = 3; });
      return found;
    });
  }
  engine.places = function (text, most, m, answer, q, filter) {
    var ask = asked(text), here = filter.place;
    // They have no year, topic or problem to be narrowed to.
    return ask && !filter.year && !filter.topic && !filter.problem && gazetteer().then(function () {
      return places && Promise.all(ask.names.map(function (name) { return reach(name, m); })).then(function (reaches) {
        var ranges, sizes, least = 0, seen = 0, ranked, count, ranks = [];
        if (ask.code) {
          var coded = byCode[ask.code.slice(0, 6)];
          if (!coded) return;
          reaches.push({ places: [[coded, 3]], funds: {} });
        }
        function sum(each) {
          var list = reaches.map(each);
          return list.indexOf(0) >= 0 ? 0 : list.reduce(function (a, b) { return a + b; }, 0);
        }
        ranges = reaches.map(function (r) { return r.places.filter(function (one) { return one[1] > 1; }); });
        sizes = reaches.map(function (r, n) { return ranges[n].reduce(function (sum, one) { return sum + one[0].to - one[0].from; }, Object.keys(r.funds).length); });
        sizes.forEach(function (size, n) { if (size < sizes[least]) least = n; });
        // What each fund is to each name: its own name counts ten times as much as its place's.
        var fits = reaches.map(function (r, i) {
          var best = new Uint8Array(m.f), n;
          ranges[i].forEach(function (one) { for (n = one[0].from; n < one[0].to; n++) if (best[n] < one[1]) best[n] = one[1]; });
          for (n in r.funds) best[n] = Math.max(best[n], 10 * r.funds[n]);
          return best;
        });
        var bounds = here ? byCode[here] || { from: 0, to: 0 } : { from: 0, to: m.f };
        ranked = [];
        for (count = bounds.from; count < bounds.to && seen < 20000; count++) if (fits[least][count]) {
          seen++;
          var rank = sum(function (_, i) { return fits[i][count]; });
          if (rank) ranked.push([count, rank]);
        }
        ranked.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
        var done = {}, named = reaches.map(function (r) {
          return r.places.reduce(function (fits, one) { fits[one[0].code] = one[1]; return fits; }, {});
        });
        reaches.forEach(function (r) {
          r.places.forEach(function (one) {
            var code = one[0].code, rank = sum(function (_, i) {
              return Math.max(named[i][code.slice(0, 2)] || 0, named[i][code.slice(0, 4)] || 0, named[i][code] || 0);
            });
            if (rank && !done[code]) ranks.push([one[0], rank]);
            done[code] = 1;
          });
        });
        ranks = ranks.filter(function (one) { return !here || !one[0].code.indexOf(here); });
        ranks.sort(function (a, b) { return b[1] - a[1] || a[0].level - b[0].level || (a[0].code < b[0].code ? -1 : 1); });
        answer.places = ranks.slice(0, 5).map(function (one) {
          var place = one[0];
          return { kind: 'place', label: 'พื้นที่', code: place.code, title: place.title, sub: around(place.code.slice(0, -2)), count: place.to - place.from, url: 'areas/' + place.code + '/index.html' };
        });
        answer.close = ranks.length > 0 && ranks[0][1] > reaches.length || ranked.length > 0 && ranked[0][1] > reaches.length + 1;
        var only8 = ask.code && ask.code.length == 8, sure = ask.moo != null || only8, blocks = [];
        answer.fundTotal = ranked.length;
        (sure ? ranked : ranked.slice(0, most)).forEach(function (one) {
          var n = down(one[0], m.b);
          if (blocks.indexOf(n) < 0 && (!sure || blocks.length < 4)) blocks.push(n);
        });
        return Promise.all(blocks.map(function (n) { return block(n, m); })).then(function (read) {
          var funds = {};
          read.forEach(function (list) { list.forEach(function (fund) { funds[fund.number] = fund; }); });
          var list = ranked.map(function (one) { return funds[one[0]]; }).filter(function (fund) {
            return fund && (ask.moo == null || fund.moo == ask.moo) && (!only8 || fund.code == ask.code);
          });
          answer.funds = list.slice(0, most);
          answer.funds.forEach(function (fund) { fund.sub = around(fund.around); });
          if (sure) {
            answer.fundTotal = list.length;
            if (list.length) { answer.places = []; answer.close = true; }
          }
          // กู้ is a loan, whatever village is called กู่.
          var first = (answer.places[0] || answer.funds[0] || { title: '' }).title;
          answer.close = answer.close && q.terms.every(function (term) { return term.loose.length > 3 || forms(first).flat.indexOf(term.flat) >= 0; });
        });
      });
    });
  };
})(this.KT);
