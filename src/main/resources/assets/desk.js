// The article that is worked on: its drafts in the text and in the list, and the one that is chosen.
import {clipped, drawCard, speakerOf} from './cards.js';
import {mark} from './marks.js';
import {voices} from './speakers.js';
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
export const entry = id => list.querySelector(`[data-id="${CSS.escape(id)}"]`);
/** Those above the chosen confidence. */
export const sure = () => desk.work.sure(Number(least.value));

export function draw() {
  const {work, recorder, selected, mending} = desk;
  const look = voices(work);
  const marks = work.items.map(({id}) => {
    const name = speakerOf(work, id), voice = look(id);
    drawCard(entry(id), work, id, {voice, chosen: id === selected, mending: id === mending, refusal: recorder.refused.get(id)});
    const label = `${work.number(id)} ${name}`, done = !work.pending(id);
    return {id, ...work.current(id), voice, done, label: `${done ? '✓ ' : ''}${label}`, title: `${label}: ${clipped(work.current(id).statement.text)}`};
  });
  mark(place, work.text, marks.filter(({id}) => work.state(id) !== 'dropped'), selected);
  // An article mostly begins with its title.
  const titled = place.firstElementChild?.textContent === work.title;
  place.firstElementChild?.classList.toggle('title', titled);
  document.getElementById('headline').classList.toggle('visually-hidden', titled);
  drawFigures(work);
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
  list.replaceChildren(...desk.work.items.map(({id}) => {
    const line = document.getElementById('draft').content.firstElementChild.cloneNode(true);
    line.dataset.id = id;
    return line;
  }));
}

export function select(id, focus = true) {
  if (desk.mending && desk.mending !== id) closeMend();
  desk.selected = id;
  draw();
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
