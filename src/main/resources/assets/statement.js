// Records and corrects a statement: tells what would be new before it is written, and shows both versions where somebody else was faster.
import {ask} from './api.js';
import {clear, editor, refuse, send} from './edit.js';
import {hint, hintDates} from './dates.js';
import {fieldAt, fill, pointer, read} from './form.js';
import {suggest} from './suggest.js';

const form = document.getElementById('statement');
const {id} = form.dataset;
const path = id ? `/statements/${id}` : '/statements';
let etag, retracted;

/** A statement as the API gives it, as it is sent: what it names by ids. */
function draft(view) {
  const {text, verbatim, language, stance, stanceBasis, date, externalId} = view;
  return {
    text, verbatim, language, stance, stanceBasis, date, externalId,
    speaker: {name: view.speaker.id},
    claim: view.claim && {id: view.claim.id},
    appearances: view.appearances.map(appearance => ({
      ...appearance,
      document: {...appearance.document, publisher: appearance.document.publisher?.id},
      chain: appearance.chain.map(hop => ({...hop, speaker: {name: hop.speaker.id}})),
    })),
    links: view.links,
  };
}

async function load() {
  const {json, etag: tag} = await ask(path);
  etag = tag;
  retracted = json.retracted;
  document.getElementById('gone').hidden = !retracted;
  form.elements.retract.hidden = retracted;
  take(json);
}

/** Fills the form with a statement, and says what the ids in it mean. */
function take(view) {
  fill(form, draft(view));
  hintDates(form);
  const named = names(view);
  form.querySelectorAll('[data-suggest]').forEach(field => hint(field, named[field.value] ?? ''));
}

/** Begins a statement with what the address of the page says of it: links=retracts:ID for one that its speaker takes back. */
async function begin() {
  const given = new URLSearchParams(location.search);
  const [, type, target] = /^([a-z-]+):(.+)$/.exec(given.get('links') ?? '') ?? [];
  const start = {stanceBasis: 'editor', appearances: [{}], links: type ? [{type, statement: target}] : []};
  if (type) {
    const {json} = await ask(`/statements/${encodeURIComponent(target)}`);
    if (json.claim) start.claim = {id: json.claim.id};
    if (type === 'retracts' || type === 'corrects') start.speaker = {name: json.speaker.id};
  }
  fill(form, start);
}

const query = parameters => `?${new URLSearchParams(Object.entries(parameters).filter(([, value]) => value))}`;
const reason = () => form.elements.reason.value.trim();

function write(body, parameters) {
  return send(path + query({reason: reason(), ...parameters}), id
    ? {method: 'PUT', headers: {'If-Match': etag}, body}
    : {method: 'POST', body});
}

async function save() {
  const body = read(form);
  const {json: outcome} = await write(body, {dryRun: 'true'});
  if (await agreed(outcome)) done((await write(body)).json);
}

function done(written) {
  location.assign(`${form.dataset.page}/${written.id}`);
}

/** The names of all that has one in an answer, by ids. */
function names(value, found = {}) {
  if (value && typeof value === 'object') {
    if (value.id && (value.name ?? value.text ?? value.title ?? value.url)) found[value.id] = value.name ?? value.text ?? value.title ?? value.url;
    Object.values(value).forEach(part => names(part, found));
  }
  return found;
}

const answerOf = dialog => new Promise(resolve => {
  dialog.addEventListener('close', () => resolve(dialog.returnValue), {once: true});
  dialog.returnValue = '';
  dialog.showModal();
});

/** Whether what would be new on record is meant to be; nothing is asked where nothing would be. */
async function agreed({created = {}, differs = [], ...view}) {
  if (!Object.keys(created).length && !differs.length) return true;
  const named = names(view);
  const dialog = document.getElementById('confirm');
  for (const term of dialog.querySelectorAll('[data-new]')) {
    const things = term.dataset.new === 'differs'
      ? differs.map(({pointer: at, recorded, sent}) => `${at ?? ''} ${recorded ?? '–'} ≠ ${sent}`)
      : (created[term.dataset.new] ?? []).map(thing => named[thing] ?? thing);
    term.hidden = term.nextElementSibling.hidden = !things.length;
    term.nextElementSibling.replaceChildren(...things.map(thing => {
      const line = document.createElement('div');
      line.dir = 'auto';
      line.textContent = thing;
      return line;
    }));
  }
  return await answerOf(dialog) === 'yes';
}

/** All that a body says, as pairs of JSON pointer and value. */
function values(body, at = '') {
  return body !== null && typeof body === 'object'
    ? Object.entries(body).flatMap(([key, value]) => values(value, `${at}/${key}`))
    : [[at, String(body ?? '')]];
}

/** What a field is called, with the items that it stands in. */
function label(at) {
  const field = fieldAt(form, at);
  if (!field || pointer(field) !== at) return at;
  const places = [];
  for (let item = field.closest('[data-item]'); item; item = item.parentElement.closest('[data-item]')) places.unshift(item.querySelector('legend').textContent);
  return [...places, (field.closest('.field')?.querySelector('span') ?? field.closest('label')).textContent.trim()].join(' · ');
}

async function conflict() {
  const {json: view, etag: theirTag} = await ask(path);
  const mine = new Map(values(read(form)));
  const theirs = new Map(values(shown(draft(view))));
  const dialog = document.getElementById('conflict');
  const {json: change} = await ask(`/changes/${view.changeset}`);
  dialog.querySelector('.by').textContent = change.by;
  dialog.querySelector('.at').textContent = new Date(change.at).toLocaleString(document.documentElement.lang);
  dialog.querySelector('.reason').textContent = change.reason;
  const all = [...new Set([...mine.keys(), ...theirs.keys()])];
  const same = at => (mine.get(at) ?? '') === (theirs.get(at) ?? '');
  dialog.querySelector('tbody').replaceChildren(...[...all.filter(at => !same(at)), ...all.filter(same)].map(at => row(at, mine.get(at), theirs.get(at))));
  const choice = await answerOf(dialog);
  if (!choice) return;
  etag = theirTag;
  retracted = view.retracted;
  if (choice === 'theirs') {
    take(view);
  } else {
    await save();
  }
}

/** A draft with those members only that the form has fields for. */
function shown(body) {
  const known = new Set([...form.querySelectorAll('[data-pointer]')].map(field => field.dataset.pointer.split('/').at(-1)));
  return JSON.parse(JSON.stringify(body, (key, value) => key === '' || /^\d+$/.test(key) || value === null || typeof value === 'object' || known.has(key) ? value : undefined));
}

function row(at, mine = '', theirs = '') {
  const line = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = (mine === theirs ? '' : '≠ ') + label(at);
  line.append(head, ...[mine, theirs].map(value => {
    const cell = document.createElement('td');
    const text = document.createElement(mine === theirs ? 'span' : 'mark');
    text.dir = 'auto';
    text.textContent = value || '–';
    cell.append(text);
    return cell;
  }));
  return line;
}

/** Does what an editor asked for, one thing at a time, and says what was wrong with it. */
async function attempt(work) {
  const buttons = form.querySelectorAll('.actions button');
  buttons.forEach(button => { button.disabled = true; });
  clear(form);
  try {
    await work();
  } catch (error) {
    if (error.problem?.status === 412) await attempt(conflict);
    else refuse(form, error);
  } finally {
    buttons.forEach(button => { button.disabled = false; });
  }
}

form.addEventListener('submit', event => {
  event.preventDefault();
  if (!form.elements.reason.reportValidity()) return;
  attempt(save);
});
form.elements.retract?.addEventListener('click', () => {
  if (!form.elements.reason.reportValidity()) return;
  attempt(async () => done((await send(path + query({reason: reason()}), {method: 'DELETE', headers: {'If-Match': etag}})).json));
});
form.addEventListener('input', event => {
  if (event.target.dataset.suggest) hint(event.target, [...event.target.list.options].find(({value}) => value === event.target.value)?.label ?? '');
  // Another address is another document, whatever the one before was on record as.
  if (event.target.dataset.pointer === '/document/url') event.target.closest('[data-item]').querySelector('[data-pointer="/document/id"]').value = '';
});
form.addEventListener('focusin', event => {
  if (event.target.dataset.suggest && !event.target.dataset.found) {
    event.target.dataset.found = 'yes';
    suggest(event.target);
  }
});

editor.then(() => attempt(id ? load : begin));
