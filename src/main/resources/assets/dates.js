// Says beside a date, as it is typed, how it is read.
import {base} from './api.js';

const WAIT = 200;

async function read(field) {
  const value = field.value.trim();
  const words = value && await fetch(new URL('./edit/date?' + new URLSearchParams({of: value}), new URL(base, location.href)), {headers: {Accept: 'text/html'}})
    .then(answer => answer.ok ? answer.text() : '');
  if (field.value.trim() !== value) return;
  hint(field, words ? new DOMParser().parseFromString(words, 'text/html').body.textContent.trim() : '');
}

/** Says something below a field. */
export function hint(field, words) {
  let place = field.parentElement.querySelector('.reading');
  if (!place) {
    if (!words) return;
    place = document.createElement('output');
    place.className = 'reading faint';
    place.dir = 'auto';
    field.after(place);
  }
  place.textContent = words;
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
