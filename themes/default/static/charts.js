// ดาวน์โหลด of every chart: as SVG, PNG and CSV, made here of what stands on the page, so that a
// nation's pages need not hold each chart three times. find.js loads this where there is a chart.
// The palette of a file is that of the day on white, whatever the screen is; letters of the PNG are
// those of the page, for it is drawn by a canvas and not through an image, which knows no fonts.
(function (window) {
  'use strict';
  var page = window.document, make = window.Kongthun.kit.make, pen = page.createElement('canvas').getContext('2d'), space = 'http://www.w3.org/2000/svg';
  var family = 'Sarabun, "Noto Sans Thai Looped", "Leelawadee UI", Thonburi, sans-serif', units = 320, edge = 8;

  function words(selector, within) {
    var element = (within || page).querySelector(selector);
    return element ? element.textContent.replace(/\s+/g, ' ').trim() : '';
  }
  function draw(tag, attributes, content) {
    var element = page.createElementNS(space, tag);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (content) element.textContent = content;
    return element;
  }
  // Where it comes from, of what day the file is, and what the page warns of.
  function source() {
    var locale = page.documentElement.className.indexOf('digits-thai') < 0 ? 'th-TH' : 'th-TH-u-nu-thai';
    var canonical = page.querySelector('link[rel=canonical]'), marks = [words('.invented'), words('.edition')];
    return [
      'ที่มา: ' + words('.brand-title') + (canonical ? ' ' + canonical.href : ''),
      'ดาวน์โหลดเมื่อ ' + new Date().toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' })
    ].concat(marks.filter(Boolean));
  }
  // The chart's own name in ASCII: funds-50230203-trend.
  function named(figure) {
    var canonical = page.querySelector('link[rel=canonical]'), where = (canonical ? canonical.href : '').split('/').slice(3).join('/');
    var steps = where.replace(/(index)?\.html$/, '').split('/').filter(Boolean).slice(-2);
    return steps.concat((figure.id || 'chart').replace(/^chart-/, '')).join('-').replace(/[^\w-]+/g, '-');
  }
  // Lines of a text, broken between words as the browser knows them.
  function lines(text, size, weight) {
    var all = [], line = '', cut = window.Intl && Intl.Segmenter;
    pen.font = weight + ' ' + size + 'px ' + family;
    (cut ? Array.from(new cut('th', { granularity: 'word' }).segment(text)) : text.split(/(?= )/)).forEach(function (part) {
      part = part.segment || part;
      if (line && pen.measureText(line + part).width > units - 2 * edge) { all.push(line); line = part.trim(); } else line += part;
    });
    return all.concat(line).filter(Boolean);
  }

  // The chart by itself: title and finding above it, legend and source below, colours written out.
  function drawing(figure) {
    var chart = figure.querySelector('svg.chart'), paper = make('div', { className: 'on-paper' }), out = draw('svg', { xmlns: space, 'font-family': family, 'stroke-linejoin': 'round' });
    var copy = chart.cloneNode(true), legend = figure.querySelector('.legend'), y = 4;
    paper.appendChild(copy);
    if (legend) paper.appendChild(legend.cloneNode(true));
    figure.appendChild(paper);
    function ink(name) { return window.getComputedStyle(paper).getPropertyValue(name).trim(); }
    function say(text, size, weight, colour, left) {
      lines(text, size, weight).forEach(function (line) {
        y += Math.round(size * 1.5);
        out.appendChild(draw('text', { x: left || edge, y: y - Math.round(size * 0.4), 'font-size': size, 'font-weight': weight, fill: colour }, line));
      });
    }
    out.appendChild(draw('title', {}, words('.figure-of', figure) || words('figcaption', figure)));
    out.appendChild(draw('rect', { width: units, height: '100%', fill: '#fff' }));
    say(words('.figure-of', figure), 11, 400, ink('--soft'));
    say(words('.figure-title', figure) || words('figcaption', figure), 15, 700, ink('--ink'));
    say(words('.figure-says', figure), 12, 400, ink('--soft'));
    Array.from(copy.querySelectorAll('*')).concat(Array.from(paper.querySelectorAll('.legend rect'))).forEach(function (element) {
      var style = window.getComputedStyle(element);
      ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-weight'].forEach(function (name) {
        element.setAttribute(name, style.getPropertyValue(name));
      });
    });
    Array.from(paper.querySelectorAll('.legend li')).forEach(function (item) {
      var rect = item.querySelector('rect'), top = y + 5;
      say(item.textContent.trim(), 12, 400, ink('--ink'), edge + 16);
      out.appendChild(draw('rect', { x: edge, y: top, width: 10, height: 10, fill: rect.getAttribute('fill'), stroke: rect.getAttribute('stroke'), 'stroke-dasharray': rect.getAttribute('stroke-dasharray') }));
    });
    y += 10;
    var group = draw('g', { transform: 'translate(0 ' + y + ')', 'font-size': copy.getAttribute('font-size'), 'text-anchor': copy.getAttribute('text-anchor') });
    (function move(from, to) {
      Array.from(from.children).forEach(function (element) {
        var inner = element;
        // Links lead nowhere from a file.
        if (element.tagName == 'a') { inner = draw('g', {}); move(element, inner); }
        inner.removeAttribute('class');
        to.appendChild(inner);
      });
    })(copy, group);
    out.appendChild(group);
    y += chart.viewBox.baseVal.height + 4;
    source().forEach(function (line) { say(line, 9, 400, ink('--soft')); });
    paper.remove();
    y += edge;
    out.setAttribute('viewBox', '0 0 ' + units + ' ' + y);
    out.setAttribute('width', units * 2);
    out.setAttribute('height', y * 2);
    return out;
  }

  // translate(x y) or rotate(-90 x y), which is all that our charts know.
  function matrix(moved) {
    return moved.length == 2 ? [1, 0, 0, 1].concat(moved) : [0, -1, 1, 0, moved[1] - moved[2], moved[1] + moved[2]];
  }
  // Draws what our charts are made of: groups, rectangles, circles, paths and texts.
  function paint(ink, parent, anchor) {
    Array.from(parent.children).forEach(function (element) {
      var has = function (name) { return element.getAttribute(name) || ''; }, number = function (name) { return parseFloat(has(name)) || 0; };
      var moved = (has('transform').match(/-?[\d.]+/g) || []).map(Number), side = has('text-anchor') || anchor, path = new window.Path2D();
      ink.save();
      if (moved.length) ink.transform.apply(ink, matrix(moved));
      ink.fillStyle = has('fill');
      ink.strokeStyle = has('stroke');
      ink.lineWidth = parseFloat(has('stroke-width')) || 1;
      ink.lineJoin = 'round';
      ink.setLineDash((has('stroke-dasharray').match(/[\d.]+/g) || []).map(Number));
      if (element.tagName == 'text') {
        ink.font = (has('font-weight') || 400) + ' ' + (element.closest('[font-size]') || element).getAttribute('font-size') + 'px ' + family;
        ink.textAlign = side == 'middle' ? 'center' : side == 'end' ? 'right' : 'left';
        ink.fillText(element.textContent, number('x'), number('y'));
      } else if (element.tagName == 'g') paint(ink, element, side); else if (element.tagName != 'title') {
        if (element.tagName == 'path') path = new window.Path2D(has('d'));
        if (element.tagName == 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 7);
        if (element.tagName == 'rect') path.rect(number('x'), number('y'), number('width'), has('height') == '100%' ? 1e5 : number('height'));
        if (has('fill') != 'none') ink.fill(path);
        if (has('stroke') && has('stroke') != 'none') ink.stroke(path);
      }
      ink.restore();
    });
  }

  // The table, with exact figures: Arabic digits, no commas; what a spreadsheet would compute is text.
  function table(figure) {
    var rows = Array.from(figure.querySelectorAll('table tr')).map(function (row) {
      return Array.from(row.cells).map(function (cell) {
        var text = cell.textContent.replace(/\s+/g, ' ').trim().replace(/[๐-๙]/g, function (digit) { return digit.charCodeAt(0) - 3664; }).replace(/−/g, '-');
        if (/^-?\d[\d,]*(\.\d+)?$/.test(text)) return text.replace(/,/g, '');
        return /^[=+@-]./.test(text) && !/^-\d[\d.,]*%?$/.test(text) ? "'" + text : text;
      });
    });
    return rows.concat([[]], source().map(function (line) { return [line]; })).map(function (row) {
      return row.map(function (cell) { return /[",\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell; }).join(',');
    }).join('\r\n') + '\r\n';
  }

  function save(name, blob) {
    var link = make('a', { href: window.URL.createObjectURL(blob), download: name });
    page.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { window.URL.revokeObjectURL(link.href); }, 60000);
  }
  function run(kind, figure) {
    var name = named(figure) + '.' + kind;
    if (kind == 'csv') return save(name, new window.Blob(['\ufeff' + table(figure)], { type: 'text/csv' }));
    return page.fonts.ready.then(function () {
      var svg = drawing(figure), canvas = page.createElement('canvas'), ink = canvas.getContext('2d');
      if (kind == 'svg') return save(name, new window.Blob([new window.XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }));
      canvas.width = svg.getAttribute('width') * 2;
      canvas.height = svg.getAttribute('height') * 2;
      ink.scale(4, 4);
      paint(ink, svg, 'start');
      canvas.toBlob(function (blob) { save(name, blob); });
    });
  }

  Array.from(page.querySelectorAll('figure')).forEach(function (figure) {
    if (!figure.querySelector('svg.chart')) return;
    var kinds = ['svg', 'png'].concat(figure.querySelector('table') ? 'csv' : []);
    figure.insertBefore(make('details', { className: 'figure-save' }, [make('summary', {}, 'ดาวน์โหลด'), make('div', {}, kinds.map(function (kind) {
      return make('button', { type: 'button', onclick: function () { run(kind, figure); } }, kind == 'csv' ? 'ตาราง CSV' : 'ภาพ ' + kind.toUpperCase());
    }))]), figure.querySelector('.figure-table'));
  });
})(this);
