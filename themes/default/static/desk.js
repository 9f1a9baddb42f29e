// The judges' desk: what its pages share. Figures come in files that are one call each, so that they
// load from a disk too (src/plan/desk/data.rs); points are computed in whole numbers, as the program
// does (src/score/indicator.rs): rounded once for each indicator, half up, at the rubric's precision.
// Whatever a judge keeps stays in this browser. Everything shown is made of texts, never of HTML.
(function (window) {
  'use strict';
  var page = window.document, kit = window.Kongthun.kit, make = kit.make, holder = page.getElementById('desk'),
    contest = holder.getAttribute('data-contest'), folder = kit.root + 'contests/' + contest + '/', waiting = {}, files = {}, meta, D;

  // ── files ──
  window.KD = function (name, value) { if (waiting[name]) waiting[name](value); };
  function file(name) {
    files[name] = files[name] || new Promise(function (done, fail) {
      var script = make('script', { src: folder + 'desk/' + name + '.js' });
      waiting[name] = done;
      script.onload = script.onerror = function () { files[name] = null; fail(name); };
      waiting[name] = function (value) { script.onload = null; done(value); };
      page.head.appendChild(script);
    });
    return files[name];
  }
  function open() {
    return file('m').then(function (found) {
      meta = D.meta = found;
      meta.all = meta.F.reduce(function (sum, block) { return sum + block[1]; }, 0);
      meta.official = meta.I.map(function (one) { return exact(one[2]); });
      return meta;
    });
  }
  function block(n) {
    return file(n).then(function (found) {
      found.list = found.list || found.F.map(function (row) {
        return {
          code: row[0], name: row[1], area: row[2], areas: found.A, cls: row[3], quality: row[4], place: row[5], shared: row[6] == 1, total: row[7],
          firm: row[8], reasons: row[9], basis: row[10], values: row[11], chain: row[12], years: row[13]
        };
      });
      return found.list;
    });
  }
  // All funds, or those of an area where there are too many to hold at once.
  function funds(area) {
    var numbers = [];
    meta.F.forEach(function (one, n) {
      if (!area || one[2].split(' ').indexOf(area.slice(0, 2)) >= 0) numbers.push(n);
    });
    return Promise.all(numbers.map(block)).then(function (lists) {
      return [].concat.apply([], lists).filter(function (fund) { return !area || !fund.area.indexOf(area); });
    });
  }
  // Single funds by their codes; those that do not compete are left out.
  function some(codes) {
    return Promise.all(codes.map(function (code) {
      var n = meta.F.length - 1;
      while (n > 0 && meta.F[n][0] > code) n--;
      return n < 0 ? null : block(n).then(function (list) { return list.filter(function (fund) { return fund.code == code; })[0]; });
    })).then(function (list) { return list.filter(Boolean); });
  }

  // ── whole numbers ──
  function ten(places) { return BigInt('1' + new Array(places + 1).join('0')); }
  // “12.5” as 125 of 10.
  function exact(text) {
    var parts = text.split('.');
    return { n: BigInt(parts.join('')), d: ten(parts[1] ? parts[1].length : 0) };
  }
  function compare(a, b) {
    var left = a.n * b.d, right = b.n * a.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  function plus(a, b) { return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }; }
  // n/d in units of a decimal place; halves go away from zero.
  function halfUp(n, d, places) {
    var two = BigInt(2), size = n < 0 ? -n : n, units = (two * size * ten(places) + d) / (two * d);
    return n < 0 ? -units : units;
  }
  // The points of an indicator under a weight, in units of the last place: “L4” is a level, “P6.00” are
  // points of the official weight; what is missing or not judged is nought.
  function points(i, weight, basis) {
    var kind = basis.charAt(0), part, whole, n, d;
    if (kind != 'L' && kind != 'P') return BigInt(0);
    part = exact(basis.slice(1));
    whole = kind == 'L' ? exact(meta.max) : meta.official[i];
    n = weight.n * part.n * whole.d;
    d = weight.d * part.d * whole.n;
    return d > 0 ? halfUp(halfUp(n, d, 15), ten(15), meta.precision) : BigInt(0);
  }
  function scores(list, weights) {
    var known = weights.map(function () { return {}; });
    return list.map(function (fund) {
      var score = { fund: fund, points: [], parts: meta.D.map(function () { return BigInt(0); }), total: BigInt(0) };
      fund.basis.forEach(function (basis, i) {
        var value = known[i][basis];
        if (value === undefined) value = known[i][basis] = points(i, weights[i], basis);
        score.points.push(value);
        score.parts[meta.I[i][3]] += value;
        score.total += value;
      });
      return score;
    });
  }

  // Places by total, then by the rubric's chain. Where the chain asks for a figure that is withheld,
  // official weights follow the official places, and others leave the place shared.
  function ranked(list, weights) {
    var all = scores(list.filter(function (fund) { return fund.place; }), weights), place = 1, isOfficial = weights.every(function (weight, i) { return !compare(weight, meta.official[i]); });
    all.sort(function (a, b) { return a.total < b.total ? 1 : a.total > b.total ? -1 : a.fund.code < b.fund.code ? -1 : 1; });
    groups(all, function (score) { return score.total; }).forEach(function (equal) {
      chain(equal, 0, 0).forEach(function (group) {
        group.forEach(function (score) { score.place = place; score.shared = group.length > 1; });
        place += group.length;
      });
    });
    return all.sort(function (a, b) { return a.place - b.place || (a.fund.code < b.fund.code ? -1 : 1); });

    function chain(group, step, figure) {
      var tie = meta.T[step], values;
      if (group.length < 2 || !tie) return [group];
      values = group.map(function (score) {
        var text = tie[0] == 'v' ? score.fund.chain[figure] : '';
        return tie[0] == 'd' ? { n: score.parts[tie[1]], d: BigInt(1) } : tie[0] == 'p' ? { n: score.points[tie[1]], d: BigInt(1) } : text == 'x' ? 'x' : text ? exact(text) : null;
      });
      if (values.indexOf('x') >= 0) {
        if (!isOfficial) { group.forEach(function (score) { score.veiled = true; }); return [group]; }
        group.sort(function (a, b) { return a.fund.place - b.fund.place; });
        return groups(group, function (score) { return score.fund.place; });
      }
      group.forEach(function (score, n) { score.step = values[n]; });
      function order(a, b) {
        if (!a.step || !b.step) return (a.step ? 0 : 1) - (b.step ? 0 : 1);
        return tie[2] ? compare(b.step, a.step) : compare(a.step, b.step);
      }
      group.sort(function (a, b) { return order(a, b) || (a.fund.code < b.fund.code ? -1 : 1); });
      var parts = [];
      group.forEach(function (score) {
        var last = parts[parts.length - 1];
        if (last && !order(last[0], score)) last.push(score); else parts.push([score]);
      });
      return [].concat.apply([], parts.map(function (part) { return chain(part, step + 1, figure + (tie[0] == 'v' ? 1 : 0)); }));
    }
  }
  function groups(list, key) {
    var found = [];
    list.forEach(function (one) {
      var last = found[found.length - 1];
      if (last && key(last[0]) === key(one)) last.push(one); else found.push([one]);
    });
    return found;
  }

  // Places within a part of the ranking.
  function placesIn(list) {
    var places = {}, standing = list.filter(function (fund) { return fund.place; }).sort(function (a, b) { return a.place - b.place; }), at = 1;
    groups(standing, function (fund) { return fund.place; }).forEach(function (group) {
      group.forEach(function (fund) { places[fund.code] = [at, group.length > 1]; });
      at += group.length;
    });
    return places;
  }

  // ── words ──
  function digits(text) {
    return kit.number(0) == '0' ? String(text) : String(text).replace(/\d/g, function (digit) { return '๐๑๒๓๔๕๖๗๘๙'[digit]; });
  }
  // Units of the last place as “83.00”.
  function written(units) {
    var minus = units < 0, text = String(minus ? -units : units), places = meta.precision;
    while (text.length <= places) text = '0' + text;
    return digits((minus ? '-' : '') + (places ? text.slice(0, -places) + '.' + text.slice(-places) : text));
  }
  function grouped(text) {
    var parts = text.split('.');
    return digits(parts[0].replace(/(\d)(?=(\d{3})+$)/g, '$1,') + (parts[1] ? '.' + (parts[1] + '0').slice(0, Math.max(2, parts[1].length)) : ''));
  }
  function areaName(fund, code) { return fund.areas[code || fund.area] || fund.area; }
  function grade(units) {
    var total = { n: units, d: ten(meta.precision) }, found = meta.G.filter(function (one) { return compare(total, exact(one[1])) >= 0; })[0] || meta.G[meta.G.length - 1];
    return found ? found[0] : '';
  }
  function fundLink(fund, words) { return make('a', { href: kit.root + 'funds/' + fund.code + '/index.html' }, words || fund.name); }
  function whyAddress(fund) { return meta.why ? kit.root + 'funds/' + fund.code + '/why.html' : folder + 'why/' + fund.code + '.html'; }
  function bar(share, part) {
    var space = 'http://www.w3.org/2000/svg', picture = page.createElementNS(space, 'svg'), inside = page.createElementNS(space, 'rect'), ground = page.createElementNS(space, 'rect');
    picture.setAttribute('class', 'desk-bar');
    picture.setAttribute('viewBox', '0 0 100 6');
    picture.setAttribute('preserveAspectRatio', 'none');
    picture.setAttribute('aria-hidden', 'true');
    [[ground, 100, 'desk-ground'], [inside, share, 'c-part-' + part]].forEach(function (one) {
      one[0].setAttribute('width', one[1]);
      one[0].setAttribute('height', 6);
      one[0].setAttribute('class', one[2]);
      picture.appendChild(one[0]);
    });
    return picture;
  }
  function button(words, run, more) {
    var element = make('button', Object.assign({ type: 'button', className: 'desk-button' }, more || {}), words);
    element.onclick = run;
    return element;
  }
  function failed() {
    return make('p', { className: 'callout callout-warn', role: 'alert' }, 'โหลดข้อมูลของหน้านี้ไม่สำเร็จ โปรดตรวจว่าคัดลอกเว็บไซต์มาครบทุกไฟล์ หรือลองเปิดหน้านี้อีกครั้ง');
  }

  // ── the state of a page, in its address ──
  function state(next) {
    var found = {}, text;
    if (next) {
      text = Object.keys(next).filter(function (key) { return next[key] !== '' && next[key] != null; }).map(function (key) { return key + '=' + encodeURIComponent(next[key]).replace(/%2C/g, ','); }).join('&');
      try { window.history.replaceState(null, '', text ? '#' + text : window.location.href.split('#')[0]); } catch (refused) { window.location.hash = text; }
      return next;
    }
    (window.location.hash || window.location.search).slice(1).split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      if (at > 0) try { found[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1)); } catch (broken) { }
    });
    return found;
  }

  // ── what a judge keeps, on this device only: {code: {name, note}} ──
  function keeper() {
    var key = 'kongthun-desk|' + meta.store + '|' + contest, held = {}, works = true;
    function read() {
      try { held = JSON.parse(window.localStorage.getItem(key)) || {}; } catch (refused) { works = false; }
      return held;
    }
    function write() {
      try { window.localStorage.setItem(key, JSON.stringify(held)); } catch (refused) { works = false; }
    }
    // From a disk some browsers (Firefox) keep each page's own and show it to no other: the link to the
    // list takes along what is chosen here.
    function follow() {
      var codes = Object.keys(held).slice(0, 200).join(',');
      if (window.location.protocol == 'file:') [].forEach.call(page.querySelectorAll('.tabs a[href*="shortlist.html"]'), function (link) {
        link.href = folder + 'shortlist.html' + (codes ? '#keep=' + codes : '');
      });
    }
    read();
    write();
    follow();
    return {
      all: read,
      works: function () { return works; },
      has: function (code) { return !!read()[code]; },
      put: function (fund, note) {
        var before = read()[fund.code];
        held[fund.code] = { name: fund.name, note: note === undefined ? before ? before.note : '' : note };
        write();
        follow();
      },
      drop: function (code) { read(); delete held[code]; write(); follow(); },
      clear: function () { held = {}; write(); follow(); }
    };
  }
  function star(keep, fund) {
    var element = button('', function () {
      if (keep.has(fund.code)) keep.drop(fund.code); else keep.put(fund);
      draw();
    }, { className: 'desk-button desk-small' });
    function draw() {
      var on = keep.has(fund.code);
      element.setAttribute('aria-pressed', on);
      element.textContent = on ? '★ เก็บแล้ว' : '☆ เก็บ';
      element.setAttribute('aria-label', element.textContent + ' ' + fund.name);
    }
    draw();
    return element;
  }

  D = window.KongthunDesk = {
    holder: holder, contest: contest, folder: folder, open: open, funds: funds, some: some, exact: exact, compare: compare, plus: plus, ten: ten, halfUp: halfUp, points: points,
    scores: scores, ranked: ranked, placesIn: placesIn, groups: groups, digits: digits, written: written, grouped: grouped, areaName: areaName, grade: grade, fundLink: fundLink,
    whyAddress: whyAddress, bar: bar, button: button, failed: failed, state: state, keeper: keeper, star: star
  };
})(this);
