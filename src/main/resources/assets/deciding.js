// Confirming and dropping drafts.
import {hintedDates} from './dates.js';
import {announce, area, closeMend, desk, draw, entry, goOn, select, sure, words} from './desk.js';
import {refuse} from './edit.js';
import {plainly, sentences} from './faults.js';
import {startMend} from './mending.js';
import {askSource} from './source.js';
import {say} from './words.js';

let before = Promise.resolve();

/** Does one thing after the other, as what it sends may depend on what the one before has recorded. */
export function busy(act) {
  const {work} = desk;
  const done = before.then(() => desk.work === work && run(act));
  before = done.catch(() => {});
  return done;
}

async function run(act) {
  desk.sending = true;
  area.setAttribute('aria-busy', 'true');
  area.querySelector('[name=many]').disabled = true;
  try {
    await act();
    await desk.recorder.settle();
    await flush();
  } finally {
    desk.sending = false;
    area.removeAttribute('aria-busy');
    draw();
  }
}

/** Reports what became of drafts, or says why that cannot be done now. */
export async function flush() {
  const why = await desk.recorder.flush();
  const note = document.getElementById('uncounted');
  note.hidden = !why;
  if (why) note.textContent = say(words.uncounted, why.message);
}

/** Does nothing while it is not said which document the article is. */
const deciding = act => desk.work.undecided ? announce(askSource()) : busy(act);

export const confirmOne = id => deciding(async () => {
  const {work, recorder} = desk;
  // Whoever presses a key twice confirms once.
  if (!work.pending(id)) return;
  if (desk.mending === id) await hintedDates(entry(id).querySelector('form'));
  if (!await recorder.confirm(id)) {
    const refusal = recorder.refused.get(id);
    refuse(startMend(id), plainly(refusal));
    announce(say(words.failed, sentences(plainly(refusal))));
    return;
  }
  if (desk.mending === id) closeMend();
  announce(work.state(id) === 'waiting'
    ? say(words.waiting, work.awaited(id).map(other => work.number(other)).join(', '))
    : say(words.took, String(work.number(id))));
  goOn();
});

let many = false;

/** Confirms those that are sure enough, once, however often it is pressed meanwhile. */
export const confirmMany = () => many || deciding(async () => {
  many = true;
  try {
    await confirmSure();
  } finally {
    many = false;
  }
});

async function confirmSure() {
  const {work, recorder} = desk;
  if (desk.mending) closeMend();
  let count = 0;
  for (const id of work.ordered(sure())) {
    if (await recorder.confirm(id) && work.state(id) === 'recorded') count++;
    draw();
  }
  const failed = recorder.refused.size;
  announce(say(words.tookMany, String(count)) + (failed ? ` ${say(words.failedMany, String(failed))}` : ''));
  goOn();
}

export const drop = id => busy(async () => {
  if (!desk.work.pending(id)) return;
  if (desk.mending === id) closeMend();
  desk.recorder.drop(id);
  desk.dropped = id;
  announce(words.dropped);
  goOn();
});

export function undo(id) {
  if (!id || desk.work.state(id) !== 'dropped') return;
  desk.work.decide(id);
  announce(words.undone);
  select(id);
}
