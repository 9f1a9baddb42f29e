// The page of results. Everything that is shown is made of texts, never of HTML.
(function (window) {
  'use strict';
  var page = window.document, kit = window.Kongthun.kit, make = kit.make, number = kit.number, recent = kit.recent, root = kit.root;

  function resultsPage(form, found) {
    var input = form.q, filter = {}, most = 10, turn = 0, isOpen = false, names = { kind: 'ชนิด', place: 'พื้นที่', topic: 'หมวด', problem: 'ปัญหา', year: 'ปีงบประมาณ' };
    window.location.search.slice(1).split('&').forEach(function (pair) {
      var key = pair.split('=')[0], value;
      try { value = decodeURIComponent(pair.slice(key.length + 1).replace(/\+/g, ' ')); } catch (broken) { return; }
      if (key == 'q') input.value = value; else if (names[key]) { filter[key] = value; isOpen = isOpen || key != 'kind'; }
    });
    function run() {
      var text = input.value.trim(), mine = ++turn, query = '?q=' + encodeURIComponent(text);
      Object.keys(filter).forEach(function (key) { if (filter[key]) query += '&' + key + '=' + encodeURIComponent(filter[key]); });
      try { window.history.replaceState(null, '', text ? query : window.location.pathname); } catch (refused) { }
      if (text.length < 2) return render(text, null);
      found.setAttribute('aria-busy', 'true');
      // Funds and places are no texts.
      var texts = {};
      Object.keys(filter).forEach(function (key) { if (filter[key] != 'fund' && filter[key] != 'place') texts[key] = filter[key]; });
      function answered(answer) { if (mine == turn) return render(text, answer); }
      return window.Kongthun.search(text, texts, most, answered).then(answered);
    }
    function put(tag, properties, children) { var element = make(tag, properties, children); found.appendChild(element); return element; }
    function retry(text) { input.value = text; filter = {}; most = 10; run(); input.focus(); }
    function button(text, title, run) { var element = make('button', { type: 'button', title: title || '' }, text); element.onclick = run; return element; }
    function link(item, words) {
      var element = make('a', { href: root + item.url }, words);
      element.addEventListener('click', function () { recent(input.value.trim()); });
      return element;
    }
    function row(item) {
      var inside = [make('p', { className: 'result-kind' }, [make('span', { className: 'badge' }, item.label), ' ' + (item.sub || '')]), make('h3', {}, link(item, item.title))];
      if (item.part) inside.push(make('p', { className: 'result-part' }, 'ในหัวข้อ ' + item.part));
      if (item.snippet && item.snippet.length) inside.push(make('p', { className: 'result-text' }, item.snippet.map(function (piece) { return piece[1] ? make('mark', {}, piece[0]) : piece[0]; })));
      return make('li', { className: 'result' }, inside);
    }
    function list(title, items, note) {
      if (!items.length) return;
      var id = 'found-' + found.children.length;
      put('section', { 'aria-labelledby': id }, [make('h2', { id: id }, title), make('p', { className: 'meta' }, note || ''), make('ol', { className: 'results' }, items.map(row))]);
    }
    function filters(answer) {
      var counts = answer.counts, labels = answer.labels, kinds = [], chips;
      function chip(id, name, count) {
        if (id && !count && filter.kind != id) return;
        var element = button(name + (count ? ' ' + number(count) : ''), '', function () { filter.kind = id; most = 10; run(); });
        element.setAttribute('aria-pressed', (filter.kind || '') == id);
        kinds.push(make('li', {}, element));
      }
      if (!labels) return;
      chip('', 'ทุกชนิด');
      labels.K.forEach(function (kind) { chip(kind[0], kind[1], (counts.kind || {})[kind[0]]); });
      chip('fund', 'กองทุน', answer.fundTotal);
      chip('place', 'พื้นที่', answer.places.length);
      chips = make('ul', { className: 'chips' }, kinds);
      var more = ['place', 'topic', 'problem', 'year'].map(function (what) {
        var all = counts[what] || {}, options = [make('option', { value: '' }, 'ทุก' + names[what])], select;
        Object.keys(all).sort(what == 'year' ? function (a, b) { return b - a; } : what == 'place' ? undefined : function (a, b) { return all[b] - all[a] || a - b; }).forEach(function (value) {
          var name = what == 'topic' ? labels.O[value] : what == 'problem' ? labels.R[value] : what == 'year' ? number(value).replace(',', '') : (labels.P.filter(function (place) { return place[0] == value; })[0] || [])[1];
          if (name) options.push(make('option', { value: value }, name + ' (' + number(all[value]) + ')'));
        });
        if (options.length < 2 && !filter[what]) return '';
        select = make('select', { 'aria-label': names[what] }, options);
        select.value = filter[what] || '';
        select.onchange = function () { filter[what] = select.value; most = 10; run(); };
        return select;
      }).filter(Boolean);
      if (kinds.length > 1) put('div', { className: 'found-filters', role: 'group', 'aria-label': 'กรองผลการค้นหา' }, chips);
      if (more.length) {
        more = put('details', { className: 'found-more', open: isOpen }, [make('summary', {}, 'กรองตามพื้นที่ หมวด ปัญหา ปี'), make('div', {}, more)]);
        more.ontoggle = function () { isOpen = more.open; };
      }
    }
    function render(text, answer) {
      var texts, kind = filter.kind, held = found.contains(page.activeElement) && page.activeElement;
      if (!(answer && answer.more)) found.removeAttribute('aria-busy');
      found.textContent = '';
      if (!answer) {
        var past = recent();
        if (past.length) {
          put('p', { className: 'meta' }, 'ค้นล่าสุดในเครื่องนี้');
          put('ul', { className: 'chips' }, past.map(function (again) { return make('li', {}, button(again, '', function () { retry(again); })); })
            .concat(make('li', {}, button('ล้างรายการ', '', function () { recent(null); run(); }))));
        }
        return;
      }
      answer.short.forEach(function (pair) {
        put('p', { className: 'note' }, [pair[0] + ' ย่อมาจาก ', button('ค้น “' + pair[1] + '”', '', function () { retry(pair[1]); })]);
      });
      texts = kind == 'fund' || kind == 'place' ? [] : answer.hits;
      var funds = !kind || kind == 'fund' ? answer.funds : [], places = !kind || kind == 'place' ? answer.places : [],
        near = kind == 'fund' || kind == 'place' ? [] : answer.near, total = answer.total, sure = !answer.about;
      function whereabouts() {
        list('พื้นที่และกองทุน', places.concat(kind ? funds : funds.slice(0, 5)), answer.fundTotal > 5 && !kind ? 'กองทุนที่ตรง ' + number(answer.fundTotal) + ' กองทุน' : '');
        if (!kind && answer.fundTotal > 5) put('p', {}, button('ดูกองทุนทั้งหมดที่ตรง', '', function () { filter.kind = 'fund'; run(); }));
      }
      put('p', { className: 'found-status', role: 'status' },
        answer.failed && !total && !places.length && !funds.length ? 'โหลดดัชนีค้นหาไม่สำเร็จ' :
        texts.length ? 'พบ' + (sure ? ' ' : 'ราว ') + number(total) + ' รายการ' + (answer.more ? ' กำลังค้นต่อ…' : '') :
        places.length || funds.length ? 'พบพื้นที่และกองทุน' :
        near.length ? 'ไม่พบคำที่ตรง แต่มีเรื่องใกล้เคียง' : 'ไม่พบ “' + text + '”');
      if (answer.failed) put('p', { className: 'callout callout-warn' }, ['บางส่วนของดัชนีโหลดไม่สำเร็จ ผลอาจไม่ครบ ', button('ลองอีกครั้ง', '', run)]);
      filters(answer);
      if (answer.close) whereabouts();
      list('เนื้อหา', texts);
      if (texts.length < total && texts.length == most || kind == 'fund' && funds.length < answer.fundTotal && most < 100) {
        put('p', {}, button('แสดงเพิ่ม', '', function () { most += 10; run(); }));
      }
      if (!answer.close) whereabouts();
      list('ใกล้เคียง', near, 'ไม่ตรงทุกคำ แต่มีส่วนใหญ่ของที่พิมพ์ หรือคำที่ความหมายเดียวกัน');
      if (answer.within.length && !(kind == 'fund' || kind == 'place')) {
        put('details', { className: 'group' }, [make('summary', {}, 'อยู่ในคำอื่นด้วย (' + number(answer.within.length) + ')'), make('ol', { className: 'results' }, answer.within.map(row))]);
      }
      if (!texts.length && !places.length && !funds.length && !near.length && !answer.failed) {
        put('ul', { className: 'sentences' }, ['ลองพิมพ์ให้สั้นลง หรือใช้คำอื่นที่ความหมายใกล้กัน', 'พื้นที่และกองทุน: พิมพ์ชื่อตำบล ชื่อหมู่บ้าน หมู่ที่ หรือรหัส', 'กฎหมาย: พิมพ์เลขมาตราหรือเลขข้อ เช่น มาตรา ๖๘๖', 'หรือเลือกจากดัชนี ก–ฮ ด้านล่าง'].map(function (tip) { return make('li', {}, tip); }));
      }
      if (held) [].forEach.call(found.querySelectorAll('select, a'), function (one) {
        if (held.href ? one.href == held.href : one.getAttribute('aria-label') == held.getAttribute('aria-label')) one.focus();
      });
      return answer;
    }
    input.addEventListener('input', kit.later(150, function () { most = 10; run(); }));
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      recent(input.value.trim());
      Promise.resolve(run()).then(function (answer) {
        // A section, clause or code that there is once: Enter goes there.
        if (answer && answer.named && answer.named.length == 1) window.location.href = root + answer.named[0].url;
      });
    });
    // Arrows go through the results, Esc back to the box.
    form.parentNode.addEventListener('keydown', function (event) {
      var links = [].slice.call(found.querySelectorAll('h3 a')), at = links.indexOf(page.activeElement),
        step = event.key == 'ArrowDown' ? 1 : event.key == 'ArrowUp' ? -1 : 0;
      if (event.key == 'Escape' && at >= 0) input.focus();
      else if (step && (at >= 0 || page.activeElement == input && step > 0)) (links[at + step] || input).focus();
      else return;
      event.preventDefault();
    });
    if (!('ontouchstart' in window)) input.focus();
    run();
  }

  resultsPage(page.querySelector('.seek'), page.getElementById('found'));
})(this);
