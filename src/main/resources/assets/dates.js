// Says beside a date, as it is typed, how it is read.
import {urlOf} from './api.js';

const WAIT = 200;

async function read(field) {
  const value = field.value.trim();
  const words = value && await fetch(urlOf('/edit/date?' + new URLSearchParams({of: value})), {headers: {Accept: 'text/html'}})
    .then(answer => answer.ok ? answer.text() : '');
  if (field.value.trim() !== value) return;
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
}

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
