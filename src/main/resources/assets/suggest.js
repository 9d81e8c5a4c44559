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

/** Those that are made later complete too. */
let waiting;

document.addEventListener('focusin', ({target}) => {
  if (target.dataset.suggest) target.autocomplete = 'off';
});
document.addEventListener('input', ({target: input}) => {
  if (!input.dataset.suggest) return;
  clearTimeout(waiting);
  const typed = input.value.trim();
  if (!typed || typed === input.dataset.asked || [...input.list.options].some(option => option.value === typed)) return;
  waiting = setTimeout(async () => {
    input.dataset.asked = typed;
    try {
      const {json} = await ask(`/suggestions?${new URLSearchParams({q: typed, kind: input.dataset.suggest})}`);
      if (input.dataset.asked === typed) show(input.list, json.items);
    } catch (refused) {
      input.title = refused.message;
    }
  }, WAIT);
});
