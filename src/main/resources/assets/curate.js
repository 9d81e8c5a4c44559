// The forms of speakers, claims and documents: filled from the API, sent with If-Match and a reason; merges and their undoing.
import {Refused, urlOf} from './api.js';
import {settle} from './conflict.js';
import {clear, editor, refuse, send} from './edit.js';
import {fill, read} from './form.js';
import './suggest.js';
import {say} from './words.js';

const form = document.getElementById('curated');
const merging = document.getElementById('merge');
const conflict = document.getElementById('conflict');
const outcome = document.getElementById('outcome');
const named = one => one.name ?? one.text ?? one.title ?? one.url;
const at = (id, rest = '') => `${form.dataset.path}/${encodeURIComponent(id)}${rest}`;
const because = reason => '?' + new URLSearchParams({reason});
/** What the form was filled with, and what it was of. */
let base, current, etag;

const plain = value => Array.isArray(value)
  ? value.map(item => typeof item === 'object' ? Object.fromEntries(Object.entries(item).map(([name, inner]) => [name, inner.id ?? inner])) : item)
  : value.id ?? value;

/** What an answer has of the fields of the form, other things by their ids. */
function state(json) {
  const fields = [...form.querySelectorAll(':scope > .field [data-pointer], :scope > [data-list]')];
  const members = fields.map(field => (field.dataset.pointer ?? field.dataset.list).slice(1));
  return Object.fromEntries(members.filter(member => json[member]?.length !== 0 && json[member] !== undefined).map(member => [member, plain(json[member])]));
}

function show({json, etag: tag}) {
  current = json;
  etag = tag;
  document.getElementById('what').textContent = named(json);
  fill(form, state(json));
  base = read(form);
  conflict.hidden = true;
  showMerged(json.merged ?? []);
}

function notice(element, ...content) {
  const line = document.createElement('p');
  line.className = 'notice good';
  line.append(...content);
  element.replaceChildren(line);
}

/** Sends a form when it is submitted, and says what was wrong with it. */
function sent(element, act) {
  element.addEventListener('submit', async event => {
    event.preventDefault();
    clear(element);
    outcome.replaceChildren();
    const button = element.querySelector('.actions button');
    button.disabled = true;
    try {
      await act(element.elements.reason.value.trim());
    } catch (error) {
      refuse(element, error);
    } finally {
      button.disabled = false;
    }
  });
}

sent(form, async reason => {
  if (!form.dataset.id) {
    const {json} = await send(form.dataset.path + because(reason), {method: 'POST', body: read(form)});
    location.assign(urlOf(at(json.id)));
    return;
  }
  try {
    const before = etag;
    const answer = await send(at(current.id) + because(reason), {method: 'PUT', headers: {'If-Match': etag}, body: read(form)});
    if (answer.json.id !== current.id) history.replaceState(null, '', encodeURIComponent(answer.json.id));
    show(answer);
    form.elements.reason.value = '';
    notice(outcome, answer.etag === before ? form.dataset.unchanged : form.dataset.saved);
  } catch (error) {
    if (error.problem?.status !== 412) throw error;
    await meanwhile(error);
  }
});

async function meanwhile(error) {
  const answer = await send(at(current.id));
  if (answer.json.merged?.some(({id}) => id === current.id)) throw error;
  const {json: {items}} = await send(at(current.id, '/history'));
  base = settle(conflict, form, base, state(answer.json), items.at(-1).changeset);
  ({json: current, etag} = answer);
}

function showMerged(merged) {
  const section = document.getElementById('merged');
  section.hidden = merged.length === 0;
  section.querySelector('ul').replaceChildren(...merged.map(one => {
    const item = section.querySelector('template').content.firstElementChild.cloneNode(true);
    item.querySelector('summary').textContent = say(merging.dataset.unmerge, named(one));
    sent(item.querySelector('form'), async reason => {
      await send(at(one.id, '/unmerge') + because(reason), {method: 'POST'});
      show(await send(at(current.id)));
      notice(outcome, say(merging.dataset.unmerged, named(one)));
    });
    return item;
  }));
}

async function undo(merged, reason, result) {
  try {
    show(await send(at(merged.id, '/unmerge') + because(merging.dataset.because.replace('%1', () => reason).slice(0, 1000)), {method: 'POST'}));
    form.hidden = merging.firstElementChild.hidden = false;
    notice(result, say(merging.dataset.unmerged, named(merged)));
  } catch (error) {
    refuse(merging, error);
  }
}

if (merging) {
  sent(merging, async reason => {
    const merged = current;
    const {json} = await send(at(merged.id, '/merge') + because(reason), {method: 'POST', body: read(merging)});
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = merging.dataset.undo;
    const result = document.getElementById('merge-outcome');
    button.addEventListener('click', () => undo(merged, reason, result));
    form.hidden = merging.firstElementChild.hidden = true;
    notice(result, say(merging.dataset.merged, named(merged), named(json)), ' ', button);
    button.focus();
  });
}

await editor;
if (form.dataset.id) {
  try {
    show(await send(at(form.dataset.id)));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(form, error);
  }
}
