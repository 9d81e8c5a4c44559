// Says beside a date, as it is typed, how it is read, and takes one that is written as people do for what it means.
import {urlOf} from './api.js';

const WAIT = 200;

async function read(field) {
  const value = field.value.trim();
  const words = value && await fetch(urlOf('/edit/date?' + new URLSearchParams({of: value})), {headers: {Accept: 'text/html'}})
    .then(answer => answer.ok ? answer.text() : '');
  if (field.value.trim() !== value) return undefined;
  const said = new DOMParser().parseFromString(words || '', 'text/html').body;
  const buttons = [...said.querySelectorAll('button')];
  buttons.forEach(button => {
    button.remove();
    button.addEventListener('click', () => {
      field.value = button.value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      field.focus();
    });
  });
  hint(field, said.textContent.trim(), buttons);
  return buttons;
}

/** Reads a date that somebody has finished, and takes what it means where that is one thing. */
async function settle(field) {
  const buttons = field.value && await read(field);
  if (buttons?.length !== 1) return;
  field.value = buttons[0].value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await read(field);
}

/** Has the dates that stand in a form taken as they are meant, before it is sent. */
export const hintedDates = form => Promise.all([...form.querySelectorAll('[data-date]')].map(settle));

/** Says something below a field, and offers buttons. */
export function hint(field, words, buttons = []) {
  let place = field.parentElement.querySelector('.reading');
  if (!place) {
    if (!words && !buttons.length) return;
    place = document.createElement('output');
    place.className = 'reading faint';
    place.dir = 'auto';
    field.after(place);
  }
  place.replaceChildren(words, ...buttons);
}

/** Reads the dates that stand in a form. */
export function hintDates(form) {
  form.querySelectorAll('[data-date]').forEach(field => field.value && read(field));
}

let waiting;
document.addEventListener('input', event => {
  if (!('date' in event.target.dataset)) return;
  clearTimeout(waiting);
  waiting = setTimeout(read, WAIT, event.target);
});
document.addEventListener('change', ({target}) => 'date' in target.dataset && settle(target));
