// Mending drafts and adding some of one's own, by their forms, by what is selected of the text and by single keys.
import {announce, build, desk, draw, entry, place, select, showInText, words} from './desk.js';
import {selection} from './marks.js';
import {openMend, refill} from './mend.js';
import {classify} from './speakers.js';
import {say} from './words.js';

export function startMend(id) {
  const {work} = desk;
  if (!work.pending(id)) return undefined;
  if (desk.selected !== id) select(id);
  if (desk.mending === id) return entry(id).querySelector('form');
  if (work.state(id) === 'waiting') work.decide(id);
  desk.mending = id;
  draw();
  const opened = openMend(entry(id), work, id, draw);
  opened.querySelector('textarea').focus();
  entry(id).scrollIntoView({block: 'start'});
  showInText();
  return opened;
}

/** Shows a draft that was changed beside its form. */
function changed(id) {
  if (desk.mending === id) refill(entry(id).querySelector('form'), desk.work, id);
  draw();
  announce(say(words.moved, desk.work.current(id).statement.text));
}

/** Moves an end of what is said by words. */
export function move(id, end, by) {
  const {work} = desk;
  if (!work.pending(id)) return;
  work.move(id, work.text.moved(work.current(id).content, end, by));
  changed(id);
}

function selected() {
  const span = selection(place, desk.work.text);
  if (!span) announce(words.select);
  return span;
}

/** Takes what is selected of the text as a part of a draft: its content, source or cue. */
export function set(id, part) {
  const {work} = desk;
  const span = work.pending(id) && selected();
  if (!span) return;
  const printed = {source: 'printedName', cue: 'cue'}[part];
  if (printed) {
    const {statement} = work.current(id), [appearance] = statement.appearances;
    work.mend(id, {[part]: span, statement: {...statement, appearances: [{...appearance, [printed]: work.text.slice(span)}]}});
  } else work.move(id, [span]);
  changed(id);
}

export function reset(id) {
  delete desk.work.mended[id];
  desk.work.keep();
  changed(id);
}

/** Adds a draft of what is selected. */
export function addOwn() {
  const span = selected();
  if (!span) return;
  const id = desk.work.add(span);
  build();
  startMend(id).querySelector('[data-pointer="/speaker/name"]').focus();
  announce(say(words.added, String(desk.work.number(id))));
}

export function chooseClaim(id, claim) {
  const {work} = desk;
  work.mend(id, {claim: claim || undefined});
  // What denies a draft is about the same.
  const also = claim ? work.current(id).denies.filter(other => work.pending(other) && !work.current(other).claim) : [];
  also.forEach(other => work.mend(other, {claim}));
  draw();
  if (also.length) announce(say(words.also, also.map(other => work.number(other)).join(', ')));
}

/** Says of somebody new what it is. */
export function chooseKind(name, kind) {
  classify(desk.work, name, kind);
  draw();
}
