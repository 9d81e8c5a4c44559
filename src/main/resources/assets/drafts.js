// From an article to statements: shows the drafts of an article in its text and in a list, and records those that an editor confirms.
import {clear, editor} from './edit.js';
import {busy, confirmMany, confirmOne, drop, flush, undo} from './deciding.js';
import {addOwn, chooseClaim, chooseKind, move, reset, set, startMend} from './mending.js';
import {announce, area, closeMend, desk, draw, entry, layOut, list, place, select, step, words} from './desk.js';
import {ask, hide, onArticle} from './reading.js';
import {Recorder} from './recorder.js';
import {onSource, showSource} from './source.js';
import {fragment, load, named} from './work.js';

const help = document.getElementById('help');

function show(work) {
  hide();
  area.hidden = false;
  announce('');
  showSource(work);
  layOut(work, new Recorder(work));
  document.getElementById('none').hidden = work.items.length > 0;
  document.querySelector('.read').scrollIntoView();
  if (work.items.length) select((work.items.find(({id}) => work.state(id) === 'open') ?? work.items[0]).id);
  else announce(words.none);
}

/** Shows the article that the address of the page names, or asks for one. */
function route(clean) {
  const next = load(named(location.hash));
  if (next) {
    show(next);
    return;
  }
  desk.work = undefined;
  area.hidden = true;
  ask(clean);
}

onArticle(async next => {
  history.pushState(null, '', fragment(next.key));
  show(next);
  await flush();
});
onSource(id => {
  desk.work.document = id;
  desk.work.keep();
  draw();
});
addEventListener('popstate', () => route());
addEventListener('beforeunload', event => {
  const {work} = desk;
  // What is confirmed and waits, or is mended, is kept by this tab only.
  if (work?.items.some(({id}) => work.state(id) === 'waiting' || (work.state(id) === 'open' && work.changed(id).length))) event.preventDefault();
});

place.addEventListener('click', ({target}) => {
  const element = target.closest('[data-drafts]');
  if (!element || !getSelection().isCollapsed) return;
  const ids = element.dataset.drafts.split(' ');
  select(ids[(ids.indexOf(desk.selected) + 1) % ids.length]);
});
list.addEventListener('click', ({target}) => {
  const line = target.closest('li[data-id]');
  if (!line) return;
  const {id} = line.dataset;
  const button = target.closest('button');
  if (!button && !target.closest('label, select, input, textarea, a') && desk.selected !== id) select(id);
  if (!button) return;
  const acts = {confirm: confirmOne, mend: startMend, drop, undo, close: closeMend, reset};
  acts[button.name]?.(id);
  if (button.dataset.set) set(id, button.dataset.set);
  if (button.dataset.move) move(id, button.dataset.move, Number(button.value));
});
// Pressing a button must not take away what is selected of the text.
list.addEventListener('mousedown', event => event.target.closest('[data-set]') && event.preventDefault());
list.addEventListener('focusin', ({target}) => {
  if (target.matches('li') && target.dataset.id !== desk.selected) select(target.dataset.id);
});
list.addEventListener('submit', event => {
  event.preventDefault();
  clear(event.target);
  confirmOne(desk.mending);
});
list.addEventListener('change', ({target}) => {
  const {id} = target.closest('li').dataset;
  if (target.name === 'claim') chooseClaim(id, target.value && JSON.parse(target.value));
  if (target.name === 'kind') chooseKind(target.dataset.name, target.value);
  if (['denies', 'answers'].includes(target.name)) {
    const chosen = [...entry(id).querySelectorAll(`[name=${target.name}]:checked`)].map(box => box.value);
    desk.work.mend(id, {[target.name]: chosen});
    busy(async () => {});
  }
});

area.querySelector('[name=many]').addEventListener('click', confirmMany);
area.querySelector('[name=least]').addEventListener('change', draw);
area.querySelector('[name=help]').addEventListener('click', () => help.showModal());
document.getElementById('another').addEventListener('click', event => {
  event.preventDefault();
  history.pushState(null, '', location.pathname + location.search);
  route(true);
  document.querySelector('#article textarea').focus();
});

const KEYS = {
  j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1),
  Enter: id => desk.work.pending(id) && confirmOne(id), e: startMend, x: id => desk.work.pending(id) && drop(id),
  u: id => undo(desk.work.state(id) === 'dropped' ? id : desk.dropped),
  h: id => move(id, 'end', -1), l: id => move(id, 'end', 1), H: id => move(id, 'start', -1), L: id => move(id, 'start', 1),
  s: id => set(id, 'content'), n: addOwn, '?': () => help.showModal(),
};
addEventListener('keydown', event => {
  if (!desk.work || document.querySelector('dialog[open]')) return;
  const {target, key} = event;
  const inCard = desk.selected && (list.contains(target) || target.name === 'document');
  if (key === 'Escape' && (desk.mending || inCard)) {
    event.preventDefault();
    if (desk.mending) closeMend();
    else entry(desk.selected).focus();
    return;
  }
  if (key === 'Enter' && (event.ctrlKey || event.metaKey) && (desk.mending || inCard)) {
    event.preventDefault();
    if (desk.work.pending(desk.selected)) confirmOne(desk.selected);
    return;
  }
  const typing = target.matches('input:not([type=checkbox]), textarea, select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS[key]) return;
  // These belong to whatever else has the focus.
  if (key === 'Enter' && !target.matches('li[data-id]')) return;
  if (key.startsWith('Arrow') && !list.contains(target)) return;
  if (!desk.selected && !['n', '?', 'j', 'k'].includes(key)) return;
  event.preventDefault();
  KEYS[key](desk.selected);
});

await editor;
route();
