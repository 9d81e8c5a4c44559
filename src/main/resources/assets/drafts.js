// From an article to statements: shows the drafts of an article in its text and in a list, and records those that an editor confirms.
import {clear, editor, refuse} from './edit.js';
import {clipped, drawCard, isolate, speakerOf, voices} from './cards.js';
import {mark, selection} from './marks.js';
import {openMend, refill} from './mend.js';
import {ask, hide, onArticle} from './reading.js';
import {Recorder} from './recorder.js';
import {say} from './words.js';
import {fragment, load, named} from './work.js';

const area = document.getElementById('work');
const words = area.dataset;
const place = document.getElementById('text');
const list = area.querySelector('.drafts');
const status = document.getElementById('said');
const many = area.querySelector('[name=many]');
const least = area.querySelector('[name=least]');
let work, recorder, selected, mending, dropped, sending = false;

const announce = text => { status.textContent = text; };
const entry = id => list.querySelector(`[data-id="${CSS.escape(id)}"]`);

// What is shown

function draw() {
  const colours = voices(work);
  const marks = work.items.map(({id}) => {
    const name = speakerOf(work, id), voice = colours.get(name);
    drawCard(entry(id), work, id, {voice, chosen: id === selected, mending: id === mending, refusal: recorder.refused.get(id)});
    const label = `${work.number(id)} ${name}`, done = !work.pending(id);
    return {id, ...work.current(id), voice, done, label: `${done ? '✓ ' : ''}${label}`, title: `${label}: ${clipped(work.current(id).statement.text)}`};
  });
  mark(place, work.text, marks.filter(({id}) => work.state(id) !== 'dropped'), selected);
  // An article mostly begins with its title.
  const titled = place.firstElementChild?.textContent === work.title;
  place.firstElementChild?.classList.toggle('title', titled);
  document.getElementById('headline').classList.toggle('visually-hidden', titled);
  const {open, ...figures} = work.figures();
  for (const [name, count] of Object.entries({...figures, open})) area.querySelector(`[data-count=${name}]`).textContent = count;
  const progress = area.querySelector('progress');
  progress.max = work.items.length || 1;
  progress.value = work.items.length - open;
  const left = document.getElementById('left');
  left.textContent = say(left.dataset.left, String(open), String(work.items.length));
  const chosen = sure();
  many.textContent = say(words.confirmMany, String(chosen.length));
  many.disabled = !chosen.length || sending;
}

// Choosing

function select(id, focus = true) {
  if (mending && mending !== id) closeMend();
  selected = id;
  draw();
  if (!id) return;
  if (focus) entry(id).focus({preventScroll: true});
  entry(id).scrollIntoView({block: 'nearest'});
  place.querySelector('.chip.selected, .marked.selected')?.scrollIntoView({block: 'nearest'});
}

function step(by, wanted = () => true) {
  const ids = work.items.map(({id}) => id);
  const from = ids.indexOf(selected);
  const order = by > 0 ? [...ids.slice(from + 1), ...ids.slice(0, Math.max(from, 0))] : [...ids.slice(0, Math.max(from, 0)).reverse(), ...ids.slice(from + 1).reverse()];
  const next = order.find(wanted);
  if (next) select(next);
  return next;
}

/** Goes on to the next draft that is open, or says that there is none. */
function goOn() {
  if (work.state(selected) === 'open' || step(1, id => work.state(id) === 'open')) return;
  draw();
  entry(selected)?.focus();
  if (!work.figures().open) announce(`${status.textContent} ${words.allDone}`);
}

// Mending

function startMend(id) {
  if (!work.pending(id)) return undefined;
  if (selected !== id) select(id);
  if (mending === id) return entry(id).querySelector('form');
  if (work.state(id) === 'waiting') work.decide(id);
  mending = id;
  draw();
  const opened = openMend(entry(id), work, id, draw);
  opened.querySelector('textarea').focus();
  entry(id).scrollIntoView({block: 'start'});
  return opened;
}

function closeMend() {
  const id = mending;
  mending = undefined;
  entry(id)?.querySelector('form')?.remove();
  draw();
  if (id === selected) entry(id)?.focus();
}

function move(id, end, by) {
  work.move(id, work.text.moved(work.current(id).content, end, by));
  changed(id);
}

/** Shows a draft that was changed beside its form. */
function changed(id) {
  if (mending === id) refill(entry(id).querySelector('form'), work, id);
  draw();
  announce(say(words.moved, work.current(id).statement.text));
}

function set(id, part) {
  const span = selection(place, work.text);
  if (!span) {
    announce(words.select);
    return;
  }
  const printed = {source: 'printedName', cue: 'cue'}[part];
  if (printed) {
    const {statement} = work.current(id), [appearance] = statement.appearances;
    work.mend(id, {[part]: span, statement: {...statement, appearances: [{...appearance, [printed]: work.text.slice(span)}]}});
  } else work.move(id, [span]);
  changed(id);
}

function addOwn() {
  const span = selection(place, work.text);
  if (!span) {
    announce(words.select);
    return;
  }
  const id = work.add(span);
  build();
  startMend(id).querySelector('[data-pointer="/speaker/name"]').focus();
  announce(say(words.added, String(work.number(id))));
}

// Deciding

/** Those above the chosen confidence. */
const sure = () => work.items.filter(({id, confidence = 0, own}) => work.state(id) === 'open' && !own && confidence >= Number(least.value)).map(({id}) => id);

/** Does one thing at a time, as what it sends may depend on what the one before has recorded. */
async function busy(act) {
  if (sending) return;
  sending = true;
  area.setAttribute('aria-busy', 'true');
  many.disabled = true;
  try {
    await act();
    await recorder.settle();
    await flush();
  } finally {
    sending = false;
    area.removeAttribute('aria-busy');
    draw();
  }
}

async function flush() {
  const why = await recorder.flush();
  const note = document.getElementById('uncounted');
  note.hidden = !why;
  if (why) note.textContent = say(words.uncounted, why.message);
}

const confirmOne = id => busy(async () => {
  if (!await recorder.confirm(id)) {
    const refusal = recorder.refused.get(id);
    refuse(startMend(id), refusal);
    announce(say(words.failed, refusal.message));
    return;
  }
  if (mending === id) closeMend();
  announce(work.state(id) === 'waiting'
    ? say(words.waiting, work.awaited(id).map(other => work.number(other)).join(', '))
    : say(words.took, clipped(work.current(id).statement.text)));
  goOn();
});

const confirmMany = () => busy(async () => {
  if (mending) closeMend();
  let count = 0;
  for (const id of work.ordered(sure())) {
    if (await recorder.confirm(id) && work.state(id) === 'recorded') count++;
    draw();
  }
  const failed = recorder.refused.size;
  announce(say(words.took, String(count)) + (failed ? ` ${say(words.failed, String(failed))}` : ''));
  goOn();
});

const drop = id => busy(async () => {
  if (mending === id) closeMend();
  recorder.drop(id);
  dropped = id;
  announce(words.dropped);
  goOn();
});

function undo(id) {
  if (!id || work.state(id) !== 'dropped') return;
  work.decide(id);
  announce(words.undone);
  select(id);
}

// The page

function build() {
  list.replaceChildren(...work.items.map(({id}) => {
    const line = document.getElementById('draft').content.firstElementChild.cloneNode(true);
    line.dataset.id = id;
    return line;
  }));
}

function show(next) {
  work = next;
  recorder = new Recorder(work);
  const {url, title, publisher, published} = work.article.document;
  document.getElementById('headline').textContent = work.title;
  document.getElementById('imprint').replaceChildren(...[publisher, published, title && url].filter(Boolean).flatMap((part, i) => i ? [' · ', isolate(part)] : [isolate(part)]));
  hide();
  area.hidden = false;
  selected = mending = dropped = undefined;
  announce('');
  build();
  leastSure();
  draw();
  if (!work.items.length) announce(words.none);
  else select((work.items.find(({id}) => work.state(id) === 'open') ?? work.items[0]).id);
}

/** Chooses the highest confidence that some drafts have. */
function leastSure() {
  for (const {value} of least.options) {
    least.value = value;
    if (sure().length) return;
  }
}

/** Shows the article that the address of the page names, or asks for one. */
function route(clean) {
  const next = load(named(location.hash));
  if (next) {
    show(next);
    return;
  }
  work = undefined;
  area.hidden = true;
  ask(clean);
}

onArticle(async next => {
  history.pushState(null, '', fragment(next.key));
  show(next);
  await flush();
});
addEventListener('popstate', () => route());
addEventListener('beforeunload', event => {
  // What is confirmed and waits, or is mended, is kept by this tab only.
  if (work?.items.some(({id}) => work.state(id) === 'waiting' || (work.state(id) === 'open' && work.changed(id).length))) event.preventDefault();
});

place.addEventListener('click', ({target}) => {
  const element = target.closest('[data-drafts]');
  if (!element || !getSelection().isCollapsed) return;
  const ids = element.dataset.drafts.split(' ');
  select(ids[(ids.indexOf(selected) + 1) % ids.length]);
});
list.addEventListener('click', ({target}) => {
  const line = target.closest('li[data-id]');
  if (!line) return;
  const {id} = line.dataset;
  const button = target.closest('button');
  if (!button && !target.closest('label, select, input, textarea, a') && selected !== id) select(id);
  if (!button) return;
  const acts = {confirm: () => confirmOne(id), mend: () => startMend(id), drop: () => drop(id), undo: () => undo(id), close: closeMend,
    reset: () => {
      delete work.mended[id];
      work.keep();
      changed(id);
    }};
  acts[button.name]?.();
  if (button.dataset.set) set(id, button.dataset.set);
  if (button.dataset.move) move(id, button.dataset.move, Number(button.value));
});
// Pressing a button must not take away what is selected of the text.
list.addEventListener('mousedown', event => event.target.closest('[data-set]') && event.preventDefault());
list.addEventListener('focusin', ({target}) => {
  if (target.matches('li') && target.dataset.id !== selected) select(target.dataset.id);
});
list.addEventListener('submit', event => {
  event.preventDefault();
  clear(event.target);
  confirmOne(mending);
});
list.addEventListener('change', ({target}) => {
  const id = target.closest('li').dataset.id;
  if (target.name === 'claim' && target.matches('select')) chooseClaim(id, target.value && JSON.parse(target.value));
  if (['denies', 'answers'].includes(target.name)) {
    const chosen = [...entry(id).querySelectorAll(`[name=${target.name}]:checked`)].map(box => box.value);
    work.mend(id, {[target.name]: chosen});
    busy(async () => {});
  }
});

function chooseClaim(id, claim) {
  work.mend(id, {claim: claim || undefined});
  if (claim && !claim.id && !claim.text) {
    startMend(id).querySelector('[data-pointer="/claim/text"]').focus();
    return;
  }
  // What denies a draft is about the same.
  const also = claim ? work.current(id).denies.filter(other => work.pending(other) && !work.current(other).claim) : [];
  also.forEach(other => work.mend(other, {claim}));
  draw();
  if (also.length) announce(say(words.also, also.map(other => work.number(other)).join(', ')));
}

many.addEventListener('click', confirmMany);
least.addEventListener('change', draw);
area.querySelector('[name=help]').addEventListener('click', () => document.getElementById('help').showModal());
document.getElementById('another').addEventListener('click', event => {
  event.preventDefault();
  history.pushState(null, '', location.pathname + location.search);
  route(true);
  document.querySelector('#article textarea').focus();
});

const KEYS = {
  j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1),
  Enter: () => work.pending(selected) && confirmOne(selected), e: () => startMend(selected), x: () => work.pending(selected) && drop(selected),
  u: () => undo(work.state(selected) === 'dropped' ? selected : dropped),
  h: () => work.pending(selected) && move(selected, 'end', -1), l: () => work.pending(selected) && move(selected, 'end', 1),
  H: () => work.pending(selected) && move(selected, 'start', -1), L: () => work.pending(selected) && move(selected, 'start', 1),
  s: () => work.pending(selected) && set(selected, 'content'), n: addOwn, '?': () => document.getElementById('help').showModal(),
};
addEventListener('keydown', event => {
  if (!work || document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape' && mending) {
    event.preventDefault();
    closeMend();
    return;
  }
  const {target, key} = event;
  if (key === 'Enter' && (event.ctrlKey || event.metaKey) && mending) {
    event.preventDefault();
    confirmOne(mending);
    return;
  }
  const typing = target.matches('input:not([type=checkbox]), textarea, select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS[key]) return;
  // These belong to whatever else has the focus.
  if (key === 'Enter' && !target.matches('li[data-id]')) return;
  if (key.startsWith('Arrow') && !list.contains(target)) return;
  if (!selected && !['n', '?', 'j', 'k'].includes(key)) return;
  event.preventDefault();
  KEYS[key]();
});

await editor;
route();
