// What a reader chooses for this device, at the foot of every page: Thai or Arabic digits, and a
// copy of the site that opens without a network. Nothing is sent anywhere; without this script the
// site's own digits stand and every page is read over the network.
(function (window) {
  'use strict';
  var page = window.document, shell = page.documentElement, root = page.currentScript.src.replace(/static\/reader\.js.*$/, ''),
    foot = page.getElementById('reader'), own = shell.className, key = 'kongthun-digits';

  // ── digits ──
  // What stands in a file stays as it stands there, and so does what belongs to a word in Latin
  // letters (PAR30, D012, an address) when digits become Thai.
  var kept = 'code,pre,kbd,samp,script,style,textarea,[data-digits]', before = new WeakMap(), watcher;
  function other(text) {
    return own == 'digits-thai'
      ? text.replace(/[๐-๙]/g, function (digit) { return String(digit.charCodeAt(0) - 0x0E50); })
      : text.replace(/[\w@.:\/%&?=#-]*[A-Za-z][\w@.:\/%&?=#-]*|\d/g, function (piece) {
        return piece.length == 1 && piece <= '9' ? '๐๑๒๓๔๕๖๗๘๙'[piece] : piece;
      });
  }
  function change(holder, attribute, is) {
    var text = attribute ? holder.getAttribute(attribute) : holder.data, known = before.get(holder) || {}, old = known[attribute], next = text;
    if (!text) return;
    if (!is) next = old && old[1] == text ? old[0] : text; else next = other(text);
    if (next == text) return;
    known[attribute] = [text, next];
    before.set(holder, known);
    if (attribute) holder.setAttribute(attribute, next); else holder.data = next;
  }
  function walk(top, is) {
    var node = top, walker;
    if (node.nodeType == 3) {
      if (node.parentElement && !node.parentElement.closest(kept)) change(node, '', is);
      return;
    }
    if (node.nodeType != 1 || node.closest(kept)) return;
    walker = page.createTreeWalker(node, 4 | 1, function (found) {
      return found.nodeType == 1 && found.matches(kept) ? 2 : 1;
    });
    for (; node; node = walker.nextNode()) {
      if (node.nodeType == 3) change(node, '', is);
      else ['aria-label', 'title', 'alt', 'placeholder', 'data-label'].forEach(function (attribute) { change(node, attribute, is); });
    }
  }
  function write(digits) {
    var is = 'digits-' + digits != own;
    if (watcher) watcher.disconnect();
    watcher = null;
    shell.className = 'digits-' + digits;
    walk(page.body, is);
    // What other scripts add later is written in the same digits.
    if (!is) return;
    watcher = new MutationObserver(function (changes) {
      changes.forEach(function (one) {
        if (one.type == 'characterData') walk(one.target, true);
        [].forEach.call(one.addedNodes, function (node) { walk(node, true); });
      });
    });
    watcher.observe(page.body, { childList: true, characterData: true, subtree: true });
  }
  function chosen() {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }
  function element(tag, words, properties) {
    var made = page.createElement(tag);
    made.textContent = words;
    Object.keys(properties || {}).forEach(function (one) { made.setAttribute(one, properties[one]); });
    return made;
  }

  function digitsChoice() {
    var group = element('div', '', { role: 'group', 'aria-labelledby': 'reader-digits', class: 'reader-choice' });
    group.appendChild(element('span', 'ตัวเลข', { id: 'reader-digits' }));
    [['thai', '๑๒๓', 'ตัวเลขไทย'], ['arabic', '123', 'ตัวเลขอารบิก']].forEach(function (one) {
      var press = element('button', '', { type: 'button', 'data-digits': '' });
      press.appendChild(element('span', one[1], { 'aria-hidden': 'true' }));
      press.appendChild(element('span', one[2], { class: 'visually-hidden' }));
      press.onclick = function () {
        write(one[0]);
        mark();
        try { localStorage.setItem(key, one[0]); } catch (refused) { }
      };
      group.appendChild(press);
    });
    function mark() {
      [].forEach.call(group.querySelectorAll('button'), function (press, n) {
        press.setAttribute('aria-pressed', String(shell.className == ['digits-thai', 'digits-arabic'][n]));
      });
    }
    mark();
    return group;
  }

  // ── a copy for when there is no network ──
  var workers = window.navigator.serviceWorker;
  function size(bytes) {
    var text = (Math.ceil(bytes / 100000) / 10).toFixed(1);
    return (shell.className == 'digits-thai' ? text.replace(/\d/g, function (digit) { return '๐๑๒๓๔๕๖๗๘๙'[digit]; }) : text) + ' MB';
  }
  function offline() {
    var box = element('div', '', { class: 'reader-offline' }), words = element('p', '', { role: 'status' }), row = element('p', '', { class: 'reader-row' });
    box.appendChild(words);
    box.appendChild(row);
    function show(text, buttons) {
      words.textContent = text;
      row.textContent = '';
      (buttons || []).forEach(function (one) {
        var press = element('button', one[0], { type: 'button' });
        press.onclick = one[1];
        row.appendChild(press);
      });
      row.hidden = !row.firstChild;
    }
    function ask() {
      show('กำลังดูว่าต้องดาวน์โหลดเท่าไร');
      fetch(root + 'sw.js', { cache: 'no-store' }).then(function (answer) { return answer.ok ? answer.text() : ''; }).then(function (text) {
        var found = /"size":(\d+)/.exec(text), whole = /"whole":true/.test(text);
        if (!found) return show('เว็บไซต์ชุดนี้เก็บไว้ในเครื่องไม่ได้');
        show('จะดาวน์โหลด ' + size(+found[1]) + (whole ? ' ครบทุกหน้า' : ' ยกเว้นบางหน้าซึ่งต้องใช้สัญญาณ'), [['ดาวน์โหลดเก็บไว้', keep], ['ไม่เก็บ', begin]]);
      }, failed);
    }
    function failed() {
      show('เก็บไม่สำเร็จ ส่วนที่ได้มาแล้วไม่เสียเปล่า ลองอีกครั้งเมื่อสัญญาณดีขึ้น', [['ลองอีกครั้ง', keep], ['ไม่เก็บ', forget]]);
    }
    function begin() {
      show('', [['เก็บไว้อ่านเมื่อไม่มีสัญญาณ', ask]]);
    }
    function ready() {
      show('เก็บเว็บไซต์ไว้ในเครื่องนี้แล้ว เปิดอ่านได้แม้ไม่มีสัญญาณ', [['เลิกเก็บ', forget]]);
    }
    function keep() {
      show('กำลังเก็บ');
      workers.register(root + 'sw.js', { updateViaCache: 'none' }).then(follow, failed);
    }
    function forget() {
      workers.getRegistration(root).then(function (known) { return known && known.unregister(); }).then(function () {
        return caches.keys();
      }).then(function (all) {
        return Promise.all(all.filter(function (one) { return !one.indexOf('kongthun ' + root + ' '); }).map(function (one) { return caches.delete(one); }));
      }).then(begin, begin);
    }
    function renew(waiting) {
      show('มีข้อมูลชุดใหม่แล้ว', [['เปิดชุดใหม่', function () { waiting.postMessage('now'); }]]);
    }
    // From here on the worker tells how far it is, and pages change to a new copy together.
    function follow(known) {
      // What it takes to stand among the programs of a phone.
      page.head.appendChild(element('link', '', { rel: 'manifest', href: root + 'site.webmanifest' }));
      page.head.appendChild(element('link', '', { rel: 'apple-touch-icon', href: root + 'static/icon-192.png' }));
      var coming = known.installing || known.waiting;
      if (known.active && !coming) ready();
      if (known.waiting && known.active) renew(known.waiting);
      known.addEventListener('updatefound', function () { watch(known, known.installing); });
      if (known.installing) watch(known, known.installing);
    }
    function watch(known, worker) {
      worker.addEventListener('statechange', function () {
        if (worker.state == 'redundant' && !known.active) failed();
        else if (worker.state == 'activated') ready();
        else if (worker.state == 'installed' && known.active) renew(worker);
      });
    }
    var had = workers.controller;
    workers.addEventListener('controllerchange', function () {
      if (had) window.location.reload();
      had = true;
    });
    workers.addEventListener('message', function (event) {
      if (event.data && event.data.of) show('กำลังเก็บ ' + Math.round(100 * event.data.done / event.data.of) + '%');
    });
    begin();
    workers.getRegistration(root).then(function (known) { if (known && known.scope == root) follow(known); });
    return box;
  }

  if (chosen() && 'digits-' + chosen() != own) write(chosen());
  if (!foot) return;
  foot.appendChild(digitsChoice());
  if (workers && /^http/.test(root) && window.isSecureContext && window.DecompressionStream && window.caches) foot.appendChild(offline());
})(this);
