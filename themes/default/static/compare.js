// เปรียบเทียบกองทุน: two to four funds, indicator by indicator. Which ones stands in the address.
(function (window) {
  'use strict';
  var page = window.document, desk = window.KongthunDesk, make = window.Kongthun.kit.make, digits = desk.digits, holder = desk.holder,
    meta, keep, codes = [], onlyDifferent = false, result, say, input, turn = 0, MOST = 4;
  if (!window.BigInt || !window.Promise) return;

  function read() {
    var state = desk.state(), seen = {};
    codes = (state.f || '').split(',').filter(function (code) { var fresh = code && !seen[code]; seen[code] = true; return fresh; }).slice(0, MOST);
    onlyDifferent = state.only == '1';
  }
  function write() { desk.state({ f: codes.join(','), only: onlyDifferent ? '1' : '' }); }
  function add(code) {
    if (codes.indexOf(code) >= 0) { say.textContent = 'เลือกกองทุนนี้ไว้แล้ว'; return; }
    if (codes.length >= MOST) { say.textContent = 'เทียบได้ครั้งละไม่เกิน ' + digits(MOST) + ' กองทุน เอากองทุนหนึ่งออกก่อน'; return; }
    codes.push(code);
    write();
    update();
  }
  function remove(code) {
    codes = codes.filter(function (other) { return other != code; });
    write();
    update();
    input.focus();
  }

  function controls() {
    var form = make('div', { className: 'desk-find' }), only;
    holder.textContent = '';
    input = make('input', { id: 'desk-fund', type: 'search', placeholder: 'พิมพ์ชื่อ หมู่ที่ หรือรหัสกองทุน' });
    form.appendChild(input);
    say = make('p', { className: 'desk-status', role: 'status' });
    only = make('input', { type: 'checkbox', id: 'desk-only', checked: onlyDifferent });
    only.onchange = function () { onlyDifferent = only.checked; write(); update(); };
    holder.appendChild(make('div', { className: 'desk-controls' }, [
      make('label', { htmlFor: 'desk-fund' }, 'เพิ่มกองทุนที่จะเปรียบเทียบ'), form, say,
      make('div', { className: 'desk-row' }, [
        make('span', { className: 'desk-check' }, [only, make('label', { htmlFor: 'desk-only' }, 'แสดงเฉพาะข้อที่ต่างกัน')]),
        desk.button('พิมพ์', function () { window.print(); })
      ])
    ]));
    window.Kongthun.box(input, { only: ['fund'], pick: function (item) { input.value = ''; add(item.code); } });
    result = make('div', { className: 'desk-result' });
    holder.appendChild(result);
  }

  function update() {
    var mine = ++turn;
    result.setAttribute('aria-busy', 'true');
    desk.some(codes).then(function (funds) {
      if (mine != turn) return;
      result.removeAttribute('aria-busy');
      result.textContent = '';
      var lost = codes.filter(function (code) { return !funds.some(function (fund) { return fund.code == code; }); });
      say.textContent = lost.length ? 'ไม่มีกองทุนรหัส ' + lost.map(digits).join(' ') + ' ในการประกวดนี้ หรือโหลดข้อมูลไม่ครบ' : funds.length == 1 ? 'เลือกอีกอย่างน้อย ' + digits(1) + ' กองทุน' : funds.length ? 'กำลังเทียบ ' + digits(funds.length) + ' กองทุน' : '';
      codes = codes.filter(function (code) { return lost.indexOf(code) < 0; });
      if (!funds.length) result.appendChild(make('p', { className: 'empty' }, 'ยังไม่ได้เลือกกองทุน พิมพ์ชื่อในช่องด้านบน หรือกด “+ เทียบ” ในตารางผลการจัดอันดับ'));
      else draw(funds);
    }, function () { result.textContent = ''; result.appendChild(desk.failed()); });
  }

  // A row of the table: what it is about, and a cell for each fund.
  function line(title, cells, kind) {
    return make('tr', { role: 'row', className: kind || '' }, [make('th', { scope: 'row', role: 'rowheader' }, title)].concat(cells.map(function (cell) {
      return make('td', { role: 'cell', className: (cell.best ? 'desk-highest ' : '') + (cell.note ? 'noted' : '') }, cell.parts);
    })));
  }
  function draw(funds) {
    var all = desk.scores(funds, meta.official), table, body, hidden = 0, different = 0,
      notes = keep.all();
    function most(values) {
      var known = values.filter(function (value) { return value != null; }), high = known.reduce(function (a, b) { return a > b ? a : b; }, known[0]);
      return known.some(function (value) { return value < high; }) || known.length < values.length ? high : null;
    }
    function cells(values, words) {
      var high = most(values);
      return values.map(function (value, n) {
        var best = high !== null && high !== undefined && value === high;
        return { best: best, parts: words(n).concat(best ? [make('span', { className: 'desk-best' }, 'สูงสุด')] : []) };
      });
    }
    function isDifferent(values) { return values.some(function (value) { return value !== values[0]; }); }
    body = make('tbody', { role: 'rowgroup' });
    body.appendChild(line(make('span', { className: 'visually-hidden' }, 'เก็บหรือเอาออก'), funds.map(function (fund) {
      return { parts: [make('span', { className: 'desk-actions' }, [desk.star(keep, fund), desk.button('เอาออก', function () { remove(fund.code); }, { className: 'desk-button desk-small', 'aria-label': 'เอาออก ' + fund.name })])] };
    }), 'desk-handles'));
    body.appendChild(line('อันดับ', funds.map(function (fund) {
      return { parts: fund.place ? [make('strong', {}, desk.grouped(String(fund.place)) + (fund.shared ? ' (ร่วม)' : ''))].concat(fund.firm ? [make('span', { className: 'meta' }, 'เมื่อปรับน้ำหนัก ' + desk.grouped(String(fund.firm[0])) + (fund.firm[0] == fund.firm[1] ? '' : '–' + desk.grouped(String(fund.firm[1]))))] : [])
        : ['ไม่เข้าจัดอันดับ'].concat(fund.reasons.map(function (reason) { return make('span', { className: 'meta' }, reason); })) };
    })));
    var totals = all.map(function (score) { return score.fund.basis.length ? score.total : null; });
    body.appendChild(line('คะแนนรวม', cells(totals, function (n) { return [make('strong', {}, totals[n] == null ? 'ไม่มีคะแนน' : desk.written(totals[n]))]; }), 'desk-sum'));
    body.appendChild(line('พื้นที่ ขนาด และคุณภาพข้อมูล', funds.map(function (fund) {
      return { parts: [desk.areaName(fund), make('span', { className: 'meta' }, (meta.C[fund.cls] ? meta.C[fund.cls][1] + ' · ' : '') + 'คุณภาพ ' + digits(fund.quality) + '/' + digits(meta.steps))] };
    })));
    meta.D.forEach(function (dimension, d) {
      var parts = all.map(function (score) { return score.fund.basis.length ? score.parts[d] : null; });
      body.appendChild(line(make('span', {}, [dimension[1], make('span', { className: 'th-note' }, ' เต็ม ' + digits(dimension[2]))]), cells(parts, function (n) {
        return parts[n] == null ? ['–'] : [make('strong', {}, desk.written(parts[n])), desk.bar(Number(parts[n]) * 100 / Math.pow(10, meta.precision) / Number(dimension[2]) || 0, d)];
      }), 'desk-dimension'));
      meta.I.forEach(function (indicator, i) {
        if (indicator[3] != d) return;
        var values = all.map(function (score) { var basis = score.fund.basis[i]; return !basis || basis == '?' || basis == '-' ? null : score.points[i]; }), differs = isDifferent(values);
        if (differs) different++;
        if (onlyDifferent && !differs) { hidden++; return; }
        body.appendChild(line(make('span', {}, [differs ? make('span', { className: 'desk-differs' }, 'ต่าง') : '', digits(indicator[0]) + ' ' + indicator[1], make('span', { className: 'th-note' }, ' เต็ม ' + digits(indicator[2]))]), cells(values, function (n) {
          var basis = funds[n].basis[i], value = funds[n].values[i];
          return [!basis ? '–' : basis == '?' ? 'รอกรรมการ' : basis == '-' ? 'ไม่มีข้อมูล' : make('span', { className: 'desk-points' }, desk.written(values[n])),
            value ? make('span', { className: 'meta' }, value == 'x' ? 'ค่าไม่แสดง' : digits(value)) : ''];
        }), differs ? 'differs' : ''));
      });
    });
    trends(body, funds);
    if (funds.some(function (fund) { return notes[fund.code] && notes[fund.code].note; })) body.appendChild(line('บันทึกส่วนตัว', funds.map(function (fund) {
      return { note: true, parts: [(notes[fund.code] || {}).note || ''] };
    })));
    table = make('table', { className: 'desk-compare of-' + funds.length, role: 'table' }, [
      make('caption', {}, 'เปรียบเทียบตามเกณฑ์ของ ' + meta.title + ' ปีบัญชี ' + digits(meta.year) + ' · ตัวชี้วัดที่คะแนนต่างกัน ' + digits(different) + ' จาก ' + digits(meta.I.length) + ' ข้อ' + (hidden ? ' (ซ่อนข้อที่เท่ากัน ' + digits(hidden) + ' ข้อ)' : '')),
      make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, [make('th', { scope: 'col', role: 'columnheader' }, 'ตัวชี้วัด')].concat(funds.map(function (fund) {
        var words = /^(กองทุนหมู่บ้าน |กองทุนชุมชนเมือง )?(.*)$/.exec(fund.name);
        return make('th', { scope: 'col', role: 'columnheader' }, desk.fundLink(fund, [make('span', { className: 'desk-kind' }, words[1] || ''), words[2]]));
      })))), body
    ]);
    result.appendChild(table);
    if (!keep.works()) result.appendChild(make('p', { className: 'callout callout-warn' }, 'เบราว์เซอร์นี้ไม่ให้เก็บข้อมูลในเครื่อง รายชื่อที่เก็บจะหายไปเมื่อปิดหน้า'));
  }

  // The same years for all, and one scale for all, so that heights can be compared.
  function trends(body, funds) {
    var years = {};
    funds.forEach(function (fund) { fund.years.forEach(function (year) { years[year[0]] = true; }); });
    years = Object.keys(years).sort();
    if (!years.length) return;
    body.appendChild(line('แนวโน้ม ปีบัญชี ' + years.map(digits).join(' '), funds.map(function () { return { parts: [''] }; }), 'desk-dimension desk-trends'));
    meta.Y.forEach(function (figure, f) {
      var rows = funds.map(function (fund) {
        return years.map(function (year) {
          var known = fund.years.filter(function (one) { return one[0] == year; })[0];
          return known ? known[1][f] : '';
        });
      }), top = 0;
      rows.forEach(function (row) { row.forEach(function (text) { top = Math.max(top, Math.abs(Number(text)) || 0); }); });
      if (!rows.some(function (row) { return row.join(''); })) return;
      body.appendChild(line(make('span', {}, [figure[0], make('span', { className: 'th-note' }, ' (' + figure[1] + ')')]), rows.map(function (row) {
        return { parts: [picture(row, top, f), make('span', { className: 'desk-years' }, years.map(function (year, n) {
          return make('span', {}, [make('span', { className: 'visually-hidden' }, 'ปี ' + digits(year) + ' '), shown(row[n]), ' ']);
        }))] };
      })));
    });
  }
  function shown(text) { return text === '' ? 'ไม่มีข้อมูล' : text == 'x' ? 'ไม่แสดง' : text == '-' ? 'ไม่เกี่ยวข้อง' : desk.grouped(text); }
  // Bars above and below a line, for the eye; the figures stand beside them.
  function picture(row, top, part) {
    var space = 'http://www.w3.org/2000/svg', svg = page.createElementNS(space, 'svg'), low = row.some(function (text) { return Number(text) < 0; }), zero = low ? 20 : 28;
    svg.setAttribute('class', 'desk-spark');
    svg.setAttribute('viewBox', '0 0 ' + row.length * 16 + ' 40');
    svg.setAttribute('aria-hidden', 'true');
    row.forEach(function (text, n) {
      var value = Number(text), height = value && top ? Math.max(1, Math.abs(value) / top * (low ? 18 : 27)) : 0, bar;
      if (text === '' || isNaN(value)) {
        bar = page.createElementNS(space, 'path');
        bar.setAttribute('d', 'M' + (n * 16 + 3) + ' ' + zero + 'h10');
        bar.setAttribute('class', 'desk-gap');
      } else {
        bar = page.createElementNS(space, 'rect');
        bar.setAttribute('x', n * 16 + 2);
        bar.setAttribute('width', 12);
        bar.setAttribute('y', value < 0 ? zero : zero - height);
        bar.setAttribute('height', Math.max(height, 0.6));
        bar.setAttribute('class', 'c-part-' + part);
      }
      svg.appendChild(bar);
    });
    return svg;
  }

  desk.open().then(function (found) {
    meta = found;
    keep = desk.keeper();
    read();
    controls();
    update();
    window.addEventListener('hashchange', function () { read(); page.getElementById('desk-only').checked = onlyDifferent; update(); });
  }, function () { holder.textContent = ''; holder.appendChild(desk.failed()); });
})(this);
