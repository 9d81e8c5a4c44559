// Tries and sends a file of rows: which column is which field, how dates are written, and what became of the rows.
import {ask, base, urlOf} from './api.js';
import {clear, editor, refuse, send} from './edit.js';
import {cell, records, separatorOf} from './table.js';

const BEGINNING = 65_536;
const SHOWN = 5;
const LOOK = 1000;
/** The browser takes a file that it saves from a link of the page a moment later. */
const KEPT = 60_000;
const REASON = 'reasonOfRefusal';
/** What the page remembers of files, by their header lines, until the tab is closed. */
const MEMORY = 'onrecord.imports';
const TYPES = {csv: 'text/csv', tsv: 'text/tab-separated-values', ndjson: 'application/x-ndjson', json: 'application/ld+json'};
const ENDINGS = {txt: 'csv', tab: 'tsv', jsonl: 'ndjson', jsonld: 'json'};

const form = document.getElementById('import');
const {elements} = form;
const table = document.getElementById('columns');
const bar = document.getElementById('progress');
const report = document.getElementById('report');
let file, text = '', header = {cells: []}, rows = [];

const isTable = () => ['csv', 'tsv'].includes(elements.format.value);
const separator = () => elements.separator.value === 'tab' || elements.format.value === 'tsv' ? '\t' : elements.separator.value || separatorOf(text);

async function choose(chosen) {
  file = chosen;
  const [, ending = 'csv'] = /\.(\w+)$/.exec(file.name.toLowerCase()) ?? [];
  elements.format.value = ENDINGS[ending] ?? (TYPES[ending] ? ending : 'csv');
  document.getElementById('chosen').textContent = `${file.name} · ${file.size.toLocaleString()} B`;
  await look();
  await recall();
  elements.dataset.value ||= file.name.replace(/\.\w+$/, '').slice(0, 100);
}

const bare = head => head.replace(new RegExp(`[^"\\w]${REASON}$`), '');
const memory = () => JSON.parse(sessionStorage.getItem(MEMORY) ?? '{}');

/** Keeps what was said of this file for the next one with its header line. */
function remember() {
  if (!isTable() || !header.raw) return;
  const said = Object.fromEntries(['dataset', 'onError', 'dateFormat', 'dateLocale', 'charset', 'separator'].map(name => [name, elements[name].value]));
  const columns = [...table.querySelectorAll('select')].map(({dataset, value}) => [dataset.column, value]);
  sessionStorage.setItem(MEMORY, JSON.stringify({...memory(), [bare(header.raw)]: {said, columns, defaults: defaults()}}));
}

/** Says of this file what was said of the last one with its header line. */
async function recall() {
  const known = isTable() && header.raw && memory()[bare(header.raw)];
  if (!known) return;
  for (const [name, value] of Object.entries(known.said)) elements[name].value = value;
  await look();
  const columns = new Map(known.columns);
  table.querySelectorAll('select').forEach(select => { select.value = columns.get(select.dataset.column) ?? select.value; });
  const given = new Map(known.defaults);
  form.querySelectorAll('[data-default]').forEach(input => { input.value = given.get(input.dataset.default) ?? ''; });
  become();
}

/** Shows the columns of the file, each with its first cells and the field that it gives. */
async function look() {
  if (!file) return;
  text = new TextDecoder(elements.charset.value).decode(await file.slice(0, BEGINNING).arrayBuffer()).replace(/^\uFEFF/, '');
  [header, ...rows] = isTable() ? records(text, separator()).slice(0, SHOWN + 1) : [{cells: []}];
  table.closest('fieldset').hidden = !isTable();
  table.tBodies[0].replaceChildren(...header.cells.map((name, i) => {
    const line = document.getElementById('column').content.firstElementChild.cloneNode(true);
    const field = line.querySelector('select');
    line.querySelector('th').textContent = name;
    line.querySelector('.cells').replaceChildren(...rows.slice(0, 3).map(row => said('div', row.cells[i] ?? '')));
    field.dataset.column = name;
    field.setAttribute('aria-label', `${table.dataset.field}: ${name}`);
    field.value = [...field.options].some(option => option.value === name) ? name : 'ignore';
    return line;
  }));
  become();
  form.querySelector('.options').hidden = false;
}

const said = (element, words) => Object.assign(document.createElement(element), {textContent: words, dir: 'auto'});
const fields = () => [...table.querySelectorAll('select')].map(select => select.value);
const defaults = () => [...form.querySelectorAll('[data-default]')].filter(input => input.value.trim()).map(input => [input.dataset.default, input.value.trim()]);

/** Shows what the first rows become: each field with what the file or a default gives it. */
function become() {
  const chosen = fields();
  const given = new Map(defaults());
  const all = [...new Set([...chosen.filter(field => field !== 'ignore'), ...given.keys()])];
  const shown = document.getElementById('rows');
  document.getElementById('become').hidden = !isTable() || !all.length;
  shown.tHead.rows[0].replaceChildren(...all.map(field => Object.assign(said('th', field), {scope: 'col'})));
  shown.tBodies[0].replaceChildren(...rows.map(row => {
    const line = document.createElement('tr');
    line.append(...all.map(field => said('td', row.cells[chosen.indexOf(field)] || given.get(field) || '')));
    return line;
  }));
}

function parameters(dryRun) {
  const given = new URLSearchParams({dataset: elements.dataset.value.trim(), onError: elements.onError.value});
  if (dryRun) given.set('dryRun', 'true');
  for (const name of ['dateFormat', 'dateLocale']) {
    for (const value of elements[name].value.split('\n').map(line => line.trim()).filter(Boolean)) given.append(name, value);
  }
  if (!isTable()) return given;
  if (elements.separator.value) given.set('separator', elements.separator.value);
  table.querySelectorAll('select').forEach(({dataset, value}) => value !== dataset.column && given.append(`column.${dataset.column}`, value));
  defaults().forEach(([field, value]) => given.append(`default.${field}`, value));
  return given;
}

/** Sends the file, and looks each second how far it has come. */
async function load(dryRun) {
  if (!form.reportValidity()) return;
  remember();
  const buttons = form.querySelectorAll('.actions button');
  buttons.forEach(button => { button.disabled = true; });
  clear(form);
  report.hidden = true;
  bar.hidden = false;
  let looking;
  try {
    const before = new Set((await imports()).map(({id}) => id));
    looking = setInterval(() => progress(before), LOOK);
    const {json} = await send(`/imports?${parameters(dryRun)}`,
      {method: 'POST', body: file, headers: {'Content-Type': `${TYPES[elements.format.value]};charset=${elements.charset.value}`}});
    await show(json);
  } catch (error) {
    refuse(form, error);
  } finally {
    clearInterval(looking);
    bar.hidden = true;
    buttons.forEach(button => { button.disabled = false; });
  }
}

const imports = async () => (await ask('/imports?limit=10')).json.items;

async function progress(before) {
  const mine = (await imports()).find(({id, dataset, state}) => state === 'running' && dataset === elements.dataset.value.trim() && !before.has(id));
  if (!mine) return;
  const meter = bar.querySelector('progress');
  if (mine.percent !== undefined) meter.value = mine.percent;
  bar.querySelector('output').textContent = [mine.percent === undefined ? '' : `${mine.percent} %`, `${mine.rows.toLocaleString()} ${bar.dataset.rows}`,
    `${mine.rate.toLocaleString()} ${bar.dataset.rate}`].filter(Boolean).join(' · ');
}

async function show(outcome) {
  report.hidden = false;
  report.querySelector('h2').textContent = outcome.dryRun ? report.dataset.tried : report.dataset.imported;
  for (const place of report.querySelectorAll('[data-count]')) {
    const count = outcome[place.dataset.count];
    // A trial writes nothing, so that each batch of rows counts anew what an earlier one has named.
    const most = outcome.dryRun && count && place.dataset.count.endsWith('sCreated');
    place.textContent = (most ? `${report.dataset.most} ` : '') + count.toLocaleString();
  }
  const errors = outcome.errors ?? [];
  report.querySelector('.errors').hidden = !errors.length;
  report.querySelector('.errors tbody').replaceChildren(...errors.map(error => {
    const line = document.createElement('tr');
    line.append(said('td', error.line), said('td', error.field ?? ''), said('td', error.value ?? ''), said('td', error.reason));
    return line;
  }));
  offer(errors, outcome.rejected);
  report.querySelector('.all-errors').href = urlOf(`/imports/${outcome.id}/errors?format=csv`);
  report.querySelector('.kept').href = urlOf(`/imports/${outcome.id}`);
  report.querySelector('.to-mend').hidden = !isTable();
  report.dataset.id = outcome.id;
  report.querySelector('h2').focus();
}

/** Offers each way of reading dates once that reasons name, with the number of rows that it is for; the report may list some of them only. */
function offer(errors, rejected) {
  const ways = new Map();
  for (const {line, reason} of errors) {
    for (const way of reason.split(/(?:with| or) dateFormat=/).slice(1)) ways.set(way, (ways.get(way) ?? new Set()).add(line));
  }
  const all = new Set(errors.map(({line}) => line)).size >= rejected;
  report.querySelector('.readings').replaceChildren(...[...ways].sort(([, one], [, other]) => other.size - one.size).flatMap(([way, lines]) => {
    const [format, locale] = way.split('&dateLocale=');
    const named = locale ? `${format} (${locale})` : format;
    const button = said('button', `${report.dataset.read} ${named}: ${all ? '' : '≥ '}${lines.size.toLocaleString()} ${report.dataset.rows}`);
    button.type = 'button';
    button.className = 'quiet';
    button.addEventListener('click', () => {
      for (const [name, value] of [['dateFormat', format], ['dateLocale', locale]]) {
        const kept = elements[name].value.split('\n').filter(Boolean);
        if (value && !kept.includes(value)) elements[name].value = [...kept, value].join('\n');
      }
      load(true);
    });
    return [button, ' '];
  }));
}

/** The cells of a row, as many as the header has: empty ones where it is too short, and all that is too much in the last. */
const fitted = (cells, width) => cells.length > width
  ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(separator())]
  : [...cells, ...Array(width - cells.length).fill('')];

/** The rows that were refused as they stand in the file, each with why, to be mended and sent again. */
async function mend() {
  const reasons = new Map();
  for (let next = `/imports/${report.dataset.id}/errors?limit=1000`; next;) {
    const {json} = await ask(next);
    for (const {line, field, reason: why} of json.items) reasons.set(line, [...reasons.get(line) ?? [], `${field ?? ''} ${why}`.trim()]);
    next = json.next && json.next.slice(base.length - 1);
  }
  const all = new TextDecoder(elements.charset.value).decode(await file.arrayBuffer()).replace(/^\uFEFF/, '');
  const [first, ...others] = records(all, separator());
  // A file that was mended before has a column of reasons already, which is renewed.
  const again = first.cells.at(-1) === REASON;
  const width = first.cells.length - (again ? 1 : 0);
  const refused = others.filter(({line}) => reasons.has(line)).map(({line, cells}) =>
    [...fitted(again && cells.length > width ? cells.slice(0, -1) : cells, width), reasons.get(line).join(' / ')]);
  const lines = [bare(first.raw) + separator() + REASON, ...refused.map(cells => cells.map(each => cell(each, separator())).join(separator()))];
  const link = Object.assign(document.createElement('a'), {download: `${elements.dataset.value}-to-mend.csv`,
    href: URL.createObjectURL(new Blob([lines.join('\r\n') + '\r\n'], {type: 'text/csv'}))});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

const guarded = work => work().catch(error => refuse(form, error));

elements.file.addEventListener('change', () => elements.file.files[0] && guarded(() => choose(elements.file.files[0])));
for (const name of ['format', 'charset', 'separator']) elements[name].addEventListener('change', () => guarded(look));
form.addEventListener('input', event => event.target.matches('[data-default], [data-column]') && become());
elements.known.addEventListener('change', () => {
  if (elements.known.value) elements.dateFormat.value = [...elements.dateFormat.value.split('\n').filter(Boolean), elements.known.value].join('\n');
  elements.known.value = '';
});
form.addEventListener('submit', event => {
  event.preventDefault();
  load(event.submitter?.name !== 'send');
});
report.querySelector('.to-mend').addEventListener('click', () => guarded(mend));
const drop = document.getElementById('drop');
drop.addEventListener('dragover', event => event.preventDefault());
drop.addEventListener('drop', event => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) guarded(() => choose(event.dataTransfer.files[0]));
});
