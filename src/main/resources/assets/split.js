// Splits a speaker: which statements move is chosen by filters or one by one, told before it is done, and undone by its changeset.
import {Refused} from './api.js';
import {clear, editor, refuse, send} from './edit.js';
import {read} from './form.js';
import './suggest.js';
import {isolated, say} from './words.js';

const SHOWN = 3;
const filters = document.getElementById('filters');
const form = document.getElementById('split');
const words = form.dataset;
const list = form.querySelector('.choices');
const more = document.getElementById('more');
const outcome = document.getElementById('outcome');
const from = filters.dataset.id;
const splitting = (id, parameters) => `/speakers/${encodeURIComponent(id)}/split?${parameters}`;
/** What was found by which filters. */
let found = {total: 0, items: []}, chosen = new URLSearchParams();

async function trying(element, act) {
  clear(element);
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(element, error);
  }
}

async function find() {
  chosen = new URLSearchParams([...new FormData(filters)].filter(([name, value]) => name !== 'how' && value.trim()));
  const how = filters.elements.how.value;
  const query = new URLSearchParams([...chosen, [how, from], ['sort', 'date'], ['count', 'exact']]);
  const {json} = await send(`/statements?${query}`);
  found = json;
  list.replaceChildren();
  show(json);
  form.querySelector('legend').textContent = say(words.found, String(json.total));
  const all = form.querySelector('[value=all]');
  all.disabled = how !== 'speaker' || chosen.has('q') || chosen.size === 0 || json.total === 0;
  if (all.disabled) form.querySelector('[value=ticked]').checked = true;
  summarize();
}

function show({items, next}) {
  list.append(...items.map(({id, text, date, stance, language}) => {
    const item = document.createElement('li');
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = id;
    box.dataset.text = text;
    const quote = document.createElement('q');
    quote.textContent = text;
    quote.dir = 'auto';
    if (language) quote.lang = language;
    const badge = document.createElement('span');
    badge.className = `stance ${stance}`;
    badge.textContent = filters.querySelector(`[value=${stance}]`).textContent;
    label.append(box, ` ${date} `, badge, ' ', quote);
    item.append(label);
    return item;
  }));
  more.hidden = !next;
  more.dataset.next = next ?? '';
}

const ticked = () => [...list.querySelectorAll(':checked')];
const wholly = () => form.elements.amount.value === 'all';

function summarize() {
  const [number, first] = wholly()
    ? [found.total, found.items.map(({text}) => text)]
    : [ticked().length, ticked().map(box => box.dataset.text)];
  const into = read(form).into ?? '…';
  const examples = first.slice(0, SHOWN).map(text => isolated(`“${text.length > 120 ? text.slice(0, 120) + '…' : text}”`)).join(', ');
  document.getElementById('summary').textContent = number
    ? words.moves.replace('%1', number).replace('%2', () => isolated(into)).replace('%3', () => examples + (number > SHOWN ? ' …' : ''))
    : words.nothing;
  form.querySelector('.actions:last-child button').disabled = number === 0;
}

async function move() {
  const reason = form.elements.reason.value.trim();
  const body = read(form);
  if (!wholly()) body.statements = ticked().map(box => box.value);
  const parameters = new URLSearchParams([['reason', reason], ...(wholly() ? chosen : [])]);
  const {json} = await send(splitting(from, parameters), {method: 'POST', body});
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.className = 'quiet';
  undo.textContent = words.undo;
  undo.addEventListener('click', () => trying(form, () => moveBack(json, reason)));
  tellOutcome(say(words.done, String(json.statements), json.into, String(json.changeset)), ' ', undo);
  undo.focus();
  await find();
}

async function moveBack({into, changeset}, reason) {
  const because = words.because.replace('%1', () => reason).slice(0, 1000);
  const {json} = await send(splitting(into, new URLSearchParams({reason: because})), {method: 'POST', body: {into: from, changeset}});
  tellOutcome(say(words.undone, String(json.statements), String(json.changeset)));
  await find();
}

function tellOutcome(...content) {
  const line = document.createElement('p');
  line.className = 'notice good';
  line.append(...content);
  outcome.replaceChildren(line);
}

async function record() {
  const {name, id} = form.elements;
  const body = {name: name.value.trim(), ...(id.value.trim() && {id: id.value.trim()})};
  const {json} = await send('/speakers?' + new URLSearchParams({reason: form.elements.reason.value.trim() || 'recorded'}), {method: 'POST', body});
  form.querySelector('[data-pointer="/into"]').value = json.id;
  form.querySelector('details').open = false;
  tellOutcome(say(words.recorded, json.name));
  summarize();
}

filters.addEventListener('submit', event => {
  event.preventDefault();
  trying(filters, find);
});
form.addEventListener('submit', event => {
  event.preventDefault();
  trying(form, move);
});
form.addEventListener('input', summarize);
form.addEventListener('change', summarize);
more.addEventListener('click', () => trying(form, async () => show((await send(more.dataset.next)).json)));
document.getElementById('tick').addEventListener('click', () => {
  list.querySelectorAll('input').forEach(box => { box.checked = true; });
  summarize();
});
document.getElementById('record').addEventListener('click', () => trying(form, record));

await editor;
await trying(filters, find);
