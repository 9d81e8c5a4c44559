// The article that is worked on: its drafts in the text and in the list, and the one that is chosen.
import {clipped, drawCard, looksOf, speakerOf} from './cards.js';
import {Marks} from './marks.js';
import {knownNames, voices} from './speakers.js';
import {say} from './words.js';

export const area = document.getElementById('work');
export const words = area.dataset;
export const place = document.getElementById('text');
export const list = area.querySelector('.drafts');
const status = document.getElementById('said');
const many = area.querySelector('[name=many]');
const least = area.querySelector('[name=least]');

/** The work and the recorder of the article; selected, mending and dropped are ids of drafts; sending says whether something is. */
export const desk = {sending: false};

export const announce = text => { status.textContent = text; };
/** The entries of the list, and how each looked when it was drawn last, by the ids of the drafts. */
const entries = new Map(), drawn = new Map();
let marks;
export const entry = id => entries.get(id);
/** Those above the chosen confidence. */
export const sure = () => desk.work.sure(Number(least.value));

/** Shows what has changed. */
export function draw() {
  const {work} = desk;
  drawDrafts(work.items.map(({id}) => id));
  drawFigures(work);
}

function drawDrafts(ids) {
  const {work, recorder, selected, mending} = desk;
  const look = voices(work), known = knownNames(work);
  const now = ids.map(id => {
    const name = speakerOf(work, id), voice = look(id), state = work.state(id), {statement, source, cue, content} = work.current(id);
    const chosen = id === selected, card = {voice, chosen, mending: id === mending, refusal: recorder.refused.get(id), known};
    const looks = looksOf(work, id, card);
    // The one that is chosen shows what others have, too.
    if (chosen || drawn.get(id) !== looks) drawCard(entry(id), work, id, card);
    drawn.set(id, looks);
    const label = `${work.number(id)} ${name}`, done = !work.pending(id);
    return {id, source, cue, content, voice, done, dropped: state === 'dropped', selected: chosen, label: `${done ? '✓ ' : ''}${label}`, title: `${label}: ${clipped(statement.text)}`};
  });
  if (marks) marks.update(now);
  else {
    marks = new Marks(place, work.text, now);
    // An article mostly begins with its title.
    const titled = [...place.firstElementChild?.querySelectorAll('[data-start]') ?? []].map(piece => piece.textContent).join('') === work.title;
    place.firstElementChild?.classList.toggle('title', titled);
    document.getElementById('headline').classList.toggle('visually-hidden', titled);
  }
}

function drawFigures(work) {
  const {open, ...figures} = work.figures();
  for (const [name, count] of Object.entries({...figures, open})) area.querySelector(`[data-count=${name}]`).textContent = count;
  const progress = area.querySelector('progress');
  progress.max = work.items.length || 1;
  progress.value = work.items.length - open;
  const left = document.getElementById('left');
  left.textContent = say(left.dataset.left, String(open), String(work.items.length));
  const chosen = sure();
  many.textContent = say(words.confirmMany, String(chosen.length));
  many.disabled = !chosen.length || desk.sending;
}

/** Lays an article out: with the highest confidence that some drafts have. That all are confirmed, however unsure, is for an editor to choose. */
export function layOut(work, recorder) {
  Object.assign(desk, {work, recorder, selected: undefined, mending: undefined, dropped: undefined});
  build();
  const offered = [...least.options].filter(({value}) => Number(value));
  least.value = (offered.find(({value}) => work.sure(Number(value)).length) ?? offered.at(-1)).value;
  draw();
}

/** Makes an entry in the list for each draft. */
export function build() {
  marks = undefined;
  entries.clear();
  drawn.clear();
  list.replaceChildren(...desk.work.items.map(({id}) => {
    const line = document.getElementById('draft').content.firstElementChild.cloneNode(true);
    line.dataset.id = id;
    entries.set(id, line);
    return line;
  }));
}

export function select(id, focus = true) {
  if (desk.mending && desk.mending !== id) closeMend();
  const before = desk.selected;
  desk.selected = id;
  drawDrafts([...new Set([before, id])].filter(entry));
  if (!id) return;
  if (focus) entry(id).focus({preventScroll: true});
  entry(id).scrollIntoView({block: 'nearest'});
  showInText();
}

/** Scrolls to what is said in the draft that is chosen. */
export function showInText() {
  place.querySelector('.chip.selected, .marked.selected')?.scrollIntoView({block: 'nearest'});
}

export function step(by, wanted = () => true) {
  const ids = desk.work.items.map(({id}) => id);
  const from = ids.indexOf(desk.selected);
  const order = by > 0 ? [...ids.slice(from + 1), ...ids.slice(0, Math.max(from, 0))] : [...ids.slice(0, Math.max(from, 0)).reverse(), ...ids.slice(from + 1).reverse()];
  const next = order.find(wanted);
  if (next) select(next);
  return next;
}

/** Goes on to the next draft that is open, or says that there is none. */
export function goOn() {
  const {work} = desk;
  if (work.state(desk.selected) === 'open' || step(1, id => work.state(id) === 'open')) return;
  draw();
  entry(desk.selected)?.focus();
  if (!work.figures().open) announce(`${status.textContent} ${words.allDone}`);
}

export function closeMend() {
  const id = desk.mending;
  desk.mending = undefined;
  entry(id)?.querySelector('form')?.remove();
  draw();
  if (id === desk.selected) entry(id)?.focus();
}
