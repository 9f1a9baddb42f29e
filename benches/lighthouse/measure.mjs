// measure.mjs FOLDER-OF-LIGHTHOUSE SITE PAGE…: see benches/pages.rs.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';

const [modules, site, ...pages] = process.argv.slice(2);
const from = (name) => import(path.join(path.resolve(modules), 'node_modules', name));
const { default: lighthouse } = await from('lighthouse/core/index.js');
const { launch } = await from('chrome-launcher/dist/index.js');
const { default: puppeteer } = await from('puppeteer-core/lib/puppeteer/puppeteer-core.js');

// As a host serves a site: packed, with types, to be kept.
const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};
const served = new Map();
const server = http.createServer((asked, answer) => {
  let file = path.join(site, decodeURIComponent(new URL(asked.url, 'http://site').pathname));
  if (file.endsWith('/')) file += 'index.html';
  if (!fs.existsSync(file)) { answer.writeHead(404); answer.end(); return; }
  if (!served.has(file)) {
    const ending = path.extname(file), headers = { 'content-type': types[ending] ?? 'application/octet-stream', 'cache-control': 'max-age=600' };
    let body = fs.readFileSync(file);
    if (!['.woff2', '.png'].includes(ending)) { body = zlib.gzipSync(body); headers['content-encoding'] = 'gzip'; }
    headers['content-length'] = body.length;
    served.set(file, [headers, body]);
  }
  const [headers, body] = served.get(file);
  answer.writeHead(200, headers);
  answer.end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}/`;

// Letters that a phone has.
const lent = {};
if (process.env.THAI_FONTS) {
  const config = path.join(os.tmpdir(), `kongthun-fonts-${process.pid}.conf`);
  fs.writeFileSync(config, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include><dir>${path.resolve(process.env.THAI_FONTS)}</dir></fontconfig>`);
  lent.FONTCONFIG_FILE = config;
}
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  envVars: { ...process.env, ...lent },
});
const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}`, defaultViewport: null });

// A line of 400 kbit/s with 150 ms to the server, and a processor four times slower than this one.
const LINE = { offline: false, latency: 150, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
async function slowly(address) {
  const context = await browser.createBrowserContext(), page = await context.newPage(), tools = await page.createCDPSession();
  await page.setViewport({ width: 360, height: 800, isMobile: true, hasTouch: true });
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', LINE);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // The icon is named twice and fetched once.
  const requests = new Set();
  page.on('request', (one) => { if (!one.url().endsWith('.woff2')) requests.add(one.url()); });
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    window.long = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) window.shift += one.value; })).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.long = Math.max(window.long, one.startTime + one.duration); })).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle0', timeout: 60_000 });
  const seen = await page.evaluate(() => ({
    text: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    // From here on whatever is touched answers: scripts have run, and no long task follows.
    ready: Math.max(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, window.long),
    shift: window.shift,
  }));
  await context.close();
  return { ...seen, requests: requests.size };
}

// A demonstration with invented figures asks search engines to stay away, as it should.
const skipped = { extends: 'lighthouse:default', settings: { skipAudits: ['is-crawlable'] } };
console.log('page                                               html KB  gz KB  requests  text s  ready s  shift  | perf  access  best  seo   first text  shift');
const worst = {};
for (const page of pages) {
  const html = fs.readFileSync(path.join(site, page));
  const slow = await slowly(base + page);
  const { lhr } = await lighthouse(base + page, { port: chrome.port, output: 'json', logLevel: 'error' }, skipped);
  const score = (name) => Math.round((lhr.categories[name].score ?? 0) * 100);
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(score);
  const faults = ['performance', 'accessibility', 'best-practices', 'seo'].flatMap((name) => lhr.categories[name].auditRefs
    .filter((one) => one.weight > 0 && (lhr.audits[one.id].score ?? 1) < 0.9).map((one) => `${one.id} ${lhr.audits[one.id].displayValue ?? ''}`.trim()));
  console.log(page.padEnd(50).slice(-50), (html.length / 1000).toFixed(1).padStart(7), (zlib.gzipSync(html).length / 1000).toFixed(1).padStart(6),
    String(slow.requests).padStart(9), (slow.text / 1000).toFixed(2).padStart(7), (slow.ready / 1000).toFixed(2).padStart(8), slow.shift.toFixed(3).padStart(6), ' |',
    scores.map((one) => String(one).padStart(5)).join(' '), '  ', lhr.audits['first-contentful-paint'].displayValue, ' ', lhr.audits['cumulative-layout-shift'].displayValue, faults.length ? `  <- ${faults.join(', ')}` : '');
  ['text', 'ready', 'shift', 'requests'].forEach((key) => { worst[key] = Math.max(worst[key] ?? 0, slow[key]); });
  scores.forEach((one, n) => { worst[n] = Math.min(worst[n] ?? 100, one); });
}
console.log(`worst: requests ${worst.requests}, text ${(worst.text / 1000).toFixed(2)} s, ready ${(worst.ready / 1000).toFixed(2)} s, shift ${worst.shift.toFixed(3)}; scores ${[0, 1, 2, 3].map((n) => worst[n]).join(' ')}`);
await browser.disconnect();
await chrome.kill();
server.close();
