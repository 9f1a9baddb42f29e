// ทดลองปรับน้ำหนัก: what if other things counted more. In whole numbers throughout; the weights that
// differ from the rubric's stand in the address.
(function (window) {
  'use strict';
  var page = window.document, desk = window.KongthunDesk, make = window.Kongthun.kit.make, digits = desk.digits, holder = desk.holder,
    meta, area = '', dims = [], rows = [], parts, result, sum, turn = 0, shown = 50, step = 50, reset, waiting = false;
  if (!window.BigInt || !window.Promise) return;

  // A dimension either keeps the proportions of its indicators (slid), or each of them has a weight of
  // its own (own).
  function begin() {
    var state = desk.state();
    area = state.area || '';
    dims = meta.D.map(function (dimension, d) {
      var own = indicators(d).map(function (i) { return weightOf(state['i.' + meta.I[i][0]]); }), slid = weightOf(state['d.' + dimension[0]]);
      return { slid: slid || official(d), own: own.some(Boolean) ? own.map(function (text, n) { return text || meta.I[indicators(d)[n]][2]; }) : null };
    });
  }
  function weightOf(text) { return text && /^\d{1,4}(\.\d{1,2})?$/.test(text) ? text : ''; }
  function official(d) { return meta.D[d][2]; }
  function indicators(d) {
    return meta.I.map(function (one, i) { return i; }).filter(function (i) { return meta.I[i][3] == d; });
  }
  function total(texts) { return texts.map(desk.exact).reduce(desk.plus, desk.exact('0')); }
  // The weight of each indicator, exactly: its share of the dimension's weight.
  function weights() {
    var all = [];
    dims.forEach(function (dim, d) {
      var list = indicators(d), whole = total(list.map(function (i) { return meta.I[i][2]; })), to = desk.exact(dim.slid);
      list.forEach(function (i, n) {
        var own = meta.official[i];
        all[i] = dim.own ? desk.exact(dim.own[n]) : whole.n ? { n: own.n * to.n * whole.d, d: own.d * to.d * whole.n } : own;
      });
    });
    return all;
  }
  // A weight in at most two places, for people.
  function plain(weight) {
    var units = String(desk.halfUp(weight.n, weight.d, 2)), text;
    while (units.length < 3) units = '0' + units;
    text = units.slice(0, -2) + '.' + units.slice(-2);
    return text.replace(/\.?0+$/, '');
  }
  function ofDimension(d) {
    var all = weights();
    return indicators(d).map(function (i) { return all[i]; }).reduce(desk.plus, desk.exact('0'));
  }
  function isOfficial(d) {
    var all = weights();
    return indicators(d).every(function (i) { return !desk.compare(all[i], meta.official[i]); });
  }
  function write() {
    var state = { area: area };
    dims.forEach(function (dim, d) {
      if (isOfficial(d)) return;
      if (dim.own) indicators(d).forEach(function (i, n) { state['i.' + meta.I[i][0]] = dim.own[n]; });
      else state['d.' + meta.D[d][0]] = dim.slid;
    });
    desk.state(state);
  }

  function number(id, label, value, run) {
    var element = make('input', { id: id, type: 'number', min: '0', max: '9999', step: 'any', value: value, inputMode: 'decimal', 'aria-label': label });
    element.oninput = function () { var text = weightOf(element.value); element.setAttribute('aria-invalid', !text); if (text) run(text); };
    element.onchange = function () { fill(); };
    return element;
  }
  function controls() {
    holder.textContent = '';
    rows = [];
    reset = desk.button('กลับไปใช้น้ำหนักตามเกณฑ์', function () {
      dims = meta.D.map(function (one, d) { return { slid: official(d), own: null }; });
      change();
      fill();
    });
    sum = make('p', { className: 'desk-status', role: 'status' });
    holder.appendChild(make('div', { className: 'desk-weights' }, meta.D.map(function (dimension, d) {
      var label = 'น้ำหนัก ' + dimension[1], limit = Math.max(30, 2 * Math.ceil(Number(official(d)))), row = { own: [] };
      function slide(text) { dims[d] = { slid: text, own: null }; change(); }
      row.range = make('input', { type: 'range', min: '0', max: String(limit), step: '0.5', 'aria-label': label });
      row.range.oninput = function () { slide(row.range.value); fill(row.range); };
      row.number = number('desk-d' + d, label, '', function (text) { slide(text); fill(row.number); });
      row.mark = make('span', { className: 'meta' });
      rows.push(row);
      return make('fieldset', { className: 'desk-weight' }, [
        make('legend', {}, dimension[1]), make('div', { className: 'desk-slide' }, [row.range, row.number]), row.mark,
        make('details', {}, [make('summary', {}, 'น้ำหนักรายตัวชี้วัด')].concat(indicators(d).map(function (i, n) {
          var one = meta.I[i], field = number('desk-i' + i, 'น้ำหนัก ' + digits(one[0]) + ' ' + one[1], '', function (text) {
            var all = weights();
            dims[d] = { slid: official(d), own: dims[d].own || indicators(d).map(function (each) { return plain(all[each]); }) };
            dims[d].own[n] = text;
            change();
            fill(field);
          });
          row.own.push(field);
          return make('div', { className: 'desk-slide' }, [make('label', { htmlFor: 'desk-i' + i }, digits(one[0]) + ' ' + one[1] + (one[4] == 2 && !meta.judged ? ' (รอคะแนนกรรมการ)' : '')), field]);
        })))
      ]);
    })));
    holder.appendChild(make('div', { className: 'desk-row desk-sticky' }, [sum, reset, desk.button('พิมพ์', function () { window.print(); })]));
    if (meta.all > meta.most) holder.appendChild(provinces());
    result = make('div', { className: 'desk-result' });
    holder.appendChild(result);
    fill();
  }
  function provinces() {
    var select = make('select', { id: 'desk-area' }, [make('option', { value: '' }, 'เลือกจังหวัด')].concat(meta.P.map(function (one) { return make('option', { value: one[0] }, one[1]); })));
    select.value = area;
    select.onchange = function () { area = select.value; parts = null; change(); };
    return make('div', { className: 'desk-field' }, [make('label', { htmlFor: 'desk-area' }, 'การประกวดนี้มี ' + desk.grouped(String(meta.all)) + ' กองทุน จึงทดลองได้ทีละจังหวัด อันดับที่แสดงเป็นอันดับภายในจังหวัด'), select]);
  }
  // Shows the weights as they are, but for the field in which somebody writes.
  function fill(but) {
    var all = weights(), whole = all.reduce(desk.plus, desk.exact('0')), changed = false;
    rows.forEach(function (row, d) {
      var now = plain(ofDimension(d)), is = isOfficial(d);
      changed = changed || !is;
      if (row.range != but) row.range.value = now;
      if (row.number != but) row.number.value = now;
      row.range.setAttribute('aria-valuetext', digits(now));
      row.mark.textContent = is ? 'ตามเกณฑ์' : 'เกณฑ์ ' + digits(official(d)) + ' → ' + digits(now);
      indicators(d).forEach(function (i, n) { if (row.own[n] != but) row.own[n].value = plain(all[i]); });
    });
    sum.textContent = (changed ? 'ผลทดลอง ไม่เป็นทางการ · ' : 'น้ำหนักตามเกณฑ์ ผลตรงกับผลทางการ · ') + 'น้ำหนักรวม ' + digits(plain(whole));
    reset.disabled = !changed;
    page.body.classList.toggle('desk-unofficial', changed);
  }
  // Sliders move faster than a thousand funds are ranked.
  function change() {
    write();
    if (waiting) return;
    waiting = true;
    window.setTimeout(function () { waiting = false; update(); }, 40);
  }

  function update() {
    var mine = ++turn;
    if (meta.all > meta.most && !area) { result.textContent = ''; return; }
    (parts ? Promise.resolve(parts) : desk.funds(area)).then(function (funds) {
      if (mine != turn) return;
      parts = funds;
      draw(desk.ranked(funds, weights()), desk.placesIn(funds), funds.length);
    }, function () { result.textContent = ''; result.appendChild(desk.failed()); });
  }
  function draw(list, before, all) {
    var moved = 0, veiled = false, body = make('tbody', {}), table, more;
    list.forEach(function (score, n) {
      var was = before[score.fund.code][0], move = was - score.place;
      if (move) moved++;
      veiled = veiled || score.veiled;
      if (n >= shown) return;
      body.appendChild(make('tr', {}, [
        make('td', { className: 'place' }, [desk.grouped(String(score.place)), score.shared ? make('span', { className: 'shared' }, ' ร่วม') : '']),
        make('td', { className: 'desk-move ' + (move > 0 ? 'up' : move < 0 ? 'down' : '') }, move > 0 ? '▲ ขึ้น ' + digits(move) : move < 0 ? '▼ ลง ' + digits(-move) : 'เท่าเดิม'),
        make('th', { scope: 'row' }, [desk.fundLink(score.fund), make('span', { className: 'meta' }, desk.areaName(score.fund))]),
        make('td', { className: 'num strong' }, desk.written(score.total)),
        make('td', { className: 'num' }, desk.grouped(String(was))),
        make('td', { className: 'num' }, digits(score.fund.total))
      ]));
      body.lastChild.setAttribute('data-code', score.fund.code);
    });
    table = make('table', { className: 'desk-trial' }, [
      make('caption', {}, 'อันดับตามน้ำหนักที่เลือก เทียบกับผลทางการ'),
      make('thead', {}, make('tr', {}, ['อันดับทดลอง', 'เปลี่ยน', 'กองทุน', 'คะแนนทดลอง', 'อันดับทางการ', 'คะแนนทางการ'].map(function (title, n) { return make('th', { scope: 'col', className: n > 2 ? 'num' : '' }, title); }))), body
    ]);
    result.textContent = '';
    result.appendChild(make('p', { className: 'desk-status', role: 'status' }, (moved ? 'อันดับเปลี่ยน ' + desk.grouped(String(moved)) + ' จาก ' + desk.grouped(String(list.length)) + ' กองทุน' : 'ไม่มีกองทุนใดเปลี่ยนอันดับ') +
      (all > list.length ? ' (ไม่รวมกองทุนที่ไม่เข้าจัดอันดับ ' + desk.grouped(String(all - list.length)) + ' กองทุน)' : '')));
    if (veiled) result.appendChild(make('p', { className: 'callout callout-info' }, 'บางกองทุนคะแนนเท่ากัน และต้องตัดสินด้วยตัวเลขที่ไม่แสดงเพื่อคุ้มครองบุคคล หน้านี้จึงให้อยู่อันดับร่วมกัน'));
    result.appendChild(table);
    if (list.length > shown) {
      more = desk.button('แสดงอีก ' + digits(Math.min(step, list.length - shown)) + ' กองทุน', function () { shown += step; draw(list, before, all); });
      result.appendChild(more);
    }
    result.appendChild(make('p', { className: 'meta' }, 'คะแนนแต่ละข้อ = น้ำหนัก × ระดับที่ได้ ÷ ' + digits(meta.max) + ' ปัดเศษครั้งเดียวตามเกณฑ์ ข้อที่เป็นรายการตรวจหรือคะแนนของกรรมการคิดตามสัดส่วนของน้ำหนักเดิม น้ำหนักรวมไม่จำเป็นต้องเท่าเดิม เพราะอันดับขึ้นกับสัดส่วนระหว่างกัน'));
  }

  desk.open().then(function (found) {
    meta = found;
    begin();
    controls();
    update();
    window.addEventListener('hashchange', function () { begin(); parts = null; controls(); update(); });
  }, function () { holder.textContent = ''; holder.appendChild(desk.failed()); });
})(this);
