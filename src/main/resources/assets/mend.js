// The form that mends a draft. What is written in it holds at once, so that nothing is lost by a reload.
import {ask} from './api.js';
import {hint, hintDates} from './dates.js';
import {fill, read} from './form.js';
import {alike, reprint, spread} from './speakers.js';
import {isolated, say} from './words.js';

const WAIT = 250;
const FOUND = 6;
const SPEAKER = ['/speaker/name', '/speaker/anonymous'];
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** A draft with what its form says. */
function said(form, {statement, ...current}) {
  const {claim, appearances: [appearance] = [{}], ...fields} = read(form);
  const [{printedName, cue, medium, chain, ...kept}] = statement.appearances;
  const {text, verbatim, stance, date, speaker, ...others} = statement;
  return {
    ...current, claim,
    statement: {...others, ...fields, appearances: [{...kept, ...appearance, chain: appearance.chain ?? []}]},
  };
}

/** Shows what a draft says in a form. */
export function refill(form, work, id) {
  const {statement, claim} = work.current(id);
  fill(form, {...statement, claim});
  explain(form, work);
  offerSpread(form, work, id);
}

/** Offers what it may deny, which may be many. */
function offerOthers(form, work, id) {
  form.elements.other.replaceChildren(new Option(), ...work.items.filter(item => item.id !== id && work.state(item.id) !== 'dropped')
    .map(item => new Option(`${work.number(item.id)} ${work.current(item.id).statement.text.slice(0, 80)}`, item.id)));
}

/** Offers to give other drafts the speaker too, as a name that is misread is misread all over the article. */
function offerSpread(form, work, id) {
  const button = form.elements.spread;
  const others = alike(work, id);
  button.hidden = !others.length;
  button.textContent = say(button.dataset.words, String(others.length));
}

function explain(form, work) {
  hintDates(form);
  form.querySelectorAll('[data-suggest]').forEach(field => hint(field, work.names[field.value] ?? ''));
}

/**
 * Opens the form of a draft.
 * @param changed is called after each change
 */
export function openMend(place, work, id, changed) {
  const form = document.getElementById('mend').content.firstElementChild.cloneNode(true);
  place.append(form);
  refill(form, work, id);
  offerOthers(form, work, id);
  form.elements.other.addEventListener('focus', () => offerOthers(form, work, id));
  const take = () => {
    work.mend(id, said(form, work.current(id)));
    offerSpread(form, work, id);
    changed();
  };
  form.addEventListener('input', ({target: field}) => {
    if (field === form.elements.find) return;
    if (field.dataset.suggest) named(form, work, field);
    // One speaker, and one claim: what is written last counts.
    const relay = field.closest('[data-item]') !== null;
    if (field.value && !relay && field.dataset.pointer === '/speaker/anonymous') empty(form, '/speaker/name', '/speaker/kind');
    if (field.value && !relay && field.dataset.pointer === '/speaker/name') empty(form, '/speaker/anonymous');
    if (field.value && field.dataset.pointer === '/claim/id') empty(form, '/claim/text', '/claim/negation');
    if (field.value && ['/claim/text', '/claim/negation'].includes(field.dataset.pointer)) empty(form, '/claim/id');
    if (field !== form.elements.other) take();
  });
  form.addEventListener('change', ({target}) => {
    if (target === form.elements.other) {
      const {denies} = work.current(id);
      if (target.value && !denies.includes(target.value)) work.mend(id, {denies: [...denies, target.value]});
      target.value = '';
      changed();
    } else if (target !== form.elements.find) {
      take();
      if (!target.closest('[data-item]') && SPEAKER.includes(target.dataset.pointer)) reprinted(form, work, id, changed);
    }
  });
  form.elements.spread.addEventListener('click', () => {
    spread(work, id);
    offerSpread(form, work, id);
    changed();
    form.querySelector('[data-pointer="/speaker/name"]').focus();
  });
  finding(form, work, id, changed);
  return form;
}

/** Shows how the article prints the speaker that was written. */
function reprinted(form, work, id, changed) {
  reprint(work, id);
  form.querySelector('[data-pointer="/appearances/0/printedName"]').value = work.current(id).statement.appearances[0].printedName ?? '';
  changed();
}

/** Says what an id that was taken from the list is called, and keeps the kind of whoever is known out of the way. */
function named(form, work, field) {
  const option = [...field.list.options].find(({value}) => value === field.value);
  if (option) work.names[field.value] = option.label.split(' · ')[0];
  if (option && field.dataset.pointer === '/speaker/name') (field.closest('[data-item]') ?? form).querySelector('[data-pointer="/speaker/kind"]').value = '';
  hint(field, option?.label ?? '');
}

function empty(form, ...pointers) {
  for (const at of pointers) {
    const field = form.querySelector(`:scope > .beside [data-pointer="${at}"], :scope > .field [data-pointer="${at}"]`);
    field.value = '';
    if (field.dataset.suggest) hint(field, '');
  }
}

/** Finds statements on record by their words, or one by its id or address. */
function finding(form, work, id, changed) {
  const {find} = form.elements;
  const list = form.querySelector('.choices');
  let waiting;
  const take = statement => {
    const {answers} = work.current(id);
    work.names[statement.id] = statement.text;
    work.mend(id, {answers: [...new Set([...answers, statement.id])]});
    find.value = '';
    list.replaceChildren();
    list.hidden = true;
    changed();
    find.focus();
  };
  const look = async typed => {
    const [known] = ID.exec(typed) ?? [];
    let found;
    try {
      found = known ? [(await ask(`/statements/${known}`)).json] : (await ask(`/statements?${new URLSearchParams({q: typed, limit: FOUND})}`)).json.items;
      hint(find, '');
    } catch (refused) {
      hint(find, refused.message);
      return;
    }
    if (find.value.trim() !== typed) return;
    list.replaceChildren(...found.map(statement => {
      const item = document.createElement('li');
      const button = Object.assign(document.createElement('button'), {type: 'button', className: 'quiet', dir: 'auto'});
      button.textContent = `${isolated(statement.speaker.name)}, ${statement.date}: ${statement.text.slice(0, 160)}`;
      button.addEventListener('click', () => take(statement));
      item.append(button);
      return item;
    }));
    list.hidden = !found.length;
    if (!found.length) hint(find, '–');
  };
  find.addEventListener('input', () => {
    clearTimeout(waiting);
    const typed = find.value.trim();
    if (typed) waiting = setTimeout(look, WAIT, typed);
  });
  find.addEventListener('keydown', event => {
    if (event.key === 'Enter') event.preventDefault();
  });
}
