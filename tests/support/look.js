// What a person would notice about the page on the screen, as a list of sentences.
// `arguments` are not used: the page and its window are all that is looked at.
const faults = [];
// Whoever looks sees the page with its own letters; until they have come, lines break elsewhere.
await document.fonts.ready;
await new Promise((drawn) => requestAnimationFrame(() => drawn()));
const describe = (element) => {
  const name = element.tagName.toLowerCase();
  const kind = typeof element.className === 'string' && element.className ? '.' + element.className.trim().split(/\s+/).join('.') : '';
  return `${name}${element.id ? '#' + element.id : ''}${kind} “${(element.textContent || '').trim().slice(0, 40)}”`;
};
const visible = (element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });

// ── nothing sticks out sideways ──
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width || window.innerWidth > WIDTH) {
  const contained = (element) => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== 'visible') return true;
    }
    return false;
  };
  const out = [...document.body.querySelectorAll('*')]
    .filter((e) => e.getBoundingClientRect().right > WIDTH + 1 && visible(e) && !contained(e));
  const deepest = out.filter((e) => !out.some((other) => other !== e && e.contains(other)));
  faults.push(`scrolls sideways (${document.documentElement.scrollWidth} px on ${WIDTH}): ${deepest.slice(0, 4).map(describe).join('; ')}`);
}

// ── headings of columns keep their words whole ──
for (const cell of document.querySelectorAll("thead th")) {
  if (!visible(cell) || cell.closest("thead").getBoundingClientRect().height < 2) continue;
  const style = getComputedStyle(cell);
  const lines = cell.clientHeight / parseFloat(style.lineHeight);
  if (lines > 6) faults.push(`a heading cell of ${Math.round(lines)} lines: ${describe(cell)}`);
}

// ── text can be read ──
const colour = (text) => {
  const numbers = (text.match(/[\d.]+/g) || []).map(Number);
  if (text.startsWith('color(srgb')) return [numbers[0] * 255, numbers[1] * 255, numbers[2] * 255, numbers[3] ?? 1];
  return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
};
const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
const behind = (element) => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    const layer = colour(getComputedStyle(e).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  return layers.reverse().reduce((below, layer) => over(layer, below), canvas);
};
const light = (rgb) => {
  const [r, g, b] = rgb.map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const weak = new Map();
for (const element of document.body.querySelectorAll('*')) {
  if (element.closest('svg') || element.classList.contains('visually-hidden')) continue;
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  if (!own || !visible(element)) continue;
  const style = getComputedStyle(element);
  const ground = behind(element);
  const ratio = contrast(over(colour(style.color), ground), ground);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (large ? 3 : 4.5)) weak.set(`${ratio.toFixed(2)} ${style.color}`, describe(element));
  if (size < 12) faults.push(`text of ${size} px: ${describe(element)}`);
}
for (const [what, where] of weak) faults.push(`contrast of only ${what}: ${where}`);
if (parseFloat(getComputedStyle(document.body).fontSize) < 16) faults.push('body text below 16 px');

// ── in our own letters ──
await document.fonts.ready;
const loaded = [...document.fonts].filter((face) => face.family.includes('Sarabun') && face.status === 'loaded');
if (FONTS && !(loaded.length && document.fonts.check('18px Sarabun', 'กองทุน'))) faults.push('Sarabun is not loaded');
if (!/[\u0e01-\u0e2e]/.test(document.querySelector('main')?.innerText ?? '')) faults.push('no Thai text is shown');

return faults;
