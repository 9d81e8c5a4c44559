// Says beside a date, as it is typed, how it is read.
import {base} from './api.js';

const WAIT = 200;

async function read(field) {
  const value = field.value.trim();
  const words = value && await fetch(new URL('./edit/date?' + new URLSearchParams({of: value}), new URL(base, location.href)), {headers: {Accept: 'text/html'}})
    .then(answer => answer.ok ? answer.text() : '');
  if (field.value.trim() !== value) return;
  let hint = field.parentElement.querySelector('.reading');
  if (!hint) {
    hint = document.createElement('output');
    hint.className = 'reading faint';
    field.after(hint);
  }
  hint.textContent = words ? new DOMParser().parseFromString(words, 'text/html').body.textContent.trim() : '';
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
