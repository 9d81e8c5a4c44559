// Two editors have changed the same: what each has of each field stands side by side, and one chooses what shall stand. Nothing typed is lost.
import {fieldAt, fill, get, pointer, read, steps} from './form.js';
import {say} from './words.js';

/** Of these, one way of naming it excludes the other: they are taken whole. */
const WHOLE = /\/(speaker|claim)$/;

const isObject = value => value !== null && typeof value === 'object';
const sorted = (name, value) => isObject(value) && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
const same = (one, other) => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

function put(json, at, value) {
  const path = steps(at);
  const last = path.pop();
  let place = json;
  for (const step of path) place = place[step] ??= {};
  if (value === undefined) delete place[last];
  else place[last] = value;
}

/** Whether items of a list have not only changed, but changed their places. */
const moved = (base, list) => list.some((item, i) => !same(item, base[i]) && base.some((other, j) => i !== j && same(item, other)));

/** The pointers of what differs between two, as deep as the three have the same shape. */
function differing(base, mine, theirs, at = '') {
  if (same(mine, theirs)) return [];
  const there = [base, mine, theirs].filter(value => value !== undefined);
  const lists = there.filter(Array.isArray);
  const aligned = !lists.length || lists.length === 3 && lists.every(list => list.length === base.length) && !moved(base, mine) && !moved(base, theirs);
  if (WHOLE.test(at) || !there.every(isObject) || !aligned) return [at];
  return [...new Set(there.flatMap(Object.keys))].flatMap(key => differing(base?.[key], mine?.[key], theirs?.[key], `${at}/${key}`));
}

/** A value in words, its lists line by line. */
function lines(value, words) {
  if (value === undefined || value.length === 0) return [];
  if (Array.isArray(value)) return value.flatMap(item => lines(item, words).join(' · ') || []);
  return isObject(value) ? Object.values(value).flatMap(each => lines(each, words)) : [words(value)].filter(Boolean);
}

const nameOf = list => list.querySelector(':scope > legend')?.textContent ?? list.getAttribute('aria-label')
  ?? document.getElementById(list.dataset.template).content.querySelector('legend').textContent.trim();

/** What the form calls a place in it, with the items that it stands in. */
function label(form, at) {
  const list = [...form.querySelectorAll('[data-list]')].find(each => pointer(each) === at);
  const field = list ?? fieldAt(form, at);
  const places = [];
  for (let item = field.closest('[data-item]'); item; item = item.parentElement.closest('[data-item]')) {
    const legend = item.querySelector(':scope > legend')?.textContent;
    places.unshift(legend ?? `${nameOf(item.closest('[data-list]'))} ${Number(pointer(item).split('/').at(-1)) + 1}`);
  }
  if (list) return [...places, nameOf(list)].join(' · ');
  const named = WHOLE.test(at) && !places.length && field.closest('fieldset')?.querySelector('legend');
  return [...places, (named || (field.closest('.field')?.querySelector('span') ?? field.closest('label'))).textContent.trim()].filter(Boolean).join(' · ');
}

function cell(form, at, side, value, chosen, texts, names, take) {
  const td = document.createElement('td');
  const choice = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = `conflict-${at}`;
  radio.checked = chosen;
  radio.setAttribute('aria-label', `${label(form, at)}: ${texts[side]}`);
  radio.addEventListener('change', () => take(value));
  choice.append(radio);
  const options = fieldAt(form, at)?.options;
  const words = one => typeof one === 'boolean' ? one && '✓' : names[one] ?? [...options ?? []].find(option => option.value === one)?.textContent ?? String(one);
  const shown = lines(value, words);
  for (const line of shown.length ? shown : [texts.nothing]) {
    const text = document.createElement('bdi');
    if (!shown.length) text.className = 'faint';
    text.textContent = line;
    choice.append(text);
  }
  td.append(choice);
  return td;
}

/** Who changed it, when and why, in one line. */
function told(pattern, {by, at, reason}) {
  const when = new Date(at).toLocaleString(document.documentElement.lang, {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});
  return say(pattern, by, `${when} UTC`, reason);
}

/**
 * Shows what differs in a section of the form. What I have not touched is taken from the record at once, what I have stays mine.
 *
 * @param base   what the form was filled with
 * @param state  what is on record now
 * @param change of the record: {by, at, reason}
 * @param names  of what stands in the form by its id
 * @return what the form would have been filled with now
 */
export function settle(section, form, base, state, change, names = {}) {
  section.querySelector('p').textContent = told(section.dataset.by, change);
  const mine = read(form);
  // As the form has it, without what it has no field for.
  fill(form, state);
  const theirs = read(form);
  const chosen = structuredClone(mine);
  const take = at => value => {
    const now = read(form);
    put(now, at, value);
    fill(form, now);
  };
  const rows = differing(base, mine, theirs).map(at => [at, get(mine, at), get(theirs, at), !same(get(mine, at), get(base, at))]);
  for (const [at, , value, kept] of rows) if (!kept) put(chosen, at, value);
  fill(form, chosen);
  section.querySelector('tbody').replaceChildren(...rows.map(([at, own, other, kept]) => {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = label(form, at);
    row.append(head, cell(form, at, 'mine', own, kept, section.dataset, names, take(at)),
      cell(form, at, 'theirs', other, !kept, section.dataset, names, take(at)));
    return row;
  }));
  section.hidden = false;
  section.querySelector('h2').focus();
  return theirs;
}
