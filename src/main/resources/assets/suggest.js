import {ask} from './api.js';

// Completes what is typed into <input data-suggest="speaker" list="ID">, whose <datalist id="ID"> is filled. data-suggest names kinds of /suggestions.

const WAIT = 150;

function show(list, items) {
  list.replaceChildren(...items.map(({id, name, detail}) => {
    const option = document.createElement('option');
    option.value = id;
    option.label = [name, detail].filter(Boolean).join(' · ');
    option.textContent = option.label;
    return option;
  }));
}

/** Fields that are made later can be given too. */
export function suggest(input) {
  let waiting, asked = '';
  input.autocomplete = 'off';
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    const typed = input.value.trim();
    if (!typed || typed === asked || [...input.list.options].some(option => option.value === typed)) return;
    waiting = setTimeout(async () => {
      asked = typed;
      try {
        const {json} = await ask(`/suggestions?${new URLSearchParams({q: typed, kind: input.dataset.suggest})}`);
        if (asked === typed) show(input.list, json.items);
      } catch (refused) {
        input.title = refused.message;
      }
    }, WAIT);
  });
}

document.querySelectorAll('input[data-suggest]').forEach(suggest);
