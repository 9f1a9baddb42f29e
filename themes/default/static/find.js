// The boxes in which people search. Every page loads this and nothing more; search.js follows when
// somebody comes to a box, results.js on the page of results. The build leaves out lines like these
// and shortens the names of variables. For other scripts of the site:
//   Kongthun.search(text, filter, most, first)  a promise of what is found (search.js);
//     filter.texts false: places and funds only; first gets what is found while more texts come
//   <input data-find="fund place">       completes funds and places and opens the one that is picked
//   Kongthun.box(input, options)         completion of an input. options.only: which kinds, such as
//     ['fund', 'place']; options.pick(item): what happens then, with item.kind, item.code,
//     item.title, item.url below the site's root. Without it the item's page is opened.
(function (window) {
  'use strict';
  var page = window.document, root = page.currentScript.src.replace(/static\/find\.js.*$/, ''), engine, boxes = 0;

  function load() {
    return engine = engine || new Promise(function (done) {
      var script = make('script', { src: root + 'static/search.js' });
      script.onload = script.onerror = function () {
        if (!window.KT) engine = null;
        done(window.KT);
      };
      page.head.appendChild(script);
    });
  }
  function search(text, filter, most, first) {
    return load().then(function (KT) {
      return KT ? KT.search(text, filter, most, first) : { failed: true, hits: [], within: [], near: [], places: [], funds: [], short: [], named: [], counts: {}, total: 0, fundTotal: 0 };
    });
  }

  // An element; properties with a dash are attributes, children are elements or texts, never HTML.
  function make(tag, properties, children) {
    var element = page.createElement(tag);
    Object.keys(properties || {}).forEach(function (key) {
      if (/-|^role$|^for$/.test(key)) element.setAttribute(key, properties[key]); else element[key] = properties[key];
    });
    [].concat(children || []).forEach(function (child) {
      element.appendChild(child.nodeType ? child : page.createTextNode(child));
    });
    return element;
  }
  function number(value) {
    var text = String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
    return page.documentElement.className == 'digits-thai' ? text.replace(/\d/g, function (digit) { return '๐๑๒๓๔๕๖๗๘๙'[digit]; }) : text;
  }
  function later(wait, run) {
    var timer;
    return function () { clearTimeout(timer); timer = setTimeout(run, wait); };
  }

  // ── what was searched for lately, on this device only ──
  function recent(text) {
    var list = [];
    try {
      list = JSON.parse(localStorage.getItem('kongthun-recent')) || [];
      if (text === null) list = []; else if (text) list = [text].concat(list.filter(function (known) { return known != text; })).slice(0, 8);
      if (text !== undefined) localStorage.setItem('kongthun-recent', JSON.stringify(list));
    } catch (refused) { }
    return list;
  }

  // ── a box with completion ──
  function box(input, options) {
    var id = 'find-' + ++boxes, items = [], active = -1, turn = 0;
    var list = make('ul', { id: id, role: 'listbox', className: 'find-list', hidden: true, 'aria-label': 'ผลการค้นหา' });
    options = options || {};
    var only = options.only, texts = !only || only.some(function (kind) { return kind != 'fund' && kind != 'place'; });
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', id);
    input.setAttribute('aria-expanded', 'false');
    input.autocomplete = 'off';
    input.parentNode.insertBefore(list, input.nextSibling);

    function mark(next) {
      active = next;
      [].forEach.call(list.children, function (row, n) { row.setAttribute('aria-selected', n == active); });
      input.setAttribute('aria-activedescendant', active < 0 ? '' : id + '-' + active);
      if (active >= 0 && list.children[active].scrollIntoView) list.children[active].scrollIntoView({ block: 'nearest' });
    }
    function show(next) {
      items = next;
      list.textContent = '';
      items.forEach(function (item, n) {
        var about = item.part || item.sub, row = make('li', { id: id + '-' + n, role: 'option' }, [
          make('span', { className: 'find-title' }, item.title),
          make('span', { className: 'find-about' }, [item.label, about].filter(Boolean).join(' · '))
        ]);
        // The input keeps the focus.
        row.onmousedown = function (event) { event.preventDefault(); };
        row.onclick = function () { pick(item); };
        list.appendChild(row);
      });
      list.hidden = !items.length;
      input.setAttribute('aria-expanded', items.length > 0);
      mark(-1);
    }
    function pick(item) {
      show([]);
      if (options.pick) { input.value = item.title; options.pick(item); return; }
      if (!item.again) recent(input.value.trim());
      window.location.href = root + (item.again ? 'search/index.html?q=' + encodeURIComponent(item.title) : item.url);
    }
    function ask() {
      var text = input.value.trim(), mine = ++turn, again;
      if (text.length < 2) return show(only ? [] : recent().map(function (again) { return { title: again, label: 'ค้นล่าสุด', again: true }; }));
      function answered(answer) {
        if (mine != turn || page.activeElement != input) return;
        var marked = again && (items[active] || {}).url;
        show(flat(answer).filter(function (item) { return !only || only.indexOf(item.kind) >= 0; }).slice(0, 8));
        // What somebody has gone to stays marked when the rest has come.
        if (marked) mark(items.map(function (item) { return item.url; }).indexOf(marked));
        again = true;
      }
      search(text, { texts: texts }, 8, answered).then(answered);
    }
    input.addEventListener('input', later(150, ask));
    // Whoever comes to the box will type: what every search needs is there by then.
    input.addEventListener('focus', function () { load(); ask(); });
    input.addEventListener('blur', function () { turn++; show([]); });
    // Enter: to the section, clause or code that there is once, or to all results.
    if (!options.pick && input.form) input.form.addEventListener('submit', function (event) {
      var text = input.value.trim();
      event.preventDefault();
      recent(text);
      search(text, { texts: texts }, 8).then(function (answer) {
        window.location.href = root + (answer.named.length == 1 ? answer.named[0].url : 'search/index.html?q=' + encodeURIComponent(text) + (only ? '&kind=' + only[0] : ''));
      });
    });
    input.addEventListener('keydown', function (event) {
      var key = event.key, step = key == 'ArrowDown' ? 1 : key == 'ArrowUp' ? -1 : 0;
      if (step && items.length) mark((active + 1 + step + items.length + 1) % (items.length + 1) - 1);
      else if (key == 'Enter' && (items[active] || only && items[0])) pick(items[active] || items[0]);
      else if (key == 'Escape' && !list.hidden) show([]);
      else return;
      event.preventDefault();
    });
  }
  // Everything in the order in which it is shown.
  function flat(answer) {
    var places = answer.places.concat(answer.funds), texts = answer.hits.concat(answer.near, answer.within);
    return answer.close ? places.concat(texts) : texts.concat(places);
  }

  var input = page.querySelector('.seek input') || page.querySelector('.find input');
  if (input && !page.querySelector('.seek')) box(input);
  [].forEach.call(page.querySelectorAll('[data-find]'), function (one) { box(one, { only: one.getAttribute('data-find').split(' ') }); });
  page.addEventListener('keydown', function (event) {
    if (event.key != '/' || event.ctrlKey || event.metaKey || event.altKey || !input || /^(INPUT|TEXTAREA|SELECT)$/.test(page.activeElement.tagName)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  // What a first look can do without follows: the style of paper, and when their place comes near,
  // charts to take away and what a reader chooses for the device. Earlier, where something is chosen.
  function follow(name) { page.head.appendChild(make('script', { src: root + 'static/' + name + '.js' })); }
  function chosen() {
    try { return localStorage.getItem('kongthun-digits') || window.navigator.serviceWorker.controller; } catch (refused) { }
  }
  // In the place of the link for those without scripts, for styles that follow add to it.
  var place = page.querySelector('head noscript');
  if (place) page.head.insertBefore(make('link', { rel: 'stylesheet', media: 'print', href: root + 'static/print.css' }), place);
  [['reader', '#reader', chosen()], ['charts', '.chart']].forEach(function (one) {
    var places = page.querySelectorAll(one[1]), watcher;
    if (one[2] || !window.IntersectionObserver) { if (places[0]) follow(one[0]); return; }
    watcher = new IntersectionObserver(function (seen) {
      if (!seen.some(function (place) { return place.isIntersecting; })) return;
      watcher.disconnect();
      follow(one[0]);
    }, { rootMargin: '400px' });
    [].forEach.call(places, function (place) { watcher.observe(place); });
  });
  // What the style left for later is laid out part by part, with the letters that have come by then;
  // at once where somebody goes to a place on the page or comes back to one.
  function whole() { page.body.setAttribute('data-whole', ''); }
  function soon(run) { (window.requestIdleCallback || setTimeout)(run); }
  function lay(parts) {
    var part = parts.shift();
    if (!part) return whole();
    part.style.contentVisibility = 'visible';
    soon(function () { lay(parts); });
  }
  var way = window.performance.getEntriesByType && window.performance.getEntriesByType('navigation')[0];
  if (window.location.hash || !page.fonts || way && way.type != 'navigate') whole();
  else window.addEventListener('load', function () {
    page.fonts.ready.then(function () {
      lay([].filter.call(page.querySelectorAll('main section, main article, main figure'), function (part) {
        return getComputedStyle(part).contentVisibility == 'auto';
      }));
    });
  });
  window.Kongthun = { search: search, box: box, kit: { make: make, number: number, recent: recent, later: later, root: root } };
})(this);
