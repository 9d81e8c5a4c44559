// Records and corrects a statement: tells what would be new before it is written, and shows both versions where somebody else was faster.
import {ask} from './api.js';
import {clear, editor, refuse, send} from './edit.js';
import {hint, hintDates} from './dates.js';
import {settle} from './conflict.js';
import {tellFacts} from './facts.js';
import {fill, read} from './form.js';
import './suggest.js';

const form = document.getElementById('statement');
const {id} = form.dataset;
const path = id ? `/statements/${id}` : '/statements';
/** What all that was loaded is called, by ids. */
const known = {};
/** What the form was filled with. */
let base, etag;

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
  state(json);
  fill(form, draft(json));
  base = read(form);
  Object.assign(known, names(json));
  explain();
}

/** What can be done with a statement that is retracted, or is not. */
function state({retracted}) {
  document.getElementById('gone').hidden = form.elements.restore.hidden = !retracted;
  form.elements.retract.hidden = retracted;
}

/** Says what dates and ids in the form mean. */
function explain() {
  hintDates(form);
  form.querySelectorAll('[data-suggest]').forEach(field => hint(field, known[field.value] ?? ''));
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
    if (type === 'retracts') {
      start.stance = 'reaction';
      document.getElementById('withdrawal').hidden = false;
    }
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
  tellFacts(dialog, {
    ...Object.fromEntries(Object.entries(created).map(([what, things]) => [what, things.map(thing => named[thing] ?? thing)])),
    differs: differs.map(({pointer: at, recorded, sent}) => `${at ?? ''} ${recorded ?? '–'} ≠ ${sent}`),
  });
  return await answerOf(dialog) === 'yes';
}

async function conflict() {
  const {json: view, etag: theirTag} = await ask(path);
  const {json: change} = await ask(`/changes/${view.changeset}`);
  Object.assign(known, names(view));
  base = settle(document.getElementById('conflict'), form, base, draft(view), change, known);
  explain();
  etag = theirTag;
  state(view);
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
form.elements.restore?.addEventListener('click', () => {
  if (!form.elements.reason.reportValidity()) return;
  attempt(async () => done((await write(base)).json));
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

editor.then(() => attempt(id ? load : begin));
