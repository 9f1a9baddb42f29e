// ผลการจัดอันดับ: the table of a contest sorts and filters. It stays as the page brought it until
// somebody asks for more; then it is drawn from the desk's files, for all funds of the contest.
(function (window) {
  'use strict';
  var page = window.document, desk = window.KongthunDesk, make = window.Kongthun.kit.make, digits = desk.digits, holder = desk.holder,
    table = page.querySelector('table.ranking'), own = { area: holder.getAttribute('data-area'), cls: holder.getAttribute('data-class') },
    step = 500, shown = step, meta, keep, state, controls = {}, status, drawn = false, tray, turn = 0, fields = ['sort', 'dir', 'area', 'class', 'show', 'quality', 'f'];
  if (!table || !window.BigInt || !window.Promise) return;

  function read() {
    var all = desk.state();
    state = {};
    fields.forEach(function (field) { state[field] = all[field] || ''; });
  }
  function chosen() { return state.f ? state.f.split(',') : []; }
  function isTouched() { return fields.some(function (field) { return field != 'f' && state[field]; }); }

  // ── what can be sorted by ──
  var order = window.Intl && new window.Intl.Collator('th', { numeric: true });
  // Browsers put ๑๐ before ๑ where a space follows, and 10 after 1.
  function latin(text) { return text.replace(/[๐-๙]/g, function (digit) { return String(digit.charCodeAt(0) - 0x0E50); }); }
  function byText(a, b) { return order && order.compare(latin(a), latin(b)) || (a < b ? -1 : a > b ? 1 : 0); }
  function columns() {
    function points(score, n) { return n < 0 ? score.total : score.parts[n]; }
    function byPoints(n) { return function (a, b) { var x = points(a.score, n), y = points(b.score, n); return x < y ? 1 : x > y ? -1 : 0; }; }
    return [
      ['place', 'อันดับ', function (a, b) { return (a.place || 1e9) - (b.place || 1e9); }],
      ['name', 'ชื่อกองทุน', function (a, b) { return byText(a.name, b.name); }],
      ['area', 'พื้นที่', function (a, b) { return byText(desk.areaName(a), desk.areaName(b)); }],
      ['class', 'กลุ่มขนาด', function (a, b) { return a.cls - b.cls; }],
      ['quality', 'คุณภาพข้อมูล', function (a, b) { return b.quality - a.quality; }],
      ['total', 'คะแนนรวม', byPoints(-1)]
    ].concat(meta.D.map(function (one, n) { return [one[0], one[1], byPoints(n)]; }));
  }

  // ── controls ──
  function select(field, label, options) {
    var element = make('select', { id: 'desk-' + field }, options.map(function (one) { return make('option', { value: one[0] }, one[1]); }));
    element.value = state[field];
    if (element.selectedIndex < 0) element.selectedIndex = 0;
    element.onchange = function () { set(field, element.value); };
    controls[field] = element;
    return make('div', { className: 'desk-field' }, [make('label', { htmlFor: 'desk-' + field }, label), element]);
  }
  function set(field, value) {
    state[field] = value;
    shown = step;
    desk.state(state);
    update();
  }
  // Areas that funds lie in, the larger before those within them.
  function areas(list) {
    var names = {}, counts = {};
    list.forEach(function (fund) {
      [2, 4, 6].forEach(function (length) {
        var code = fund.area.slice(0, length);
        counts[code] = (counts[code] || 0) + 1;
        names[code] = desk.areaName(fund, code);
      });
    });
    return Object.keys(names).sort().filter(function (code) {
      return code.length > (own.area || '').length && (code.length == 6 || counts[code] < list.length);
    }).map(function (code) { return [code, (code.length > 2 ? '  ' : '') + (code.length > 4 ? '  ' : '') + names[code] + ' (' + digits(counts[code]) + ')']; });
  }
  function isLarge() { return meta.all > meta.most; }
  function place() { return state.area || own.area || ''; }
  function settings(list) {
    var choices = isLarge() && !own.area ? meta.P.map(function (one) { return [one[0], one[1]]; }) : [], some = areas(list), tools;
    if (choices.length && place()) {
      choices = [].concat.apply([], choices.map(function (one) { return one[0] == place().slice(0, 2) ? [one].concat(some.filter(function (area) { return area[0].length > 2; })) : [one]; }));
    } else if (!choices.length) choices = some;
    holder.textContent = '';
    status = make('p', { className: 'desk-status', role: 'status' });
    tools = [select('area', 'พื้นที่', [['', isLarge() && !own.area ? 'เลือกจังหวัด' : 'ทุกพื้นที่']].concat(choices))];
    if (!own.cls && meta.C.length) tools.push(select('class', 'กลุ่มขนาด', [['', 'ทุกขนาด']].concat(meta.C)));
    tools.push(select('show', 'การเข้าจัดอันดับ', [['', 'เฉพาะที่เข้าจัดอันดับ'], ['all', 'ทุกกองทุน'], ['gated', 'เฉพาะที่ไม่เข้าจัดอันดับ']]));
    tools.push(select('quality', 'คุณภาพข้อมูล', [['', 'ทุกระดับ']].concat(steps())));
    tools.push(select('sort', 'เรียงตาม', columns().map(function (one) { return [one[0] == 'place' ? '' : one[0], one[1]]; })));
    tools.push(select('dir', 'ทิศทาง', [['', 'ปกติ (ดีที่สุดก่อน หรือ ก–ฮ)'], ['down', 'กลับด้าน']]));
    holder.appendChild(make('div', { className: 'desk-fields', role: 'group', 'aria-label': 'จัดเรียงและกรองตาราง' }, tools));
    holder.appendChild(make('div', { className: 'desk-row' }, [status, desk.button('ล้างตัวกรอง', function () {
      fields.forEach(function (field) { if (field != 'f') state[field] = ''; });
      desk.state(state);
      settings(list);
      update();
    })]));
  }
  function steps() {
    var list = [];
    for (var n = +meta.steps; n > 0; n--) list.push([String(n), n == meta.steps ? 'ระดับ ' + digits(n) : 'ตั้งแต่ระดับ ' + digits(n)]);
    return list;
  }

  // ── the table ──
  function update() {
    var mine = ++turn;
    if (isLarge() && !place()) {
      status.textContent = 'การประกวดนี้มี ' + desk.grouped(String(meta.all)) + ' กองทุน โปรดเลือกจังหวัดก่อน จึงจัดเรียงและกรองได้';
      return;
    }
    status.textContent = 'กำลังโหลด…';
    desk.funds(isLarge() ? place().slice(0, 2) : '').then(function (all) {
      if (mine != turn) return;
      if (isLarge() && !own.area && controls.area.options.length != meta.P.length + 1 + areas(all).filter(function (one) { return one[0].length > 2; }).length) {
        var focused = page.activeElement == controls.area;
        settings(all);
        if (focused) controls.area.focus();
      }
      draw(all);
    }, function () { holder.appendChild(desk.failed()); });
  }
  function draw(all) {
    var base = all.filter(function (fund) { return (!own.area || !fund.area.indexOf(own.area)) && (!own.cls || (meta.C[fund.cls] || [])[0] == own.cls); }),
      // Of a class, one province alone does not tell the places.
      places = own.area || own.cls && !isLarge() ? desk.placesIn(base) : null, sort = state.sort || 'place', up = state.dir != 'down',
      column = columns().filter(function (one) { return one[0] == sort; })[0] || columns()[0];
    var list = base.filter(function (fund) {
      return (!state.area || !fund.area.indexOf(state.area)) && (!state['class'] || (meta.C[fund.cls] || [])[0] == state['class']) &&
        (state.show == 'all' || (state.show == 'gated') == !fund.place) && (!state.quality || fund.quality >= +state.quality);
    });
    desk.scores(list, meta.official).forEach(function (score) { score.fund.score = score; });
    list.sort(function (a, b) {
      // Who is not ranked stands below, whichever way the others go.
      var known = (a.place ? 0 : 1) - (b.place ? 0 : 1), found = column[2](a, b);
      if (sort == 'name' || sort == 'area' || sort == 'class' || sort == 'quality') known = 0;
      return known || (up ? found : -found) || (a.place || 1e9) - (b.place || 1e9) || (a.code < b.code ? -1 : 1);
    });
    var body = table.tBodies[0], more = page.getElementById('desk-more');
    body.textContent = '';
    list.slice(0, shown).forEach(function (fund) { body.appendChild(row(fund, places)); });
    drawn = true;
    if (more) more.remove();
    if (list.length > shown) {
      more = desk.button('แสดงอีก ' + digits(Math.min(step, list.length - shown)) + ' กองทุน', function () { shown += step; draw(all); });
      more.id = 'desk-more';
      table.parentNode.insertBefore(more, table.nextSibling);
    }
    var pages = table.parentNode.querySelector('.prev-next');
    if (pages) pages.hidden = true;
    status.textContent = list.length ? 'แสดง ' + desk.grouped(String(list.length)) + ' จาก ' + desk.grouped(String(base.length)) + ' กองทุน เรียงตาม' + column[1] + (up ? '' : ' กลับด้าน') + (own.cls && !places ? ' อันดับที่แสดงเป็นอันดับรวมของทั้งการประกวด' : '') : 'ไม่มีกองทุนที่ตรงกับตัวกรอง ลองล้างตัวกรอง';
    heads(sort, up);
  }
  function row(fund, places) {
    var at = places ? places[fund.code] : fund.place ? [fund.place, fund.shared] : null, about = [make('span', { className: 'name' }, desk.areaName(fund))], total, name;
    if (meta.C[fund.cls]) about.push(' · ' + meta.C[fund.cls][1]);
    if (fund.quality) about.push(' · ', make('span', { className: 'name' }, 'คุณภาพข้อมูล ' + digits(fund.quality) + '/' + digits(meta.steps)));
    name = make('th', { scope: 'row' }, [desk.fundLink(fund, make('span', { className: 'name' }, fund.name)), make('span', { className: 'meta' }, about)]);
    var missing = fund.basis.filter(function (basis) { return basis == '-'; }).length;
    if (missing) name.appendChild(make('span', { className: 'row-note' }, 'ไม่มีข้อมูล ' + digits(missing) + ' ตัวชี้วัด'));
    fund.reasons.forEach(function (reason) { name.appendChild(make('span', { className: 'row-note' }, reason)); });
    name.appendChild(actions(fund));
    total = make('td', { className: 'num total' });
    if (fund.basis.length) {
      total.appendChild(make('a', { href: desk.whyAddress(fund) }, [make('span', { className: 'total-number' }, digits(fund.total)), make('span', { className: 'visually-hidden' }, ' คะแนน ดูที่มาของคะแนน')]));
      if (fund.place) total.appendChild(make('span', { className: 'grade' }, desk.grade(fund.score.total)));
    } else total.appendChild(make('span', { className: 'meta' }, 'ไม่มีคะแนน'));
    return make('tr', {}, [
      make('td', { className: 'place' }, at ? [make('span', { className: 'place-mark medal-' + (at[0] < 4 ? at[0] : 0) }, [make('span', { className: 'visually-hidden' }, 'อันดับ '), desk.grouped(String(at[0]))])]
        .concat(at[1] ? [' ', make('span', { className: 'shared' }, 'ร่วม')] : []) : make('span', { className: 'meta' }, 'ไม่จัดอันดับ')),
      name, total
    ].concat(meta.D.map(function (one, n) {
      return make('td', { className: 'num dim' }, fund.basis.length ? [desk.written(fund.score.parts[n]), desk.bar(share(fund.score.parts[n], one[2]), n)] : '');
    })));
  }
  // For a picture only.
  function share(units, weight) { return Math.max(0, Math.min(100, 100 * Number(units) / Math.pow(10, meta.precision) / Number(weight))) || 0; }

  // ── choosing funds ──
  function actions(fund) {
    var compare = desk.button('', function () {
      var list = chosen();
      if (list.indexOf(fund.code) >= 0) list = list.filter(function (code) { return code != fund.code; });
      else if (list.length < 4) list.push(fund.code);
      else { tell('เทียบได้ครั้งละไม่เกิน ' + digits(4) + ' กองทุน'); return; }
      state.f = list.join(',');
      desk.state(state);
      mark();
      tell();
    }, { className: 'desk-button desk-small' });
    function mark() {
      var on = chosen().indexOf(fund.code) >= 0;
      compare.setAttribute('aria-pressed', on);
      compare.textContent = on ? '✓ เทียบ' : '+ เทียบ';
      compare.setAttribute('aria-label', compare.textContent + ' ' + fund.name);
    }
    compare.mark = mark;
    mark();
    return make('span', { className: 'desk-actions' }, [desk.star(keep, fund), compare]);
  }
  function tell(words) {
    var list = chosen(), link;
    if (!tray) {
      tray = make('div', { className: 'desk-tray', role: 'region', 'aria-label': 'กองทุนที่เลือกเปรียบเทียบ' }, [make('p', { role: 'status' }), make('a', { className: 'button' }, 'เปรียบเทียบ'), desk.button('ล้าง', function () {
        state.f = '';
        desk.state(state);
        [].forEach.call(table.querySelectorAll('.desk-actions button'), function (element) { if (element.mark) element.mark(); });
        tell();
      })]);
      page.body.appendChild(tray);
    }
    link = tray.querySelector('a');
    tray.hidden = !list.length;
    page.body.classList.toggle('desk-has-tray', list.length > 0);
    link.href = desk.folder + 'compare.html#f=' + list.join(',');
    link.hidden = list.length < 2;
    tray.querySelector('p').textContent = words || (list.length < 2 ? 'เลือกแล้ว ' + digits(list.length) + ' กองทุน เลือกอีกอย่างน้อย ' + digits(1) : 'เลือกแล้ว ' + digits(list.length) + ' กองทุน');
  }

  // ── heads that sort ──
  function heads(sort, up) {
    [].forEach.call(table.tHead.rows[0].cells, function (cell, n) {
      var id = n < 3 ? ['place', 'name', 'total'][n] : meta.D[n - 3][0], sorter = cell.querySelector('.desk-sort');
      if (!sorter) {
        sorter = make('button', { type: 'button', className: 'desk-sort' });
        while (cell.firstChild) sorter.appendChild(cell.firstChild);
        sorter.appendChild(make('span', { className: 'desk-arrow', 'aria-hidden': 'true' }));
        cell.appendChild(sorter);
        sorter.onclick = function () {
          var now = state.sort || 'place';
          state.dir = now == id && state.dir != 'down' ? 'down' : '';
          state.sort = id == 'place' ? '' : id;
          desk.state(state);
          if (!status) { begin(true); return; }
          controls.sort.value = state.sort;
          controls.dir.value = state.dir;
          set('sort', state.sort);
        };
      }
      // Names go up, points go down.
      if (sort == id) cell.setAttribute('aria-sort', (n < 2) == up ? 'ascending' : 'descending'); else cell.removeAttribute('aria-sort');
      cell.querySelector('.desk-arrow').textContent = sort != id ? '↕' : (n < 2) == up ? '↑' : '↓';
    });
  }

  desk.order = byText;
  desk.open().then(function (found) {
    meta = found;
    keep = desk.keeper();
    read();
    // The rows of the page get their buttons and bars without being drawn again.
    [].forEach.call(table.tBodies[0].rows, function (line) {
      var link = line.querySelector('th a'), code = link && (link.getAttribute('href').match(/([^/]+)\/index\.html$/) || [])[1];
      if (code) line.querySelector('th').appendChild(actions({ code: code, name: link.textContent }));
      [].forEach.call(line.querySelectorAll('td.dim'), function (cell, n) {
        if (meta.D[n]) cell.appendChild(desk.bar(share(Number(latin(cell.textContent)) * Math.pow(10, meta.precision), meta.D[n][2]), n));
      });
    });
    heads('place', true);
    if (isTouched()) begin(true);
    else holder.appendChild(desk.button('จัดเรียงและกรองตาราง', function () { begin(false).then(function () { controls.area.focus(); }); }));
    if (chosen().length) tell();
    window.addEventListener('hashchange', function () {
      read();
      if (!isTouched() && !drawn) return;
      begin(true);
      tell();
    });
  }, function () { holder.appendChild(desk.failed()); });

  function begin(now) {
    var part = isLarge() ? place().slice(0, 2) : '';
    return (isLarge() && !part ? Promise.resolve([]) : desk.funds(part)).then(function (all) {
      settings(all.filter(function (fund) { return !own.area || !fund.area.indexOf(own.area); }));
      if (now || isLarge() || meta.F.length > 1) update(); else status.textContent = '';
    }, function () { holder.appendChild(desk.failed()); });
  }
})(this);
