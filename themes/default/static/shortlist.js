// รายชื่อและบันทึกส่วนตัว: what a judge keeps, in this browser and nowhere else; to a file, back from a
// file, and on paper.
(function (window) {
  'use strict';
  var page = window.document, desk = window.KongthunDesk, make = window.Kongthun.kit.make, digits = desk.digits, holder = desk.holder,
    meta, keep, result, say, input, HEAD = ['รหัสกองทุน', 'กองทุน', 'อันดับ', 'คะแนนรวม', 'บันทึก'];
  if (!window.BigInt || !window.Promise) return;

  function controls() {
    var find = make('div', { className: 'desk-find' }), file = make('input', { type: 'file', accept: '.csv,text/csv', id: 'desk-file', 'aria-label': 'เปิดไฟล์รายชื่อที่บันทึกไว้', className: 'visually-hidden' });
    holder.textContent = '';
    input = make('input', { id: 'desk-fund', type: 'search', placeholder: 'พิมพ์ชื่อ หมู่ที่ หรือรหัสกองทุน' });
    find.appendChild(input);
    say = make('p', { className: 'desk-status', role: 'status' });
    file.onchange = function () { if (file.files[0]) bring(file.files[0]); file.value = ''; };
    if (!keep.works()) holder.appendChild(make('p', { className: 'callout callout-warn', role: 'alert' }, 'เบราว์เซอร์นี้ไม่ให้เก็บข้อมูลในเครื่อง ท่านยังเขียนบันทึกได้ แต่จะหายไปเมื่อปิดหน้านี้ โปรดบันทึกเป็นไฟล์ก่อนปิด'));
    holder.appendChild(make('div', { className: 'desk-controls' }, [
      make('label', { htmlFor: 'desk-fund' }, 'เพิ่มกองทุนในรายชื่อ'), find,
      make('div', { className: 'desk-row' }, [
        desk.button('พิมพ์', function () { window.print(); }),
        desk.button('บันทึกเป็นไฟล์', save),
        desk.button('อ่านจากไฟล์ที่บันทึกไว้', function () { file.click(); }), file,
        clearing()
      ]), say
    ]));
    window.Kongthun.box(input, { only: ['fund'], pick: function (item) {
      input.value = '';
      desk.some([item.code]).then(function (funds) {
        if (!funds.length) { say.textContent = item.title + ' ไม่ได้อยู่ในการประกวดนี้'; return; }
        if (!keep.has(item.code)) keep.put(funds[0]);
        update(item.code);
      });
    } });
    result = make('div', { className: 'desk-result' });
    holder.appendChild(result);
  }
  // Twice, so that a slip loses nothing.
  function clearing() {
    var element = desk.button('ลบทั้งหมด', function () {
      if (element.getAttribute('data-sure')) {
        keep.clear();
        calm();
        say.textContent = 'ลบรายชื่อและบันทึกทั้งหมดในเครื่องนี้แล้ว';
        update();
      } else {
        element.setAttribute('data-sure', '1');
        element.textContent = 'กดอีกครั้งเพื่อยืนยันการลบ';
      }
    });
    function calm() { element.removeAttribute('data-sure'); element.textContent = 'ลบทั้งหมด'; }
    element.onblur = calm;
    return element;
  }

  function kept() {
    var all = keep.all();
    return desk.some(Object.keys(all)).then(function (funds) {
      var known = {};
      funds.forEach(function (fund) { known[fund.code] = fund; });
      return Object.keys(all).map(function (code) { return { code: code, name: (known[code] || all[code]).name, note: all[code].note || '', fund: known[code] }; })
        .sort(function (a, b) { return place(a) - place(b) || (a.code < b.code ? -1 : 1); });
    });
  }
  function place(one) { return one.fund && one.fund.place ? one.fund.place : 1e9; }

  function update(focus) {
    kept().then(function (list) {
      var compare;
      result.textContent = '';
      if (!list.length) {
        result.appendChild(make('p', { className: 'empty' }, 'ยังไม่มีกองทุนในรายชื่อ กด “☆ เก็บ” ในตารางผลการจัดอันดับ หรือพิมพ์ชื่อในช่องด้านบน'));
        return;
      }
      result.appendChild(make('h2', {}, 'กองทุนที่เก็บไว้ ' + digits(list.length) + ' กองทุน'));
      result.appendChild(make('ol', { className: 'desk-kept' }, list.map(item)));
      if (list.length > 1) {
        compare = make('a', { className: 'button', href: desk.folder + 'compare.html#f=' + list.slice(0, 4).map(function (one) { return one.code; }).join(',') }, 'เปรียบเทียบ' + (list.length > 4 ? ' ' + digits(4) + ' กองทุนแรก' : 'กองทุนเหล่านี้'));
        result.appendChild(make('p', {}, compare));
      }
      if (focus && page.getElementById('desk-note-' + focus)) page.getElementById('desk-note-' + focus).focus();
    }, function () { result.textContent = ''; result.appendChild(desk.failed()); });
  }
  function item(one) {
    var note = make('textarea', { id: 'desk-note-' + one.code, rows: 3, value: one.note, maxLength: 5000 }), printed = make('p', { className: 'desk-printed' }, one.note), fund = one.fund;
    note.oninput = function () {
      keep.put(one, note.value);
      printed.textContent = note.value;
      say.textContent = keep.works() ? 'เก็บไว้ในเครื่องนี้แล้ว' : 'เบราว์เซอร์ไม่ให้เก็บ โปรดบันทึกเป็นไฟล์ก่อนปิดหน้า';
    };
    return make('li', {}, [
      make('p', { className: 'desk-name' }, [fund ? desk.fundLink(fund) : one.name, ' ', make('span', { className: 'meta' }, fund ? (fund.place ? 'อันดับ ' + desk.grouped(String(fund.place)) + (fund.shared ? ' (ร่วม)' : '') : 'ไม่เข้าจัดอันดับ') + (fund.total ? ' · ' + digits(fund.total) + ' คะแนน' : '') + ' · ' + desk.areaName(fund) : 'ไม่อยู่ในการประกวดนี้แล้ว')]),
      make('label', { htmlFor: note.id }, 'บันทึกของท่าน'), note, printed,
      desk.button('เอาออก', function () { keep.drop(one.code); say.textContent = 'เอา' + one.name + 'ออกจากรายชื่อแล้ว'; update(); input.focus(); }, { className: 'desk-button desk-small', 'aria-label': 'เอาออก ' + one.name })
    ]);
  }

  // ── files ──
  function cell(text) {
    text = String(text);
    // A cell that begins like a formula would be run by a spreadsheet.
    if (/^[=+@-]/.test(text)) text = "'" + text;
    return '"' + text.replace(/"/g, '""') + '"';
  }
  function save() {
    kept().then(function (list) {
      var lines = [HEAD].concat(list.map(function (one) { return [one.code, one.name, one.fund && one.fund.place || '', one.fund ? one.fund.total : '', one.note]; })),
        text = '\ufeff' + lines.map(function (line) { return line.map(cell).join(','); }).join('\r\n') + '\r\n',
        address = window.URL.createObjectURL(new window.Blob([text], { type: 'text/csv' })),
        link = make('a', { href: address, download: 'notes-' + desk.contest + '.csv' });
      page.body.appendChild(link);
      link.click();
      link.remove();
      window.setTimeout(function () { window.URL.revokeObjectURL(address); }, 10000);
      say.textContent = 'บันทึกเป็นไฟล์ notes-' + desk.contest + '.csv แล้ว เปิดด้วย Excel ได้';
    });
  }
  function cells(text) {
    var lines = [[]], word = '', quoted = false, at, letter;
    function end() { lines[lines.length - 1].push(word); word = ''; }
    for (at = 0; at < text.length; at++) {
      letter = text.charAt(at);
      if (quoted) {
        if (letter != '"') word += letter; else if (text.charAt(at + 1) == '"') { word += letter; at++; } else quoted = false;
      } else if (letter == '"') quoted = true;
      else if (letter == ',') end();
      else if (letter == '\n') { end(); lines.push([]); }
      else if (letter != '\r') word += letter;
    }
    end();
    return lines;
  }
  function bring(file) {
    var reader = new window.FileReader();
    reader.onerror = function () { say.textContent = 'อ่านไฟล์ไม่ได้'; };
    reader.onload = function () {
      var lines = cells(String(reader.result).replace(/^\ufeff/, '')), head = lines.shift(), code = head.indexOf(HEAD[0]), name = head.indexOf(HEAD[1]), note = head.indexOf(HEAD[4]), count = 0;
      if (code < 0 || note < 0) { say.textContent = 'ไฟล์นี้ไม่ใช่ไฟล์ที่บันทึกจากหน้านี้ ต้องมีหัวคอลัมน์ “' + HEAD[0] + '” และ “' + HEAD[4] + '”'; return; }
      lines.forEach(function (line) {
        var id = (line[code] || '').trim(), text = (line[note] || '').replace(/^'([=+@-])/, '$1'), before = keep.all()[id];
        if (!/^[0-9A-Za-z-]{1,20}$/.test(id)) return;
        // Nothing that stands here already is written over.
        if (before && before.note && text && before.note != text && before.note.indexOf(text) < 0) text = before.note + '\n' + text;
        else if (before && before.note) text = before.note;
        keep.put({ code: id, name: (line[name] || id).replace(/^'([=+@-])/, '$1') }, text);
        count++;
      });
      say.textContent = 'อ่านจากไฟล์แล้ว ' + digits(count) + ' กองทุน';
      update();
    };
    reader.readAsText(file);
  }

  desk.open().then(function (found) {
    meta = found;
    keep = desk.keeper();
    controls();
    var brought = (desk.state().keep || '').split(',').filter(function (code) { return code && !keep.has(code); });
    if (desk.state().keep) desk.state({});
    if (brought.length) {
      desk.some(brought).then(function (funds) {
        funds.forEach(function (fund) { keep.put(fund); });
        say.textContent = 'เบราว์เซอร์นี้เก็บข้อมูลของแต่ละหน้าแยกกันเมื่อเปิดจากแผ่นหรือแฟลชไดรฟ์ จึงนำกองทุนที่เลือกจากหน้าก่อนมาเก็บไว้ที่หน้านี้ บันทึกของท่านอยู่ในหน้านี้เท่านั้น โปรดกด “บันทึกเป็นไฟล์” ไว้ด้วย';
        update();
      }, function () { update(); });
    } else update();
    // Another tab may keep something meanwhile.
    window.addEventListener('storage', function () { if (page.activeElement.tagName != 'TEXTAREA') update(); });
  }, function () { holder.textContent = ''; holder.appendChild(desk.failed()); });
})(this);
